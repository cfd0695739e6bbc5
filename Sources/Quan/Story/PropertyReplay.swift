import QuanCheck
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Shows by a run on the engine that what a campaign says `can` happen does: the proof on the abstraction gives a case,
/// and a story that ends in it has to be accepted.
enum PropertyReplay {
  static func findings(_ context: CheckContext, plan: Plan) -> [Diagnostic] {
    let obligations = AssertionAnalysis.obligations(context)
    guard !obligations.isEmpty else { return [] }
    var story = StoryBuilder(context.solver, plan: plan, key: .demonstration)
    var findings: [Diagnostic] = []
    for obligation in obligations {
      story.restart()
      guard let refusal = refusal(of: obligation, context.campaign, &story) else { continue }
      guard let assertion = context.campaign.assertions.first(where: { $0.entry.path == obligation.path }) else {
        continue
      }
      findings.append(
        Diagnostic(
          .undeterminedClaim, at: assertion.claim.span, path: obligation.path,
          Bilingual(
            en: "the rules allow it, but no run of the engine was found that shows it: \(refusal.en)",
            zh: "规则允许，但没有找到能够证明的执行过程：\(refusal.zh)")))
    }
    return findings
  }

  /// Nil where the story ends in an accepted command.
  private static func refusal(
    of obligation: PropertyObligation, _ campaign: Campaign, _ story: inout StoryBuilder
  ) -> Bilingual? {
    let tier = number(of: .tier, in: obligation.assignment) ?? 0
    if obligation.verb == .grab {
      return story.grab(tier: tier, fixed: obligation.assignment.entries) == nil ? why(story.last?.reason) : nil
    }
    guard story.enrol(fixed: enrolment(obligation.assignment, campaign)) else {
      return why(story.last?.reason)
    }
    if obligation.verb == .enrol { return nil }
    guard let voucher = story.grab(tier: tier) else { return why(story.last?.reason) }
    if obligation.verb == .refund
      || obligation.assignment[.voucherState] == .constant(Constant(.state, Int64(VoucherState.used.rawValue)))
    {
      let fixed = [Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(tier))))]
      guard let facts = story.facts(for: .redeem, fixed: fixed),
        story.act(.redeem, voucher: voucher, order: 1, facts: facts)
      else { return why(story.last?.reason) }
    }
    if let now = number(of: .now, in: obligation.assignment) { story.clock = max(story.clock, Int64(now)) }
    return story.act(obligation.verb, voucher: voucher, order: 1, facts: obligation.assignment)
      ? nil : why(story.last?.reason)
  }

  /// What the case says of the merchant: those facts are brought when it is enrolled.
  private static func enrolment(_ assignment: Assignment, _ campaign: Campaign) -> [Assignment.Entry] {
    assignment.entries.filter { entry in
      if case .term(.fact(let index)) = entry.subject { campaign.facts[index].verbs == [.enrol] } else { false }
    }
  }

  private static func number(of term: Term, in assignment: Assignment) -> Int? {
    if case .constant(let constant)? = assignment[term] { Int(constant.value) } else { nil }
  }

  private static func why(_ reason: Reason?) -> Bilingual {
    reason?.message ?? Bilingual(en: "no such command could be made", zh: "无法构造这样的指令")
  }
}
