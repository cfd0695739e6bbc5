import QuanModel
import QuanPlan

extension Engine {
  /// Whether every quota of a verb still holds what the command would take.
  mutating func checkQuotas(
    _ verb: Verb, _ command: borrowing Command, _ context: EvaluationContext, order: Int, excused: Int32
  ) -> Verdict {
    for position in plan.quotaTable.range(verb: verb, tier: context.tier, round: context.round) {
      let number = plan.quotaTable[position]
      let quota = plan.quotas[number]
      let entry = entry(of: quota, round: context.round)
      if entry == excused { continue }
      guard counts(quota, command, context) else { continue }
      if quota.hasOrder, !command.hasOrder {
        var verdict = Verdict(reason: .factMissing, entry: entry)
        verdict.remedy = .missingOrder
        return verdict
      }
      guard let limit = limit(quota, context) else { return Verdict(reason: .undecided, entry: entry) }
      let adds = quota.countsSubsidy ? context.subsidy : 1
      let held = taken(number, quota, context, order: order)
      let holds = limit == .max || held <= limit - adds
      if trace.isOn { trace.record(entry, holds ? .holds : .fails, [.quota(taken: held, adds: adds, limit: limit)]) }
      if !holds { return Verdict(reason: quota.reason, entry: entry) }
    }
    return .accepted
  }

  /// A condition that is not known to hold does not count.
  private mutating func counts(_ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext) -> Bool {
    quota.condition.isEmpty || evaluate(quota.condition, command, context).truth == .yes
  }

  private func entry(of quota: PlanQuota, round: Int) -> Int32 {
    quota.entry >= 0 ? quota.entry : plan.issueEntries[round]
  }

  /// What the purse holds at most; nil while undecided, .max where unbounded.
  private func limit(_ quota: PlanQuota, _ context: EvaluationContext) -> Int64? {
    let base: Int64
    switch quota.limitKind {
    case .undecided: return nil
    case .amount: base = quota.limit
    case .byTier: base = plan.limits[Int(quota.limitBase) + context.tier]
    case .byRound: base = plan.limits[Int(quota.limitBase) + context.round]
    case .roundIssue:
      let issue = state.rounds.issues[context.round * plan.tiers.count + context.tier]
      return issue < 0 ? nil : issue
    }
    guard quota.denseBase >= 0, base != .max else { return base }
    return base + state.moved[cell(quota, tier: context.tier, round: context.round)]
  }

  /// The dense purse of a quota for a tier and round.
  func cell(_ quota: PlanQuota, tier: Int, round: Int) -> Int {
    var cell = 0
    if quota.hasRound { cell = round }
    if quota.hasTier { cell = cell * plan.tiers.count + tier }
    return Int(quota.denseBase) + cell
  }

  /// What was taken so far; for a quota per user, by all users that the command's keys belong to.
  private func taken(_ number: Int, _ quota: PlanQuota, _ context: EvaluationContext, order: Int) -> Int64 {
    if quota.denseBase >= 0 { return state.taken[cell(quota, tier: context.tier, round: context.round)] }
    guard quota.hasSubject else { return state.purses.taken(key(number, quota, context, subject: 0, order: order)) }
    var sum: Int64 = 0
    for root in roots { sum += state.purses.taken(key(number, quota, context, subject: root, order: order)) }
    return sum
  }

  /// Where a purse is found: parts that the quota does not count by stay 0.
  private func key(
    _ number: Int, _ quota: PlanQuota, _ context: EvaluationContext, subject: Int32, order: Int
  ) -> PurseTable.Key {
    let tier = quota.hasTier ? UInt32(context.tier) : 0
    let round = quota.hasRound ? UInt32(context.round) : 0
    let place =
      quota.hasOrder
      ? UInt32(bitPattern: Int32(order)) : quota.hasMerchant ? UInt32(bitPattern: Int32(context.merchant)) : 0
    let time = quota.calendar == 0 ? 0 : UInt32(truncatingIfNeeded: calendarUnit(quota.calendar, at: context.now))
    return PurseTable.Key(
      quotaAndTier: UInt32(number) << PurseTable.Key.tierBits | tier,
      subject: quota.hasSubject ? UInt32(bitPattern: subject) : 0,
      place: place, timeAndRound: time << PurseTable.Key.roundBits | round)
  }

