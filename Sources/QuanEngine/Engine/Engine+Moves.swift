import QuanModel
import QuanPlan

extension Engine {
  // MARK: From purse to purse

  /// Moves tokens, or all that is left, from one purse of a quota to another; what comes back to a swept purse later
  /// follows. Nothing moves where there is no next round.
  mutating func shift(_ move: PlanMove, _ context: EvaluationContext) {
    let quota = plan.quotas[Int(move.quota)]
    if move.fromRound == PlanMove.ownDay || move.fromRound == PlanMove.nextDay {
      shiftDays(move, quota, context)
      return
    }
    guard let from = round(move.fromRound, context), let to = round(move.toRound, context), from != to else { return }
    guard quota.denseBase >= 0 else {
      shiftSparse(move, quota, context, from: from, to: to)
      return
    }
    // A token of a voucher is one of its tier; the rest is that of every tier or kind.
    let isOfVoucher = move.kind == .tokens && context.tier >= 0
    var seen: [Int] = []
    for tier in isOfVoucher ? context.tier..<context.tier + 1 : plan.tiersInForce {
      let cell = cell(quota, tier: tier, round: from)
      guard !seen.contains(cell) else { continue }
      seen.append(cell)
      shift(move, quota, cell: cell, to: self.cell(quota, tier: tier, round: to), tier: tier, round: from)
    }
  }

  private mutating func shift(_ move: PlanMove, _ quota: PlanQuota, cell: Int, to target: Int, tier: Int, round: Int) {
    var amount = move.count
    if move.kind == .rest {
      var context = EvaluationContext(now: 0)
      (context.tier, context.round) = (tier, round)
      let limit = limit(quota, nobody, context)
      guard limit.isKnown, limit.value != .max else { return }
      amount = limit.value - state.taken[cell]
      state.forwards[cell] = Int32(target)
    }
    state.moved[cell] -= amount
    state.moved[target] += amount
  }

  /// The round that a place means; nil where there is none.
  private func round(_ place: Int32, _ context: EvaluationContext) -> Int? {
    switch place {
    case PlanMove.ownRound: return context.round >= 0 ? context.round : nil
    case PlanMove.nextRound: return nextRound(after: context.round, now: context.now)
    default: return Int(place)
    }
  }

  /// The next round in file order that can still be grabbed.
  private func nextRound(after round: Int, now: Int64) -> Int? {
    // A round that an amendment removed has none that follows it.
    guard round >= 0, let current = plan.inForce(round: round) else { return nil }
    return plan.roundsInForce.first { $0 > current && openWindow($0).until > now }
  }

  /// Purses of users and the like are found by hash; only those of the voucher's own holder can be meant, of whom each key has its
  /// own where links are direct.
  private mutating func shiftSparse(
    _ move: PlanMove, _ quota: PlanQuota, _ context: EvaluationContext, from: Int, to: Int
  ) {
    guard move.kind == .tokens, context.voucher >= 0, quota.subject <= 0, !quota.isInterned else { return }
    for user in quota.subject == 0 ? holders(of: context.voucher) : [-1] {
      for (round, amount) in [(from, move.count), (to, -move.count)] {
        var context = context
        context.round = round
        let subject = UInt32(max(user, 0))
        add(amount, at: key(Int(move.quota), quota, context, subject: subject, place: 0), user: user)
      }
    }
  }

  private mutating func add(_ amount: Int64, at key: PurseTable.Key, user: Int32) {
    let purse = state.purses.find(key)
    if purse >= 0 {
      state.purses.add(amount, to: state.purses.final(purse))
      return
    }
    let made = state.purses.insert(key, taken: amount, next: user >= 0 ? state.users.firstPurse[Int(user)] : -1)
    if user >= 0 { state.users.setFirstPurse(user, Int32(made)) }
  }

