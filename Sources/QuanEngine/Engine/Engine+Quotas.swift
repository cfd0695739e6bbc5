import QuanModel
import QuanPlan

extension Engine {
  /// Whether every quota of a verb still holds what the command would take.
  mutating func checkQuotas(
    _ verb: Verb, _ command: borrowing Command, _ context: EvaluationContext, order: Int, excused: Int32
  ) -> Verdict {
    for position in plan.quotaTable.range(verb: verb, tier: context.tier, round: context.round) {
      let verdict = checkQuota(plan.quotaTable[position], command, context, order: order, excused: excused)
      if !verdict.isAccepted { return verdict }
    }
    return .accepted
  }

  /// The same of the quotas that the chosen flows take from.
  mutating func checkFlowQuotas(
    _ command: borrowing Command, _ context: EvaluationContext, order: Int, excused: Int32
  ) -> Verdict {
    for flow in chosenFlows {
      for number in plan.flowQuotas[Int(flow)] where covers(plan.quotas[Int(number)], context) {
        let verdict = checkQuota(Int(number), command, context, order: order, excused: excused)
        if !verdict.isAccepted { return verdict }
      }
    }
    return .accepted
  }

  func covers(_ quota: PlanQuota, _ context: EvaluationContext) -> Bool {
    (context.tier < 0 || quota.scopeTiers[context.tier]) && (context.round < 0 || quota.scopeRounds[context.round])
  }

  mutating func checkQuota(
    _ number: Int, _ command: borrowing Command, _ context: EvaluationContext, order: Int, excused: Int32
  ) -> Verdict {
    let quota = plan.quotas[number]
    let entry = entry(of: quota, round: context.round)
    if entry == excused { return .accepted }
    if !quota.condition.isEmpty {
      let applies = evaluate(quota.condition, command, context)
      if applies.truth == .no { return .accepted }
      // A limit is not escaped by leaving out what it asks for.
      if applies.truth != .yes {
        return verdict(of: applies, quota.condition, .factMissing, entry, command, context)
      }
    }
    // A voucher that already counts takes no more by another event.
    if quota.holds != 0, context.voucher >= 0, isCounted(context.voucher, by: number) { return .accepted }
    if let verdict = missingDimension(quota, command, context, order: order, entry) { return traced(verdict) }
    let limit = limit(quota, command, context)
    guard limit.isKnown else { return traced(unknownLimit(quota, limit, entry)) }
    guard let adds = amount(of: quota, command, context) else {
      return traced(missing(quantityCause, entry))
    }
    let held = taken(number, quota, command, context, order: order)
    let holds = limit.value == .max || held <= limit.value - adds
    if trace.isOn {
      trace.record(
        entry, holds ? .holds : .fails,
        [
          quota.countsSubsidy
            ? .funds(taken: held, adds: adds, limit: limit.value)
            : .quota(taken: held, adds: adds, limit: limit.value)
        ])
    }
    return holds ? .accepted : Verdict(reason: quota.reason, entry: entry)
  }

  /// At an event of time a condition that is not known to hold does not count.
  private mutating func counts(_ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext) -> Bool {
    quota.condition.isEmpty || evaluate(quota.condition, command, context).truth == .yes
  }

  private func entry(of quota: PlanQuota, round: Int) -> Int32 {
    quota.entry >= 0 ? quota.entry : plan.issueEntries[round]
  }

  /// What a quota counts by and the command does not bring.
  private func missingDimension(
    _ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext, order: Int, _ entry: Int32
  ) -> Verdict? {
    if quota.hasOrder || quota.hasItem, !command.hasOrder, order < 0 {
      var verdict = Verdict(reason: .factMissing, entry: entry)
      verdict.remedy = .missingOrder
      return verdict
    }
    for place in Int(quota.factStart)..<Int(quota.factStart + quota.factCount) {
      let slot = plan.dimensionSlots[place]
      if !value(slot, command, context).isKnown { return missing(slot, entry) }
    }
    return nil
  }

