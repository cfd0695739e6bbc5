import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What a campaign says that the checker reads and proves but the engine cannot carry out yet: it is refused by name
/// before a plan is compiled, so that no rule is silently without effect.
package struct PlanGaps {
  private let campaign: Campaign
  private var findings: [Diagnostic] = []

  /// One finding a gap, in the order of the core; empty where every part can be carried out.
  package static func findings(_ campaign: Campaign) -> [Diagnostic] {
    var gaps = PlanGaps(campaign: campaign)
    gaps.find()
    return gaps.findings
  }

  private init(campaign: Campaign) { self.campaign = campaign }

  private mutating func gap(_ entry: Entry, _ en: String, _ zh: String) {
    findings.append(
      Diagnostic(
        .notCarried, at: entry.nameSpan, path: entry.path,
        Bilingual(en: "the engine does not carry out \(en) yet", zh: "引擎尚不能执行\(zh)")))
  }

  private mutating func find() {
    window(campaign.period, campaign.periodEntry)
    for subject in campaign.subjects.dropFirst() { gap(subject.entry, "several subjects", "多个主体") }
    for subject in campaign.subjects {
      if subject.needsAll, subject.keys.count > 1 { gap(subject.entry, "`all of` several keys", "多个标识同时相同") }
      if !subject.isTransitive, subject.keys.count > 1 { gap(subject.entry, "`links: direct`", "`links: direct`") }
    }
    for source in campaign.sources {
      switch source.share {
      case .byTier, .undecided: gap(source.entry, "this share", "这种份额")
      case .parts, .rate, .fixed, .rest: break
      }
    }
    for tier in campaign.tiers { self.tier(tier) }
    for round in campaign.rounds {
      window(round.open, round.entry)
      window(round.valid, round.entry)
    }
    for quota in campaign.quotas { self.quota(quota) }
    for rule in campaign.rules { condition(rule.condition, rule.entry) }
    for flow in campaign.flows { self.flow(flow) }
  }

  private mutating func tier(_ tier: Tier) {
    if tier.valid != nil { gap(tier.entry, "a tier's own validity", "券种自身的有效期") }
    if tier.drawn != .verb(.grab) { gap(tier.entry, "money drawn after the grab", "领取之后的支取") }
    if tier.worth.face == nil || tier.worth.pieces.count > 1 { gap(tier.entry, "computed amounts", "需要计算的金额") }
    condition(tier.threshold, tier.entry)
  }

  private mutating func window(_ window: Window, _ entry: Entry) {
    if !window.filters.isEmpty { gap(entry, "weekly and combined windows", "按周重复或组合的时间窗口") }
    for edge in [window.from, window.until].compactMap({ $0 }) {
      switch edge.kind {
      case .eventDay, .event, .nextWeekday, .full: gap(entry, "this edge of a window", "时间窗口的这种端点")
      case .instant, .end, .start, .grabDay, .grab: break
      }
    }
  }

  private mutating func quota(_ quota: Quota) {
    if quota.takes.contains(where: { $0.verb == nil }) { gap(quota.entry, "counting at this event", "在此事件计数") }
    if quota.takes.count > 1, !quota.back.isEmpty { gap(quota.entry, "giving back to several events", "多个事件的返还") }
    if case .computed = quota.adds { gap(quota.entry, "counting this amount", "按此数额计数") }
    if !quota.holds.isEmpty { gap(quota.entry, "counting states", "按券状态计数") }
    if case .byFact = quota.limit { gap(quota.entry, "limits by a fact", "按事实查表的限额") }
    for dimension in quota.dimensions {
      switch dimension {
      case .kind, .item, .fact: gap(quota.entry, "counting by this dimension", "按此维度计数")
      case .subject, .tier, .round, .order, .merchant, .day, .week, .month: break
      }
    }
    condition(quota.condition, quota.entry)
  }

  private mutating func flow(_ flow: Flow) {
    for event in flow.events {
      switch event {
      case .verb, .flow, .expire, .start, .end: break
      case .attempt, .full, .after, .every, .undecided: gap(flow.entry, "this event", "这种事件")
      }
    }
    for move in flow.moves {
      switch move {
      case .nothing, .undecided, .voucher, .rest(_, .round, .round): break
      case .rest, .tokens, .make, .money: gap(flow.entry, "this move", "这种转移")
      }
    }
    condition(flow.condition, flow.entry)
  }

  private mutating func condition(_ condition: Condition?, _ entry: Entry) {
    switch condition {
    case nil, .constant, .otherwise, .hole: break
    case .all(let parts), .any(let parts): for part in parts { self.condition(part, entry) }
    case .not(let inner): self.condition(inner, entry)
    case .test(let test):
      switch test.kind {
      case .relate, .falls, .items, .during(.named), .during(.tierValid): gap(entry, "this condition", "这种条件")
      default: break
      }
      for term in test.terms {
        switch term {
        case .kind, .voucherUses, .granted, .grantedDay: gap(entry, "this condition", "这种条件")
        case .fact, .now, .merchantSuspended, .voucherState, .tier, .round: break
        }
      }
    }
  }
}
