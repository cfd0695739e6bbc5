import QuanDiagnostics

/// A word, number or sign of an expression.
package struct Token: Sendable {
  package enum Kind: Hashable, Sendable {
    /// A name, possibly dotted: `item.price`, `week.1.open`.
    case name(String)
    case literal(Literal)
    case sign(Sign)
    case end
  }

  package var kind: Kind
  /// Offsets in the scalar's text.
  package var lower: Int
  package var upper: Int
}

/// The signs of the grammar.
package enum Sign: String, Hashable, Sendable {
  case equal = "==", notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", less = "<", greater = ">"
  case plus = "+", minus = "-", times = "*", divide = "/", bar = "|", ampersand = "&"
  case leftParenthesis = "(", rightParenthesis = ")", leftBracket = "[", rightBracket = "]", comma = ",", range = ".."
}
