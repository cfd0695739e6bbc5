/// What a frame shows of one source line: all of it, or a window around a place in a long one.
struct SourceLineView {
  /// The longest line, in cells, that is shown whole.
  static let widthLimit = 160

  /// How far from the place bytes are read, so that a hostile line of megabytes costs no more than any other.
  private static let reach = 2048

  /// What is shown, without gaps.
  private let glyphs: [SourceGlyph]
  /// The offset after the last glyph shown.
  private let end: Int
  /// Whether the line starts before the first glyph shown.
  private let hidesStart: Bool
  /// Whether the line goes on after the last glyph shown.
  private let hidesEnd: Bool

  /// Views a 0-based line so that the start of the focus, a byte range, is shown.
  init(_ file: SourceFile, line: Int, focus: Range<Int>) {
    let whole = file.range(ofLine: line)
    let near = Self.near(focus.lowerBound, in: whole, of: file)
    let read = SourceGlyph.read(near, of: file)
    let width = read.last.map { $0.column + $0.width } ?? 0
    if near == whole, width <= Self.widthLimit {
      glyphs = read
    } else {
      let cells = Self.window(around: Self.cells(of: focus, in: read[...]), width: width)
      glyphs = read.filter { cells.lowerBound <= $0.column && $0.column + $0.width <= cells.upperBound }
    }
    end = glyphs.last?.bytes.upperBound ?? near.upperBound
    hidesStart = (glyphs.first?.bytes.lowerBound ?? whole.lowerBound) > whole.lowerBound
    hidesEnd = end < whole.upperBound
  }

  /// What to print.
  var text: String {
    var result = String.UnicodeScalarView()
    if hidesStart { result.append("…") }
    for glyph in glyphs {
      if glyph.scalar == "\t" {
        result.append(contentsOf: repeatElement(" ", count: SourceGlyph.tabWidth))
      } else {
        result.append(glyph.scalar)
      }
    }
    if hidesEnd { result.append("…") }
    return String(result)
  }

  /// Whether the offset is in sight; the end of the line is, if the line is shown to its end.
  func shows(_ offset: Int) -> Bool {
    let first = glyphs.first?.bytes.lowerBound ?? end
    return (!hidesStart || offset >= first) && (!hidesEnd || offset < end)
  }

  /// The cells of `text` that lie over a byte range, at least one.
  func cells(of range: Range<Int>) -> Range<Int> {
    let shift = (hidesStart ? 1 : 0) - (glyphs.first?.column ?? 0)
    let cells = Self.cells(of: range, in: glyphs[...])
    return (cells.lowerBound + shift)..<(cells.upperBound + shift)
  }

  /// The cells over a byte range, by the columns of the glyphs; an empty range takes one.
  private static func cells(of range: Range<Int>, in glyphs: ArraySlice<SourceGlyph>) -> Range<Int> {
    let end = glyphs.last.map { $0.column + $0.width } ?? 0
    let lower = glyphs.first { $0.bytes.upperBound > range.lowerBound }?.column ?? end
    let upper = glyphs.first { $0.bytes.lowerBound >= range.upperBound }?.column ?? end
    return lower..<max(lower + 1, upper)
  }

  /// The cells to show of a line that is too wide, two fewer than the limit: each side may take an `…`.
  private static func window(around focus: Range<Int>, width: Int) -> Range<Int> {
    let room = widthLimit - 2
    // Even a focus wider than the window keeps something before it.
    let before = max(20, (room - focus.count) / 2)
    let start = max(0, min(focus.lowerBound - before, width - room))
    return start..<(start + room)
  }

  /// The part of a line that is read: whole if it is short, else what lies near the offset, at scalar boundaries.
  private static func near(_ offset: Int, in line: Range<Int>, of file: SourceFile) -> Range<Int> {
    guard line.count > 2 * reach else { return line }
    var lower = max(line.lowerBound, offset - reach)
    var upper = min(line.upperBound, offset + reach)
    // Three bytes at most follow the first of a scalar; more of them are broken text, which may be cut anywhere.
    for _ in 0..<3 where lower > line.lowerBound && file.bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    for _ in 0..<3 where upper < line.upperBound && file.bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
    return lower..<upper
  }
}
