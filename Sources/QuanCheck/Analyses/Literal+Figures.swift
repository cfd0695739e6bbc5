import QuanSyntax

extension Literal {
  /// Whether a value of an entry is the figure that a clause prints. Amounts, counts and percentages are compared by
  /// value; a share of parts or a fraction is the side of a printed ratio.
  func matches(_ figure: Literal) -> Bool {
    if self == figure { return true }
    switch (self, figure) {
    case (.parts(let count), .ratio(let left, let right)): return count == left || count == right
    case (.fraction(let numerator, let denominator), .ratio(let left, let right)):
      let whole = Int128(left) + Int128(right)
      let share = Int128(numerator) * whole
      return share == Int128(left) * Int128(denominator) || share == Int128(right) * Int128(denominator)
    case (.fraction(let numerator, let denominator), .fraction(let left, let right)):
      return Int128(numerator) * Int128(right) == Int128(left) * Int128(denominator)
    case (.duration(let count, _), .number(let number)): return number.integer == count
    default: return false
    }
  }

  var isZero: Bool {
    switch self {
    case .number(let value), .money(let value), .percent(let value), .length(let value): value.mantissa == 0
    default: false
    }
  }

  /// Whether a bare number is the count of a printed duration or share.
  func isCount(of figure: Literal) -> Bool {
    guard case .number(let number) = self else { return false }
    switch figure {
    case .duration(let count, _), .parts(let count): return number.integer == count
    default: return false
    }
  }

  /// How near a figure is to a value; nil where they have no unit in common.
  func nearness(to figure: Literal) -> Nearness? {
    if let own = measure, let other = figure.measure, own.unit == other.unit {
      return Nearness(distance: own.value > other.value ? own.value - other.value : other.value - own.value, count: nil)
    }
    switch (self, figure) {
    case (.duration(let own, _), .number(let number)): return number.integer.map { Nearness(from: own, to: $0) }
    case (.parts(let own), .ratio(let left, let right)):
      let (toLeft, toRight) = (Nearness(from: own, to: left), Nearness(from: own, to: right))
      return toRight.distance < toLeft.distance ? toRight : toLeft
    default: return nil
    }
  }

  private enum Unit { case number, money, percent, quotient, length, elapsed, day, instant, third, time, parts }

  /// The value on the scale of its unit.
  private var measure: (unit: Unit, value: Int128)? {
    switch self {
    case .number(let value): (.number, value.atFixedScale)
    case .money(let value): (.money, value.atFixedScale)
    case .percent(let value): (.percent, value.atFixedScale)
    case .length(let value): (.length, value.atFixedScale)
    case .fraction(let left, let right), .ratio(let left, let right):
      right == 0 ? nil : (.quotient, Int128(left) * 1_000_000_000_000 / Int128(right))
    case .parts(let count): (.parts, Int128(count))
    case .duration(let count, let unit): (.elapsed, Int128(count) * Self.seconds(in: unit))
    case .date(let date): (.day, date.ordinal)
    case .dateTime(let date, let hour, let minute, let second):
      (.instant, date.ordinal * 86_400 + Int128(hour * 3600 + minute * 60 + second))
    case .monthThird(let year, let month, let third): (.third, Int128(year * 12 + month) * 3 + Int128(third))
    case .time(let hour, let minute): (.time, Int128(hour * 60 + minute))
    }
  }

  private static func seconds(in unit: DurationUnit) -> Int128 {
    switch unit {
    case .days: 86_400
    case .hours: 3600
    case .minutes: 60
    case .seconds: 1
    }
  }
}

extension ExactDecimal {
  /// The number times 10^18; literals have no more decimals.
  fileprivate var atFixedScale: Int128 {
    var value = Int128(mantissa)
    for _ in min(scale, 18)..<18 { value *= 10 }
    return value
  }
}

extension DateLiteral {
  /// Days in a calendar of equal months: enough to tell which date is nearer, for impossible dates too.
  fileprivate var ordinal: Int128 { Int128(year) * 372 + Int128(month) * 31 + Int128(day) }
}
