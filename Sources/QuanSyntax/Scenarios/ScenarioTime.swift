import QuanDiagnostics

/// When a command of a scenario comes: an instant, or some time after the command before it.
///
/// `2024-01-27T10:00`, `2024-01-27T10:00 - 1 ms`, `+ 2 days`, `+ 1 day at 10:00`, `+ 3小时`.
package struct ScenarioTime: Sendable, Hashable {
  package enum Unit: String, Sendable, Hashable {
    /// Days are calendar days in the campaign's zone; the others are elapsed time.
    case days, hours, minutes, seconds, milliseconds
  }

  package struct Offset: Sendable, Hashable {
    /// Negative where it is taken away.
    package var count: Int64
    package var unit: Unit
  }

  package struct Clock: Sendable, Hashable {
    package var hour: Int
    package var minute: Int
    package var second: Int
  }

  /// Nil for the instant of the command before.
  package var day: DateLiteral?
  /// The time of that day, or of the day that the offsets come to.
  package var clock: Clock?
  package var offsets: [Offset] = []

  /// Nil where the text says no time.
  package init?(_ text: String) {
    let spaced = text.replacing("毫秒", with: " 毫秒 ").replacing("ms", with: " ms ")
    let scalar = YAMLScalar(text: spaced, contentLower: 0, isVerbatim: false, isPlain: true)
    let source = ScalarText(scalar, span: SourceSpan(file: SourceID(index: 0), lower: 0, upper: 0))
    let (tokens, failure) = Lexer.tokens(of: source)
    guard failure == nil, tokens.count > 1 else { return nil }
    var rest = tokens.dropLast()[...]
    if case .literal(let literal)? = rest.first?.kind {
      guard take(literal) else { return nil }
      rest.removeFirst()
    }
    while let token = rest.first {
      rest.removeFirst()
      switch token.kind {
      case .sign(.plus), .sign(.minus):
        guard let offset = Self.offset(&rest, isNegative: token.kind == .sign(.minus)) else { return nil }
        offsets.append(offset)
      case .name where token.keyword == .at:
        guard clock == nil || day == nil, case .literal(.time(let hour, let minute))? = rest.first?.kind else {
          return nil
        }
        clock = Clock(hour: hour, minute: minute, second: 0)
        rest.removeFirst()
      default: return nil
      }
    }
  }

  private mutating func take(_ literal: Literal) -> Bool {
    switch literal {
    case .date(let date): day = date
    case .dateTime(let date, let hour, let minute, let second):
      day = date
      clock = Clock(hour: hour, minute: minute, second: second)
    default: return false
    }
    return true
  }

  private static func offset(_ tokens: inout ArraySlice<Token>, isNegative: Bool) -> Offset? {
    guard case .literal(let literal)? = tokens.first?.kind else { return nil }
    tokens.removeFirst()
    switch literal {
    case .duration(let count, let unit):
      return Unit(rawValue: unit.rawValue).map { Offset(count: isNegative ? -count : count, unit: $0) }
    case .number(let number):
      guard let count = number.integer, case .name(let word)? = tokens.first?.kind, let unit = units[word] else {
        return nil
      }
      tokens.removeFirst()
      return Offset(count: isNegative ? -count : count, unit: unit)
    default: return nil
    }
  }

  /// For lookups only.
  private static let units: [String: Unit] = [
    "day": .days, "days": .days, "天": .days, "hour": .hours, "hours": .hours, "小时": .hours, "minute": .minutes,
    "minutes": .minutes, "分钟": .minutes, "second": .seconds, "seconds": .seconds, "秒": .seconds, "ms": .milliseconds,
    "毫秒": .milliseconds,
  ]
}
