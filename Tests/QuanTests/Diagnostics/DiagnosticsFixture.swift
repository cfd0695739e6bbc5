import QuanDiagnostics

/// Sources in memory and the findings made on them, for the tests of the renderers.
struct DiagnosticsFixture {
  /// The files added so far.
  var sources = SourceMap()

  /// An error kind; its texts are not rendered.
  static let error = kind("Q0405", .error)
  /// A warning kind.
  static let warning = kind("Q0510", .warning)
  /// A kind of mere notes.
  static let note = kind("Q0901", .note)

  /// Adds a file of text.
  mutating func add(_ name: String, _ text: String) -> SourceID {
    sources.add(SourceFile(name: name, bytes: Array(text.utf8)))
  }

  /// The span of the first place where the text stands in the file.
  func span(_ file: SourceID, of text: String) -> SourceSpan {
    let bytes = sources[file].bytes
    let wanted = Array(text.utf8)
    let lower = (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) } ?? 0
    return SourceSpan(file: file, lower: lower, upper: lower + wanted.count)
  }

  /// The frames of the findings without colour.
  func text(_ diagnostics: Diagnostic..., in language: Language = .english) -> String {
    TerminalRenderer(sources: sources, language: language, color: false).render(diagnostics)
  }

  /// The text that stands right above the carets of the first caret row, cut by terminal cells.
  static func textAboveCarets(in frame: String) -> String? {
    let rows = frame.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = rows.firstIndex(where: { isCaretRow($0) }), index > 0 else { return nil }
    let before = DisplayWidth.of(rows[index].prefix { $0 != "^" })
    let count = rows[index].count { $0 == "^" }
    var column = 0
    var result = ""
    for scalar in rows[index - 1].unicodeScalars {
      if column >= before, column < before + count { result.unicodeScalars.append(scalar) }
      column += DisplayWidth.of(scalar)
    }
    return result
  }

  /// Whether nothing but the gutter stands before the first caret.
  private static func isCaretRow(_ row: Substring) -> Bool {
    row.contains("^") && row.prefix { $0 != "^" }.allSatisfy { $0 == " " || $0 == "|" }
  }

  /// A kind whose own texts do not matter.
  private static func kind(_ code: String, _ severity: Severity) -> DiagnosticKind {
    let text = Bilingual(en: "title", zh: "标题")
    return DiagnosticKind(code, severity, title: text, explanation: text)
  }
}
