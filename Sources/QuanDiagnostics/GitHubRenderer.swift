/// The findings of a run as workflow commands of GitHub Actions, one a line: they show as annotations of the file.
struct GitHubRenderer: FindingReport {
  private let language: Language
  private var text = ""

  init(_ options: ReportOptions) { language = options.language }

  mutating func add(_ diagnostics: [Diagnostic], of file: String, in sources: SourceMap) {
    for diagnostic in diagnostics { text += command(diagnostic, in: sources) + "\n" }
  }

  func finished() -> [UInt8] { Array(text.utf8) }

  /// `::error file=…,line=…,title=Q0811::message`, and the notes on lines of their own.
  private func command(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
    let properties = place(of: diagnostic.primary.span, in: sources) + [("title", diagnostic.kind.code)]
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    let lines = [diagnostic.message[language]] + diagnostic.notes(in: sources, language: language)
    let message = lines.map(TerminalText.safe).joined(separator: "\n")
    return "::\(level(diagnostic.severity)) \(list)::\(data(message))"
  }

  /// The word that GitHub knows the weight by.
  private func level(_ severity: Severity) -> String { severity == .note ? "notice" : severity.rawValue }

  /// Where the annotation stands. GitHub takes columns only for a place on one line.
  private func place(of span: SourceSpan, in sources: SourceMap) -> [(String, String)] {
    guard let file = sources.file(span.file) else { return [] }
    let region = SourceRegion(span, in: file)
    var place = [("file", file.name), ("line", "\(region.line)"), ("endLine", "\(region.endLine)")]
    if region.line == region.endLine {
      place += [("col", "\(region.column)"), ("endColumn", "\(region.endColumn)")]
    }
    return place
  }

  /// The text of a command, which a line break would end.
  private func data(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  /// The value of a property, which a colon or a comma would end too; what could mislead a terminal is replaced.
  private func property(_ text: String) -> String {
    TerminalText.safe(data(text)).replacingScalars { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }
}
