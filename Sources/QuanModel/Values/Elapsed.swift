/// Elapsed time in words and figures, for messages: `6 days 13 hours`, `34 hours`.
package enum Elapsed {
  /// Text of a number of milliseconds, exact.
  package static func text(milliseconds: Int64) -> String {
    let units: [(length: Int64, one: String, many: String)] = [
      (86_400_000, "day", "days"), (3_600_000, "hour", "hours"), (60_000, "minute", "minutes"),
      (1000, "second", "seconds"), (1, "millisecond", "milliseconds"),
    ]
    var rest = milliseconds
    var parts: [String] = []
    for unit in units where rest >= unit.length {
      let count = rest / unit.length
      parts.append("\(count) \(count == 1 ? unit.one : unit.many)")
      rest %= unit.length
    }
    return parts.isEmpty ? "0 seconds" : parts.joined(separator: " ")
  }
}
