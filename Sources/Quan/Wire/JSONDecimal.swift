/// A JSON number in the course of being scaled by a power of 10, digit by digit, without rounding on the way.
struct JSONDecimal {
  /// The whole part of the scaled number, without its sign.
  private var magnitude: UInt64 = 0
  /// Whether `magnitude` grew out of 64 bits.
  private var overflow = false
  /// How many more digits belong to the whole part.
  private var open: Int
  /// Whether the first digit beyond the whole part is 5 or more.
  private var roundsUp = false
  /// Whether the number has a minus sign.
  private var negative: Bool

  /// The number that stands in the range of the bytes, a valid one, times 10 to the power of `digits`, halves and more
  /// rounded away from zero; nil when it does not fit.
  static func scaled(_ bytes: Span<UInt8>, _ range: Range<Int>, digits: Int) -> Int64? {
    var number = JSONDecimal(bytes, range, digits: digits)
    var position = range.lowerBound
    while position < range.upperBound, bytes[position] | 0x20 != UInt8(ascii: "e") {
      if let digit = JSONTape.digit(bytes[position]) { number.take(digit) }
      position &+= 1
    }
    return number.result()
  }

  /// Finds where the whole part of the scaled number ends.
  private init(_ bytes: Span<UInt8>, _ range: Range<Int>, digits: Int) {
    negative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var position = negative ? range.lowerBound + 1 : range.lowerBound
    open = digits
    while position < range.upperBound, JSONTape.digit(bytes[position]) != nil {
      open += 1
      position += 1
    }
    while position < range.upperBound, bytes[position] | 0x20 != UInt8(ascii: "e") { position += 1 }
    open += JSONDecimal.exponent(bytes, min(position + 1, range.upperBound)..<range.upperBound)
  }

  /// The exponent in a range, cut to a size that no count of digits reaches; 0 for an empty range.
  private static func exponent(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var value = 0
    for position in range {
      if let digit = JSONTape.digit(bytes[position]) { value = min(value * 10 + Int(digit), 1 << 40) }
    }
    return !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "-") ? -value : value
  }

  /// Takes the next digit of the text.
  private mutating func take(_ digit: UInt64) {
    if open > 0 {
      push(digit)
    } else if open == 0 {
      // The first digit beyond decides alone: 5 and more is half or more.
      roundsUp = digit >= 5
    }
    open -= 1
  }

  /// Puts a digit at the end of the whole part.
  private mutating func push(_ digit: UInt64) {
    let (product, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(digit)
    overflow = overflow || tooLarge || carry
    magnitude = sum
  }

  /// The number after its last digit.
  private mutating func result() -> Int64? {
    // A number other than 0 grows out of 64 bits within 20 digits.
    while open > 0, magnitude != 0, !overflow {
      push(0)
      open -= 1
    }
    let (sum, carry) = magnitude.addingReportingOverflow(roundsUp ? 1 : 0)
    guard !overflow, !carry, sum <= UInt64(Int64.max) + (negative ? 1 : 0) else { return nil }
    return Int64(bitPattern: negative ? 0 &- sum : sum)
  }
}
