/// Makes text from files and messages safe to print: nothing in it can move the cursor, set a colour or turn the
/// reading order.
package enum TerminalText {
  /// What stands for a scalar that must not reach the terminal.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether a terminal or its reader could be misled by the scalar: C0, DEL, C1, line and paragraph separators, and
  /// every scalar with the Unicode property `Bidi_Control`.
  package static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text on one line, with each hostile scalar as U+FFFD; line breaks and tabs are hostile here too.
  package static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHostile) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHostile(scalar) ? replacement : scalar) }
    return String(result)
  }

  /// Source text quoted inside a sentence: line breaks as `⏎`, tabs as `⇥`, at most `limit` cells and then `…`.
  static func quoted(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var width = 0
    // Zero-width scalars do not count as cells, so the scalars are bounded too.
    for (index, scalar) in text.unicodeScalars.enumerated() {
      width += DisplayWidth.of(scalar)
      if width > limit || index > 4 * limit {
        result.append("…")
        break
      }
      switch scalar {
      case "\r": continue
      case "\n": result.append("⏎")
      case "\t": result.append("⇥")
      default: result.append(isHostile(scalar) ? replacement : scalar)
      }
    }
    return String(result)
  }
}
