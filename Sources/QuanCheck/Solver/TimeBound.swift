import QuanModel

/// A set of instants that a value of the solver lies in: as milliseconds, or as days that the set touches.
struct TimeBound: Sendable {
  let set: InstantSet
  let zone: ZoneTable
  /// Values are days; one lies in the set if some instant of the day does.
  let countsDays: Bool
  /// The value lies outside instead.
  let isOutside: Bool
  private static let daysMax = 5000

  func contains(_ value: Int64) -> Bool {
    (countsDays ? Self.touches(set, day: value, zone) : set.contains(value, in: zone)) != isOutside
  }

  /// The smallest such value at or above the given one.
  func next(from value: Int64) -> Int64? {
    guard countsDays else {
      return isOutside ? set.nextOutside(from: value, in: zone) : set.next(from: value, in: zone)
    }
    guard isOutside else {
      return set.next(from: Self.midnight(value, zone), in: zone)
        .map { max(value, Instant(milliseconds: $0).day(in: zone).dayNumber) }
    }
    var day = value
    for _ in 0..<Self.daysMax {
      if !Self.touches(set, day: day, zone) { return day }
      // Every day on the way to the next instant outside is touched.
      guard let inside = set.next(from: Self.midnight(day, zone), in: zone),
        let outside = set.nextOutside(from: inside, in: zone)
      else { return nil }
      day = max(day + 1, Instant(milliseconds: outside).day(in: zone).dayNumber)
    }
    return nil
  }

  /// Whether some instant of a day lies in a set.
  static func touches(_ set: InstantSet, day: Int64, _ zone: ZoneTable) -> Bool {
    guard let first = set.next(from: midnight(day, zone), in: zone) else { return false }
    return first < midnight(day + 1, zone)
  }

  private static func midnight(_ day: Int64, _ zone: ZoneTable) -> Int64 {
    Instant(CivilDate(dayNumber: day), secondsIntoDay: 0, in: zone).milliseconds
  }
}