  private func missing(_ slot: Int32, _ entry: Int32) -> Verdict {
    guard slot >= 0 else { return Verdict(reason: .undecided, entry: entry) }
    var verdict = Verdict(reason: .factMissing, entry: entry)
    verdict.remedy = .missingFact
    verdict.remedyReference = slot
    return verdict
  }

  private func unknownLimit(_ quota: PlanQuota, _ limit: SlotValue, _ entry: Int32) -> Verdict {
    missing(quota.limitKind == .byFact && limit.value == 0 ? quota.limitSlot : -1, entry)
  }

  /// What the purse holds at most, .max where unbounded; not known while undecided, or (value 0) while the fact that it is
  /// looked up by is missing.
  func limit(_ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext) -> SlotValue {
    let base: Int64
    switch quota.limitKind {
    case .undecided: return .undecided
    case .amount: base = quota.limit
    case .byTier: base = plan.limits[Int(quota.limitBase) + context.tier]
    case .byRound: base = plan.limits[Int(quota.limitBase) + context.round]
    case .roundIssue: base = state.rounds.issues[context.round * plan.tiers.count + context.tier]
    case .byFact:
      let fact = value(quota.limitSlot, command, context)
      guard fact.isKnown else { return .missing }
      let rows = Int(quota.limitBase)..<Int(quota.limitBase + quota.limitCount)
      base =
        rows.first { plan.factLimits[$0].value == fact.value }.map { plan.factLimits[$0].limit } ?? quota.limitOthers
    }
    guard base >= 0 else { return .undecided }
    guard quota.denseBase >= 0, base != .max else { return SlotValue(base) }
    return SlotValue(base + state.moved[cell(quota, tier: context.tier, round: context.round)])
  }

  /// What one event takes; nil where a fact is missing or a value is `TBD`.
  mutating func amount(of quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext) -> Int64? {
    if quota.countsSubsidy { return context.subsidy }
    return quota.quantity.isEmpty ? 1 : evaluate(quantity: quota.quantity, command, context)
  }

  // MARK: Taking

  /// Takes from every quota of the verb; called only once all were checked. `roots` holds the users it is booked on.
  mutating func take(_ verb: Verb, _ command: borrowing Command, _ context: EvaluationContext, order: Int) {
    for position in plan.quotaTable.range(verb: verb, tier: context.tier, round: context.round) {
      take(from: plan.quotaTable[position], command, context, order: order)
    }
  }

  /// Takes from one quota. A quota over states follows the voucher's state instead.
  mutating func take(from number: Int, _ command: borrowing Command, _ context: EvaluationContext, order: Int) {
    let quota = plan.quotas[number]
    guard quota.holds == 0, counts(quota, command, context), let adds = amount(of: quota, command, context) else {
      return
    }
    book(adds, on: number, quota, command, context, order: order)
  }

  /// Counts a voucher that came to stand in a quota's states, and forgets one that left them.
  mutating func followStates(_ voucher: Int, from: UInt32, to: UInt32, now: Int64) {
    for number in plan.stateQuotas {
      let quota = plan.quotas[Int(number)]
      let (counted, counts) = (quota.holds & from != 0, quota.holds & to != 0)
      guard counted != counts else { continue }
      if counted {
        giveBack(voucher, .quota(number))
        continue
      }
      let context = context(of: voucher, now: now)
      let nobody = self.nobody
      guard covers(quota, context), self.counts(quota, nobody, context),
        let adds = amount(of: quota, nobody, context)
      else { continue }
      swap(&roots, &spareRoots)
      findHolders(of: voucher)
      book(adds, on: Int(number), quota, nobody, context, order: Int(state.vouchers.orders[voucher]))
      swap(&roots, &spareRoots)
    }
  }

  private func isCounted(_ voucher: Int, by number: Int) -> Bool {
    plan.quotas[number].holds >> UInt32(state.vouchers.states[voucher]) & 1 == 1
  }
}
