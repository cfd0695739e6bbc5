import Foundation
import Quan
import QuanCheck
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// Whole state directories, searched for what persons brought: nothing of it may be found.
@Suite("Personal data on disk")
struct PersonalDataTests {
  /// What a search looks for, and where it came from.
  private struct Secret: Hashable {
    var what: String
    var bytes: [UInt8]
  }

  /// A campaign's example with raw values that can be told from everything else.
  private struct Story {
    var lines: [String] = []
    var secrets: Set<Secret> = []

    /// - Parameter texts: paths of fields whose text is replaced by one that stands nowhere else.
    init(_ lines: [[UInt8]], texts: [[String]], dates: [[String]], places: [[String]], numbers: [[String]]) throws {
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line))
        var text = String(decoding: line, as: UTF8.self)
        for path in texts {
          guard let value = Self.leaf(object, path) as? String, let name = path.last else { continue }
          text = text.replacing("\"\(name)\":\"\(value)\"", with: "\"\(name)\":\"raw-4711-\(value)\"")
          secrets.insert(Secret(what: path.joined(separator: "."), bytes: Array("raw-4711-\(value)".utf8)))
        }
        for path in dates {
          guard let value = Self.leaf(object, path) as? String else { continue }
          secrets.insert(Secret(what: path.joined(separator: "."), bytes: Array(value.utf8)))
        }
        for path in places {
          for name in ["lat", "lon"] {
            guard let degrees = (Self.leaf(object, path + [name]) as? NSNumber)?.doubleValue else { continue }
            for unit in [1e7, 1e8] { insert(Int64((degrees * unit).rounded()), path + [name]) }
          }
        }
        for path in numbers {
          if let value = (Self.leaf(object, path) as? NSNumber)?.int64Value { insert(value, path) }
        }
        self.lines.append(text)
      }
    }

    /// A number as it stands in columns; small ones stand everywhere.
    private mutating func insert(_ number: Int64, _ path: [String]) {
      guard abs(number) > 0xFFFF else { return }
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number >> Int64($0 * 8)) }
      secrets.insert(Secret(what: path.joined(separator: "."), bytes: bytes))
      secrets.insert(Secret(what: path.joined(separator: "."), bytes: Array("\(number)".utf8)))
    }

    private static func leaf(_ object: Any, _ path: [String]) -> Any? {
      var value: Any? = object
      for name in path { value = (value as? [String: Any])?[name] }
      return value
    }
  }

  private static func story(_ campaign: Campaign, _ plan: Plan) throws -> Story? {
    guard let lines = try? ExampleStory.lines(campaign: campaign, plan: plan, key: .demonstration) else { return nil }
    func paths(_ isWanted: (FactType) -> Bool) -> [[String]] {
      campaign.facts.filter { $0.isPersonal && isWanted($0.type) }.map {
        $0.name.split(separator: ".").map(String.init)
      }
    }
    let keys = BuiltInFacts.identityKeys.map { ["user", $0] } + [["id"], ["order", "id"]]
    return try Story(
      lines, texts: keys + paths { $0 == .text }, dates: paths { $0 == .date },
      places: paths { $0 == .place } + [["user", "place"], ["user", "residence"]],
      numbers: paths { [.money, .integer].contains($0) })
  }

  /// Decides a story with a snapshot made on the way, and searches the directory before and after it is closed.
  private static func found(_ story: Story, _ plan: Plan, in directory: String) throws -> (
    accepted: Int, found: [String]
  ) {
    var (output, found) = ([UInt8](), [String]())
    func search() throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: directory) {
        // A snapshot that is being made may be renamed meanwhile; it is there by the second search.
        guard let data = FileManager.default.contents(atPath: directory + "/" + name) else { continue }
        for secret in story.secrets where data.range(of: Data(secret.bytes)) != nil {
          found.append("\(secret.what) in \(name)")
        }
      }
    }
    var session = try BatchSession(
      PlanVersions(plan), key: .demonstration, directory: directory, snapshotBytes: 300)
    for line in story.lines { try session.decide(Array(line.utf8)[...], into: &output) }
    try search()
    try session.finish()
    try search()
    return (String(decoding: output, as: UTF8.self).split(separator: "\n").count { $0.contains("\"accepted\"") }, found)
  }

  @Test func noFileOfAStateHoldsAny() throws {
    var (campaigns, accepted, secrets, found) = (0, 0, 0, [String]())
    let names = try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: "campaigns").path)
    for name in names.sorted() where name.hasSuffix(".yaml") && !name.contains(".assume.") {
      var text = try Repository.text("campaigns/" + name)
      // One fact more that is personal, and a number.
      if name.hasSuffix("example-review.yaml") {
        text = text.replacing("month.spent: money", with: "month.spent: personal money")
      }
      let file = CampaignFile(path: "campaigns/" + name, bytes: Array(text.utf8))
      guard let plan = file.plan, let campaign = file.result.campaign, let story = try Self.story(campaign, plan)
      else { continue }
      try StateProgram.inFolder { folder in
        let result = try Self.found(story, plan, in: folder + "/state")
        #expect(result.accepted > 0, "\(name)")
        campaigns += 1
        accepted += result.accepted
        secrets += story.secrets.count
        found += result.found.map { "\(name): \($0)" }
      }
    }
    print(
      "search of \(campaigns) state directories for \(secrets) raw ids, identity keys and personal facts of \(accepted)",
      "accepted commands: \(found.count) found")
    #expect(found == [] && campaigns > 10 && secrets > 100)
  }

  /// The search can find something: a merchant is no person, and its id is kept for settlement.
  @Test func theSearchSeesWhatIsThere() throws {
    let path = "campaigns/examples/example-review.yaml"
    let file = CampaignFile(path: path, bytes: try Repository.bytes(path))
    let plan = try #require(file.plan)
    let campaign = try #require(file.result.campaign)
    var story = try #require(try Self.story(campaign, plan))
    let kinds = Set(story.secrets.map(\.what))
    #expect(kinds.isSuperset(of: ["id", "user.id_number", "child.birth_date", "guardian.number"]))
    story.secrets = [Secret(what: "merchant.id", bytes: Array("merchant-1".utf8))]
    try StateProgram.inFolder { folder in
      let found = try Self.found(story, plan, in: folder + "/state").found
      #expect(found.contains("merchant.id in \(SnapshotHeader.name)"))
    }
  }
}
