/// A set of moments in milliseconds, half-open stretches and stretches that come back every week among them.
///
/// It is never written out: questions are answered by going from one boundary to the next, so periodic sets without an
/// end cost no more than others.
package indirect enum InstantSet: Hashable, Sendable {
  /// `[from, until)`; .min and .max are open ends.
  case span(from: Int64, until: Int64)
  /// On days of the week (bit 0 is Monday), from one second of the day until another; one beyond 86,400 lies in the
  /// day that follows.
  case weekly(days: UInt8, fromSecond: Int64, untilSecond: Int64)
  /// What lies in every one of them.
  case all([InstantSet])
  case outside(InstantSet)

  package static let always = InstantSet.span(from: .min, until: .max)
  package static let never = InstantSet.span(from: 0, until: 0)

  /// What lies in at least one of them.
  package static func any(_ sets: [InstantSet]) -> InstantSet { .outside(.all(sets.map { .outside($0) })) }

  /// Boundaries that parts of an intersection may take in turn before they are taken to have nothing in common. Two
  /// that come back every week meet within two weeks or never.
  private static let turnsMax = 1000

  package func contains(_ instant: Int64, in zone: ZoneTable) -> Bool {
    switch self {
    case .span(let from, let until): instant >= from && instant < until
    case .weekly: Week(self, zone).contains(instant)
    case .all(let parts): parts.allSatisfy { $0.contains(instant, in: zone) }
    case .outside(let inner): !inner.contains(instant, in: zone)
    }
  }

  /// The first member at or after a moment; nil where there is none.
  package func next(from instant: Int64, in zone: ZoneTable) -> Int64? {
    boundary(instant, isMember: true, isForward: true, zone)
  }

  /// The first moment at or after another that is no member.
  package func nextOutside(from instant: Int64, in zone: ZoneTable) -> Int64? {
    boundary(instant, isMember: false, isForward: true, zone)
  }

  /// The last member at or before a moment.
  package func last(through instant: Int64, in zone: ZoneTable) -> Int64? {
    boundary(instant, isMember: true, isForward: false, zone)
  }

  /// The end of the set: the moment after its last member; .max where it has no end, nil where it is empty.
  package func supremum(in zone: ZoneTable) -> Int64? {
    guard let last = last(through: .max, in: zone) else { return nil }
    return last >= Self.horizon ? .max : last + 1
  }

  /// The first member; .min where it has no start, nil where it is empty.
  package func infimum(in zone: ZoneTable) -> Int64? {
    guard let first = next(from: .min, in: zone) else { return nil }
    return first <= -Self.horizon ? .min : first
  }

  /// Past it, sets that come back every week are taken to go on for ever.
  private static let horizon = Instant.distantFuture.milliseconds - 40 * 86_400_000

  package func isEmpty(in zone: ZoneTable) -> Bool { next(from: .min, in: zone) == nil }

  /// The nearest moment, in one direction and starting with the given one, that is a member, or is none.
  private func boundary(_ start: Int64, isMember: Bool, isForward: Bool, _ zone: ZoneTable) -> Int64? {
    switch self {
    case .span(let from, let until): return Self.boundary(from, until, start, isMember, isForward)
    case .weekly: return Week(self, zone).boundary(start, isMember: isMember, isForward: isForward)
    case .outside(let inner): return inner.boundary(start, isMember: !isMember, isForward: isForward, zone)
    case .all(let parts):
      guard isMember else {
        let found = parts.compactMap { $0.boundary(start, isMember: false, isForward: isForward, zone) }
        return isForward ? found.min() : found.max()
      }
      var instant = start
      for _ in 0..<Self.turnsMax {
        let before = instant
        for part in parts {
          guard let next = part.boundary(instant, isMember: true, isForward: isForward, zone) else { return nil }
          instant = next
        }
        if instant == before { return instant }
      }
      return nil
    }
  }

  private static func boundary(
    _ from: Int64, _ until: Int64, _ start: Int64, _ isMember: Bool, _ isForward: Bool
  ) -> Int64? {
    guard from < until else { return isMember ? nil : start }
    let isInside = start >= from && start < until
    if isInside == isMember { return start }
    if isMember {
      if isForward { return start < from ? from : nil }
      return start >= until ? until - 1 : nil
    }
    if isForward { return until == .max ? nil : until }
    return from == .min ? nil : from - 1
  }
}

/// The arithmetic of a set that comes back every week.
private struct Week {
  private let days: UInt8
  private let fromSecond: Int64
  private let untilSecond: Int64
  private let zone: ZoneTable
  /// Days are counted only where calendars are.
  private static let bound = Instant.distantFuture.milliseconds
  /// Stretches that may follow one another without a gap, in days.
  private static let contiguousMax = 10

  init(_ set: InstantSet, _ zone: ZoneTable) {
    self.zone = zone
    if case .weekly(let days, let fromSecond, let untilSecond) = set {
      (self.days, self.fromSecond, self.untilSecond) = (days, fromSecond, untilSecond)
    } else {
      (days, fromSecond, untilSecond) = (0, 0, 0)
    }
  }

  /// The stretch that starts on a day; nil where none does.
  private func stretch(_ day: Int64) -> (from: Int64, until: Int64)? {
    let date = CivilDate(dayNumber: day)
    guard days >> UInt8(date.weekday - 1) & 1 == 1 else { return nil }
    let from = Instant(date, secondsIntoDay: fromSecond, in: zone).milliseconds
    let until = Instant(date, secondsIntoDay: untilSecond, in: zone).milliseconds
    return from < until ? (from, until) : nil
  }

  private func day(_ instant: Int64) -> Int64 { Instant(milliseconds: instant).day(in: zone).dayNumber }

  /// The stretch around a moment, which started on its day or the day before.
  private func around(_ instant: Int64) -> (from: Int64, until: Int64)? {
    let day = day(instant)
    for day in [day, day - 1] {
      if let stretch = stretch(day), instant >= stretch.from, instant < stretch.until { return stretch }
    }
    return nil
  }

  private func clamped(_ instant: Int64) -> Int64 { min(max(instant, -Self.bound), Self.bound) }

  func contains(_ instant: Int64) -> Bool { around(clamped(instant)) != nil }

  func boundary(_ start: Int64, isMember: Bool, isForward: Bool) -> Int64? {
    let instant = clamped(start)
    if isMember { return around(instant) != nil ? instant : neighbour(instant, isForward: isForward) }
    var edge = instant
    for _ in 0..<Self.contiguousMax {
      guard let stretch = around(edge) else { return edge == instant ? start : edge }
      edge = isForward ? stretch.until : stretch.from - 1
    }
    return nil
  }

  /// The nearest member of another stretch.
  private func neighbour(_ instant: Int64, isForward: Bool) -> Int64? {
    let today = day(instant)
    for distance in Int64(0)...9 {
      guard let stretch = stretch(isForward ? today + distance : today - distance) else { continue }
      if isForward, stretch.from >= instant { return stretch.from <= Self.bound ? stretch.from : nil }
      if !isForward, stretch.until <= instant { return stretch.until > -Self.bound ? stretch.until - 1 : nil }
    }
    return nil
  }
}
