/// An exact share or ratio in lowest terms, such as 15/16.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int64
  package let denominator: Int64

  /// Nil where the denominator is not positive.
  package init?(_ numerator: Int64, _ denominator: Int64) {
    guard denominator > 0, numerator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int64(divisor)
    self.denominator = denominator / Int64(divisor)
  }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }

  /// `15/16`.
  package var text: String { "\(numerator)/\(denominator)" }
}
