import QuanModel

extension Formula {
  /// A number of which every value of the formula is a multiple; 0 where the value is always 0.
  var step: Int128 {
    switch self {
    case .constant(let constant): Int128(constant.value.magnitude)
    case .term, .subsidy, .share, .itemCount, .itemSum, .hole: 1
    case .sum(let left, let right), .difference(let left, let right), .least(let left, let right),
      .greatest(let left, let right):
      Self.common(left.step, right.step)
    case .product(let left, let right): Self.product(left.step, right.step)
    case .rate(let rate, let denominator, of: let base, let rounding):
      if let rounding { Int128(rounding.unit) } else { Self.product(rate.step, base.step) / Int128(denominator) }
    case .rounded(_, let rounding): Int128(rounding.unit)
    case .pieces(let pieces): pieces.reduce(0) { Self.common($0, $1.value.step) }
    }
  }

  /// Whether a rate of the base always comes out even.
  static func isExact(_ rate: Formula, over denominator: Int64, of base: Formula) -> Bool {
    product(rate.step, base.step) % Int128(denominator) == 0
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? 1 : product
  }

  private static func common(_ left: Int128, _ right: Int128) -> Int128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
