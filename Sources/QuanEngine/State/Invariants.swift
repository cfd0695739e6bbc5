import QuanModel
import QuanPlan

/// What must hold of the money after every command; tests ask after each one, `quan snapshot verify` asks of a file.
package enum Invariants {
  /// The first invariant that does not hold, in words; nil where all do.
  package static func violation(of state: borrowing State, under plan: Plan) -> String? {
    var earmarked = [Int64](repeating: 0, count: plan.sources.count)
    var spent = earmarked
    for voucher in 0..<state.vouchers.count {
      let tier = Int(state.vouchers.tiers[voucher])
      for source in plan.sources.indices {
        let share = plan.shares[tier * plan.sources.count + source]
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
    for tier in plan.tiers.indices {
      let shares = plan.sources.indices.map { plan.shares[tier * plan.sources.count + $0] }
      if shares.reduce(0, +) != plan.tiers[tier].amount {
        return "\(plan.tierNames[tier]): shares do not sum to the amount"
      }
    }
    return nil
  }
}
