import QuanModel
import QuanSyntax

extension Formula {
  /// The values between which the formula stays; nil where it is defined nowhere. Ends are exact for a formula in which
  /// each term stands once, and safe for every other.
  func range(_ terms: TermRanges) -> FormulaRange? {
    switch self {
    case .constant(let constant): return .exactly(Int128(constant.value))
    case .term(let term): return terms[term]
    case .subsidy, .share, .itemCount, .itemSum: return .natural
    case .hole: return FormulaRange(lower: 0, upper: nil, isOpen: true)
    case .sum(let left, let right): return Self.both(left, right, terms) { $0.combined($1, +) }
    case .difference(let left, let right): return Self.both(left, right, terms) { $0.combined($1.negated, +) }
    case .product(let left, let right): return Self.both(left, right, terms) { $0.times($1) }
    case .rate(let rate, let denominator, of: let base, let rounding):
      return Self.both(rate, base, terms) { $0.times($1).divided(by: denominator, rounding) }
    case .least(let left, let right):
      return Self.both(left, right, terms) { left, right in
        var least = left.combined(right, min)
        // One end that is known bounds the smaller of the two.
        least.upper = [left.upper, right.upper].compactMap { $0 }.min()
        return least
      }
    case .greatest(let left, let right):
      return Self.both(left, right, terms) { left, right in
        var greatest = left.combined(right, max)
        greatest.lower = [left.lower, right.lower].compactMap { $0 }.max()
        return greatest
      }
    case .rounded(let inner, let rounding): return inner.range(terms)?.divided(by: 1, rounding)
    case .pieces(let pieces): return FormulaPiece.range(of: pieces, terms)
    }
  }

  private static func both(
    _ left: Formula, _ right: Formula, _ terms: TermRanges, _ join: (FormulaRange, FormulaRange) -> FormulaRange
  ) -> FormulaRange? {
    guard let left = left.range(terms), let right = right.range(terms) else { return nil }
    return join(left, right)
  }
}

extension FormulaPiece {
  /// The range over all pieces that can apply; nil where none can.
  static func range(of pieces: [FormulaPiece], _ terms: TermRanges) -> FormulaRange? {
    var whole: FormulaRange?
    for piece in pieces {
      guard let own = piece.range(terms) else { continue }
      whole = whole?.joined(own) ?? own
    }
    return whole
  }

  /// The range of this piece where its guard holds; nil where it cannot.
  func range(_ terms: TermRanges) -> FormulaRange? {
    var narrowed = terms
    narrowed.narrow(guarding)
    return narrowed.isEmpty ? nil : value.range(narrowed)
  }
}
