import Quan
import QuanDiagnostics
import QuanModel
import Testing

extension Leaves {
  @Suite struct TimeZoneDatabaseTests {
    @Test(arguments: ZoneSamples.offsets) func offsets(sample: ZoneSamples.Sample) throws {
      #expect(try ZoneFiles.zone(sample.zone).offset(atSecond: sample.second) == Int(sample.value))
    }

    @Test(arguments: ZoneSamples.moments) func moments(sample: ZoneSamples.Sample) throws {
      #expect(try ZoneFiles.zone(sample.zone).utcSeconds(ofLocalSecond: sample.second) == sample.value)
    }

    @Test func reachesTheEndOf2100AndNoFurther() throws {
      let zone = try ZoneFiles.zone("Europe/Berlin")
      #expect(zone.name == "Europe/Berlin")
      #expect(zone.transitions.last == ZoneTable.Transition(at: 4_128_627_600, offset: 3600))
      #expect(zone.transitions.count { $0.at >= 1_767_225_600 } == 150)
    }

    @Test(arguments: ZoneSamples.footers) func footers(sample: ZoneSamples.Footer) throws {
      let bytes = ZoneFiles.made(footer: sample.text, offset: sample.offset)
      let zone = try TimeZoneDatabase.table(named: "x", bytes: bytes)
      #expect(zone.offset(atSecond: 1_672_574_400) == sample.atStart)
      let found = zone.transitions.filter { (1_672_574_400..<1_735_689_600).contains($0.at) }
      #expect(found == sample.transitions.map { ZoneTable.Transition(at: $0.at, offset: $0.offset) })
    }

    @Test(arguments: [
      "X", "AB3", "ABC", "ABC25", "ABC3:60", "ABC3DEF", "ABC3DEF,", "ABC3DEF,M3.5.0", "ABC3DEF,M3.5.0,",
      "<AB3", "ABC3 ",
      "ABC3DEF,M0.5.0,M10.5.0", "ABC3DEF,M13.5.0,M10.5.0", "ABC3DEF,M3.0.0,M10.5.0", "ABC3DEF,M3.6.0,M10.5.0",
      "ABC3DEF,M3.5.7,M10.5.0", "ABC3DEF,J0,J365", "ABC3DEF,J1,J366", "ABC3DEF,0,366", "ABC3DEF,M3.5.0/168,M10.5.0",
      "ABC3DEF,M3.5.0/,M10.5.0", "ABC3DEF,M3.5.0,M10.5.0x", "ABC3DEF,M3.5,M10.5.0", "ABC99999999999999999999",
      "ABC3DEF,M3.5.0/2:,M10.5.0", "ABC+-3", "A1C3", "é3",
    ]) func brokenFooters(text: String) throws {
      #expect(throws: ZoneError.self) { try TimeZoneDatabase.table(named: "x", bytes: ZoneFiles.made(footer: text)) }
    }

    @Test func acceptsEveryVersion() throws {
      for version in ["2", "3", "4"] {
        let bytes = ZoneFiles.made(footer: "<+08>-8", offset: 28_800, version: version)
        #expect(try TimeZoneDatabase.table(named: "x", bytes: bytes) == .fixed(name: "x", offset: 28_800))
      }
      let whole = ZoneFiles.made(footer: "", offset: 7200)
      #expect(try TimeZoneDatabase.table(named: "x", bytes: whole) == .fixed(name: "x", offset: 7200))
      var first = Array(whole[..<54])
      first[4] = 0
      #expect(try TimeZoneDatabase.table(named: "x", bytes: first) == .fixed(name: "x", offset: 7200))
      for version in ["1", "5", "\u{01}"] {
        let bytes = ZoneFiles.made(footer: "", version: version)
        #expect(throws: ZoneError.self) { try TimeZoneDatabase.table(named: "x", bytes: bytes) }
      }
    }

    @Test(arguments: [
      "", "/etc/passwd", "..", "../passwd", "Asia/../UTC", "Asia//Shanghai", "Asia/Shanghai/", "./UTC",
      "UTC\0", "UT C",
      "Asia/上海", String(repeating: "a", count: 65),
    ]) func invalidNames(name: String) {
      #expect(TimeZoneDatabase.table(named: name) == .failure(.invalidName))
    }

    @Test func otherErrors() throws {
      _ = try ZoneFiles.zone("UTC")
      for name in ["Asia/Nowhere", "Asia", "Asia/Shanghai/x", String(repeating: "a", count: 64)] {
        #expect(TimeZoneDatabase.table(named: name) == .failure(.notFound))
      }
      #expect(TimeZoneDatabase.table(named: "UTC", directory: "/no/such/place") == .failure(.databaseMissing))
      #expect(TimeZoneDatabase.table(named: "UTC", directory: "/etc/passwd") == .failure(.databaseMissing))
      guard case .failure(.malformed(let reason)) = TimeZoneDatabase.table(named: "passwd", directory: "/etc") else {
        Issue.record("a file of another kind is not refused")
        return
      }
      #expect(reason.en == "it does not start with `TZif`")
      #expect(!ZoneError.malformed(reason: reason).message(name: "x", directory: "y").zh.isEmpty)
    }

    @Test(arguments: ["Asia/Shanghai", "Asia/Kathmandu", "Europe/Berlin"]) func truncatedFiles(name: String) throws {
      let bytes = try ZoneFiles.bytes(name)
      #expect(try TimeZoneDatabase.table(named: name, bytes: bytes) == ZoneFiles.zone(name))
      for count in 0..<bytes.count {
        #expect(throws: ZoneError.self) { try TimeZoneDatabase.table(named: name, bytes: Array(bytes[..<count])) }
      }
      #expect(throws: ZoneError.self) { try TimeZoneDatabase.table(named: name, bytes: bytes + [0]) }
    }

    @Test(arguments: ["Asia/Kathmandu", "America/New_York"]) func flippedBytes(name: String) throws {
      let bytes = try ZoneFiles.bytes(name)
      for index in bytes.indices {
        for mask in (bytes.count < 500 ? [0xFF, 0x80, 0x40, 0x20, 0x10, 8, 4, 2, 1] : [0xFF, 0x80, 1]) as [UInt8] {
          var changed = bytes
          changed[index] ^= mask
          guard let zone = try? TimeZoneDatabase.table(named: name, bytes: changed) else { continue }
          _ = zone.offset(atSecond: 1_767_225_600)
          _ = zone.utcSeconds(ofLocalSecond: 1_767_225_600)
        }
      }
    }
  }
}
