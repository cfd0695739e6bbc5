/// Where a span lies, as editors count: lines and columns from 1, columns in Unicode scalars.
///
/// The end is the place after the last scalar; an empty span ends where it starts.
struct SourceRegion {
  var line = 1
  var column = 1
  var endLine = 1
  var endColumn = 1
}

extension SourceRegion {
  /// The region of a span in its file.
  init(_ span: SourceSpan, in file: SourceFile) {
    let start = file.position(at: span.lower)
    let end = file.position(at: max(span.lower, span.upper))
    self.init(line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }
}
