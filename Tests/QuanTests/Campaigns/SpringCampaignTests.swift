import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// The spring-festival campaign, end to end.
@Suite("Spring campaign")
struct SpringCampaignTests {
  static let path = "campaigns/liaocheng-2024-spring-appliance.yaml"
  static let story = "campaigns/stories/liaocheng-2024-spring-appliance"

  private func plan() throws -> Plan {
    let file = CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(Self.path))
    return try #require(file.plan, "the campaign has errors")
  }

  private func lines(_ path: String) throws -> [[UInt8]] {
    try Repository.bytes(path).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  private func decide(_ lines: [[UInt8]], _ session: inout CampaignSession) -> [UInt8] {
    var output: [UInt8] = []
    for line in lines { session.decide(line[...], into: &output) }
    return output
  }

  /// Nothing but the approval of its readings keeps it from release.
  @Test func checksWithoutFindingsInADraftAndWithOneInARelease() throws {
    for isRelease in [false, true] {
      let file = CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(Self.path), isRelease: isRelease)
      #expect(file.result.diagnostics.map(\.kind.code) == (isRelease ? ["Q1004"] : []))
    }
  }

  @Test func storyIsDecidedByteForByteTwice() throws {
    let commands = try lines(Self.story + ".jsonl")
    let expected = try Repository.text(Self.story + ".decisions.jsonl")
    for _ in 1...2 {
      var session = CampaignSession(plan: try plan(), key: .demonstration)
      #expect(String(decoding: decide(commands, &session), as: UTF8.self) == expected)
      #expect(session.violation == nil)
    }
  }

  /// At every place of the story: save, forget everything, load, go on.
  @Test func storyIsTheSameWithASnapshotAnywhere() throws {
    let commands = try lines(Self.story + ".jsonl")
    let expected = try Repository.text(Self.story + ".decisions.jsonl").split(separator: "\n").map(String.init)
    let plan = try plan()
    let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var whole = CampaignSession(plan: plan, key: .demonstration)
    _ = decide(commands, &whole)
    for cut in 0...commands.count {
      try? FileManager.default.removeItem(at: folder)
      var output: [UInt8] = []
      do {
        var session = try BatchSession(plan: plan, key: .demonstration, directory: folder.path)
        for line in commands[..<cut] { try session.add(line[...], into: &output) }
        try session.commit(into: &output)
        try session.finish()
      }
      var session = try BatchSession(plan: plan, key: .demonstration, directory: folder.path)
      for line in commands[cut...] { try session.add(line[...], into: &output) }
      try session.commit(into: &output)
      let decided = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
      // A line that could not be read has no id; it is told by its number, which counts the lines of one run.
      let differing = zip(decided, expected).filter { $0 != $1 && !$0.contains("\"line\":") }
      #expect(decided.count == expected.count && differing.isEmpty, "cut at \(cut)")
      #expect(session.stateHash == whole.stateHash, "cut at \(cut)")
    }
  }

  @Test func threeHundredUsersForTwoHundredVouchers() throws {
    let plan = try plan()
    var session = CampaignSession(plan: plan, key: .demonstration)
    var outcomes: [String: Int] = [:]
    for user in 1...300 {
      let line = """
        {"id":"g-\(user)","at":"2024-01-27T10:00:00+08:00","do":"grab","tier":"t600","round":"first","user":{"device":"d\(user)",\
        "phone":"p\(user)","app_account":"a\(user)","place":{"admin":"371502"}},"platform":"ccb-life"}
        """
      var output: [UInt8] = []
      session.decide(Array(line.utf8)[...], into: &output)
      let decision = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
      outcomes[decision["reason"] as? String ?? decision["outcome"] as? String ?? "?", default: 0] += 1
    }
    #expect(outcomes == ["accepted": 200, "sold_out": 100])
    #expect(session.violation == nil)
    print(
      "300 users at the opening instant for 200 vouchers: \(outcomes["accepted"] ?? 0) accepted, \(outcomes["sold_out"] ?? 0) sold_out"
    )
  }
}
