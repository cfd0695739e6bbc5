import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import Testing

/// Examples are stories that a fresh run accepts, whatever stands between the grab and the use.
@Suite("Example stories")
struct ExampleStoryTests {
  /// The verbs of the example's commands, each of which a fresh session accepts.
  private func story(_ path: String, assuming: String? = nil) throws -> (verbs: [String], text: String) {
    let assumption = try assuming.map { CampaignText(name: $0, bytes: try Repository.bytes($0)) }
    let file = CampaignFile(path: path, bytes: try Repository.bytes(path), assumption: assumption)
    let plan = try #require(file.plan)
    let lines = try ExampleStory.lines(
      campaign: try #require(file.result.campaign), plan: plan, key: .demonstration)
    var session = CampaignSession(plan: plan, key: .demonstration)
    var output: [UInt8] = []
    for line in lines { session.decide(line[...], into: &output) }
    let decisions = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(decisions.count == lines.count)
    #expect(decisions.allSatisfy { $0.contains(#""outcome":"accepted""#) }, "\(decisions)")
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    let verbs = texts.map { text in
      text.firstRange(of: #""do":""#).map { String(text[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
    }
    return (verbs, texts.joined(separator: "\n"))
  }

  @Test func activatesBeforeTheUse() throws {
    #expect(try story("campaigns/liaocheng-2024-trade-in.yaml").verbs == ["enrol", "grab", "activate", "redeem"])
  }

  /// Where one merchant takes the vouchers of one kind alone, others are enrolled.
  @Test(arguments: [("xiangning-2023-happy-shopping", 12), ("zhumadian-2023-vouchers", 14)])
  func enrolsAMerchantForEveryKind(_ name: String, _ tiers: Int) throws {
    let story = try story("campaigns/\(name).yaml", assuming: "campaigns/\(name).assume.yaml")
    #expect(story.verbs.count { $0 == "redeem" } == tiers)
    #expect(story.verbs.count { $0 == "enrol" } > 1)
  }

  /// The first instant at which a weekend's voucher can be used is a Saturday's nine o'clock.
  @Test func waitsUntilTheVoucherIsValid() throws {
    let story = try story("campaigns/examples/example-weekend.yaml")
    #expect(story.verbs.contains("redeem"))
    #expect(story.text.contains(#""at":"2025-06-07T09:00:00+08:00","do":"redeem""#), "\(story.text)")
  }

  /// A pack is no voucher to use; those that it makes are.
  @Test func usesWhatAPackMakes() throws {
    #expect(try story("campaigns/examples/example-pack.yaml").verbs.count { $0 == "redeem" } == 3)
  }

  @Test func aFullRefundIsOfTheWhole() throws {
    let text = try story("campaigns/examples/example-percent-cap.yaml").text
    #expect(text.contains(#""refund":{"extent":"full","part":"100%"}"#), "\(text)")
  }
}
