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
package enum Sign: String, Hashable, Sendable, CaseIterable {
  case equal = "==", notEqual = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", less = "<", greater = ">"
  case plus = "+", minus = "-", times = "*", divide = "/", bar = "|", ampersand = "&"
  case leftParenthesis = "(", rightParenthesis = ")", leftBracket = "[", rightBracket = "]", comma = ",", range = ".."

  private static let byBytes: [UInt16: Sign] = {
    var table: [UInt16: Sign] = [:]
    for sign in allCases { table[code(Array(sign.rawValue.utf8)[...])] = sign }
    return table
  }()

  /// One or two bytes as a number.
  private static func code(_ bytes: ArraySlice<UInt8>) -> UInt16 { bytes.reduce(0) { $0 << 8 | UInt16($1) } }

  /// The sign that one or two bytes are.
  init?(bytes: ArraySlice<UInt8>) {
    guard let sign = Self.byBytes[Self.code(bytes)] else { return nil }
    self = sign
  }
}
