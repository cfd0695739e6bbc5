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

  package let kind: Kind
  /// The keyword that a name is, in either language.
  package let keyword: Keyword?
  /// Offsets in the scalar's text.
  package let lower: Int
  package let upper: Int

  init(kind: Kind, lower: Int, upper: Int) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
    if case .name(let text) = kind { keyword = Keyword(spelling: text) } else { keyword = nil }
  }
}

/// The signs of the grammar.
package enum Sign: String, Hashable, Sendable {
  case equal = "==", notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", less = "<", greater = ">"
  case plus = "+", minus = "-", times = "*", divide = "/", bar = "|", ampersand = "&"
  case leftParenthesis = "(", rightParenthesis = ")", leftBracket = "[", rightBracket = "]", comma = ",", range = ".."
}
