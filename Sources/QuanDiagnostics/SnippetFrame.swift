/// The rows of one frame: source lines behind a gutter of line numbers, each with its underlines.
struct SnippetFrame {
  /// The cells of the widest line number of the finding, so that its frames line up.
  let gutter: Int
  /// Colours the gutter and the underlines, or leaves them plain.
  let paint: TerminalPaint
  /// The ink of the primary carets.
  let ink: TerminalPaint.Ink

  /// The lines of the marks, in order, each with a row for each mark below it.
  func rows(of marks: [SnippetMark], in file: SourceFile) -> String {
    var result = row(nil, "")
    var last: (line: Int, view: SourceLineView)?
    for mark in marks.sorted(by: SnippetMark.precedes) {
      if let last, mark.line > last.line + 1 { result += paint("...", .blue) + "\n" }
      if let last, last.line == mark.line, last.view.shows(mark.range.lowerBound) {
        result += underline(mark, under: last.view)
        continue
      }
      let view = SourceLineView(file, line: mark.line, focus: mark.range)
      result += row(mark.line + 1, view.text) + underline(mark, under: view)
      last = (mark.line, view)
    }
    return result
  }

  /// A row behind the gutter, with or without a 1-based line number; no spaces at the end of an empty one.
  func row(_ number: Int?, _ body: String) -> String {
    let digits = number.map { String($0) } ?? ""
    let edge = spaces(gutter - digits.utf8.count) + digits + " |"
    return paint(edge, .blue) + (body.isEmpty ? "" : " " + body) + "\n"
  }

  /// A row that starts under the edge of the gutter, such as `  --> place`, `  = note: text`.
  func row(sign: String, _ body: String) -> String {
    spaces(gutter + 1) + paint(sign, .blue) + " " + body + "\n"
  }

  /// The carets or dashes of a mark and its text.
  private func underline(_ mark: SnippetMark, under view: SourceLineView) -> String {
    let cells = view.cells(of: mark.range)
    let line = String(repeating: mark.isPrimary ? "^" : "-", count: cells.count)
    let text = mark.text.isEmpty ? line : line + " " + mark.text
    return row(nil, spaces(cells.lowerBound) + paint(text, mark.isPrimary ? ink : .blue))
  }

  /// So many spaces, none if negative.
  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
