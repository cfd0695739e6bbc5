import QuanModel
import QuanPlan

extension Engine {
  /// Fixes what a round leaves tentative, before it takes effect. The mix of vouchers must fit the round's money.
  mutating func setRound(_ command: borrowing Command, now: Int64) -> Decision {
    let round = Int(command.round)
    let entry = plan.rounds[round].entry
    let setting = command.setting
    if let reason = problem(setting, round: round, now: now) { return refused(reason, entry: entry) }
    if setting.setsIssue {
      let missing = missingMoney(setting, round: round)
      guard missing <= 0 else {
        // No remedy: fewer vouchers would do, and which ones is for people to say.
        return refused(.moneyShort, entry: plan.issueEntries[round])
      }
      // The mix is one: tiers that it leaves out get none.
      for tier in plan.tiers.indices {
        state.rounds.issues[round * plan.tiers.count + tier] = max(0, setting.issue[tier])
      }
    }
    if let from = setting.openFrom { state.rounds.openFrom[round] = from }
    if let until = setting.validUntil { state.rounds.validUntil[round] = until }
    refreshOpenings()
    var decision = accepted()
    decision.round = Int16(round)
    return decision
  }

  private func problem(_ setting: RoundSetting, round: Int, now: Int64) -> Reason? {
    if setting.setsIssue, !plan.rounds[round].isIssueTentative { return .notTentative }
    // Tiers that the round does not hand out stay at none.
    if plan.tiers.indices.contains(where: { setting.issue[$0] > 0 && plan.issues[round * plan.tiers.count + $0] == 0 })
    {
      return .notTentative
    }
    if setting.openFrom != nil, !plan.rounds[round].isOpenTentative { return .notTentative }
    if setting.validUntil != nil, !plan.rounds[round].isValidTentative { return .notTentative }
    // An opening that is still `TBD` has not come.
    let isUnset = setting.openFrom == nil && isOpeningUndecided(round)
    if !isOpeningUndecided(round), now >= openWindow(round).from { return .tooLate }
    let from = setting.openFrom ?? openWindow(round).from
    let until = setting.validUntil ?? state.rounds.validUntil[round]
    if !isUnset, from <= now { return .tooLate }
    if !isUnset, from < plan.periodFrom || until <= from { return .outOfOrder }
    // Validity that is counted from the grab has no instant of its own.
    if until != .max, until > plan.periodUntil { return .outOfOrder }
    return breaksLeftover(round, from: from, until: until) ? .outOfOrder : nil
  }

  /// Whether the round would open before the leftover that it hands out has arrived, or would end after the round that
  /// takes its own leftover has opened.
  private func breaksLeftover(_ round: Int, from: Int64, until: Int64) -> Bool {
    for timer in plan.timers where timer.window == .valid && timer.isEnd {
      let flow = plan.flows[Int(timer.flow)]
      for position in moves(of: flow) where plan.moves[position].kind == .rest {
        let (giver, taker) = (Int(plan.moves[position].fromRound), Int(plan.moves[position].toRound))
        if taker == round, giver == Int(timer.round), from < state.rounds.validUntil[giver] { return true }
        if giver == round, Int(timer.round) == round, until > state.rounds.openFrom[taker] { return true }
      }
    }
    return false
  }

  /// How many fen the mix needs beyond what the round's purse holds now.
  private func missingMoney(_ setting: RoundSetting, round: Int) -> Int64 {
    var needed = Int128(0)
    for tier in plan.tiers.indices {
      needed += Int128(max(0, setting.issue[tier])) * Int128(plan.tiers[tier].amount)
    }
    guard plan.roundMoneyQuota >= 0 else { return 0 }
    let quota = plan.quotas[Int(plan.roundMoneyQuota)]
    let cell = cell(quota, tier: 0, round: round)
    let base = plan.limits[Int(quota.limitBase) + round]
    guard base != .max else { return 0 }
    return Int64(clamping: needed - Int128(base + state.moved[cell] - state.taken[cell]))
  }
}
