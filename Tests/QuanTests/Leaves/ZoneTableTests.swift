import QuanModel
import Testing

extension Leaves {
  @Suite struct ZoneTableTests {
    private typealias Transition = ZoneTable.Transition

    @Test func fixedZones() {
      let zone = ZoneTable.fixed(name: "+08:00", offset: 28_800)
      #expect(zone.name == "+08:00")
      for second in [Int64.min, -1, 0, 1, .max] { #expect(zone.offset(atSecond: second) == 28_800) }
      #expect(zone.utcSeconds(ofLocalSecond: 28_800) == 0)
      #expect(ZoneTable.fixed(name: "x", offset: .max).firstOffset == ZoneTable.allowedOffsets.upperBound)
    }

    @Test func boundaries() throws {
      let zone = try #require(
        ZoneTable(
          name: "x", firstOffset: 10, transitions: [Transition(at: 100, offset: 20), Transition(at: 200, offset: 5)]))
      #expect(zone.offset(atSecond: .min) == 10)
      #expect(zone.offset(atSecond: 99) == 10)
      #expect(zone.offset(atSecond: 100) == 20)
      #expect(zone.offset(atSecond: 199) == 20)
      #expect(zone.offset(atSecond: 200) == 5)
      #expect(zone.offset(atSecond: .max) == 5)
    }

    @Test func gapsAndOverlaps() throws {
      let zone = try #require(
        ZoneTable(
          name: "x", firstOffset: 10, transitions: [Transition(at: 100, offset: 20), Transition(at: 200, offset: 5)]))
      // The clocks leap from 110 to 120, and from 220 back to 205.
      for (local, moment) in [
        (109, 99), (110, 100), (119, 109), (120, 100), (204, 184), (205, 185), (219, 199), (220, 215), (221, 216),
      ] as [(Int64, Int64)] {
        #expect(zone.utcSeconds(ofLocalSecond: local) == moment, "local \(local)")
      }
    }

    @Test func transitionsWithinAnHour() throws {
      let zone = try #require(
        ZoneTable(
          name: "x", firstOffset: 0,
          transitions: [
            Transition(at: 1000, offset: 3600), Transition(at: 1001, offset: 0), Transition(at: 1002, offset: -3600),
          ]))
      #expect(zone.utcSeconds(ofLocalSecond: 999) == 999)
      #expect(zone.utcSeconds(ofLocalSecond: 4600) == 1000)
      #expect(zone.utcSeconds(ofLocalSecond: 1001) == 1001)
      #expect(zone.utcSeconds(ofLocalSecond: 5000) == 8600)
    }

    @Test func extremesDoNotTrap() throws {
      let zone = try #require(
        ZoneTable(
          name: "x", firstOffset: -89_999,
          transitions: [Transition(at: .min, offset: 93_599), Transition(at: .max, offset: -1)]))
      for second in [Int64.min, .min + 1, 0, .max - 1, .max] {
        _ = zone.offset(atSecond: second)
        _ = zone.utcSeconds(ofLocalSecond: second)
      }
      #expect(zone.utcSeconds(ofLocalSecond: 0) == -93_599)
    }

    @Test func refusesDisorder() {
      let disorder = [Transition(at: 2, offset: 0), Transition(at: 1, offset: 1)]
      #expect(ZoneTable(name: "x", firstOffset: 0, transitions: disorder) == nil)
      #expect(ZoneTable(name: "x", firstOffset: 0, transitions: [disorder[0], disorder[0]]) == nil)
      #expect(ZoneTable(name: "x", firstOffset: 93_600, transitions: []) == nil)
      #expect(ZoneTable(name: "x", firstOffset: 0, transitions: [Transition(at: 0, offset: -90_000)]) == nil)
    }
  }
}
