import QuanCheck
import QuanDiagnostics
import QuanSyntax

/// What there is to say of one code: for the terminal, and as the page under `docs/findings`.
package struct FindingPage {
  private let kind: DiagnosticKind
  private let example: FindingExample?

  package init(_ kind: DiagnosticKind) {
    self.kind = kind
    example = FindingExamples.example(of: kind)
  }

  package init(_ kind: DiagnosticKind, _ example: FindingExample) {
    self.kind = kind
    self.example = example
  }

  private var severity: Bilingual { Bilingual(en: kind.severity.rawValue, zh: kind.severity == .error ? "错误" : "警告") }

  /// The code that comes closest to a text that is none.
  package static func closest(to text: String) -> String? {
    Spelling.closest(to: text.uppercased(), among: Analyses.kinds.map(\.code))
  }

  /// One language, without markup.
  package func text(_ language: Language) -> String {
    var parts = ["\(kind.code) (\(severity[language])): \(kind.title[language])", kind.explanation[language]]
    if let example {
      let heads = [
        Bilingual(en: "Bad:", zh: "错误写法："), Bilingual(en: "Good:", zh: "正确写法："),
        Bilingual(en: "`quan check` says:", zh: "`quan check` 的输出："),
      ]
      for (head, body) in zip(heads, [example.bad, example.good, example.shown[language]]) {
        parts.append(head[language] + "\n" + Self.indented(body))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }

  /// Both languages, as Markdown.
  package var markdown: String {
    var text = """
      # \(kind.code): \(kind.title.en) \(kind.title.zh)

      Severity: \(severity.en) \(severity.zh)

      \(kind.explanation.en)

      \(kind.explanation.zh)

      """
    guard let example else { return text }
    let parts = [
      ("Bad 错误写法", "yaml", [example.bad]), ("Good 正确写法", "yaml", [example.good]),
      ("What `quan check` says 检查输出", "text", [example.shown.en, example.shown.zh]),
    ]
    for (head, language, bodies) in parts {
      text += "\n## \(head)\n"
      for body in bodies { text += "\n```\(language)\n\(body)\n```\n" }
    }
    text += "\nFrom the case [\(example.source)](../../Tests/Cases/\(example.source)).\n"
    return text
  }
}
