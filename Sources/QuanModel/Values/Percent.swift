/// Percents as exact counts of hundred-millionths: 15% is 15,000,000.
package enum Percent {
  package static let one: Int64 = 100_000_000

  /// `15%`, `2.5%`.
  package static func text(hundredMillionths value: Int64) -> String {
    var digits = String(value.magnitude % 1_000_000)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    let whole = (value < 0 ? "-" : "") + String(value.magnitude / 1_000_000)
    return digits.isEmpty ? whole + "%" : whole + "." + digits + "%"
  }
}
