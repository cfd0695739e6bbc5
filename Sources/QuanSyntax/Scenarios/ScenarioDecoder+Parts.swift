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
        if entry.key.contains("：") {
          reportColon(entry, path: path)
        } else if takesFacts {
          let name = WrittenText(entry.key, span: entry.keySpan)
          mapping.facts.append(ScenarioMapping.Fact(name: name, node: entry.value))
        } else if let key = reportUnknown(entry, keys, path: path) {
          meant.append(key)
        }
        continue
      }
      if let first = mapping.keySpan(spec.key) {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: entry.keySpan, path: path,
            Bilingual(
              en: "`\(entry.key)` is the key `\(spec.key.rawValue)` again",
              zh: "`\(entry.key)` 与键 `\(spec.key.rawValue)` 重复"),
            secondary: [Label(span: first, text: Bilingual(en: "first here", zh: "首次出现"))]))
        continue
      }
      mapping.fields.append(ScenarioMapping.Field(key: spec.key, keySpan: entry.keySpan, node: entry.value))
    }
    let missing = keys.filter { !meant.contains($0.key.rawValue) && !meant.contains($0.chinese) }
    if node.mapping != nil { reportMissing(missing, in: mapping) }
    return mapping
  }

  // MARK: Findings

  /// What a message calls the mapping at a path.
  private static func place(_ path: String) -> Bilingual {
    path.isEmpty ? Bilingual(en: "a scenario file", zh: "情景文件") : Bilingual(en: "`\(path)`", zh: "`\(path)`")
  }

  mutating func reportShape(_ node: YAMLNode, _ wanted: Bilingual, path: String) {
    guard isComplete || !node.isEmpty else { return }
    let place = Self.place(path)
    let found = node.isEmpty ? Bilingual(en: "nothing", zh: "空值") : node.shapeName
    diagnostics.append(
      Diagnostic(
        .wrongShape, at: node.span, path: path,
        Bilingual(
          en: "\(place.en) wants \(wanted.en), found \(found.en)",
          zh: ChineseText.joined(place.zh, "需要", wanted.zh, "，却是", found.zh))))
  }

  private mutating func reportColon(_ entry: YAMLEntry, path: String) {
    let key = String(entry.key.prefix { $0 != "：" })
    let lower = entry.keySpan.lower + key.utf8.count
    let colon = SourceSpan(file: entry.keySpan.file, lower: lower, upper: lower + "：".utf8.count)
    diagnostics.append(
      Diagnostic(
        .unknownKey, at: colon, path: path,
        Bilingual(
          en: "a full-width colon stands after `\(key)`; write `: ` with a space behind it",
          zh: "`\(key)` 后是全角冒号，请改用半角冒号并在后面加空格"),
        fixes: [FixIt(Bilingual(en: "use a half-width colon", zh: "改用半角冒号"), replace: colon, with: ": ")]))
  }

  /// Answers the key that was meant, where it is obvious.
  private mutating func reportUnknown(_ entry: YAMLEntry, _ keys: [ScenarioKeySpec], path: String) -> String? {
    let english = keys.map(\.key.rawValue)
    let closest = Spelling.closest(to: entry.key, among: english + keys.map(\.chinese))
    let place = Self.place(path)
    diagnostics.append(
      Diagnostic(
        .unknownKey, at: entry.keySpan, path: path,
        Bilingual(
          en: "\(place.en) has no key `\(entry.key)`", zh: ChineseText.joined(place.zh, "没有键", "`\(entry.key)`")),
        notes: [
          Bilingual(
            en: "keys here: \(english.joined(separator: ", "))",
            zh: "此处可用：\(keys.map { "\($0.key.rawValue)（\($0.chinese)）" }.joined(separator: "、"))")
        ],
        fixes: closest.map {
          [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: entry.keySpan, with: $0)]
        } ?? []))
    return closest
  }

  private mutating func reportMissing(_ keys: [ScenarioKeySpec], in mapping: ScenarioMapping) {
    guard isComplete else { return }
    for spec in keys where spec.isRequired && mapping[spec.key] == nil {
      let place = mapping.path.isEmpty ? Bilingual(en: "the file", zh: "文件") : Self.place(mapping.path)
      diagnostics.append(
        Diagnostic(
          .missingKey, at: mapping.span.start, path: mapping.path,
          Bilingual(
            en: "\(place.en) lacks `\(spec.key.rawValue)`: \(spec.meaning.en)",
            zh: ChineseText.joined(place.zh, "缺少", "`\(spec.key.rawValue)`（\(spec.chinese)）：\(spec.meaning.zh)"))))
    }
  }
}
