import QuanModel
import QuanSyntax

/// Days and weeks of the campaign's zone.
struct NaiveCalendar {
  let zone: ZoneTable
  /// Weekly hours are written out between these days; beyond them they are taken to go on.
  let days: ClosedRange<Int64>

  static let dayLength: Int64 = 86_400_000

  func day(_ instant: Int64) -> Int64 { Instant(milliseconds: instant).day(in: zone).dayNumber }

  func midnight(_ day: Int64) -> Int64 { at(day, second: 0) }

  func at(_ day: Int64, second: Int64) -> Int64 {
    Instant(CivilDate(dayNumber: day), secondsIntoDay: second, in: zone).milliseconds
  }

  /// The Monday of the week of a day.
  func monday(_ day: Int64) -> Int64 { day - Int64(CivilDate(dayNumber: day).weekday - 1) }

  /// The first day of the month of a day.
  func first(_ day: Int64) -> Int64 { day - Int64(CivilDate(dayNumber: day).parts.day - 1) }

  func firstOfNextMonth(_ day: Int64) -> Int64 {
    let parts = CivilDate(dayNumber: day).parts
    return first(day) + Int64(CivilDate.daysIn(month: parts.month, year: parts.year))
  }

  func moved(_ instant: Int64, by delay: Delay) -> Int64 {
    switch delay {
    case .milliseconds(let length): return instant + length
    case .days(let count):
      let day = day(instant)
      let rest = instant - midnight(day)
      return at(day + count, second: rest / 1000) + rest % 1000
    }
  }

  func weekly(_ weekdays: [Weekday], _ fromSecond: Int64, _ untilSecond: Int64) -> NaiveTimes {
    var stretches: [Range<Int64>] = []
    for day in days where weekdays.contains(where: { $0.rawValue == CivilDate(dayNumber: day).weekday }) {
      let (from, until) = (at(day, second: fromSecond), at(day, second: untilSecond))
      guard from < until else { continue }
      if let last = stretches.last, last.upperBound >= from {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, until)
      } else {
        stretches.append(from..<until)
      }
    }
    return NaiveTimes(stretches: stretches)
  }

  /// Past this a window is taken to go on for ever.
  var horizon: Int64 { midnight(days.upperBound - 14) }

  /// The first such instant after another.
  func next(_ recurrence: Recurrence, after instant: Int64) -> Int64 {
    let today = day(instant)
    switch recurrence {
    case .endOfDay: return midnight(today + 1)
    case .endOfWeek: return midnight(monday(today) + 7)
    case .endOfMonth: return midnight(firstOfNextMonth(today))
    case .daily(let second):
      let instants = [today - 1, today, today + 1, today + 2].map { at($0, second: second) }
      return instants.first { $0 > instant } ?? .max
    case .weekly(let weekday, let second):
      let monday = monday(today) + Int64(weekday.rawValue - 1)
      let instants = [monday - 7, monday, monday + 7, monday + 14].map { at($0, second: second) }
      return instants.first { $0 > instant } ?? .max
    }
  }
}
