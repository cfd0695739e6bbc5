/// The findings of a run as one JSON array, one finding a line.
struct JSONReport: FindingReport {
  private let language: Language
  private var writer = JSONWriter()
  private var isEmpty = true

  init(_ options: ReportOptions) {
    language = options.language
    writer.beginArray()
  }

  mutating func add(_ diagnostics: [Diagnostic], of file: String, in sources: SourceMap) {
    JSONRenderer(sources: sources, language: language).append(diagnostics, to: &writer)
    isEmpty = isEmpty && diagnostics.isEmpty
  }

  func finished() -> [UInt8] {
    var writer = writer
    if !isEmpty { writer.endLine() }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}
