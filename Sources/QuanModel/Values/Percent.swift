/// Percents as exact counts of hundred-millionths: 15% is 15,000,000.
package enum Percent {
  package static let one: Int64 = 100_000_000

  /// Hundred-millionths of a text such as `12.5%`; nil where it is none, or finer than one of them.
  package static func parse(_ text: String) -> Int64? {
    guard text.hasSuffix("%") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0].utf8.count <= 6
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.utf8.count <= 6 else { return nil }
    return Int64(parts[0] + fraction + String(repeating: "0", count: 6 - fraction.utf8.count))
  }

  /// `15%`, `2.5%`.
  package static func text(hundredMillionths value: Int64) -> String {
    var digits = String(value.magnitude % 1_000_000)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    let whole = (value < 0 ? "-" : "") + String(value.magnitude / 1_000_000)
    return digits.isEmpty ? whole + "%" : whole + "." + digits + "%"
  }
}
