/// Wraps text in ANSI colour sequences, or leaves it plain.
struct TerminalPaint {
  /// Whether the terminal takes ANSI sequences.
  let isOn: Bool

  /// The text in the ink; empty text stays empty, so that no bare sequence is printed.
  func callAsFunction(_ text: String, _ ink: Ink) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
  }

  /// The SGR parameters of what a frame is painted with: all bold, as rustc does.
  enum Ink: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"

    /// The ink of a header and its carets.
    init(_ severity: Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .yellow
      case .note: self = .blue
      }
    }
  }
}
