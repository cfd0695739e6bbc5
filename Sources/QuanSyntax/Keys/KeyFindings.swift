import QuanDiagnostics

/// What can be wrong with the keys of a mapping, in the words of every kind of file.
struct KeyFindings {
  /// What a message calls the file itself: `a campaign file`.
  let file: Bilingual

  /// What a message calls the mapping at a path.
  func place(_ path: String) -> Bilingual {
    path.isEmpty ? file : Bilingual(en: "`\(path)`", zh: "`\(path)`")
  }

  func wrongShape(_ span: SourceSpan, _ wanted: Bilingual, found: Bilingual, path: String) -> Diagnostic {
    let place = place(path)
    return Diagnostic(
      .wrongShape, at: span, path: path,
      Bilingual(
        en: "\(place.en) wants \(wanted.en), found \(found.en)",
        zh: ChineseText.joined(place.zh, "需要", wanted.zh, "，却是", found.zh)))
  }

  func repeated(_ entry: YAMLEntry, _ key: some SpelledKey, first: SourceSpan, path: String) -> Diagnostic {
    Diagnostic(
      .duplicateKey, at: entry.keySpan, path: path,
      Bilingual(
        en: "`\(entry.key)` is the key `\(key.english)` again", zh: "`\(entry.key)` 与键 `\(key.english)` 重复"),
      secondary: [Label(span: first, text: Bilingual(en: "first here", zh: "首次出现"))])
  }

  func missing(_ key: some SpelledKey, from span: SourceSpan, path: String) -> Diagnostic {
    let place = path.isEmpty ? Bilingual(en: "the file", zh: "文件") : place(path)
    return Diagnostic(
      .missingKey, at: span.start, path: path,
      Bilingual(
        en: "\(place.en) lacks `\(key.english)`: \(key.meaning.en)",
        zh: ChineseText.joined(place.zh, "缺少", "`\(key.english)`（\(key.chinese)）：\(key.meaning.zh)")))
  }

  /// A key that the table does not know, with the one that was meant, where it is obvious.
  func unknown(_ entry: YAMLEntry, among keys: [some SpelledKey], path: String) -> (Diagnostic, meant: String?) {
    if let finding = colon(entry, path: path) { return finding }
    let closest = Spelling.closest(to: entry.key, among: keys.map(\.english) + keys.map(\.chinese))
    let place = place(path)
    let finding = Diagnostic(
      .unknownKey, at: entry.keySpan, path: path,
      Bilingual(en: "\(place.en) has no key `\(entry.key)`", zh: ChineseText.joined(place.zh, "没有键", "`\(entry.key)`")),
      notes: [
        Bilingual(
          en: "keys here: \(keys.map(\.english).joined(separator: ", "))",
          zh: "此处可用：\(keys.map { "\($0.english)（\($0.chinese)）" }.joined(separator: "、"))")
      ] + Self.commaNote(entry.key),
      fixes: closest.map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: entry.keySpan, with: $0)]
      } ?? [])
    return (finding, closest)
  }

  /// `至多：1` and `at-most:1` are one word to YAML: a key ends with a half-width colon and a space. Nil where there is none.
  func colon(_ entry: YAMLEntry, path: String) -> (Diagnostic, meant: String?)? {
    guard let range = entry.key.firstRange(of: "：") ?? entry.key.firstRange(of: ":") else { return nil }
    let key = String(entry.key[..<range.lowerBound])
    let sign = entry.key[range]
    let lower = entry.keySpan.lower + key.utf8.count
    let span = SourceSpan(file: entry.keySpan.file, lower: lower, upper: lower + sign.utf8.count)
    let isFullWidth = sign == "："
    let finding = Diagnostic(
      .unknownKey, at: span, path: path,
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
            : Bilingual(en: "put a space behind it", zh: "在冒号后加空格"), replace: span, with: ": ")
      ])
    return (finding, key)
  }

  /// Quotes of a word processor do not hold a text together, and a comma ends a value within a row.
  private static func commaNote(_ key: String) -> [Bilingual] {
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
}
