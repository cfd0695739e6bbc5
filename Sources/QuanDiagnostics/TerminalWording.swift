/// The words that a frame adds of its own, in the reader's language.
struct TerminalWording {
  /// The language of every word below.
  let language: Language

  /// What stands between a heading and its text; Chinese text takes the fullwidth colon.
  var colon: String { Bilingual(en: ": ", zh: "：")[language] }

  /// Opens a note.
  var note: String { Bilingual(en: "note", zh: "注")[language] }

  /// Opens a fix-it.
  var help: String { Bilingual(en: "help", zh: "建议")[language] }

  /// The word that opens a header.
  func name(of severity: Severity) -> String {
    switch severity {
    case .error: Bilingual(en: "error", zh: "错误")[language]
    case .warning: Bilingual(en: "warning", zh: "警告")[language]
    case .note: Bilingual(en: "note", zh: "提示")[language]
    }
  }

  /// Such as `2 errors`, `2 个错误`.
  func count(_ number: Int, of severity: Severity) -> String {
    let noun = name(of: severity)
    return Bilingual(en: "\(number) \(noun)\(number == 1 ? "" : "s")", zh: "\(number) 个\(noun)")[language]
  }

  /// What to do to the source: replace, insert or remove; nil if the change is empty.
  func change(from old: String, to new: String) -> String? {
    switch (old.isEmpty, new.isEmpty) {
    case (true, true): nil
    case (true, false): Bilingual(en: "insert `\(new)`", zh: "插入 `\(new)`")[language]
    case (false, true): Bilingual(en: "remove `\(old)`", zh: "删去 `\(old)`")[language]
    case (false, false): Bilingual(en: "replace `\(old)` with `\(new)`", zh: "把 `\(old)` 换成 `\(new)`")[language]
    }
  }

  /// The line that closes a run.
  func summary(of diagnostics: [Diagnostic]) -> String {
    let severities: [Severity] = [.error, .warning, .note]
    let parts = severities.compactMap { severity -> String? in
      let number = diagnostics.count { $0.severity == severity }
      return number == 0 ? nil : count(number, of: severity)
    }
    guard !parts.isEmpty else { return Bilingual(en: "no findings", zh: "没有发现问题")[language] }
    return parts.joined(separator: Bilingual(en: ", ", zh: "，")[language])
  }
}
