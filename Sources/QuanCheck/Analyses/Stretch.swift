/// Lengths of time in words, for messages: whole minutes, a shorter rest left out.
enum Stretch {
  private static let units: [(length: Int64, one: String, many: String, chinese: String)] = [
    (86_400_000, "day", "days", "天"), (3_600_000, "hour", "hours", "小时"), (60_000, "minute", "minutes", "分钟"),
  ]
  private static let hour: Int64 = 3_600_000
  private static let minute: Int64 = 60_000

  /// `6 days 13 hours`; below three days in hours, for breaks between rounds are spoken of in hours.
  static func text(_ milliseconds: Int64) -> String {
    let parts = parts(milliseconds).map { "\($0.count) \($0.count == 1 ? units[$0.unit].one : units[$0.unit].many)" }
    return parts.isEmpty ? "less than a minute" : parts.joined(separator: " ")
  }

  /// `6 天 13 小时`.
  static func chinese(_ milliseconds: Int64) -> String {
    let parts = parts(milliseconds).map { "\($0.count) \(units[$0.unit].chinese)" }
    return parts.isEmpty ? "不到 1 分钟" : parts.joined(separator: " ")
  }

  private static func parts(_ milliseconds: Int64) -> [(count: Int64, unit: Int)] {
    var rest = milliseconds / minute * minute
    var parts: [(count: Int64, unit: Int)] = []
    let isInHours = rest % hour == 0 && rest % (24 * hour) != 0 && rest < 72 * hour
    for unit in units.indices.dropFirst(isInHours ? 1 : 0) where rest >= units[unit].length {
      parts.append((rest / units[unit].length, unit))
      rest %= units[unit].length
    }
    return parts
  }
}
