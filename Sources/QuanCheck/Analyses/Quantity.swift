import QuanModel
import QuanSyntax

/// An exact value that an assertion computes with: a fraction and what it counts.
struct Quantity: Sendable {
  enum Unit: Sendable { case number, money, duration, instant, date, weekday }

  /// Fen, milliseconds, days or plain numbers; the denominator is positive.
  let numerator: Int128
  let denominator: Int128
  let unit: Unit

  /// Nil where the numbers are too large to go on with, or the denominator is zero.
  init?(_ numerator: Int128, over denominator: Int128 = 1, _ unit: Unit) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
    self.unit = unit
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }

  func adding(_ other: Quantity, sign: Int128, _ unit: Unit) -> Quantity? {
    guard let left = Self.product(numerator, other.denominator),
      let right = Self.product(other.numerator, denominator),
      let below = Self.product(denominator, other.denominator)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(sign * right)
    return overflow ? nil : Quantity(sum, over: below, unit)
  }

  func times(_ other: Quantity, _ unit: Unit) -> Quantity? {
    guard let above = Self.product(numerator, other.numerator), let below = Self.product(denominator, other.denominator)
    else { return nil }
    return Quantity(above, over: below, unit)
  }

  func divided(by other: Quantity, _ unit: Unit) -> Quantity? {
    guard let above = Self.product(numerator, other.denominator), let below = Self.product(denominator, other.numerator)
    else { return nil }
    return Quantity(above, over: below, unit)
  }

  func rounded(_ word: RoundingWord) -> Quantity? {
    var quotient = numerator / denominator
    if numerator % denominator < 0 { quotient -= 1 }
    let rest = numerator - quotient * denominator
    let goesUp =
      switch word {
      case .down: false
      case .up: rest > 0
      case .nearest: rest >= denominator - rest
      }
    return Quantity(goesUp ? quotient + 1 : quotient, unit)
  }

  /// Nil where the numbers are too large to compare.
  func holds(_ relation: Relation, _ other: Quantity) -> Bool? {
    guard let left = Self.product(numerator, other.denominator), let right = Self.product(other.numerator, denominator)
    else { return nil }
    return relation.holds(left, right)
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || product == .min ? nil : product
  }

  /// As a campaign file spells it.
  func text(in zone: ZoneTable) -> String {
    let whole = Int64(clamping: numerator)
    switch unit {
    case .money where denominator == 1: return Money.text(minorUnits: numerator)
    case .money: return "\(numerator)/\(denominator)分"
    case .number: return denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
    case .duration where denominator == 1:
      return numerator < 0
        ? "-" + Elapsed.text(milliseconds: Int64(clamping: -numerator)) : Elapsed.text(milliseconds: whole)
    case .duration: return "\(numerator)/\(denominator)ms"
    case .instant where (0...Int128(Instant.distantFuture.milliseconds)).contains(numerator):
      return Instant(milliseconds: whole).written(in: zone)
    case .date where abs(numerator) < 4_000_000: return CivilDate(dayNumber: whole).text
    case .instant, .date: return "\(numerator)"
    case .weekday: return Weekday(rawValue: Int(clamping: whole)).map { "\($0)" } ?? "\(numerator)"
    }
  }
}
