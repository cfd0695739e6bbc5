extension SourceMap {
  /// The file of an identifier, or nil if the map holds no such file: rendering a finding must never trap.
  func file(_ id: SourceID) -> SourceFile? { files.indices.contains(id.index) ? files[id.index] : nil }

  /// `file:line:column`, 1-based, as editors jump to it; the bare position of an unknown file is empty.
  func place(of span: SourceSpan) -> String {
    guard let file = file(span.file) else { return "" }
    let position = file.position(at: span.lower)
    return "\(file.name):\(position.line):\(position.column)"
  }

  /// The text under a span, cut to the file; empty for an unknown file.
  func excerpt(_ span: SourceSpan) -> String {
    guard let file = file(span.file) else { return "" }
    return file.text(span.lower..<max(span.lower, span.upper))
  }
}
