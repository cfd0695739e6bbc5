/// How many terminal cells text takes, so that a caret stands under what it points at.
package enum DisplayWidth {
  /// The cells of one scalar: 0, 1 or 2.
  ///
  /// Two for `East_Asian_Width` Wide and Fullwidth; zero for what joins the scalar before it or does not show. The
  /// Ambiguous ones, the curly quotes “ ” among them, count as one, as terminals draw them unless told otherwise.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return isControl(value) ? 0 : 1 }
    // Ideographs and Hangul syllables first: they are most of what a Chinese rule text holds.
    if 0x4E00...0x9FFF ~= value || 0xAC00...0xD7A3 ~= value { return 2 }
    if takesNoCell(scalar) { return 0 }
    return WideScalars.contains(value) ? 2 : 1
  }

  /// The cells of a text: the sum over its scalars.
  ///
  /// Emoji sequences are not joined: terminals differ in that, and the sum is what those without joining draw.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// C0, DEL and C1.
  private static func isControl(_ value: UInt32) -> Bool { value < 0x20 || 0x7F...0x9F ~= value }

  /// Marks, joiners, variation selectors, line separators, and Hangul vowels and finals that fall into a syllable.
  private static func takesNoCell(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x3164, 0xFFA0: return true
    // Set aside for tags and variation selectors, assigned or not.
    case 0xE0000...0xE0FFF: return true
    // The Arabic, Syriac and Kaithi signs that stand before digits are Cf, yet visible.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return true
    default: return false
    }
  }
}
