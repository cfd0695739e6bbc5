/// One scalar of a source line as the terminal shows it.
struct SourceGlyph {
  /// The bytes that it was read from; broken UTF-8 becomes one glyph for each broken sequence.
  var bytes: Range<Int>
  /// The cell that it starts in, counted from the first glyph read.
  var column: Int
  /// The cells that it takes: 0 to 2, or `tabWidth`.
  var width: Int
  /// What to print, already safe; a tab stays one here and is printed as spaces.
  var scalar: Unicode.Scalar

  /// A tab is this many spaces wherever it stands, so that the caret row need not know about tab stops.
  static let tabWidth = 4

  /// Reads the glyphs of a byte range, which must lie in the file.
  static func read(_ range: Range<Int>, of file: SourceFile) -> [SourceGlyph] {
    var glyphs: [SourceGlyph] = []
    var parser = Unicode.UTF8.ForwardParser()
    var input = file.bytes[range].makeIterator()
    var offset = range.lowerBound
    var column = 0
    while true {
      let scalar: Unicode.Scalar
      let length: Int
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        scalar = Unicode.UTF8.decode(encoded)
        length = encoded.count
      case .error(let broken):
        scalar = TerminalText.replacement
        length = broken
      case .emptyInput: return glyphs
      }
      let glyph = SourceGlyph(scalar, bytes: offset..<(offset + length), column: column)
      glyphs.append(glyph)
      offset += length
      column += glyph.width
    }
  }

  /// Makes what the terminal may show of a scalar.
  private init(_ scalar: Unicode.Scalar, bytes: Range<Int>, column: Int) {
    let isTab = scalar == "\t"
    self.bytes = bytes
    self.column = column
    self.scalar = isTab || !TerminalText.isHostile(scalar) ? scalar : TerminalText.replacement
    width = isTab ? Self.tabWidth : DisplayWidth.of(self.scalar)
  }
}
