import QuanModel
import QuanPlan

/// What must hold of the money after every command; tests ask after each one, `quan snapshot verify` asks of a file.
package enum Invariants {
  /// What the vouchers of a source come to, recounted from them.
  private struct Recount {
    var earmarked: Int64 = 0
    var spent: Int64 = 0
    var paid: Int64 = 0
    var recoverable: Int64 = 0
  }

  /// The first invariant that does not hold, in words; nil where all do.
  package static func violation(of state: borrowing State, under plan: Plan) -> String? {
    for source in plan.sources.indices {
      let recount = recount(state, plan, source)
      let ledger = state.ledger
      let name = plan.sourceNames[source]
      if ledger.available[source] < 0 { return "\(name): available is below zero" }
      if ledger.earmarked[source] != recount.earmarked {
        return "\(name): earmarked differs from the live vouchers' shares"
      }
      if ledger.spent[source] != recount.spent { return "\(name): spent differs from the used vouchers' shares" }
      if state.payees.paid[source] != recount.paid { return "\(name): paid differs from the shares that were paid" }
      if state.payees.recoverable[source] != recount.recoverable {
        return "\(name): recoverable differs from the shares that were paid for vouchers no longer used"
      }
      let sum = ledger.available[source] + recount.earmarked + recount.spent + recount.recoverable
      if sum != plan.sources[source].gives {
        return "\(name): available + earmarked + spent + recoverable is not what it gives"
      }
    }
    return shares(state, plan) ?? takes(state, plan)
  }

  private static func recount(_ state: borrowing State, _ plan: Plan, _ source: Int) -> Recount {
    var recount = Recount()
    for voucher in 0..<state.vouchers.count {
      let share = state.vouchers.shares[voucher * plan.sources.count + source]
      let isPaid = plan.hasPayments && state.vouchers.paidTo[voucher * plan.sources.count + source] >= 0
      if plan.hasPayments { recount.recoverable += state.vouchers.owed[voucher * plan.sources.count + source] }
      switch (state.vouchers.accounts[voucher], isPaid) {
      case (2, let isPaid):
        recount.spent += share
        if isPaid { recount.paid += share }
      case (_, true): recount.recoverable += share
      case (1, false): recount.earmarked += share
      default: continue
      }
    }
    return recount
  }

  /// Shares sum to the amount and none is below zero; nothing passes the most that the tier can be worth.
  private static func shares(_ state: borrowing State, _ plan: Plan) -> String? {
    for voucher in 0..<state.vouchers.count {
      let amount = state.vouchers.amounts[voucher]
      let tier = Int(state.vouchers.tiers[voucher])
      if amount < 0 || amount > plan.tiers[tier].amount { return "voucher \(voucher): its amount is out of bounds" }
      var sum: Int64 = 0
      for source in plan.sources.indices {
        let share = state.vouchers.shares[voucher * plan.sources.count + source]
        if share < 0 { return "voucher \(voucher): a share is below zero" }
        sum += share
      }
      let due = state.vouchers.marks[voucher] & VoucherTable.undrawn == 0 ? amount : 0
      if sum != due { return "voucher \(voucher): shares do not sum to the amount" }
    }
    return nil
  }

  /// A quota over states holds as many takes as vouchers stand in them: never fewer than none.
  private static func takes(_ state: borrowing State, _ plan: Plan) -> String? {
    for number in plan.stateQuotas {
      let quota = plan.quotas[Int(number)]
      guard quota.quantity.isEmpty, !quota.countsSubsidy, quota.condition.isEmpty, quota.denseBase >= 0,
        !quota.hasTier, !quota.hasKind, !quota.hasRound
      else { continue }
      let standing = (0..<state.vouchers.count).count { voucher in
        quota.holds >> UInt32(state.vouchers.states[voucher]) & 1 == 1
          && quota.scopeTiers[Int(state.vouchers.tiers[voucher])]
          && quota.scopeRounds[Int(state.vouchers.rounds[voucher])]
      }
      if state.taken[Int(quota.denseBase)] != Int64(standing) {
        return "\(plan.entries[Int(quota.entry)].path): does not count the vouchers that stand in its states"
      }
    }
    return nil
  }
}
