/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Sendable, Comparable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment of a day's clock time in a zone; 24:00 is the midnight that follows.
  package init(_ date: CivilDate, secondsIntoDay: Int64, in zone: ZoneTable) {
    milliseconds = zone.utcSeconds(ofLocalSecond: date.dayNumber * 86_400 + secondsIntoDay) * 1000
  }

  /// The end of year 9999, past every instant that a command may bring.
  package static let distantFuture = Instant(milliseconds: 253_402_300_800_000)
  package static let distantPast = Instant(milliseconds: .min / 4)

  package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  /// The day in the zone on which the moment falls.
  package func day(in zone: ZoneTable) -> CivilDate {
    CivilDate(dayNumber: floorDivide(localMilliseconds(in: zone), 86_400_000))
  }

  func localMilliseconds(in zone: ZoneTable) -> Int64 {
    milliseconds + Int64(zone.offset(atSecond: floorDivide(milliseconds, 1000))) * 1000
  }

  /// `2024-02-02T00:00:00+08:00`, with milliseconds where there are any.
  package func text(in zone: ZoneTable) -> String {
    let local = localMilliseconds(in: zone)
    let date = CivilDate(dayNumber: floorDivide(local, 86_400_000))
    let rest = Int(local - date.dayNumber * 86_400_000)
    var text = date.text + "T" + padded(rest / 3_600_000, 2) + ":" + padded(rest / 60_000 % 60, 2)
    text += ":" + padded(rest / 1000 % 60, 2)
    if rest % 1000 != 0 { text += "." + padded(rest % 1000, 3) }
    let offset = zone.offset(atSecond: floorDivide(milliseconds, 1000))
    let minutes = abs(offset) / 60
    return text + (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }
}

/// Division rounded towards negative infinity, for a positive divisor.
package func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
