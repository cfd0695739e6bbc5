import QuanModel
import QuanSyntax
import Testing

extension Leaves {
  /// Boundaries that are found by going from one to the next, against looking at every half hour.
  @Suite struct InstantSetTests {
    private struct Dice: RandomNumberGenerator {
      var state: UInt64

      mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD ^ state >> 29
      }
    }

    private static let step: Int64 = 1_800_000
    /// 2024-03-04T00:00Z, a Monday in the week in which clocks leap in some zones.
    private static let base: Int64 = 1_709_510_400_000
    private static let steps = 48 * 28

    /// Edges at every half hour at most, so that a grid of half hours tells everything.
    private static func set(_ dice: inout Dice, depth: Int) -> InstantSet {
      switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &dice) {
      case 0:
        let from = base + step * Int64.random(in: 0..<Int64(steps), using: &dice)
        return .span(from: from, until: from + step * Int64.random(in: 0...600, using: &dice))
      case 1:
        return Bool.random(using: &dice)
          ? .span(from: .min, until: base + step * Int64.random(in: 0..<Int64(steps), using: &dice))
          : .span(from: base + step * Int64.random(in: 0..<Int64(steps), using: &dice), until: .max)
      case 2:
        let from = Int64.random(in: 0..<48, using: &dice)
        let until = from + Int64.random(in: 1...48, using: &dice)
        return .weekly(
          days: UInt8.random(in: 0..<128, using: &dice), fromSecond: from * 1800, untilSecond: until * 1800)
      case 3: return .outside(set(&dice, depth: depth - 1))
      case 4: return .any([set(&dice, depth: depth - 1), set(&dice, depth: depth - 1)])
      default: return .all((0..<3).map { _ in set(&dice, depth: depth - 1) })
      }
    }

    private static let leaping = ZoneTable(
      name: "x", firstOffset: -18_000, transitions: [ZoneTable.Transition(at: 1_710_054_000, offset: -14_400)])

    @Test(arguments: [0, 1]) func againstEveryHalfHour(_ place: Int) throws {
      let zone = place == 0 ? ZoneTable.fixed(name: "+08:00", offset: 28_800) : try #require(Self.leaping)
      var dice = Dice(state: UInt64(7 + place))
      for round in 0..<60 {
        let set = Self.set(&dice, depth: 3)
        let grid = (0..<Self.steps).map { set.contains(Self.base + Int64($0) * Self.step, in: zone) }
        for start in stride(from: round % 41, to: Self.steps, by: 41) {
          let instant = Self.base + Int64(start) * Self.step
          for member in [true, false] {
            let expected = (start..<Self.steps).first { grid[$0] == member }
            let found = member ? set.next(from: instant, in: zone) : set.nextOutside(from: instant, in: zone)
            let index = found.map { Int(clamping: ($0 - Self.base) / Self.step) }
            if let expected { #expect(index == expected, "\(round) \(start) \(member) \(set)") }
            // Beyond the grid anything may follow, but never before its end.
            if expected == nil, let index { #expect(index >= Self.steps) }
          }
          let last = (0...start).last { grid[$0] }
          let before = set.last(through: instant, in: zone)
          if let last { #expect(before.map { ($0 - Self.base) / Self.step } == Int64(last)) }
        }
      }
    }

    @Test func ends() {
      let zone = ZoneTable.fixed(name: "+08:00", offset: 28_800)
      let sunday = InstantSet.weekly(days: 0b100_0000, fromSecond: 0, untilSecond: 86_400)
      let week = InstantSet.span(from: Self.base, until: Self.base + 7 * 86_400_000)
      #expect(InstantSet.all([sunday, week]).supremum(in: zone) == Self.base + 7 * 86_400_000 - 8 * 3_600_000)
      #expect(sunday.supremum(in: zone) == .max)
      #expect(sunday.infimum(in: zone) == .min)
      #expect(InstantSet.never.supremum(in: zone) == nil)
      let monday = InstantSet.weekly(days: 1, fromSecond: 0, untilSecond: 86_400)
      #expect(InstantSet.all([sunday, monday]).isEmpty(in: zone))
      // Saturday from 22:00 until 02:00 reaches into Sunday.
      let night = InstantSet.weekly(days: 0b10_0000, fromSecond: 79_200, untilSecond: 93_600)
      #expect(!InstantSet.all([night, sunday]).isEmpty(in: zone))
    }

    @Test func countedFromEvents() throws {
      let zone = ZoneTable.fixed(name: "+08:00", offset: 28_800)
      func at(_ day: (Int, Int, Int), _ hour: Int64, _ minute: Int64 = 0) throws -> Instant {
        let date = try #require(CivilDate(year: day.0, month: day.1, day: day.2))
        return Instant(date, secondsIntoDay: hour * 3600 + minute * 60, in: zone)
      }
      let thursday = Edge.Kind.nextWeekday(.thursday, second: 82_800)
      let cases: [(Instant, Instant)] = [
        (try at((2024, 3, 1), 10), try at((2024, 3, 7), 23)),
        (Instant(milliseconds: try at((2024, 3, 7), 23).milliseconds - 1), try at((2024, 3, 7), 23)),
        (try at((2024, 3, 7), 23), try at((2024, 3, 14), 23)),
        (try at((2023, 12, 31), 23, 59), try at((2024, 1, 4), 23)),
      ]
      for (grab, expected) in cases { #expect(thursday.instant(countedFrom: grab, in: zone) == expected) }
      #expect(
        Edge.Kind.unitEnd(.month, .grab).instant(countedFrom: try at((2024, 2, 29), 23, 59), in: zone)
          == (try at((2024, 3, 1), 0)))
      #expect(
        Edge.Kind.unitEnd(.week, .grab).instant(countedFrom: try at((2024, 3, 3), 23, 59), in: zone)
          == (try at((2024, 3, 4), 0)))
    }

    @Test func ages() throws {
      var dice = Dice(state: 11)
      let first = try #require(CivilDate(year: 1920, month: 1, day: 1)).dayNumber
      for _ in 0..<4000 {
        let birth = CivilDate(dayNumber: first + Int64.random(in: 0..<36_000, using: &dice))
        let day = CivilDate(dayNumber: birth.dayNumber + Int64.random(in: 0..<36_000, using: &dice))
        let age = birth.age(on: day)
        #expect(birth <= CivilDate.lastBirth(ofAge: age, on: day))
        #expect(birth > CivilDate.lastBirth(ofAge: age + 1, on: day))
        let next = CivilDate(dayNumber: day.dayNumber + 1)
        #expect((age...age + 1).contains(birth.age(on: next)))
      }
      let leap = try #require(CivilDate(year: 2004, month: 2, day: 29))
      #expect(leap.age(on: try #require(CivilDate(year: 2022, month: 2, day: 27))) == 17)
      #expect(leap.age(on: try #require(CivilDate(year: 2022, month: 2, day: 28))) == 18)
      #expect(leap.age(on: try #require(CivilDate(year: 2024, month: 2, day: 28))) == 19)
      #expect(leap.age(on: try #require(CivilDate(year: 2024, month: 2, day: 29))) == 20)
    }
  }
}
