import QuanModel
import QuanPlan

extension Engine {
  /// What a quantity comes to; nil where a fact is missing (`quantityCause` is its slot), where a value is `TBD` or where
  /// it is undefined (`quantityCause` is -1).
  mutating func evaluate(quantity program: Program, _ command: borrowing Command, _ context: EvaluationContext)
    -> Int64?
  {
    let result = evaluate(program, command, context)
    quantityCause = result.truth == .unknown ? result.cause : -1
    return result.truth == .yes ? result.value : nil
  }

  // MARK: Amounts that change

  /// Changes what a voucher took of every quota that counts its amount: the takes that hold what the voucher holds now.
  /// What an earlier use took stays as it was.
  mutating func changeTakes(of voucher: Int, by amount: Int64) {
    let held = state.vouchers.amounts[voucher]
    var take = state.vouchers.firstTake[voucher]
    while take >= 0 {
      let isOfGrab = plan.quotas[Int(state.takes.quotas[Int(take)])].isTakenAtGrab
      if state.takes.amounts[Int(take)] == held, amount < 0 || isOfGrab { changeTake(Int(take), by: amount) }
      take = state.takes.next[Int(take)]
    }
  }

  /// The same for those that a flow gives back to.
  mutating func changeTakes(of voucher: Int, by amount: Int64, backBase: Int) {
    var take = state.vouchers.firstTake[voucher]
    while take >= 0 {
      let bit = Int(plan.quotas[Int(state.takes.quotas[Int(take)])].backBit)
      if bit >= 0, plan.flowBacks[backBase + bit / 64] >> UInt64(bit % 64) & 1 == 1 {
        changeTake(Int(take), by: amount)
      }
      take = state.takes.next[Int(take)]
    }
  }

  private mutating func changeTake(_ take: Int, by amount: Int64) {
    guard plan.quotas[Int(state.takes.quotas[take])].countsSubsidy else { return }
    returnTake(purse: state.takes.purses[take], amount: -amount)
    state.takes.change(take, by: amount)
  }

  /// Whether every quota that counts the voucher's amount could give so much more.
  func holdsForTakes(of voucher: Int, _ more: Int64, now: Int64) -> Bool {
    var take = state.vouchers.firstTake[voucher]
    while take >= 0 {
      let number = Int(state.takes.quotas[Int(take)])
      let quota = plan.quotas[number]
      if quota.countsSubsidy, quota.isTakenAtGrab,
        !holds(more, number, purse: state.takes.purses[Int(take)], voucher, now)
      {
        return false
      }
      take = state.takes.next[Int(take)]
    }
    return true
  }

  private func holds(_ more: Int64, _ number: Int, purse: Int32, _ voucher: Int, _ now: Int64) -> Bool {
    let quota = plan.quotas[number]
    var context = context(of: voucher, now: now)
    guard purse < 0 else {
      let limit = limit(quota, nobody, context)
      guard limit.isKnown else { return false }
      return limit.value == .max || state.purses.taken[state.purses.final(Int(purse))] <= limit.value - more
    }
    // What was swept has to come from where it went.
    var cell = Int(-1 - purse)
    while state.forwards[cell] >= 0 { cell = Int(state.forwards[cell]) }
    if quota.hasRound {
      let round = (cell - Int(quota.denseBase)) / (quota.hasTier || quota.hasKind ? plan.tiers.count : 1)
      context.round = plan.inForce(round: round) ?? round
    }
    let limit = limit(quota, nobody, context)
    guard limit.isKnown else { return false }
    return limit.value == .max || state.taken[cell] <= limit.value - more
  }
}
