import QuanSyntax

/// A figure in running text.
struct ProseFigure: Sendable {
  enum Value: Hashable, Sendable {
    case literal(Literal)
    case moment(MomentParts)
  }

  var value: Value
  /// UTF-8 offsets in the text.
  var lower: Int
  var upper: Int

  /// The figures of a text, in order.
  static func all(in text: String) -> [ProseFigure] { ProseScanner.figures(in: text) }

  /// Whether the figure says what a clause prints, or a part of it: a year of a date, the count of a duration.
  static func stands(_ value: Value, for figure: Literal) -> Bool {
    switch value {
    case .literal(let literal): literal.matches(figure) || literal.isCount(of: figure)
    case .moment(let parts):
      uses(value, figure) || MomentParts(figure).map { parts.agrees(with: $0) } ?? false
    }
  }

  /// Whether the figure says all that the clause prints.
  static func uses(_ value: Value, _ figure: Literal) -> Bool {
    switch value {
    case .literal: return stands(value, for: figure)
    case .moment(let parts):
      if let year = parts.yearAlone, case .number(let number) = figure { return number.integer == Int64(year) }
      return MomentParts(figure).map { parts.covers($0) } ?? false
    }
  }
}
