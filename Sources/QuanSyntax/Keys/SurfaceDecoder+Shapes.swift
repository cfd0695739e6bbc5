import QuanDiagnostics

extension SurfaceDecoder {
  /// What a message calls the mapping at a path.
  static func place(_ path: String) -> Bilingual {
    path.isEmpty ? Bilingual(en: "a campaign file", zh: "活动文件") : Bilingual(en: "`\(path)`", zh: "`\(path)`")
  }

  mutating func reportShape(_ span: SourceSpan, _ wanted: Bilingual, found: Bilingual, path: String) {
    let place = Self.place(path)
    report(
      Diagnostic(
        .wrongShape, at: span, path: path,
        Bilingual(
          en: "\(place.en) wants \(wanted.en), found \(found.en)",
          zh: ChineseText.joined(place.zh, "需要", wanted.zh, "，却是", found.zh))))
  }

  /// `至多：1` is one word to YAML: a Chinese keyboard's colon ends no key.
  mutating func reportFullWidthColon(_ entry: YAMLEntry, after key: String, path: String) {
    let lower = entry.keySpan.lower + key.utf8.count
    let colon = SourceSpan(file: entry.keySpan.file, lower: lower, upper: lower + "：".utf8.count)
    report(
      Diagnostic(
        .unknownKey, at: colon, path: path,
        Bilingual(
          en: "a full-width colon stands after `\(key)`; write `: ` with a space behind it",
          zh: "`\(key)` 后是全角冒号，请改用半角冒号并在后面加空格"),
        fixes: [FixIt(Bilingual(en: "use a half-width colon", zh: "改用半角冒号"), replace: colon, with: ": ")]))
  }

  /// A list that has to hold something holds nothing, or one item twice.
  mutating func reportItems(of spec: KeySpec, _ node: YAMLNode, path: String) {
    guard case .list(.scalar(let type)) = spec.shape, let items = node.sequence else { return }
    let listsNames =
      switch type {
      case .name, .event, .move: true
      default: false
      }
    if items.isEmpty, spec.isRequired || listsNames {
      reportShape(
        node.span, Bilingual(en: "at least one item", zh: "至少一项"), found: Bilingual(en: "an empty list", zh: "空列表"),
        path: path)
    }
    // Dimensions are compared by their meaning, when names are resolved.
    guard listsNames, spec.key != .per, items.count > 1 else { return }
    var seen: [String: SourceSpan] = [:]
    for item in items {
      guard let text = item.scalar?.text else { continue }
      guard let first = seen[text] else {
        seen[text] = item.span
        continue
      }
      report(
        Diagnostic(
          .repeatedItem, at: item.span, path: path,
          Bilingual(en: "`\(text)` stands twice in `\(path)`", zh: "`\(text)` 在 `\(path)` 中重复"),
          secondary: [Label(span: first, text: Bilingual(en: "first here", zh: "首次出现"))],
          notes: [Bilingual(en: "take it out, or write the name that was meant", zh: "请删去，或改为本想写的名称")]))
    }
  }
}

extension YAMLNode {
  /// Whether nothing stands behind the key.
  var isEmpty: Bool { scalar.map { $0.isPlain && $0.text.isEmpty } ?? false }
}
