import Foundation
import Quan
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// Commands as the journal holds them.
@Suite("Commands in the journal")
struct CommandCodecTests {
  /// Every field of a command, for comparison.
  private static func fields(_ command: Command) -> String { "\(command)" }

  private static func stored(_ batch: CommandBatch) -> StoredBatch {
    StoredBatch(first: 1, count: batch.count, time: 0, payload: batch.payload[...], path: "j", offset: 0)
  }

  /// Each campaign's own examples, there and back; and the same bytes with any byte changed are read or refused, never a trap.
  @Test func commandsComeBackAsTheyWere() throws {
    var (count, bytes, changed) = (0, 0, 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "campaigns/stories").path)
      .sorted() where name.hasSuffix(".jsonl") && !name.hasSuffix(".decisions.jsonl")
    {
      let path = "campaigns/\(name.dropLast(6)).yaml"
      guard let text = try? Repository.bytes(path), let plan = CampaignFile(path: path, bytes: text).plan else { continue }
      let codec = CommandCodec(plan: plan, cipher: DeploymentKey.demonstration.records)
      var reader = CommandReader(plan: plan, key: .demonstration)
      var batch = CommandBatch()
      var (expected, ids) = ([String](), [[UInt8]]())
      for line in try Repository.bytes("campaigns/stories/\(name)").split(separator: UInt8(ascii: "\n")) {
        guard (try? reader.read(line)) != nil else { continue }
        codec.append(reader.command, id: reader.id[...], to: &batch)
        expected.append(Self.fields(reader.command))
        ids.append(reader.id)
      }
      var number = 0
      try codec.read(Self.stored(batch)) { (command, id) in
        #expect(Self.fields(command) == expected[number] && id == ids[number], "\(name) \(number + 1)")
        number += 1
      }
      #expect(number == expected.count)
      (count, bytes) = (count + number, bytes + batch.payload.count)
      for place in stride(from: 0, to: batch.payload.count, by: 3) {
        var other = batch
        other.payload[place] ^= 0xA5
        var engine = Engine(plan: plan)
        // Whatever is read, deciding it must not trap either.
        try? codec.read(Self.stored(other)) { (command, _) in _ = engine.decide(command) }
        changed += 1
      }
    }
    print("commands in the journal: \(count) in \(bytes) bytes come back, \(changed) changed batches are read without a trap")
    #expect(count > 40)
  }

  /// A personal fact that a rule computes with is enciphered; a truth about it, or a place, is all else that is kept.
  @Test func personalFactsAreNotInTheJournal() throws {
    let path = "campaigns/examples/example-review.yaml"
    let plan = try #require(CampaignFile(path: path, bytes: try Repository.bytes(path)).plan)
    let secret = try #require(plan.slots.first { $0.fact == "child.birth_date" })
    #expect(secret.isPersonal)
    let codec = CommandCodec(plan: plan, cipher: DeploymentKey.demonstration.records)
    var reader = CommandReader(plan: plan, key: .demonstration)
    var payloads: [[UInt8]] = []
    for (id, birth) in [("a", "2023-06-01"), ("b", "2023-06-01"), ("b", "2023-06-02")] {
      let line = #"{"id":"\#(id)","at":"2025-03-01T10:00:00+08:00","do":"grab","tier":"care","user":{"id_number":"4711-4711"},"#
        + #""guardian":{"number":"guardian-4711"},"child":{"birth_date":"\#(birth)"},"month":{"spent":250000}}"#
      try reader.read(Array(line.utf8)[...])
      var batch = CommandBatch()
      codec.append(reader.command, id: reader.id[...], to: &batch)
      payloads.append(batch.payload)
      let day = try #require(CivilDate(year: 2023, month: 6, day: birth.hasSuffix("2") ? 2 : 1)).dayNumber
      for width in [2, 4, 8] {
        let raw = (0..<width).map { UInt8(truncatingIfNeeded: day >> Int64($0 * 8)) }
        if width > 2 { #expect(batch.payload.firstRange(of: raw) == nil) }
      }
      for word in ["4711", "2023-06"] { #expect(batch.payload.firstRange(of: Array(word.utf8)) == nil) }
    }
    #expect(payloads[0] != payloads[1] && payloads[1] != payloads[2])
  }
}
