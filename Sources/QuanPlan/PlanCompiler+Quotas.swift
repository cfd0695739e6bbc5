import QuanModel

extension PlanCompiler {
  /// Written quotas in file order, then what rounds issue, then the money of rounds. The sources' own purses are checked
  /// last, by the ledger.
  mutating func compileQuotas() {
    for quota in campaign.quotas { compile(quota) }
    var items = campaign.quotas.map { quota in
      DispatchTable.Item(verbs: quota.takes.compactMap(\.verb), scope: quota.entry.scope)
    }
    compileIssueQuota()
    let bounded = campaign.rounds.indices.filter { round in
      if case .unbounded = campaign.rounds[round].issue { false } else { true }
    }
    items.append(DispatchTable.Item(verbs: [.grab], scope: Scope(rounds: bounded)))
    let limits = moneyLimits()
    if limits.contains(where: { $0 != .max }) {
      compileMoneyQuota(limits)
      items.append(
        DispatchTable.Item(verbs: [.grab], scope: Scope(rounds: limits.indices.filter { limits[$0] != .max })))
    }
    plan.quotaTable = DispatchTable(tiers: campaign.tiers.count, rounds: campaign.rounds.count, items: items)
  }

  private mutating func compile(_ quota: Quota) {
    var compiled = blank(entry: add(quota.entry, text: text(quota.limitSpan)), countsSubsidy: quota.countsSubsidy)
    compiled.isTakenAtGrab = quota.takes.contains(.verb(.grab))
    for dimension in quota.dimensions {
      switch dimension {
      case .subject: compiled.hasSubject = true
      case .tier: compiled.hasTier = true
      case .round: compiled.hasRound = true
      case .order: compiled.hasOrder = true
      case .merchant: compiled.hasMerchant = true
      case .day: compiled.calendar = 1
      case .week: compiled.calendar = 2
      case .month: compiled.calendar = 3
      // Refused by `PlanGaps` before a plan is compiled.
      case .kind, .item, .fact: continue
      }
    }
    switch quota.limit {
    case .amount(let value): compiled.limit = value
    case .byTier(let values): setTable(values, .byTier, &compiled)
    case .byRound(let values): setTable(values, .byRound, &compiled)
    case .undecided, .byFact: compiled.limitKind = .undecided
    }
    let isStock =
      !compiled.hasSubject && !compiled.hasOrder && !compiled.hasMerchant && quota.takes.contains(.verb(.grab))
    compiled.reason = quota.reason ?? (isStock ? .soldOut : .limitReached)
    compiled.condition = programs.compile(quota.condition, verbs: quota.takes.compactMap(\.verb))
    if !quota.back.isEmpty { compiled.backBit = addBackBit() }
    if !compiled.hasSubject, !compiled.hasOrder, !compiled.hasMerchant, compiled.calendar == 0 { makeDense(&compiled) }
    plan.quotas.append(compiled)
  }

  private func blank(entry: Int32, countsSubsidy: Bool) -> PlanQuota {
    PlanQuota(
      entry: entry, countsSubsidy: countsSubsidy, isTakenAtGrab: true, hasSubject: false, hasOrder: false,
      hasMerchant: false,
      hasTier: false,
      hasRound: false, calendar: 0, limitKind: .amount, limit: 0, limitBase: 0, denseBase: -1, backBit: -1,
      condition: .always, reason: .soldOut)
  }

  private mutating func setTable(_ values: [Int64?], _ kind: PlanQuota.LimitKind, _ quota: inout PlanQuota) {
    quota.limitKind = kind
    quota.limitBase = Int32(plan.limits.count)
    plan.limits += values.map { $0 ?? 0 }
  }

  private mutating func makeDense(_ quota: inout PlanQuota) {
    quota.denseBase = Int32(plan.denseCells)
    plan.denseCells += (quota.hasTier ? campaign.tiers.count : 1) * (quota.hasRound ? campaign.rounds.count : 1)
  }

  private mutating func addBackBit() -> Int16 {
    plan.backQuotas.append(Int32(plan.quotas.count))
    return Int16(plan.backQuotas.count - 1)
  }

  /// One quota over round and tier for the counts that rounds issue.
  private mutating func compileIssueQuota() {
    var quota = blank(entry: -1, countsSubsidy: false)
    quota.hasTier = true
    quota.hasRound = true
    quota.limitKind = .roundIssue
    makeDense(&quota)
    plan.quotas.append(quota)
  }

  /// One quota over rounds for money that is handed from round to round.
  private mutating func compileMoneyQuota(_ limits: [Int64]) {
    var quota = blank(entry: -1, countsSubsidy: true)
    quota.hasRound = true
    setTable(limits, .byRound, &quota)
    makeDense(&quota)
    quota.backBit = addBackBit()
    plan.quotas.append(quota)
    plan.roundMoneyQuota = Int32(plan.quotas.count - 1)
  }

  /// The money of each round that gives or takes leftovers, or is issued as a sum; .max for the others.
  func moneyLimits() -> [Int64] {
    let givers = Set(
      campaign.rounds.compactMap { round in
        if case .leftover(of: let giver, _) = round.issue { giver } else { nil }
      })
    return campaign.rounds.enumerated().map { index, round in
      switch round.issue {
      case .money(let money, _): return money.minorUnits
      case .leftover: return 0
      case .counts(let counts) where givers.contains(index):
        let sum = counts.reduce(Int128(0)) { $0 + Int128($1.count) * Int128(campaign.tiers[$1.tier].amount.minorUnits) }
        return Int64(clamping: sum)
      case .counts, .undecided, .unbounded: return .max
      }
    }
  }
}
