/// Escapes text for XML 1.0.
package enum XMLEscape {
  /// Text that means the same between tags and in a quoted attribute: markup is escaped, and so are line breaks and
  /// tabs, which a parser would turn into spaces in an attribute.
  ///
  /// U+FFFD stands for what XML cannot hold, the other controls and the two noncharacters, and for what could mislead
  /// the reader of a terminal.
  package static func apply(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\t", "\n", "\r": "&#\(scalar.value);"
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: TerminalText.isHostile(scalar) ? "\u{FFFD}" : nil
      }
    }
  }

  /// Text between tags, on lines of its own.
  package static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { apply(String($0)) }.joined(separator: "\n")
  }
}
