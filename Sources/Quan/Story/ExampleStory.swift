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

  /// The story so far.
  private struct Telling: ~Copyable {
    var story: StoryBuilder
    /// Which line brought which command.
    var made: [(verb: Verb, tier: Int?, line: Int)] = []

    mutating func note(_ verb: Verb, _ tier: Int?) { made.append((verb, tier, story.lines.count - 1)) }
  }

  /// The whole story, or only the first command of a verb (and tier).
  package static func lines(
    campaign: Campaign, plan: Plan, key: DeploymentKey, verb: Verb? = nil, tier: Int? = nil
  ) throws(Problem) -> [[UInt8]] {
    var telling = Telling(story: StoryBuilder(campaign: campaign, plan: plan, key: key))
    guard telling.story.enrol() else { throw stuck("enrol", telling.story.last) }
    telling.note(.enrol, nil)
    var refunds = telling.story.refunds()
    for tiers in batches(of: plan) { try tell(tiers, &telling, &refunds) }
    guard let verb else { return telling.story.lines }
    guard let line = telling.made.first(where: { $0.verb == verb && (tier == nil || $0.tier == tier) })?.line else {
      throw Problem(
        message: Bilingual(
          en: "the example has no `\(campaign.name(of: verb))` command",
          zh: "示例中没有 `\(campaign.name(of: verb))` 指令"))
    }
    return [telling.story.lines[line]]
  }

  /// The tiers that a round is the first to hand out, round by round in the order of their opening; last those that
  /// none hands out.
  private static func batches(of plan: Plan) -> [[Int]] {
    let engine = Engine(plan: plan)
    var batches: [(from: Int64, tiers: [Int])] = []
    for round in plan.rounds.indices { batches.append((engine.openWindow(round).from, [])) }
    batches.append((.max, []))
    for tier in plan.tiers.indices {
      let round = plan.rounds.indices.first { round in
        plan.issues[round * plan.tiers.count + tier] > 0 && !plan.rounds[round].isOpenHole
      }
      batches[round ?? plan.rounds.count].tiers.append(tier)
    }
    let order = batches.indices.sorted { (batches[$0].from, $0) < (batches[$1].from, $1) }
    return order.map { batches[$0].tiers }.filter { !$0.isEmpty }
  }

  /// The tiers' vouchers are grabbed, then used, then some of them are given back.
  private static func tell(
    _ tiers: [Int], _ telling: inout Telling, _ refunds: inout [Condition]
  ) throws(Problem) {
    var vouchers: [(number: Int, tier: Int)] = []
    for tier in tiers {
      let redeemed = telling.story.facts(for: .redeem, fixed: [StoryBuilder.isOf(tier)])
      var wishes: [Assignment.Entry] = []
      if let redeemed { wishes = telling.story.wishes(redeemed, at: .grab, for: .redeem) }
      guard let voucher = telling.story.obtain(tier: tier, wishes: wishes) else {
        throw stuck("grab", telling.story.last)
      }
      telling.note(.grab, tier)
      vouchers.append((voucher, tier))
    }
    var used: [(number: Int, tier: Int)] = []
    for voucher in vouchers {
      let number = telling.story.usable(voucher.number)
      guard telling.story.uses(number, ofTier: voucher.tier) else { throw stuck("redeem", telling.story.last) }
      telling.note(.redeem, voucher.tier)
      used.append((number, voucher.tier))
      for verb in telling.story.settlingVerbs {
        if telling.story.goesOn(with: verb, number) { telling.note(verb, voucher.tier) }
      }
    }
    for voucher in used {
      for index in refunds.indices {
        guard telling.story.refunds(voucher.number, refunds[index]) else { continue }
        telling.note(.refund, voucher.tier)
        refunds.remove(at: index)
        break
      }
    }
  }

  private static func stuck(_ verb: String, _ decision: Decision?) -> Problem {
    let reason = decision?.reason
    return Problem(
      message: Bilingual(
        en: "no `\(verb)` command is accepted\(reason.map { ": \($0.message.en)" } ?? "")",
        zh: "没有可被接受的 `\(verb)` 指令\(reason.map { "：\($0.message.zh)" } ?? "")"))
  }
}

extension StoryBuilder {
  static func isOf(_ tier: Int) -> Assignment.Entry {
    Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(tier))))
  }

  /// What a case says of facts that an earlier command brings and its own does not.
  func wishes(_ facts: Assignment, at earlier: Verb, for verb: Verb) -> [Assignment.Entry] {
    facts.entries.filter { entry in
      guard case .term(.fact(let index)) = entry.subject else { return false }
      let verbs = campaign.facts[index].verbs
      return verbs.contains(earlier) && !verbs.contains(verb)
    }
  }

  /// Uses a voucher with a merchant that takes it: one of those enrolled, or else another that is.
  fileprivate mutating func uses(_ voucher: Int, ofTier tier: Int) -> Bool {
    for number in [merchant] + merchants.indices.filter({ $0 != merchant }) {
      merchant = number
      if goes(voucher) { return true }
    }
    let refusal = last
    let asked = ofEnrolment(facts(for: .redeem, fixed: [Self.isOf(tier)]))
    guard !asked.isEmpty, enrol(fixed: asked), goes(voucher) else {
      last = last?.outcome == .accepted ? refusal : last
      return false
    }
    return true
  }

  private mutating func goes(_ voucher: Int) -> Bool {
    walk(voucher, to: origins(of: .redeem, voucher) ?? []) && perform(.redeem, on: voucher)
  }

  /// The verbs that come after the use of a voucher: papers, their review, and the file's own.
  fileprivate var settlingVerbs: [Verb] {
    let own = campaign.ownVerbs.indices.map { Verb(own: $0) }
    return ([.submit, .review] + own).filter { verb in
      campaign.flows.contains { $0.events.contains(.verb(verb)) && $0.moves.contains(where: \.movesVoucher) }
    }
  }

  /// A command of the verb, where the voucher stands in a state that it moves.
  fileprivate mutating func goesOn(with verb: Verb, _ voucher: Int) -> Bool {
    guard let origins = origins(of: verb, voucher), origins.contains(engine.state.vouchers.state(voucher)) else {
      return false
    }
    return perform(verb, on: voucher)
  }

  /// The refund flows that are decided, each with the condition under which it applies.
  fileprivate func refunds() -> [Condition] {
    campaign.flows.indices.filter { campaign.flows[$0].events.contains(.verb(.refund)) }
      .filter { !campaign.flows[$0].moves.contains(where: \.isUndecided) }
      .map { solver.applies($0, at: .verb(.refund)) }
  }

  /// A refund within the voucher's validity: one that needs time to have passed has no place in an example of a few
  /// minutes.
  fileprivate mutating func refunds(_ voucher: Int, _ condition: Condition) -> Bool {
    let isValid = Condition.test(Test(.during(.voucherValid), span: campaign.idSpan))
    let start = clock
    if perform(.refund, on: voucher, and: [condition, isValid]) { return true }
    clock = start
    return false
  }
}
