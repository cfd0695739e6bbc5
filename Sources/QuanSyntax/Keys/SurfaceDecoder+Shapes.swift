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

  /// `至多：1` and `at-most:1` are one word to YAML: a key ends with a half-width colon and a space.
  mutating func reportColon(_ entry: YAMLEntry, after key: String, colon sign: String, path: String) {
    let lower = entry.keySpan.lower + key.utf8.count
    let colon = SourceSpan(file: entry.keySpan.file, lower: lower, upper: lower + sign.utf8.count)
    let isFullWidth = sign == "："
    report(
      Diagnostic(
        .unknownKey, at: colon, path: path,
        isFullWidth
          ? Bilingual(
            en: "a full-width colon stands after `\(key)`; write `: ` with a space behind it",
            zh: "`\(key)` 后是全角冒号，请改用半角冒号并在后面加空格")
          : Bilingual(
            en: "no space stands behind the colon of `\(key)`, so that it ends no key",
            zh: "`\(key)` 的冒号后面没有空格，因此不成为键"),
        fixes: [
          FixIt(
            isFullWidth
              ? Bilingual(en: "use a half-width colon", zh: "改用半角冒号")
              : Bilingual(en: "put a space behind it", zh: "在冒号后加空格"), replace: colon, with: ": ")
        ]))
  }

  /// Quotes of a word processor do not hold a text together, and a comma ends a value within a row.
  static func commaNote(_ key: String) -> [Bilingual] {
    if key.contains("“") || key.contains("”") {
      return [
        Bilingual(
          en: "curly quotes are letters to YAML, so the text ended at the comma; use `'` or `\"`",
          zh: "弯引号在 YAML 中只是普通字符，文本在逗号处已结束；请用 `'` 或 `\"`")
      ]
    }
    if let digit = key.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      return [
        Bilingual(
          en: "a comma ends the value before it; a number is written without separators",
          zh: "逗号使前面的值结束；数字中不写分隔号")
      ]
    }
    return []
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
