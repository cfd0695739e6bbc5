import QuanModel

/// A yearly moment on the clocks of a zone, in one of the three forms of the `TZ` text of POSIX.1-2017, section 8.3.
struct PosixYearDay: Equatable {
  /// The day of the year.
  enum Day: Equatable {
    /// `Jn`: 1 to 365, never counting 29 February.
    case julian(Int)
    /// `n`: 0 to 365, counting 29 February.
    case ordinal(Int)
    /// `Mm.w.d`: the week 1 to 5 of the month, 5 being the last, and the weekday 0 to 6 from Sunday on.
    case weekday(month: Int, week: Int, day: Int)
  }

  /// The day on which it lies, or from which `time` counts.
  var day: Day
  /// Seconds after the midnight that the day starts with; may be negative or longer than a day.
  var time = 7200

  /// The moment in a year, in seconds since 1970-01-01T00:00:00 of those clocks.
  func second(in year: Int) -> Int64 {
    let number: Int64
    switch day {
    case .julian(let day):
      let leap = GregorianDay.isLeap(year) && day >= 60
      number = GregorianDay.number(year: year, month: 1, day: 1) + Int64(day - 1 + (leap ? 1 : 0))
    case .ordinal(let day):
      number = GregorianDay.number(year: year, month: 1, day: 1) + Int64(day)
    case .weekday(let month, let week, let day):
      number = PosixYearDay.number(year: year, month: month, week: week, weekday: day)
    }
    return number * 86_400 + Int64(time)
  }

  /// The day of the `Mm.w.d` form.
  private static func number(year: Int, month: Int, week: Int, weekday: Int) -> Int64 {
    let first = GregorianDay.number(year: year, month: month, day: 1)
    // 1970-01-01, day 0, was a Thursday.
    let firstWeekday = ((first + 4) % 7 + 7) % 7
    let ahead = (Int64(weekday) - firstWeekday + 7) % 7
    var number = first + ahead + Int64(week - 1) * 7
    let length = month == 12 ? 31 : GregorianDay.number(year: year, month: month + 1, day: 1) - first
    if number - first >= length { number -= 7 }
    return number
  }
}
