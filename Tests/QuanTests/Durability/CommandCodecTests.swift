import Foundation
import Quan
import QuanCheck
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

  /// Each campaign's own example, there and back; and the same bytes with one of them changed are read or refused, never a
  /// trap.
  @Test func commandsComeBackAsTheyWere() throws {
    var (campaigns, count, bytes, changed) = (0, 0, 0, 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: "campaigns").path)
    for name in names.sorted() where name.hasSuffix(".yaml") && !name.contains(".assume.") {
      let file = CampaignFile(path: "campaigns/" + name, bytes: try Repository.bytes("campaigns/" + name))
      guard let plan = file.plan, let campaign = file.result.campaign,
        let lines = try? ExampleStory.lines(campaign: campaign, plan: plan, key: .demonstration)
      else { continue }
      campaigns += 1
      let codec = CommandCodec(plan: plan, cipher: DeploymentKey.demonstration.records)
      var reader = CommandReader(plan: plan, key: .demonstration)
      var batch = CommandBatch()
      var (expected, ids) = ([String](), [[UInt8]]())
      for line in lines {
        try reader.read(line[...])
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
      for place in stride(from: 0, to: batch.payload.count, by: LongRun.isLong ? 1 : 23) {
        var other = batch
        other.payload[place] ^= 0xA5
        try? codec.read(Self.stored(other)) { (_, _) in }
        changed += 1
      }
    }
    print(
      "commands in the journal: \(count) of \(campaigns) campaigns in \(bytes) bytes come back,",
      "\(changed) changed batches are read without a trap")
    #expect(campaigns > 10 && count > 70)
  }

  /// Of a personal date only what the rules ask of it goes on: everybody of one answer is the same.
  @Test func personalDatesGoNoFurther() throws {
    let path = "campaigns/examples/example-review.yaml"
    let plan = try #require(CampaignFile(path: path, bytes: try Repository.bytes(path)).plan)
    let slot = try #require(plan.slots.first { $0.fact == "child.birth_date" })
    func value(_ birth: String, at: String) throws -> (Int64, String) {
      var session = CampaignSession(plan: plan, key: .demonstration)
      let line =
        #"{"id":"a","at":"\#(at)T10:00:00+08:00","do":"grab","tier":"care","user":{"id_number":"1"},"#
        + #""guardian":{"number":"1"},"child":{"birth_date":"\#(birth)"},"month":{"spent":250000}}"#
      try session.read(Array(line.utf8)[...], after: .min)
      let kept = session.reader.command.values[slot.position].value
      var output: [UInt8] = []
      session.decide(Array(line.utf8)[...], into: &output)
      return (kept, String(decoding: output, as: UTF8.self))
    }
    // Three years old on the day, or not yet: two values in all, with the edge where it belongs.
    var seen: [Int64: (Set<String>, Int)] = [:]
    for day in stride(from: Int64(18_000), to: 20_100, by: 1) {
      let birth = CivilDate(dayNumber: day)
      let (kept, answer) = try value(birth.text, at: "2025-03-02")
      let isTooOld = birth.age(on: try #require(CivilDate(year: 2025, month: 3, day: 2))) >= 3
      #expect(answer.contains("not_eligible") == isTooOld, "\(birth.text)")
      seen[kept, default: ([], 0)].0.insert(isTooOld ? "old" : "young")
      seen[kept, default: ([], 0)].1 += 1
    }
    // Below three, from three to four (the edges of `<`), and above.
    #expect(seen.count <= 3 && seen.values.allSatisfy { $0.0.count == 1 })
    print("personal dates: 2,100 days of birth become \(seen.count) values")
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
      let line =
        #"{"id":"\#(id)","at":"2025-03-01T10:00:00+08:00","do":"grab","tier":"care","user":{"id_number":"4711-4711"},"#
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
