/// An exact count of minor units (fen). There is no multiplication of money by money, and no floating point.
package struct Money: Hashable, Sendable, Comparable {
  /// Minor units: 30,000 for 300元.
  package var minorUnits: Int64

  package init(minorUnits: Int64) { self.minorUnits = minorUnits }

  /// The largest amount a campaign may name: ten trillion yuan.
  package static let maximum = Money(minorUnits: 1_000_000_000_000_000)
  package static let zero = Money(minorUnits: 0)

  package static func < (left: Money, right: Money) -> Bool { left.minorUnits < right.minorUnits }

  /// The amount in notices' spelling: `300元`, `0.50元`, `75万元`.
  package var text: String { Self.text(minorUnits: Int128(minorUnits)) }

  /// The same for sums that may pass what one `Money` holds.
  package static func text(minorUnits: Int128) -> String {
    let sign = minorUnits < 0 ? "-" : ""
    let magnitude = minorUnits.magnitude
    if magnitude >= 10_000_00, magnitude % 100_00 == 0 {
      return sign + trimmed(decimal(magnitude / 100_00, scale: 2)) + "万元"
    }
    return sign + decimal(magnitude, scale: 2) + "元"
  }

  private static func trimmed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")), let last = text.utf8.lastIndex(where: { $0 != UInt8(ascii: "0") })
    else { return text }
    return String(text[...last])
  }

  /// The whole part, and the fraction to the last fen where there is one.
  private static func decimal(_ value: UInt128, scale: Int) -> String {
    var divisor: UInt128 = 1
    for _ in 0..<scale { divisor *= 10 }
    let whole = String(value / divisor)
    let fraction = value % divisor
    guard fraction > 0 else { return whole }
    let digits = String(fraction)
    return whole + "." + String(repeating: "0", count: scale - digits.count) + digits
  }
}
