import Foundation
import Quan
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// Files of every format version: what is written has the bytes that it always had, and old files stay readable.
@Suite("Formats")
struct FormatTests {
  private static let folder = "Tests/Formats"
  private static let current = "journal-1"
  private static let names = [JournalFormat.name(first: 1), JournalFormat.name(first: 9), SnapshotHeader.name]

  private static func plan() throws -> Plan {
    try #require(CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(folder + "/campaign.yaml")).plan)
  }

  private static func lines(_ name: String) throws -> [[UInt8]] {
    try Repository.bytes("\(folder)/\(name)").split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  /// Two lives: one that ends in good order after eight commands, one that stops short, with what it wrote on disk.
  private static func write() throws -> [String: [UInt8]] {
    let disk = SimulatedDisk(seed: 42)
    let (plan, key) = (try plan(), DeploymentKey.demonstration)
    let commands = try lines("commands.jsonl")
    for range in [0..<8, 8..<commands.count] {
      let store = try FileStore(disk, "state", identity: StoreIdentity(plan, key), segmentBytes: 4096)
      var session = try BatchSession(plan: plan, key: key, store: store, snapshots: .never)
      var output: [UInt8] = []
      for (number, line) in commands[range].enumerated() {
        try session.add(line[...], into: &output)
        if number % 3 == 2 { try session.commit(into: &output) }
      }
      try session.commit(into: &output)
      if range.lowerBound == 0 { try session.finish() }
    }
    return try #require(disk.folders["state"]).names.mapValues(\.bytes)
  }

  @Test func whatIsWrittenIsAsItWas() throws {
    let written = try Self.write()
    #expect(Set(written.keys) == Set(Self.names + ["lock"]))
    for name in Self.names {
      let path = "\(Self.folder)/\(Self.current)/\(name)"
      let bytes = try #require(written[name])
      if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil {
        let url = Repository.root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
      }
      #expect(try Repository.bytes(path) == bytes, "\(name) is written otherwise: a new version, or a mistake")
    }
  }

  /// Opens a copy of a folder on a disk of its own.
  private static func disk(_ version: String) throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    let folder = SimulatedFolder()
    disk.folders["state"] = folder
    let path = Repository.root.appending(path: "\(Self.folder)/\(version)").path
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      folder.place(name, try Repository.bytes("\(Self.folder)/\(version)/\(name)"))
    }
    return disk
  }

  @Test(arguments: ["snapshot-2", "journal-1"]) func everyVersionIsRead(version: String) throws {
    let disk = try Self.disk(version)
    let (plan, key) = (try Self.plan(), DeploymentKey.demonstration)
    let decisions = try Self.lines("decisions.jsonl")
    var session = try BatchSession(
      plan: plan, key: key, store: try FileStore(disk, "state", identity: StoreIdentity(plan, key)), snapshots: .never)
    var output: [UInt8] = []
    for line in try Self.lines("commands.jsonl") { try session.decide(line[...], into: &output) }
    let answers = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(answers.allSatisfy { $0.hasSuffix(",\"replayed\":true}") })
    #expect(answers.map(DurableStory.first) == decisions.map { String(decoding: $0, as: UTF8.self) })
    // It goes on in the current version, from which it is read again.
    try session.decide(
      Array(#"{"id":"more","at":"2024-04-11T00:00:00+08:00","do":"advance"}"#.utf8)[...], into: &output)
    try session.finish()
    let hash = session.stateHash
    session.end()
    let again = try BatchSession(
      plan: plan, key: key, store: try FileStore(disk, "state", identity: StoreIdentity(plan, key)), snapshots: .never)
    #expect(again.stateHash == hash)
    #expect(try FileStore.newest(in: Folder(disk, "state"))?.header.version == SnapshotHeader.version)
  }

  @Test func exportsOfEveryVersion() throws {
    for (version, hasIDs) in [("snapshot-2", false), ("journal-1", true)] {
      let history = try StateHistory(
        try Self.disk(version), "state", PlanVersions(try Self.plan()), key: .demonstration)
      var lines: [String] = []
      _ = try history.export { lines.append(String(decoding: $0, as: UTF8.self)) }
      let decisions = try Self.lines("decisions.jsonl").map { String(decoding: $0, as: UTF8.self) }
      #expect(lines.count == decisions.count && (lines == decisions) == hasIDs)
    }
  }
}
