/// A number as written: `mantissa` / 10^`scale`, without trailing zeros behind the point.
package struct ExactDecimal: Hashable, Sendable {
  package var mantissa: Int64
  package var scale: Int

  package init(mantissa: Int64, scale: Int) {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The number times 10^`digits` if that is whole and fits, else nil.
  package func scaled(byPowerOfTen digits: Int) -> Int64? {
    guard scale <= digits else { return nil }
    var result = mantissa
    for _ in scale..<digits {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The number if it is whole.
  package var integer: Int64? { scaled(byPowerOfTen: 0) }

  /// The number times 10^`exponent`, nil on overflow.
  package func shifted(by exponent: Int) -> ExactDecimal? {
    if exponent <= scale { return ExactDecimal(mantissa: mantissa, scale: scale - exponent) }
    guard let mantissa = scaled(byPowerOfTen: exponent) else { return nil }
    return ExactDecimal(mantissa: mantissa, scale: 0)
  }

  /// Plain decimal text, such as `1.5`.
  package var text: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}
