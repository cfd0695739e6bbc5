/// What a formula comes to.
package enum FormulaValue: Hashable, Sendable {
  case value(Int128)
  /// No piece applies.
  case undefined
  /// A fact is missing, something is `TBD`, or it does not come out even without a rounding.
  case unknown

  package var number: Int128? { if case .value(let value) = self { value } else { nil } }
}

extension Formula {
  /// The value where terms and conditions are known. Numbers stay far below what overflows: money is bounded by
  /// `Money.maximum`, and rates are reduced.
  package func value(
    of term: (Term) -> Int64?, holds: (Condition) -> Bool?, subsidy: Int128? = nil
  ) -> FormulaValue {
    func inner(_ formula: Formula) -> FormulaValue { formula.value(of: term, holds: holds, subsidy: subsidy) }
    func both(_ left: Formula, _ right: Formula, _ join: (Int128, Int128) -> FormulaValue) -> FormulaValue {
      switch (inner(left), inner(right)) {
      case (.value(let left), .value(let right)): join(left, right)
      case (.undefined, _), (_, .undefined): .undefined
      default: .unknown
      }
    }
    switch self {
    case .constant(let constant): return .value(Int128(constant.value))
    case .term(let name): return term(name).map { .value(Int128($0)) } ?? .unknown
    case .subsidy: return subsidy.map { .value($0) } ?? .unknown
    case .share, .itemCount, .itemSum, .hole: return .unknown
    case .sum(let left, let right):
      return both(left, right) { Self.checked($0.addingReportingOverflow($1)) }
    case .difference(let left, let right):
      return both(left, right) { Self.checked($0.subtractingReportingOverflow($1)) }
    case .product(let left, let right):
      return both(left, right) { Self.checked($0.multipliedReportingOverflow(by: $1)) }
    case .rate(let rate, let denominator, of: let base, let rounding):
      return both(rate, base) { rate, base in
        let (product, overflow) = rate.multipliedReportingOverflow(by: base)
        guard !overflow else { return .unknown }
        if let rounding { return .value(rounding.apply(product, over: Int128(denominator))) }
        return product % Int128(denominator) == 0 ? .value(product / Int128(denominator)) : .unknown
      }
    case .least(let left, let right): return both(left, right) { .value(min($0, $1)) }
    case .greatest(let left, let right): return both(left, right) { .value(max($0, $1)) }
    case .rounded(let formula, let rounding):
      guard case .value(let value) = inner(formula) else { return inner(formula) }
      return .value(rounding.apply(value, over: 1))
    case .pieces(let pieces):
      for piece in pieces {
        guard let guarding = piece.guarding else { return inner(piece.value) }
        guard let applies = holds(guarding) else { return .unknown }
        if applies { return inner(piece.value) }
      }
      return .undefined
    }
  }

  private static func checked(_ result: (partialValue: Int128, overflow: Bool)) -> FormulaValue {
    result.overflow ? .unknown : .value(result.partialValue)
  }
}
