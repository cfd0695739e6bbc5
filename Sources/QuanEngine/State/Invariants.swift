import QuanModel
import QuanPlan

/// What must hold of the money after every command; tests ask after each one, `quan snapshot verify` asks of a file.
package enum Invariants {
  /// The first invariant that does not hold, in words; nil where all do.
  package static func violation(of state: borrowing State, under plan: Plan) -> String? {
    var earmarked = [Int64](repeating: 0, count: plan.sources.count)
    var spent = earmarked
    for voucher in 0..<state.vouchers.count {
      if let violation = violation(ofVoucher: voucher, state, plan) { return violation }
      for source in plan.sources.indices {
        let share = state.vouchers.shares[voucher * plan.sources.count + source]
        switch state.vouchers.state(voucher) {
        case .pending, .unused: earmarked[source] += share
        case .used: spent[source] += share
        case .expired, .void: continue
        // States of the file's own are live.
        default: earmarked[source] += share
        }
      }
    }
    for source in plan.sources.indices {
      let ledger = state.ledger
      let name = plan.sourceNames[source]
      if ledger.available[source] < 0 { return "\(name): available is below zero" }
      if ledger.earmarked[source] != earmarked[source] {
        return "\(name): earmarked differs from the live vouchers' shares"
      }
      if ledger.spent[source] != spent[source] { return "\(name): spent differs from the used vouchers' shares" }
      if ledger.available[source] + earmarked[source] + spent[source] != plan.sources[source].gives {
        return "\(name): available + earmarked + spent is not what it gives"
      }
    }
    return nil
  }

  /// Shares sum to the amount and none is below zero; nothing passes the most that the tier can be worth.
  private static func violation(ofVoucher voucher: Int, _ state: borrowing State, _ plan: Plan) -> String? {
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
    return sum == due ? nil : "voucher \(voucher): shares do not sum to the amount"
  }
}
