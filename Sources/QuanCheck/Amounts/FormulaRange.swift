import QuanModel
import QuanSyntax

/// The values between which a formula stays; nil ends are open.
struct FormulaRange: Hashable, Sendable {
  var lower: Int128?
  var upper: Int128?
  /// A `TBD` stands in the formula, so that the ends say nothing of it.
  var isOpen = false

  static let anything = FormulaRange(lower: nil, upper: nil)
  /// Any amount or count.
  static let natural = FormulaRange(lower: 0, upper: nil)

  static func exactly(_ value: Int128) -> FormulaRange { FormulaRange(lower: value, upper: value) }

  // MARK: Arithmetic

  func combined(_ other: FormulaRange, _ join: (Int128, Int128) -> Int128) -> FormulaRange {
    FormulaRange(
      lower: lower.flatMap { left in other.lower.map { join(left, $0) } },
      upper: upper.flatMap { left in other.upper.map { join(left, $0) } }, isOpen: isOpen || other.isOpen)
  }

  var negated: FormulaRange { FormulaRange(lower: upper.map { -$0 }, upper: lower.map { -$0 }, isOpen: isOpen) }

  func times(_ other: FormulaRange) -> FormulaRange {
    let isOpen = isOpen || other.isOpen
    if let low = lower, let otherLow = other.lower, low >= 0, otherLow >= 0 {
      let isZero = upper == 0 || other.upper == 0
      let high = upper.flatMap { left in other.upper.flatMap { Self.product(left, $0) } }
      return FormulaRange(lower: Self.product(low, otherLow), upper: isZero ? 0 : high, isOpen: isOpen)
    }
    guard let low = lower, let high = upper, let otherLow = other.lower, let otherHigh = other.upper else {
      return FormulaRange(lower: nil, upper: nil, isOpen: isOpen)
    }
    let corners = [(low, otherLow), (low, otherHigh), (high, otherLow), (high, otherHigh)].compactMap {
      Self.product($0.0, $0.1)
    }
    guard corners.count == 4 else { return FormulaRange(lower: nil, upper: nil, isOpen: isOpen) }
    return FormulaRange(lower: corners.min(), upper: corners.max(), isOpen: isOpen)
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }

  func divided(by denominator: Int64, _ rounding: Rounding?) -> FormulaRange {
    let (low, high) = (rounding ?? Rounding(.up), rounding ?? Rounding(.down))
    return FormulaRange(
      lower: lower.map { low.apply($0, over: Int128(denominator)) },
      upper: upper.map { high.apply($0, over: Int128(denominator)) }, isOpen: isOpen)
  }

  /// The smallest range that holds both.
  func joined(_ other: FormulaRange) -> FormulaRange {
    FormulaRange(
      lower: lower.flatMap { left in other.lower.map { min(left, $0) } },
      upper: upper.flatMap { left in other.upper.map { max(left, $0) } }, isOpen: isOpen || other.isOpen)
  }

  /// Nil where the two have no value in common.
  func met(_ other: FormulaRange) -> FormulaRange? {
    let low = [lower, other.lower].compactMap { $0 }.max()
    let high = [upper, other.upper].compactMap { $0 }.min()
    if let low, let high, low > high { return nil }
    return FormulaRange(lower: low, upper: high, isOpen: isOpen || other.isOpen)
  }
}
