/// Days of the Gregorian calendar as numbers, day 0 being 1970-01-01.
enum GregorianDay {
  /// The days before each month of a common year.
  private static let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  /// Whether the year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of a day; years from 1 on, months 1 to 12.
  static func number(year: Int, month: Int, day: Int) -> Int64 {
    let past = year - 1
    // 719162 days lie between 0001-01-01 and 1970-01-01.
    let start = past * 365 + past / 4 - past / 100 + past / 400 - 719_162
    let leap = month > 2 && isLeap(year) ? 1 : 0
    return Int64(start + before[month - 1] + leap + day - 1)
  }

  /// The year (UTC) of a moment in seconds since 1970-01-01T00:00:00Z, cut to a range of years.
  static func year(ofSecond second: Int64, within years: ClosedRange<Int>) -> Int {
    var low = years.lowerBound
    var high = years.upperBound
    while low < high {
      let middle = (low + high + 1) / 2
      if number(year: middle, month: 1, day: 1) * 86_400 <= second { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
