import Foundation
import Quan
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// The spring story run over a store, and what a client remembers of it.
struct DurableStory {
  static let path = "state"
  let versions: PlanVersions
  let key = DeploymentKey.demonstration
  let lines: [[UInt8]]
  /// What each line is answered when nothing goes wrong.
  let answers: [String]
  let finalHash: Digest128
  let finalSequence: UInt64

  /// Small, so that segments roll.
  static let segmentBytes = 4096

  init(commands: Int) throws {
    let plan = try #require(
      CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(SpringCampaignTests.path)).plan)
    let lines = try Repository.bytes(SpringCampaignTests.story + ".jsonl").split(separator: UInt8(ascii: "\n"))
    self.init(PlanVersions(plan), lines.prefix(commands).map(Array.init))
  }

  /// A story that is amended on the way.
  static func amended() throws -> DurableStory {
    let file = try #require(GoldenFile.all.first { $0.name == "stories/amendment-keeps-granted-terms.md" })
    let data = try #require(FileManager.default.contents(atPath: file.path))
    let page = try GoldenPage(String(decoding: data, as: UTF8.self))
    let versions = try #require(try GoldenCase(page).file().versions)
    let commands = try #require(page.section("Commands")?.fences.first).bytes
    var lines: [[UInt8]] = []
    _ = try GoldenStory(versions, commands: commands, explains: false) { lines.append($0) }
    return DurableStory(versions, lines)
  }

  private init(_ versions: PlanVersions, _ lines: [[UInt8]]) {
    (self.versions, self.lines) = (versions, lines)
    var session = CampaignSession(versions, key: .demonstration)
    var output: [UInt8] = []
    for line in lines { session.decide(line[...], into: &output) }
    answers = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    finalHash = session.stateHash
    finalSequence = UInt64(answers.count { $0.hasPrefix("{\"seq\":") && !$0.hasSuffix(Self.repeated) })
  }

  var plan: Plan { versions.first }

  private static let repeated = ",\"replayed\":true}"

  /// An answer as it was when it was given first.
  static func first(_ answer: String) -> String {
    answer.hasSuffix(repeated) ? answer.dropLast(repeated.count) + "}" : answer
  }

  var identity: StoreIdentity { StoreIdentity(plan, key) }

  func store<Storage: Disk>(_ disk: Storage, path: String = Self.path) throws(StoreError) -> FileStore<Storage> {
    try FileStore(disk, path, identity: identity, segmentBytes: Self.segmentBytes)
  }

  func session(_ store: any CommandStore) throws(StoreError) -> BatchSession {
    try BatchSession(versions, key: key, store: store, snapshots: .never)
  }

  /// Runs the story to its end, or to the first failure. `acknowledged` gets each answer that a client would have seen.
  ///
  /// - Parameter saves: after how many batches a snapshot is taken.
  func run<Storage: Disk>(
    _ disk: Storage, batch: Int, saves: Int = 2, compacts: Bool = true, acknowledged: inout [Int: String]
  ) throws(StoreError) {
    let store = try store(disk)
    var session = try session(store)
    var number = 0
    for start in stride(from: 0, to: lines.count, by: batch) {
      let chunk = start..<min(start + batch, lines.count)
      var output: [UInt8] = []
      for line in lines[chunk] { try session.add(line[...], into: &output) }
      try session.commit(into: &output)
      let texts = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
      for (line, text) in zip(chunk, texts) { acknowledged[line] = text }
      number += 1
      if number == saves { try session.save() }
      if compacts, number == saves + 1 { try store.compact() }
    }
    try session.finish()
    if compacts { try session.compact() }
  }

  /// What is wrong after a restart: an answer that was given and is not known, one that is another now, or a state that
  /// something was applied to twice; empty where all is well.
  func problems<Storage: Disk>(_ disk: Storage, acknowledged: [Int: String]) -> [String] {
    do throws(StoreError) {
      var session = try session(try store(disk))
      var problems: [String] = []
      for (number, line) in lines.enumerated() {
        var output: [UInt8] = []
        try session.decide(line[...], into: &output)
        let text = String(decoding: output.dropLast(), as: UTF8.self)
        let isRepeated = text.hasSuffix(Self.repeated)
        if Self.first(text) != Self.first(answers[number]) {
          problems.append("line \(number + 1) is answered otherwise: \(text)")
        }
        if acknowledged[number] != nil, text.hasPrefix("{\"seq\":"), !isRepeated {
          problems.append("line \(number + 1) was acknowledged and is lost")
        }
      }
      if session.stateHash != finalHash || session.sequence != finalSequence { problems.append("another state") }
      if let violation = session.violation { problems.append(violation) }
      try session.finish()
      return problems
    } catch {
      return ["refused: \(error.message(errorText: SystemFile.errorText).en)"]
    }
  }
}

extension FileStore {
  /// The path by which messages name the segment that begins with a decision while it is being written.
  func segmentPath(first: UInt64) -> String { DurableStory.path + "/" + JournalFormat.name(first: first) }
}
