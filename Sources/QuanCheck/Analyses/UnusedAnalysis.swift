import QuanDiagnostics
import QuanSyntax

extension DiagnosticKind {
  package static let unusedName = DiagnosticKind(
    "Q0203", .warning, title: Bilingual(en: "a name that nothing refers to", zh: "名称没有被使用"),
    explanation: Bilingual(
      en: "A party, definition or fact is declared and nothing refers to it. Often a rule was forgotten, or it "
        + "refers to another name. A fact that no rule looks at should not be asked of callers at all.",
      zh: "声明了参与方、定义或事实，却没有任何地方用到。往往是漏写了规则，或规则写成了别的名称。规则用不到的事实，本就不应向调用方索取。"))
}

/// Finds parties, definitions and facts that are declared for nothing.
enum UnusedAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.unusedName]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let root = context.root
    var findings: [Diagnostic] = []
    func report(_ name: String, _ span: SourceSpan, path: String, _ what: Bilingual) {
      findings.append(
        Diagnostic(
          .unusedName, at: span, path: path,
          Bilingual(en: "nothing refers to \(what.en) `\(name)`", zh: "\(what.zh) `\(name)` 没有被使用")))
    }
    let outside = namesOutsideDefinitions(context)
    let definitions = context.citing.all.filter { $0.section == .let }.map { (entry: $0, names: names(in: $0.leaves)) }
    let all = definitions.reduce(into: outside) { $0.formUnion($1.names) }
    /// How many definitions mention each name.
    var mentions: [String: Int] = [:]
    for definition in definitions { for name in definition.names { mentions[name, default: 0] += 1 } }
    for entry in root[.parties]?.entries ?? [] where !all.contains(entry.name) {
      report(entry.name, entry.nameSpan, path: entry.node.path, Bilingual(en: "the party", zh: "参与方"))
    }
    for definition in definitions {
      let name = definition.entry.name
      // A definition that only names itself is no use of it.
      let others = (mentions[name] ?? 0) - (definition.names.contains(name) ? 1 : 0)
      if outside.contains(name) || others > 0 { continue }
      report(
        name, definition.entry.nameSpan, path: definition.entry.path, Bilingual(en: "the definition", zh: "定义"))
    }
    for verb in root[.facts]?.entries ?? [] {
      for entry in verb.node.entries where !all.contains(entry.name) {
        report(entry.name, entry.nameSpan, path: entry.node.path, Bilingual(en: "the fact", zh: "事实"))
      }
    }
    return findings
  }

  /// Every name outside the section of definitions. A source of money may be a party under its own name.
  private static func namesOutsideDefinitions(_ context: CheckContext) -> Set<String> {
    var result = Set((context.root[.funding]?.entries ?? []).map(\.name))
    add(context.citing.leavesBeside, to: &result)
    for entry in context.citing.all where entry.section != .let { add(entry.leaves, to: &result) }
    return result
  }

  /// The names in a node; of a dotted one also its beginnings, for `week.open` refers to `week`.
  private static func names(in leaves: [SurfaceLeaf]) -> Set<String> {
    var result: Set<String> = []
    add(leaves, to: &result)
    return result
  }

  private static func add(_ leaves: [SurfaceLeaf], to names: inout Set<String>) {
    for case .name(let name) in leaves.lazy.map(\.kind) {
      guard names.insert(name).inserted, let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { continue }
      names.insert(String(name[..<dot]))
    }
  }
}