  /// A day's purse that is not there yet has taken nothing; one that gives has taken what it gave.
  private mutating func shiftDays(_ move: PlanMove, _ quota: PlanQuota, _ context: EvaluationContext) {
    guard quota.subject < 0, !quota.isInterned, quota.calendar == 1 else { return }
    let day = Instant(milliseconds: context.now).day(in: plan.zone)
    func instant(_ place: Int32) -> Int64 {
      let offset: Int64 = place == PlanMove.nextDay ? 1 : 0
      return Instant(CivilDate(dayNumber: day.dayNumber + offset), secondsIntoDay: 0, in: plan.zone).milliseconds
    }
    var seen: [PurseTable.Key] = []
    for round in quota.hasRound ? plan.roundsInForce : 0..<1 {
      for tier in quota.hasTier || quota.hasKind ? plan.tiersInForce : 0..<1 {
        var giver = context
        (giver.tier, giver.round, giver.now) = (tier, round, instant(move.fromRound))
        var taker = giver
        taker.now = instant(move.toRound)
        let from = key(Int(move.quota), quota, giver, subject: 0, place: 0)
        guard !seen.contains(from) else { continue }
        seen.append(from)
        let to = key(Int(move.quota), quota, taker, subject: 0, place: 0)
        shiftDay(move, quota, giver, from: from, to: to)
      }
    }
  }

  private mutating func shiftDay(
    _ move: PlanMove, _ quota: PlanQuota, _ context: EvaluationContext, from: PurseTable.Key, to: PurseTable.Key
  ) {
    let limit = limit(quota, nobody, context)
    guard limit.isKnown, limit.value != .max else { return }
    let amount = move.kind == .rest ? limit.value - state.purses.taken(from) : move.count
    add(amount, at: from, user: -1)
    add(-amount, at: to, user: -1)
    if move.kind == .rest { state.purses.forward(state.purses.find(from), to: state.purses.find(to)) }
  }

  // MARK: Vouchers that vouchers make

  /// Makes vouchers for the same user in the same round; their money is what the voucher that made them set free.
  mutating func make(_ move: PlanMove, _ context: EvaluationContext) {
    guard context.voucher >= 0 else { return }
    let round = context.round
    let until = expiry(round: round, tier: Int(move.tier), WindowHolder(grab: context.now))
    for _ in 0..<move.count {
      let voucher = state.vouchers.count
      state.vouchers.append(
        tier: Int(move.tier), round: round, user: state.vouchers.users[context.voucher], state: move.to,
        granted: context.now, expires: until, amount: plan.tiers[Int(move.tier)].amount, widths: widths)
      copyHolders(from: context.voucher, to: voucher)
      state.vouchers.accounts[voucher] = account(move.to).number
      draw(voucher)
      takeRoundMoney(for: voucher, now: context.now)
      if plan.tiers[Int(move.tier)].pieces.count == 1 { state.vouchers.marks[voucher] |= VoucherTable.settled }
      state.expiries.add(voucher, at: until)
      followStates(voucher, from: 0, to: 1 << UInt32(move.to.rawValue), now: context.now)
      if move.to.isLive, until <= context.now { expire(voucher, at: context.now) }
    }
  }

  /// Vouchers that a flow makes hold of their round's money what the flow has set free.
  private mutating func takeRoundMoney(for voucher: Int, now: Int64) {
    guard plan.roundMoneyQuota >= 0, state.vouchers.accounts[voucher] != Ledger.Account.available.number else { return }
    let nobody = self.nobody
    take(from: Int(plan.roundMoneyQuota), nobody, context(of: voucher, now: now), order: -1)
  }

  private mutating func copyHolders(from maker: Int, to voucher: Int) {
    for place in 0..<widths.holders {
      state.vouchers.holders[voucher * widths.holders + place] = state.vouchers.holders[maker * widths.holders + place]
    }
    for place in 0..<widths.classes {
      state.vouchers.classes[voucher * widths.classes + place] = state.vouchers.classes[maker * widths.classes + place]
    }
  }
}
