import QuanEngine
import QuanModel
import QuanPlan
import QuanReport

/// Keeps what the commands of scenarios reached, from the trace of each decision and the entry that refused.
struct CoverageRecorder {
  private let campaign: Campaign
  private let plan: Plan
  private var accepted: [Bool]
  private var refused: [Bool]
  private var ran: [Bool]
  /// By round, whether a voucher was redeemed, and refused because of its time.
  private var redeemed: [Bool]
  private var untimely: [Bool]

  init(campaign: Campaign, plan: Plan) {
    self.campaign = campaign
    self.plan = plan
    accepted = plan.entries.map { _ in false }
    (refused, ran) = (accepted, accepted)
    redeemed = plan.rounds.map { _ in false }
    untimely = redeemed
  }

  mutating func note(_ told: ScenarioStory.Told, _ story: borrowing ScenarioStory) {
    guard let decision = told.decision, told.fault == nil, !told.isReplay else { return }
    for step in story.engine.trace.steps where step.entry >= 0 {
      if step.result == .holds { accepted[Int(step.entry)] = true } else { refused[Int(step.entry)] = true }
    }
    for entry in story.engine.trace.ran { ran[Int(entry)] = true }
    if decision.outcome == .accepted {
      note(accepted: decision)
    } else if decision.entry >= 0 {
      refused[Int(decision.entry)] = true
    }
    guard decision.verb == .redeem, let voucher = story.subject, voucher < story.engine.state.vouchers.count else {
      return
    }
    let round = Int(story.engine.state.vouchers.rounds[voucher])
    if decision.outcome == .accepted { redeemed[round] = true }
    if decision.reason == .notYetValid || decision.reason == .expired { untimely[round] = true }
  }

  private mutating func note(accepted decision: Decision) {
    if decision.verb == .grab { for subject in plan.subjects { accepted[Int(subject.entry)] = true } }
    if decision.state == .used { accepted[Int(plan.tiers[Int(decision.tier)].entry)] = true }
  }

  // MARK: What there is

  /// Everything that scenarios can reach, in the order of a campaign's sections.
  func items(_ places: EntryPlaces) -> [RuleCoverage.Item] {
    var items: [RuleCoverage.Item] = []
    func add(_ entry: Entry, _ path: String, _ side: RuleCoverage.Side, _ isCovered: Bool) {
      items.append(
        RuleCoverage.Item(
          path: path, side: side, title: entry.title, place: places.place(of: path), isCovered: isCovered))
    }
    func add(_ entry: Entry, _ number: Int32, refuses: Bool) {
      add(entry, entry.path, .accepted, accepted[Int(number)])
      if refuses { add(entry, entry.path, .refused, refused[Int(number)]) }
    }
    for (index, subject) in campaign.subjects.enumerated() where plan.subjects[index].needs != 0 {
      add(subject.entry, plan.subjects[index].entry, refuses: true)
    }
    for (index, tier) in campaign.tiers.enumerated() {
      add(tier.entry, plan.tiers[index].entry, refuses: !plan.tiers[index].threshold.isEmpty)
    }
    for (index, round) in campaign.rounds.enumerated() {
      let number = Int(plan.rounds[index].entry)
      add(round.entry, round.entry.path + ".open", .accepted, accepted[number])
      add(round.entry, round.entry.path + ".open", .refused, refused[number])
      if isCounted(round.issue) {
        let issue = Int(plan.issueEntries[index])
        add(round.entry, round.entry.path + ".issue", .accepted, accepted[issue])
        add(round.entry, round.entry.path + ".issue", .refused, refused[issue])
      }
      guard isRedeemed(index) else { continue }
      add(round.entry, round.entry.path + ".valid", .accepted, redeemed[index])
      if isBounded(index) { add(round.entry, round.entry.path + ".valid", .refused, untimely[index]) }
    }
    for (index, quota) in campaign.quotas.enumerated() where isAsked(quota) {
      add(quota.entry, plan.quotas[index].entry, refuses: quota.limit != .amount(.max))
    }
    for (index, rule) in campaign.rules.enumerated() { add(rule.entry, plan.rules[index].entry, refuses: true) }
    for (index, flow) in campaign.flows.enumerated() {
      let number = Int(plan.flows[index].entry)
      add(flow.entry, flow.entry.path, .applied, ran[number] || accepted[number])
    }
    return items
  }

  private func isCounted(_ issue: Issue) -> Bool { if case .unbounded = issue { false } else { true } }

  private func isRedeemed(_ round: Int) -> Bool {
    plan.tiers.indices.contains { !plan.flowTable.range(verb: .redeem, tier: $0, round: round).isEmpty }
  }

  private func isBounded(_ round: Int) -> Bool {
    let valid = campaign.rounds[round].valid
    return valid.from != nil || valid.until != nil || campaign.tiers.contains { $0.valid != nil }
  }

  /// Whether a command asks the quota for room: what only events of time take from never refuses.
  private func isAsked(_ quota: Quota) -> Bool {
    quota.takes.contains { event in
      switch event {
      case .verb, .attempt: true
      case .flow(let flow): campaign.flows[flow].events.contains { $0.verb != nil }
      default: false
      }
    }
  }
}