  /// The number of the day, week (from Monday) or month in the campaign's zone.
  private func calendarUnit(_ unit: UInt8, at instant: Int64) -> Int64 {
    let day = Instant(milliseconds: instant).day(in: plan.zone)
    switch unit {
    case 1: return day.dayNumber
    case 2: return floorDivide(day.dayNumber + 3, 7)
    default:
      let parts = day.parts
      return Int64(parts.year * 12 + parts.month)
    }
  }

  // MARK: Taking and giving back

  /// Takes from every quota of the verb; called only once all were checked.
  mutating func take(_ verb: Verb, _ command: borrowing Command, _ context: EvaluationContext, order: Int, user: Int32)
  {
    for position in plan.quotaTable.range(verb: verb, tier: context.tier, round: context.round) {
      let number = plan.quotaTable[position]
      let quota = plan.quotas[number]
      guard counts(quota, command, context) else { continue }
      add(
        quota.countsSubsidy ? context.subsidy : 1, to: number, quota, context, subject: user,
        order: order)
      if quota.backBit >= 0, context.voucher >= 0 {
        let word = context.voucher * plan.backWords + Int(quota.backBit) / 64
        state.vouchers.outstanding[word] |= 1 << UInt64(quota.backBit % 64)
      }
    }
  }

  private mutating func add(
    _ amount: Int64, to number: Int, _ quota: PlanQuota, _ context: EvaluationContext, subject: Int32, order: Int
  ) {
    if quota.denseBase >= 0 {
      state.taken[cell(quota, tier: context.tier, round: context.round)] += amount
      return
    }
    let key = key(number, quota, context, subject: subject, order: order)
    let purse = state.purses.find(key)
    if purse >= 0 {
      state.purses.add(amount, to: purse)
    } else if quota.hasSubject {
      let made = state.purses.insert(key, taken: amount, next: state.users.firstPurse[Int(subject)])
      state.users.setFirstPurse(subject, Int32(made))
    } else {
      state.purses.insert(key, taken: amount, next: -1)
    }
  }

  /// Gives back what a voucher still holds of the quotas among the bits, once.
  mutating func giveBack(_ voucher: Int, base: Int, bits: [UInt64]) {
    for word in 0..<plan.backWords {
      var due = bits[base + word] & state.vouchers.outstanding[voucher * plan.backWords + word]
      state.vouchers.outstanding[voucher * plan.backWords + word] &= ~due
      while due != 0 {
        let bit = word * 64 + due.trailingZeroBitCount
        due &= due - 1
        returnTake(of: voucher, quota: Int(plan.backQuotas[bit]))
      }
    }
  }

  private mutating func returnTake(of voucher: Int, quota number: Int) {
    let amount = plan.quotas[number].countsSubsidy ? state.vouchers.amounts[voucher] : 1
    changeTake(of: voucher, quota: number, by: -amount)
  }

  /// Changes what a voucher took from a quota's purse. What comes back to a purse that was swept follows it.
  private mutating func changeTake(of voucher: Int, quota number: Int, by amount: Int64) {
    let quota = plan.quotas[number]
    let context = contextOfTake(of: voucher, quota)
    guard quota.denseBase < 0 else {
      let cell = cell(quota, tier: context.tier, round: context.round)
      state.taken[cell] += amount
      if state.forwards[cell] >= 0 {
        state.moved[cell] += amount
        state.moved[Int(state.forwards[cell])] -= amount
      }
      return
    }
    let purse = purse(of: voucher, quota: number, context)
    if purse >= 0 { state.purses.add(amount, to: purse) }
  }

