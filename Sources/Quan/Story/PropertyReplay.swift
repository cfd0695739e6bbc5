import QuanCheck
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Shows by a run on the engine that what a campaign says `can` happen does: the proof on the abstraction gives a case,
/// and a story that ends in it has to be accepted.
///
/// Two kinds of claims rest on the proof alone: a run that reaches a `TBD` goes no further, which Q1001 tells already,
/// and to use up a quota takes more commands than a check can decide.
enum PropertyReplay {
  static func findings(_ context: CheckContext, plan: Plan, _ runner: any WorkRunner) -> [Diagnostic] {
    let obligations = AssertionAnalysis.obligations(context)
    guard !obligations.isEmpty else { return [] }
    let words = CommandWords(plan)
    let stories = (obligations.count + storyLength - 1) / storyLength
    return runner.map(stories) { number in
      let start = number * storyLength
      return findings(context, words, obligations[start..<min(start + storyLength, obligations.count)])
    }.flatMap { $0 }
  }

  /// How many claims one story shows after another. It does not depend on the threads, which must not show in the results.
  private static let storyLength = 32

  private static func findings(
    _ context: CheckContext, _ words: CommandWords, _ obligations: ArraySlice<PropertyObligation>
  ) -> [Diagnostic] {
    var story = StoryBuilder(context.solver, words, key: .demonstration)
    var findings: [Diagnostic] = []
    for (place, obligation) in obligations.enumerated() {
      if place > 0 {
        // What the claims before leave behind may stand in the way, as may the time that has passed.
        if story.shows(obligation) { continue }
        story.restart()
      }
      guard !story.shows(obligation), story.last?.reason != .undecided, !needsFullQuota(obligation, words.plan),
        let assertion = context.campaign.assertions.first(where: { $0.entry.path == obligation.path })
      else { continue }
      let why = why(story.last?.reason)
      findings.append(
        AssertionAnalysis.undetermined(
          assertion,
          [
            Bilingual(
              en: "the rules allow it, but no run of the engine was found that shows it: \(why.en)",
              zh: "规则允许，但没有找到能够证明的执行过程：\(why.zh)")
          ]))
    }
    return findings
  }

  /// Whether the case looks at a window that may end when a quota is used up.
  private static func needsFullQuota(_ obligation: PropertyObligation, _ plan: Plan) -> Bool {
    guard !plan.windows.full.isEmpty else { return false }
    return obligation.condition?.looksAtWindow
      ?? obligation.assignment.entries.contains { if case .during = $0.subject { true } else { false } }
  }

  private static func why(_ reason: Reason?) -> Bilingual {
    reason?.message ?? Bilingual(en: "no such command could be made", zh: "无法构造这样的指令")
  }
}

extension Condition {
  /// Whether a test of it asks where in a window some time lies.
  fileprivate var looksAtWindow: Bool {
    switch self {
    case .constant, .otherwise, .hole: return false
    case .all(let parts), .any(let parts): return parts.contains(where: \.looksAtWindow)
    case .not(let inner): return inner.looksAtWindow
    case .test(let test):
      switch test.kind {
      case .during, .falls: return true
      case .items(_, let condition): return condition.looksAtWindow
      default: return test.terms.contains(.now)
      }
    }
  }
}

extension StoryBuilder {
  /// Whether a story ends in an accepted command of which the claim's condition holds.
  fileprivate mutating func shows(_ obligation: PropertyObligation) -> Bool {
    let verb = obligation.verb
    var conditions: [Condition] = []
    var facts = obligation.assignment
    if let condition = obligation.condition {
      conditions.append(condition)
      if verb == .refund || hasAncient(facts) {
        // The same case with a refund's extent, and with dates that commands can bring.
        let kept = facts.entries.filter { Self.isOfVoucher($0) }
        facts = self.facts(for: verb, fixed: kept, and: conditions) ?? facts
      }
    }
    // Without the condition the case itself has to be met.
    let fixed = obligation.condition == nil ? facts.entries.filter { Self.isOfFacts($0) } : []
    if verb == .enrol { return enrol(fixed: fixed, and: conditions) }
    let tier = number(of: .tier, in: facts) ?? 0
    let round = number(of: .round, in: facts)
    if verb == .grab { return obtain(tier: tier, round: round, fixed: fixed, and: conditions) != nil }
    guard turns(toMerchantWith: ofEnrolment(facts)) else { return false }
    guard verb.isAboutVoucher else { return true }
    guard let granted = obtain(tier: tier, round: round, wishes: wishes(facts, at: .grab, for: verb)) else {
      return false
    }
    let voucher = usable(granted)
    for _ in 0..<min(number(of: .voucherUses, in: facts) ?? 0, Self.attemptsMax) {
      guard walk(voucher, to: origins(of: .redeem, voucher) ?? []), perform(.redeem, on: voucher) else { return false }
    }
    return walk(voucher, forClaimAt: verb, facts) && passTime(voucher, facts)
      && perform(verb, on: voucher, fixed: fixed, and: conditions)
  }

  /// To the state of the case, or else to another from which the verb starts.
  private mutating func walk(_ voucher: Int, forClaimAt verb: Verb, _ facts: Assignment) -> Bool {
    let origins = origins(of: verb, voucher)
    if let state = number(of: .voucherState, in: facts),
      walk(voucher, to: [VoucherState(rawValue: UInt8(clamping: state))])
    {
      return true
    }
    guard let origins else { return true }
    return walk(voucher, to: origins)
  }

  /// The clock goes on to when the voucher is valid, or no longer is, as the case says.
  private mutating func passTime(_ voucher: Int, _ facts: Assignment) -> Bool {
    switch facts[.during(.voucherValid)] {
    case .truth(true): if let next = engine.nextUse(of: voucher, from: clock) { clock = max(clock, next) }
    case .truth(false):
      let end = engine.state.vouchers.expires[voucher]
      if engine.nextUse(of: voucher, from: clock) == clock, end < Instant.distantFuture.milliseconds {
        clock = max(clock, end)
      }
    default: break
    }
    return true
  }

  private static func isOfVoucher(_ entry: Assignment.Entry) -> Bool {
    switch entry.subject {
    case .term(.tier), .term(.round), .term(.voucherState), .term(.voucherUses), .during(.voucherValid): true
    default: false
    }
  }

  private static func isOfFacts(_ entry: Assignment.Entry) -> Bool {
    switch entry.subject {
    case .term(.fact), .holder: true
    default: false
    }
  }

  private func number(of term: Term, in assignment: Assignment) -> Int? {
    if case .constant(let constant)? = assignment[term] { Int(constant.value) } else { nil }
  }
}
