import QuanModel

extension PlanCompiler {
  /// Written quotas in file order, then what rounds issue, then the money of rounds. The sources' own purses are checked
  /// last, by the ledger.
  mutating func compileQuotas() {
    let amountsVary = campaign.tiers.contains { $0.worth.face == nil }
    for quota in campaign.quotas { compile(quota, amountsVary: amountsVary) }
    plan.writtenQuotas = campaign.quotas.count
    var items = campaign.quotas.map { quota in
      DispatchTable.Item(verbs: quota.takes.compactMap(\.verb), scope: quota.entry.scope)
    }
    compileIssueQuota()
    let bounded = campaign.rounds.indices.filter { round in
      // A round of some tiers only issues none of the others.
      if case .unbounded = campaign.rounds[round].issue, campaign.rounds[round].entry.scope.tiers == nil {
        false
      } else {
        true
      }
    }
    items.append(DispatchTable.Item(verbs: [.grab], scope: Scope(rounds: bounded)))
    let limits = moneyLimits()
    if hadRoundMoney || limits.contains(where: { $0 != .max }) {
      compileMoneyQuota(limits)
      items.append(
        DispatchTable.Item(verbs: [.grab], scope: Scope(rounds: limits.indices.filter { limits[$0] != .max })))
    }
    plan.quotaTable = DispatchTable(
      tiers: campaign.tiers.count, rounds: campaign.rounds.count, verbs: plan.verbNames.count, items: items)
    plan.attemptTable = DispatchTable(
      tiers: campaign.tiers.count, rounds: campaign.rounds.count, verbs: plan.verbNames.count,
      items: campaign.quotas.map { quota in
        let verbs = quota.takes.compactMap { if case .attempt(let verb) = $0 { verb } else { nil } }
        return DispatchTable.Item(verbs: verbs, scope: quota.entry.scope)
      })
  }

  private mutating func compile(_ quota: Quota, amountsVary: Bool) {
    let verbs = commandVerbs(of: quota.takes)
    var compiled = blank(entry: add(quota.entry, text: text(quota.limitSpan)), countsSubsidy: quota.countsSubsidy)
    compiled.scopeTiers = campaign.tiers.indices.map { quota.entry.scope.covers(tier: $0) }
    compiled.scopeRounds = campaign.rounds.indices.map { quota.entry.scope.covers(round: $0) }
    compiled.isTakenAtGrab = quota.takes.contains(.verb(.grab))
    compiled.holds = quota.holds.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    if case .computed(let formula, _) = quota.adds { compiled.quantity = programs.compile(formula, verbs: verbs) }
    compileDimensions(quota, verbs, &compiled)
    compileLimit(quota, verbs, &compiled)
    let isStock = compiled.subject < 0 && !compiled.hasOrder && !compiled.hasMerchant && !compiled.isInterned
    let isTakenAtGrab = quota.takes.contains(.verb(.grab)) || quota.takes.contains(.attempt(.grab))
    compiled.reason = quota.reason ?? (isStock && isTakenAtGrab ? .soldOut : .limitReached)
    compiled.condition = programs.compile(quota.condition, verbs: verbs)
    // Where amounts vary a voucher has to know what it took, so that the difference comes back.
    if !quota.back.isEmpty || !quota.holds.isEmpty || quota.countsSubsidy && amountsVary {
      compiled.backBit = addBackBit()
    }
    if isStock, compiled.calendar == 0 { makeDense(&compiled) }
    plan.quotas.append(compiled)
  }

  /// The verbs whose commands bring the facts that an event sees: its own, or those of the flow that it is.
  func commandVerbs(of events: [Event]) -> [Verb] {
    var verbs: [Verb] = []
    for event in events {
      switch event {
      case .verb(let verb), .attempt(let verb): verbs.append(verb)
      case .flow(let flow):
        verbs += campaign.flows[flow].events.compactMap { if case .verb(let verb) = $0 { verb } else { nil } }
      case .expire, .start, .end, .full, .after, .every, .undecided: continue
      }
    }
    return verbs
  }

  private mutating func compileDimensions(_ quota: Quota, _ verbs: [Verb], _ compiled: inout PlanQuota) {
    compiled.factStart = Int32(plan.dimensionSlots.count)
    for dimension in quota.dimensions {
      switch dimension {
      case .subject(let subject): compiled.subject = Int16(subject)
      case .tier: compiled.hasTier = true
      case .kind: compiled.hasKind = true
      case .round: compiled.hasRound = true
      case .order: compiled.hasOrder = true
      case .item: compiled.hasItem = true
      case .merchant: compiled.hasMerchant = true
      case .day: compiled.calendar = 1
      case .week: compiled.calendar = 2
      case .month: compiled.calendar = 3
      case .fact(let fact):
        plan.dimensionSlots.append(Int32(programs.dimension(ofFact: fact, verbs: verbs)))
        compiled.factCount += 1
      }
    }
  }

  private mutating func compileLimit(_ quota: Quota, _ verbs: [Verb], _ compiled: inout PlanQuota) {
    switch quota.limit {
    case .amount(let value): compiled.limit = value
    case .byTier(let values): setTable(values, .byTier, &compiled)
    case .byRound(let values): setTable(values, .byRound, &compiled)
    case .byFact(let fact, let rows, let others):
      compiled.limitKind = .byFact
      compiled.limitSlot = Int32(programs.lookup(ofFact: fact, verbs: verbs))
      compiled.limitBase = Int32(plan.factLimits.count)
      compiled.limitCount = Int32(rows.count)
      compiled.limitOthers = others ?? -1
      plan.factLimits += rows.map { row in
        PlanFactLimit(
          value: row.value.kind == .text ? TextDigest.value(of: row.value.text) : row.value.value, limit: row.limit)
      }
    case .undecided: compiled.limitKind = .undecided
    }
  }

  private func blank(entry: Int32, countsSubsidy: Bool) -> PlanQuota {
    PlanQuota(
      entry: entry, countsSubsidy: countsSubsidy, quantity: .always, holds: 0, isTakenAtGrab: true, subject: -1,
      hasOrder: false,
      hasMerchant: false, hasItem: false, hasKind: false, factStart: 0, factCount: 0, hasTier: false, hasRound: false,
      calendar: 0, limitKind: .amount, limit: 0, limitBase: 0, limitCount: 0, limitSlot: -1, limitOthers: -1,
      denseBase: -1, backBit: -1, scopeTiers: [], scopeRounds: [], condition: .always, reason: .soldOut)
  }

  /// A row that is `TBD` stands as -1.
  private mutating func setTable(_ values: [Int64?], _ kind: PlanQuota.LimitKind, _ quota: inout PlanQuota) {
    quota.limitKind = kind
    quota.limitBase = Int32(plan.limits.count)
    plan.limits += values.map { $0 ?? -1 }
  }

  private mutating func makeDense(_ quota: inout PlanQuota) {
    quota.denseBase = Int32(plan.denseCells)
    // There are never more kinds than tiers.
    let columns = quota.hasTier || quota.hasKind ? campaign.tiers.count : 1
    plan.denseCells += columns * (quota.hasRound ? campaign.rounds.count : 1)
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
      campaign.rounds[plan.roundsInForce].compactMap { round in
        if case .leftover(of: let giver, _) = round.issue { giver } else { nil }
      })
    return campaign.rounds.enumerated().map { index, round in
      guard plan.roundsInForce.contains(index) else { return .max }
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
