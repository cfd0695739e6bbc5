/// A label fitted to its file: a byte range on one line, and what stands after the underline.
struct SnippetMark {
  /// The 0-based line.
  var line: Int
  /// Offsets within that line; a span of several lines is cut at the end of the first.
  var range: Range<Int>
  /// Whether it is underlined with carets instead of dashes.
  var isPrimary: Bool
  /// Safe to print; may be empty.
  var text: String

  /// Fits a label to the file that its span lies in; offsets out of range move to the nearest end.
  init(_ label: Label, in file: SourceFile, isPrimary: Bool, language: Language) {
    let lower = min(max(0, label.span.lower), file.bytes.count)
    line = file.line(at: lower)
    let whole = file.range(ofLine: line)
    // The span may start at the line break, which the line does not hold.
    let start = min(lower, whole.upperBound)
    range = start..<max(start, min(label.span.upper, whole.upperBound))
    self.isPrimary = isPrimary
    text = TerminalText.safe(label.text?[language] ?? "")
  }

  /// Line order, then column; at one place the primary first.
  static func precedes(_ left: SnippetMark, _ right: SnippetMark) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    return left.isPrimary && !right.isPrimary
  }
}
