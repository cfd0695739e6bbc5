import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanSyntax

/// Names that a scenario takes from its campaign, and what is told of those that it does not have.
extension ScenarioBinder {
  /// One name, or those of a list.
  mutating func names(_ node: YAMLNode) -> [WrittenText] {
    (node.sequence ?? [node]).compactMap { text($0) }
  }

  mutating func text(_ node: YAMLNode) -> WrittenText? {
    guard let scalar = node.scalar, !scalar.text.isEmpty else {
      misfit(node, Bilingual(en: "a name", zh: "名称"), "")
      return nil
    }
    return WrittenText(scalar.text, span: node.span)
  }

  /// A name among those that there are, in their spelling; nil after a finding.
  mutating func name(_ node: YAMLNode, _ what: Bilingual, among names: [String], _ path: String) -> String? {
    guard let written = text(node) else { return nil }
    let name = names.contains(written.text) ? written.text : vocabulary.canonical(written.text)
    if names.contains(name) { return name }
    report(unknown: written, what, among: names, path)
    return nil
  }

  mutating func verb(_ name: WrittenText) -> Verb? {
    let canonical = plan.verbNames.contains(name.text) ? name.text : vocabulary.canonical(name.text)
    if let index = plan.verbNames.firstIndex(of: canonical) { return Verb(rawValue: UInt8(index)) }
    report(unknown: name, Bilingual(en: "verb", zh: "动词"), among: plan.verbNames, "")
    return nil
  }

  // MARK: Findings

  mutating func report(unknown name: WrittenText, _ what: Bilingual, among names: [String], _ path: String) {
    let closest = Spelling.closest(to: name.text, among: names)
    let listed = names.prefix(12)
    diagnostics.append(
      Diagnostic(
        .scenarioName, at: name.span, path: path,
        Bilingual(
          en: "there is no \(what.en) `\(name.text)`", zh: ChineseText.joined("没有", what.zh, "`\(name.text)`")),
        notes: names.isEmpty
          ? []
          : [
            Bilingual(
              en: "there are: \(listed.joined(separator: ", "))\(names.count > 12 ? ", …" : "")",
              zh: "现有：\(ChineseText.list(listed, isCut: names.count > 12))")
          ],
        fixes: closest.map {
          [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: name.span, with: $0)]
        } ?? []))
  }

  mutating func misfit(_ node: YAMLNode, _ wanted: Bilingual, _ path: String) {
    let found = node.scalar.map { "`\($0.text)`" }
    diagnostics.append(
      Diagnostic(
        .scenarioValue, at: node.span, path: path,
        Bilingual(
          en: "expected \(wanted.en), found \(found ?? node.shapeName.en)",
          zh: ChineseText.joined("应当是", wanted.zh, "，却是", found ?? node.shapeName.zh))))
  }
}
