import QuanSyntax

extension Rounding {
  /// `numerator / denominator` as a multiple of the unit; the denominator is positive. Halves go up.
  package func apply(_ numerator: Int128, over denominator: Int128) -> Int128 {
    let step = denominator * Int128(unit)
    var quotient = numerator / step
    var rest = numerator - quotient * step
    if rest < 0 {
      quotient -= 1
      rest += step
    }
    let goesUp =
      switch word {
      case .down: false
      case .up: rest > 0
      case .nearest: rest >= step - rest
      }
    return (goesUp ? quotient + 1 : quotient) * Int128(unit)
  }
}
