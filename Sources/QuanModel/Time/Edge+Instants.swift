import QuanSyntax

extension Edge.Kind {
  /// The moment of an edge that is counted from an event, for one event; nil for the others.
  package func instant(countedFrom event: Instant, in zone: ZoneTable) -> Instant? {
    switch self {
    case .eventDay(_, let days, let second):
      let day = CivilDate(dayNumber: event.day(in: zone).dayNumber + days)
      return Instant(day, secondsIntoDay: second, in: zone)
    case .event(_, let delay): return Instant(milliseconds: event.milliseconds + delay)
    case .unitEnd(let unit, _):
      return Instant(event.day(in: zone).startOfNext(unit), secondsIntoDay: 0, in: zone)
    case .nextWeekday(let weekday, let second):
      let day = event.day(in: zone).dayNumber
      let ahead = Int64((weekday.rawValue - CivilDate(dayNumber: day).weekday + 7) % 7)
      // Past that time of the same day, the next one is a week away; a time beyond midnight reaches into the next day.
      for start in [day + ahead - 7, day + ahead] {
        let instant = Instant(CivilDate(dayNumber: start), secondsIntoDay: second, in: zone)
        if instant > event { return instant }
      }
      return Instant(CivilDate(dayNumber: day + ahead + 7), secondsIntoDay: second, in: zone)
    case .shifted(let kind, let delay):
      return kind.instant(countedFrom: event, in: zone).map { $0.moved(by: delay, in: zone) }
    case .instant, .end, .start, .full, .hole: return nil
    }
  }
}

extension CivilDate {
  /// The first day of the week (from Monday) or month that follows the one of the day.
  package func startOfNext(_ unit: CalendarUnit) -> CivilDate {
    switch unit {
    case .week: return CivilDate(dayNumber: dayNumber + Int64(8 - weekday))
    case .month:
      let parts = parts
      let length = Self.daysIn(month: parts.month, year: parts.year)
      return CivilDate(dayNumber: dayNumber + Int64(length - parts.day + 1))
    }
  }

  /// Whole years from a day of birth: one more from every day with the month and day of the birth on. Who was born on
  /// 29 February has the birthday on 28 February in other years.
  package func age(on day: CivilDate) -> Int64 {
    let (birth, today) = (parts, day.parts)
    let birthday = min(birth.day, Self.daysIn(month: birth.month, year: today.year))
    let isBefore = (today.month, today.day) < (birth.month, birthday)
    return Int64(today.year - birth.year - (isBefore ? 1 : 0))
  }

  /// The last day on which somebody may be born who has the age on the day.
  package static func lastBirth(ofAge age: Int64, on day: CivilDate) -> CivilDate {
    let parts = day.parts
    let year = min(max(Int64(parts.year) - age, -50_000), 50_000)
    let length = daysIn(month: parts.month, year: Int(year))
    // From 28 February on, those born on the leap day of the year have had their birthday.
    let isLastOfMonth = parts.day >= daysIn(month: parts.month, year: parts.year)
    let last = isLastOfMonth ? length : min(parts.day, length)
    return CivilDate(unchecked: Int(year), parts.month, last)
  }

  /// The day of parts that are known to exist, beyond the years that files may name.
  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    let cycles = (year >= 0 ? year : year - 399) / 400
    let known = CivilDate(year: year - cycles * 400 + 2000, month: month, day: day)
    self.init(dayNumber: (known?.dayNumber ?? 0) + Int64(cycles - 5) * 146_097)
  }
}

extension Instant {
  /// So many calendar days later at the same time of the day, or so much elapsed time later.
  package func moved(by delay: Delay, in zone: ZoneTable) -> Instant {
    switch delay {
    case .milliseconds(let length): return Instant(milliseconds: milliseconds + length)
    case .days(let days):
      let day = day(in: zone)
      let midnight = Instant(day, secondsIntoDay: 0, in: zone)
      let rest = milliseconds - midnight.milliseconds
      let moved = Instant(
        CivilDate(dayNumber: day.dayNumber + days), secondsIntoDay: rest / 1000, in: zone)
      return Instant(milliseconds: moved.milliseconds + rest % 1000)
    }
  }
}
