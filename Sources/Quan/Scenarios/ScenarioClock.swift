import QuanModel
import QuanSyntax

/// Turns the times of scenarios into instants, and back.
enum ScenarioClock {
  /// The instant that a time means; nil where there is no such day, or no command before that it could be counted from.
  static func instant(_ time: ScenarioTime, after base: Int64?, in zone: ZoneTable) -> Int64? {
    var instant: Int64
    if let day = time.day {
      guard let date = CivilDate(year: day.year, month: day.month, day: day.day) else { return nil }
      instant = at(date, time.clock.map(milliseconds) ?? 0, in: zone)
    } else {
      guard let base else { return nil }
      instant = base
    }
    for offset in time.offsets { instant = moved(instant, by: offset, in: zone) }
    if time.day == nil, let clock = time.clock {
      instant = at(Instant(milliseconds: instant).day(in: zone), milliseconds(clock), in: zone)
    }
    return instant >= 0 && instant < Instant.distantFuture.milliseconds - 86_400_000 ? instant : nil
  }

  /// An instant as a scenario writes it: `2024-01-27T10:00`, and `2024-01-27T10:00 - 1 ms` for the one before.
  static func text(_ instant: Int64, in zone: ZoneTable) -> String {
    let rest = instant % 1000
    guard rest == 0 else {
      let isBefore = rest >= 500
      return text(instant - rest + (isBefore ? 1000 : 0), in: zone)
        + (isBefore ? " - \(1000 - rest) ms" : " + \(rest) ms")
    }
    let text = Instant(milliseconds: instant).text(in: zone).prefix(19)
    return String(text.hasSuffix(":00") ? text.dropLast(3) : text)
  }

  private static func milliseconds(_ clock: ScenarioTime.Clock) -> Int64 {
    Int64(clock.hour * 3600 + clock.minute * 60 + clock.second) * 1000
  }

  private static func at(_ date: CivilDate, _ milliseconds: Int64, in zone: ZoneTable) -> Int64 {
    Instant(date, secondsIntoDay: milliseconds / 1000, in: zone).milliseconds + milliseconds % 1000
  }

  /// Days are calendar days at the same time of day.
  private static func moved(_ instant: Int64, by offset: ScenarioTime.Offset, in zone: ZoneTable) -> Int64 {
    let count = min(max(offset.count, -10_000_000), 10_000_000)
    switch offset.unit {
    case .milliseconds: return instant + count
    case .seconds: return instant + count * 1000
    case .minutes: return instant + count * 60_000
    case .hours: return instant + count * 3_600_000
    case .days:
      let day = Instant(milliseconds: instant).day(in: zone)
      let midnight = Instant(day, secondsIntoDay: 0, in: zone).milliseconds
      return at(CivilDate(dayNumber: day.dayNumber + count), instant - midnight, in: zone)
    }
  }
}
