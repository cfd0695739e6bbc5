import QuanDiagnostics

/// Mappings by their table of keys, and what is wrong with them.
extension ScenarioDecoder {
  func list(_ node: YAMLNode) -> [YAMLNode] { node.sequence ?? [node] }

  mutating func entries(_ node: YAMLNode, path: String) -> [YAMLEntry] {
    guard let entries = node.mapping else {
      reportShape(node, Bilingual(en: "a mapping", zh: "键值表"), path: path)
      return []
    }
    return entries
  }

  mutating func text(_ node: YAMLNode, path: String) -> WrittenText? {
    guard let scalar = node.scalar, !node.isEmpty else {
      reportShape(node, Bilingual(en: "text", zh: "文本"), path: path)
      return nil
    }
    return WrittenText(scalar.text, span: node.span)
  }

  mutating func mapping(
    _ node: YAMLNode, _ keys: [ScenarioKeySpec], path: String, takesFacts: Bool = false
  ) -> ScenarioMapping {
    var mapping = ScenarioMapping(span: node.span, path: path)
    /// Keys that an unknown one was meant to be: they are not missing besides.
    var meant: [String] = []
    for entry in entries(node, path: path) {
      guard let spec = keys.first(where: { $0.answers(to: entry.key) }) else {
        // Names that are no keys may be facts, which have no colon of their own.
        if takesFacts, !entry.key.contains("：") {
          let name = WrittenText(entry.key, span: entry.keySpan)
          mapping.facts.append(ScenarioMapping.Fact(name: name, node: entry.value))
        } else {
          let (finding, key) = Self.keyFindings.unknown(entry, among: keys, path: path)
          diagnostics.append(finding)
          if let key { meant.append(key) }
        }
        continue
      }
      if let first = mapping.keySpan(spec.key) {
        diagnostics.append(Self.keyFindings.repeated(entry, spec, first: first, path: path))
        continue
      }
      mapping.fields.append(ScenarioMapping.Field(key: spec.key, keySpan: entry.keySpan, node: entry.value))
    }
    for spec in keys where isComplete && node.mapping != nil && spec.isRequired && mapping[spec.key] == nil {
      guard !meant.contains(spec.english), !meant.contains(spec.chinese) else { continue }
      diagnostics.append(Self.keyFindings.missing(spec, from: node.span, path: path))
    }
    return mapping
  }

  // MARK: Findings

  static let keyFindings = KeyFindings(file: Bilingual(en: "a scenario file", zh: "情景文件"))

  mutating func reportShape(_ node: YAMLNode, _ wanted: Bilingual, path: String) {
    guard isComplete || !node.isEmpty else { return }
    let found = node.isEmpty ? Bilingual(en: "nothing", zh: "空值") : node.shapeName
    diagnostics.append(Self.keyFindings.wrongShape(node.span, wanted, found: found, path: path))
  }
}
