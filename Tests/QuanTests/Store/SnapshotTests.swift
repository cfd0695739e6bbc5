import Foundation
import Quan
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// Snapshots: whole or refused, never half.
@Suite("Snapshots")
struct SnapshotTests {
  private static func plan(_ edit: (String) -> String = { $0 }) throws -> Plan {
    let text = edit(try Repository.text(SpringCampaignTests.path))
    return try #require(CampaignFile(path: "campaign.yaml", bytes: Array(text.utf8)).plan)
  }

  /// A state with users, vouchers in several states, orders, merchants and purses.
  private static func snapshot(_ plan: Plan, commands: Int = 30) throws -> [UInt8] {
    var reader = CommandReader(plan: plan, key: .demonstration)
    var engine = Engine(plan: plan)
    for line in try Repository.bytes(SpringCampaignTests.story + ".jsonl").split(separator: UInt8(ascii: "\n")).prefix(
      commands)
    {
      guard (try? reader.read(line)) != nil else { continue }
      _ = engine.decide(reader.command)
    }
    return Snapshot(engine.state, plan: plan, keyCheck: DeploymentKey.demonstration.check).bytes
  }

  /// Reads a snapshot all the way to a state; nil where it is refused.
  private static func reads(_ bytes: [UInt8], _ plan: Plan) -> Bool {
    guard let snapshot = try? Snapshot(bytes: bytes, path: "snapshot.quan") else { return false }
    return (try? snapshot.state(for: plan, path: "snapshot.quan")) != nil
  }

  @Test func whatIsWrittenIsRead() throws {
    let plan = try Self.plan()
    let bytes = try Self.snapshot(plan)
    let snapshot = try Snapshot(bytes: bytes, path: "snapshot.quan")
    let state = try snapshot.state(for: plan, path: "snapshot.quan")
    #expect(StateCodec.hash(state) == snapshot.stateHash)
    #expect(Snapshot(state, plan: plan, keyCheck: snapshot.header.identity.keyCheck).bytes == bytes)
    #expect(Invariants.violation(of: state, under: plan) == nil)
  }

  @Test func everyTruncationIsRefused() throws {
    let plan = try Self.plan()
    let bytes = try Self.snapshot(plan)
    let read = (0..<bytes.count).filter { Self.reads(Array(bytes[..<$0]), plan) }
    print("snapshot of \(bytes.count) bytes: \(bytes.count) truncations, \(bytes.count - read.count) refused")
    #expect(read == [])
  }

  @Test func everyFlippedBitIsRefused() throws {
    let plan = try Self.plan()
    var bytes = try Self.snapshot(plan, commands: 12)
    var read: [Int] = []
    for bit in 0..<bytes.count * 8 {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      if Self.reads(bytes, plan) { read.append(bit) }
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    print("snapshot of \(bytes.count) bytes: \(bytes.count * 8) flipped bits, \(bytes.count * 8 - read.count) refused")
    #expect(read == [])
  }

  @Test func appendedBytesAreRefused() throws {
    let plan = try Self.plan()
    #expect(!Self.reads(try Self.snapshot(plan) + [0], plan))
  }

  /// Damage that a checksum does not see: columns that do not fit together.
  @Test func columnsThatDoNotFitAreRefused() throws {
    let plan = try Self.plan()
    let snapshot = try Snapshot(bytes: try Self.snapshot(plan), path: "snapshot.quan")
    var refused = 0
    for offset in stride(from: 0, to: snapshot.body.count, by: 1) {
      var body = snapshot.body
      body[offset] = body[offset] &+ 101
      // Whatever it reads, it must not trap; most of such bodies point outside their tables.
      do { _ = try StateCodec.decode(body, for: plan) } catch { refused += 1 }
    }
    #expect(refused > 0)
  }

  @Test func anotherTextOfTheCampaignIsRefused() throws {
    let bytes = try Self.snapshot(try Self.plan())
    let other = try Self.plan { $0 + "# one comment more\n" }
    #expect(throws: StoreError.otherCampaign(path: "snapshot.quan", campaign: "liaocheng-2024-spring-appliance")) {
      _ = try Snapshot(bytes: bytes, path: "snapshot.quan").state(for: other, path: "snapshot.quan")
    }
  }

  @Test func aDirectoryIsHeldByOneAndKeepsItsKey() throws {
    let plan = try Self.plan()
    let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var session = try BatchSession(plan: plan, key: .demonstration, directory: folder)
    var output: [UInt8] = []
    let line = #"{"id":"a","at":"2024-01-27T10:00:00+08:00","do":"advance"}"#
    try session.decide(Array(line.utf8)[...], into: &output)
    try session.finish()
    #expect(throws: StoreError.locked(path: folder)) {
      _ = try BatchSession(plan: plan, key: .demonstration, directory: folder)
    }
    _ = consume session
    let key = try #require(DeploymentKey(fileBytes: Array("00112233445566778899aabbccddeeff\n".utf8)))
    #expect(throws: StoreError.otherKey(path: folder + "/" + SnapshotHeader.name)) {
      _ = try BatchSession(plan: plan, key: key, directory: folder)
    }
  }

  @Test func noIdentityKeyIsOnDisk() throws {
    let bytes = try Self.snapshot(try Self.plan(), commands: .max)
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["device-a", "phone-a", "account-a", "371502", "order-1", "a-t300"] { #expect(!text.contains(word)) }
    // A merchant is no person: its id is kept, for settlement.
    #expect(text.contains("store-1"))
  }
}
