/// Writes findings for tools: a JSON array, one finding a line.
package struct JSONRenderer {
  private let sources: SourceMap
  private let language: Language

  /// Messages, titles and notes are written in the one language given.
  package init(sources: SourceMap, language: Language) {
    self.sources = sources
    self.language = language
  }

  /// The findings in the order given; the text ends with a line break.
  package func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter(capacity: 256 * diagnostics.count + 8)
    writer.beginArray()
    append(diagnostics, to: &writer)
    if !diagnostics.isEmpty { writer.endLine() }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }

  /// Adds the findings of one file to an array that several files share.
  package func append(_ diagnostics: [Diagnostic], to writer: inout JSONWriter) {
    for diagnostic in diagnostics {
      writer.breakLine()
      write(diagnostic, to: &writer)
    }
  }

  /// One finding as an object.
  private func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.beginObject()
    member("code", diagnostic.kind.code, to: &writer)
    member("severity", diagnostic.severity.rawValue, to: &writer)
    member("file", sources.file(diagnostic.primary.span.file)?.name ?? "", to: &writer)
    position(of: diagnostic.primary.span, to: &writer)
    member("path", diagnostic.path, to: &writer)
    member("message", diagnostic.message[language], to: &writer)
    writer.key("notes")
    writer.beginArray()
    for note in diagnostic.notes(in: sources, language: language) { writer.string(note) }
    writer.endArray()
    writer.key("fixes")
    writer.beginArray()
    for fix in diagnostic.fixes { write(fix, of: diagnostic, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  /// One fix as an object; it names its file only if that is not the file of the finding.
  private func write(_ fix: FixIt, of diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.beginObject()
    member("title", fix.title[language], to: &writer)
    if fix.span.file != diagnostic.primary.span.file, let file = sources.file(fix.span.file) {
      member("file", file.name, to: &writer)
    }
    position(of: fix.span, to: &writer)
    member("replacement", fix.replacement, to: &writer)
    writer.endObject()
  }

  /// Both ends of a span; the very start for an unknown file.
  private func position(of span: SourceSpan, to writer: inout JSONWriter) {
    let region = sources.file(span.file).map { SourceRegion(span, in: $0) } ?? SourceRegion()
    for (name, value) in [
      ("line", region.line), ("column", region.column), ("endLine", region.endLine), ("endColumn", region.endColumn),
    ] {
      writer.key(name)
      writer.integer(Int64(value))
    }
  }

  /// A member whose value is a string.
  private func member(_ name: String, _ value: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.string(value)
  }
}
