import QuanCheck
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

/// Commands that bring every fact a campaign asks for and are accepted in order on a fresh state: what an embedder
/// starts from.
package enum ExampleStory {
  /// Why there is no example.
  package struct Problem: Error, Sendable {
    package var message: Bilingual
  }

  /// The whole story, or only the first command of a verb (and tier).
  package static func lines(
    campaign: Campaign, plan: Plan, key: DeploymentKey, verb: Verb? = nil, tier: Int? = nil
  ) throws(Problem) -> [[UInt8]] {
    var story = StoryBuilder(campaign: campaign, plan: plan, key: key)
    var made: [(verb: Verb, tier: Int?)] = []
    guard story.enrol() else { throw stuck("enrol", story.last?.reason) }
    made.append((.enrol, nil))
    var vouchers: [(number: Int, tier: Int)] = []
    for tier in plan.tiers.indices {
      guard let voucher = story.grab(tier: tier) else { throw stuck("grab", story.last?.reason) }
      made.append((.grab, tier))
      vouchers.append((voucher, tier))
    }
    for (order, voucher) in vouchers.enumerated() {
      guard let facts = story.facts(for: .redeem, fixed: fixed(voucher.tier)),
        story.act(.redeem, voucher: voucher.number, order: order + 1, facts: facts)
      else { throw stuck("redeem", story.last?.reason) }
      made.append((.redeem, voucher.tier))
    }
    for (index, condition) in story.flows(of: .refund).enumerated() where index < vouchers.count {
      // A row that needs time to have passed has no place in an example of a few minutes.
      let conditions = [condition, .test(Test(.during(.voucherValid), span: campaign.idSpan))]
      guard let facts = story.facts(for: .refund, fixed: fixed(vouchers[index].tier), and: conditions) else { continue }
      guard story.act(.refund, voucher: vouchers[index].number, order: index + 1, facts: facts) else {
        throw stuck("refund", story.last?.reason)
      }
      made.append((.refund, vouchers[index].tier))
    }
    guard let verb else { return story.lines }
    guard let index = made.firstIndex(where: { $0.verb == verb && (tier == nil || $0.tier == tier) }) else {
      throw Problem(
        message: Bilingual(
          en: "the example has no `\(verb.name)` command", zh: "示例中没有 `\(verb.name)` 指令"))
    }
    return [story.lines[index]]
  }

  private static func fixed(_ tier: Int) -> [Assignment.Entry] {
    [Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(tier))))]
  }

  private static func stuck(_ verb: String, _ reason: Reason?) -> Problem {
    Problem(
      message: Bilingual(
        en: "no `\(verb)` command is accepted\(reason.map { ": \($0.message.en)" } ?? "")",
        zh: "没有可被接受的 `\(verb)` 指令\(reason.map { "：\($0.message.zh)" } ?? "")"))
  }
}
