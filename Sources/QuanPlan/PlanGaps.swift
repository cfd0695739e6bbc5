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
    for subject in campaign.subjects.dropFirst() where !subject.needsAll && subject.keys.count > 1 {
      gap(subject.entry, "a second subject told by any of several keys", "由多个标识之一认定的第二个主体")
    }
    for tier in campaign.tiers { self.tier(tier) }
    for family in campaign.roundFamilies where family.isOpen {
      for member in family.members { gap(campaign.rounds[member].entry, "rounds that are added later", "以后增加的轮次") }
    }
    for round in campaign.rounds {
      window(round.open, round.entry)
      window(round.valid, round.entry)
    }
    for quota in campaign.quotas { self.quota(quota) }
    for rule in campaign.rules {
      for verb in rule.verbs where !Self.isAsked(verb) && verb != .enrol {
        gap(rule.entry, "rules at `\(verb.name)`", "在 `\(verb.name)` 处的规则")
      }
      condition(rule.condition, rule.entry)
    }
    for flow in campaign.flows { self.flow(flow) }
  }

  private mutating func tier(_ tier: Tier) {
    if let valid = tier.valid { window(valid, tier.entry) }
    if tier.drawn.verb == nil { gap(tier.entry, "money drawn at this event", "在此事件支取资金") }
    for piece in tier.worth.pieces {
      condition(piece.guarding, tier.entry)
      formula(piece.value, tier.entry)
    }
  }

  private mutating func formula(_ formula: Formula, _ entry: Entry) {
    switch formula {
    case .constant, .subsidy, .share, .hole, .term(.fact), .term(.now), .term(.granted), .term(.grantedDay): break
    case .term: gap(entry, "computing with this value", "用这个值计算")
    case .itemCount, .itemSum: gap(entry, "sums and counts over items", "对商品求和或计数")
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .rate(let left, _, of: let right, _), .least(let left, let right), .greatest(let left, let right):
      self.formula(left, entry)
      self.formula(right, entry)
    case .rounded(let inner, _): self.formula(inner, entry)
    case .pieces(let pieces):
      for piece in pieces {
        condition(piece.guarding, entry)
        self.formula(piece.value, entry)
      }
    }
  }

  private mutating func window(_ window: Window, _ entry: Entry) {
    for edge in [window.from, window.until].compactMap({ $0 }) {
      switch edge.kind.verb {
      case nil, .grab, .activate, .void, .redeem, .submit, .review: break
      default: gap(entry, "counting time from this event", "从此事件起算的时间")
      }
    }
    for case .within(let inner) in window.filters { self.window(inner, entry) }
    for case .outside(let inner) in window.filters { self.window(inner, entry) }
  }

  private mutating func quota(_ quota: Quota) {
    if case .computed(let formula, _) = quota.adds { self.formula(formula, quota.entry) }
    let isOfVoucher = quota.dimensions.allSatisfy { dimension in
      switch dimension {
      case .order, .item, .merchant, .fact: false
      case .subject, .tier, .kind, .round, .day, .week, .month: true
      }
    }
    if !quota.holds.isEmpty, !isOfVoucher {
      gap(quota.entry, "counting states by order, item, merchant or fact", "按订单、商品、商户或事实对券状态计数")
    }
    for case .after(_, let cause) in quota.takes where !Self.hasVoucher(cause) {
      gap(quota.entry, "counting at this event", "在此事件计数")
    }
    for case .verb(let verb) in quota.takes where !Self.isAsked(verb) {
      gap(quota.entry, "counting at `\(verb.name)`", "在 `\(verb.name)` 处计数")
    }
    condition(quota.condition, quota.entry)
  }

  /// Whether commands of a verb ask quotas and rules: they grant a voucher, or are about one. Enrolment asks rules alone.
  private static func isAsked(_ verb: Verb) -> Bool { verb == .grab || verb.isAboutVoucher }

  /// Whether an event is one of a voucher, so that some time after it there is a voucher to speak of.
  private static func hasVoucher(_ event: Event) -> Bool {
    switch event {
    case .verb, .flow, .expire: true
    case .after(_, let inner): hasVoucher(inner)
    case .attempt, .start, .end, .full, .every, .undecided: false
    }
  }

  private mutating func flow(_ flow: Flow) {
    for event in flow.events {
      switch event {
      case .verb, .flow, .expire, .every, .undecided: break
      case .start(let window), .end(let window): timer(window, flow.entry)
      case .after(_, let cause):
        if !Self.hasVoucher(cause) { gap(flow.entry, "some time after this event", "此事件之后若干时间") }
      case .full(let quota):
        if !campaign.quotas[quota].dimensions.isEmpty || !campaign.quotas[quota].holds.isEmpty {
          gap(flow.entry, "the end of a quota of several purses", "多个额度的用尽")
        }
      case .attempt: gap(flow.entry, "flows at attempts", "尝试时的流转")
      }
    }
    for move in flow.moves { self.move(move, flow) }
    condition(flow.condition, flow.entry)
  }

  private mutating func timer(_ window: WindowReference, _ entry: Entry) {
    switch window {
    case .period, .roundOpen, .roundValid: break
    case .tierValid, .named, .voucherValid: gap(entry, "the start or end of this window", "此时间窗口的开始或结束")
    }
  }

  private mutating func move(_ move: Move, _ flow: Flow) {
    switch move {
    case .nothing, .undecided, .voucher, .make: break
    case .rest(let quota, let from, _), .tokens(_, let quota, let from, _):
      let dimensions = campaign.quotas[quota].dimensions
      let isOfDays = from == .ownDay || from == .nextDay
      let isPlain = dimensions.allSatisfy { [.tier, .kind, .round, .day, .subject(0)].contains($0) }
      if !isPlain || isOfDays && dimensions.contains(.subject(0)) {
        gap(flow.entry, "moving this quota", "转移此限额")
      }
    case .money(let formula, let from, let to, _):
      self.formula(formula, flow.entry)
      if from == .spent, to == .available { return }
      guard case .subsidy = formula else {
        if !Self.isParty(from), !Self.isParty(to) { gap(flow.entry, "moving a part of the money", "转移部分资金") }
        return
      }
    }
  }

  private static func isParty(_ account: Account) -> Bool { if case .party = account { true } else { false } }

  private mutating func condition(_ condition: Condition?, _ entry: Entry) {
    switch condition {
    case nil, .constant, .otherwise, .hole: break
    case .all(let parts), .any(let parts): for part in parts { self.condition(part, entry) }
    case .not(let inner): self.condition(inner, entry)
    case .test(let test):
      switch test.kind {
      case .relate(let left, _, let right):
        formula(left, entry)
        formula(right, entry)
        return
      case .items: gap(entry, "this condition", "这种条件")
      case .compareTerms(.age, _, _), .compareTerms(_, _, .age): gap(entry, "this condition", "这种条件")
      default: break
      }
      for term in test.terms {
        switch term {
        case .voucherUses: gap(entry, "this condition", "这种条件")
        case .fact, .now, .merchantSuspended, .voucherState, .tier, .kind, .round, .granted, .grantedDay, .age: break
        }
      }
    }
  }
}