  private func purse(of voucher: Int, quota number: Int, _ context: EvaluationContext) -> Int {
    let subject = state.users.root(state.vouchers.users[voucher])
    let order = Int(state.vouchers.orders[voucher])
    return state.purses.find(key(number, plan.quotas[number], context, subject: subject, order: order))
  }

  /// The purse is found as it was when it was taken from.
  private func contextOfTake(of voucher: Int, _ quota: PlanQuota) -> EvaluationContext {
    var context = EvaluationContext(
      now: quota.isTakenAtGrab ? state.vouchers.granted[voucher] : state.vouchers.usedAt[voucher])
    context.merchant = Int(state.vouchers.merchants[voucher])
    context.tier = Int(state.vouchers.tiers[voucher])
    context.round = Int(state.vouchers.rounds[voucher])
    return context
  }

  /// Whether a quota still holds an amount that the voucher took from it at the grab.
  private func holdsAmount(of voucher: Int, quota number: Int) -> Bool {
    let quota = plan.quotas[number]
    guard quota.countsSubsidy, quota.isTakenAtGrab, quota.backBit >= 0 else { return false }
    let word = voucher * plan.backWords + Int(quota.backBit) / 64
    return state.vouchers.outstanding[word] >> UInt64(quota.backBit % 64) & 1 == 1
  }

  /// Changes what a voucher took of every quota that counts amounts.
  mutating func changeTakes(of voucher: Int, by amount: Int64) {
    for bit in plan.backQuotas.indices where holdsAmount(of: voucher, quota: Int(plan.backQuotas[bit])) {
      changeTake(of: voucher, quota: Int(plan.backQuotas[bit]), by: amount)
    }
  }

  /// The same for those that a flow gives back to.
  mutating func changeTakes(of voucher: Int, by amount: Int64, backBase: Int) {
    for bit in plan.backQuotas.indices where plan.flowBacks[backBase + bit / 64] >> UInt64(bit % 64) & 1 == 1 {
      let number = Int(plan.backQuotas[bit])
      if holdsAmount(of: voucher, quota: number) { changeTake(of: voucher, quota: number, by: amount) }
    }
  }

  /// Whether every quota that counts the voucher's amount could give so much more.
  func holdsForTakes(of voucher: Int, _ more: Int64) -> Bool {
    for number in plan.backQuotas where holdsAmount(of: voucher, quota: Int(number)) {
      let quota = plan.quotas[Int(number)]
      var context = contextOfTake(of: voucher, quota)
      guard var limit = limit(quota, context) else { return false }
      if limit == .max { continue }
      var held: Int64 = 0
      if quota.denseBase >= 0 {
        let cell = cell(quota, tier: context.tier, round: context.round)
        held = state.taken[cell]
        // What was swept has to come from where it went.
        if state.forwards[cell] >= 0, quota.hasRound, !quota.hasTier {
          context.round = Int(state.forwards[cell]) - Int(quota.denseBase)
          limit = self.limit(quota, context) ?? limit
          held = state.taken[Int(state.forwards[cell])]
        }
      } else {
        let purse = purse(of: voucher, quota: Int(number), context)
        held = purse < 0 ? 0 : state.purses.taken[purse]
      }
      if held > limit - more { return false }
    }
    return true
  }

  /// Moves all that is left of one round's purse into another's; what comes back to it later follows.
  mutating func sweep(_ move: PlanMove) {
    let quota = plan.quotas[Int(move.quota)]
    guard quota.denseBase >= 0, !quota.hasTier else { return }
    let from = cell(quota, tier: 0, round: Int(move.fromRound))
    let to = cell(quota, tier: 0, round: Int(move.toRound))
    var context = EvaluationContext(now: 0)
    context.tier = 0
    context.round = Int(move.fromRound)
    guard let limit = limit(quota, context), limit != .max else { return }
    let rest = limit - state.taken[from]
    state.moved[from] -= rest
    state.moved[to] += rest
    state.forwards[from] = Int32(to)
  }
}
