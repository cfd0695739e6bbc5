/// A literal as written, before its place gives it a type.
package enum Literal: Hashable, Sendable {
  /// `1600`, `1.5万`.
  case number(ExactDecimal)
  /// `300元`, `75万元`, in units of the currency (yuan).
  case money(ExactDecimal)
  /// `15%`.
  case percent(ExactDecimal)
  /// `15/16`.
  case fraction(Int64, Int64)
  /// `15:1`.
  case ratio(Int64, Int64)
  /// `15 parts`: a share counted in parts.
  case parts(Int64)
  /// `10:00`; 24:00 is the midnight that follows.
  case time(hour: Int, minute: Int)
  case date(DateLiteral)
  /// `2024-01-27T10:00`.
  case dateTime(DateLiteral, hour: Int, minute: Int, second: Int)
  /// `2024-01下旬`: a third of a month.
  case monthThird(year: Int, month: Int, third: Int)
  /// `7 days`, `48 hours`.
  case duration(Int64, DurationUnit)
  /// `500m`, `3km`, in metres.
  case length(ExactDecimal)
}

/// A calendar day as written; whether it exists is checked later.
package struct DateLiteral: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// Days are calendar days; the other units are elapsed time.
package enum DurationUnit: String, Hashable, Sendable, CaseIterable {
  case days, hours, minutes, seconds
}
