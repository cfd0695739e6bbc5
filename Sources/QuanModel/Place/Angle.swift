/// Sine, cosine and arc tangent with the same bits on every machine.
///
/// The mathematics library of a system may differ from another's in the last bit. Angles come in as whole pico-degrees, so
/// that whole turns are taken off exactly; what remains is a polynomial: additions, multiplications, divisions and square
/// roots of `Double`, each of which IEEE 754 rounds in one way only. The error is a few units in the last place.
enum Angle {
  /// Pico-degrees of a right angle.
  private static let right: Int64 = 90_000_000_000_000
  private static let radians = Double.pi / 180_000_000_000_000

  static func sine(_ picoDegrees: Int64) -> Double {
    let turned = picoDegrees % (4 * right)
    let angle = turned < 0 ? turned + 4 * right : turned
    let (quadrant, rest) = angle.quotientAndRemainder(dividingBy: right)
    let value = quadrant % 2 == 0 ? sineOfAcute(rest) : sineOfAcute(right - rest)
    return quadrant < 2 ? value : -value
  }

  static func cosine(_ picoDegrees: Int64) -> Double { sine(picoDegrees % (4 * right) + right) }

  /// The sine of 0 ... 90 degrees.
  private static func sineOfAcute(_ angle: Int64) -> Double {
    if angle <= right / 2 { return sineSeries(Double(angle) * radians) }
    return cosineSeries(Double(right - angle) * radians)
  }

  /// Taylor's series; up to 45 degrees the terms that are left out are below the last bit.
  private static func sineSeries(_ x: Double) -> Double {
    let square = x * x
    var sum = 1.0
    for term in [16.0, 14, 12, 10, 8, 6, 4, 2] { sum = 1 - square / (term * (term + 1)) * sum }
    return x * sum
  }

  private static func cosineSeries(_ x: Double) -> Double {
    let square = x * x
    var sum = 1.0
    for term in [17.0, 15, 13, 11, 9, 7, 5, 3, 1] { sum = 1 - square / (term * (term + 1)) * sum }
    return sum
  }

  /// The arc tangent of 0 ... 1, in radians: three halvings, then the series.
  static func arcTangent(_ tangent: Double) -> Double {
    var x = tangent
    for _ in 0..<3 { x = x / (1 + (1 + x * x).squareRoot()) }
    let square = x * x
    var sum = 0.0
    for term in [17.0, 15, 13, 11, 9, 7, 5, 3, 1] { sum = 1 / term - square * sum }
    return 8 * x * sum
  }
}
