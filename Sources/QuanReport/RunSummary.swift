import QuanEngine
import QuanModel
import QuanPlan

/// What a run has come to, in numbers: vouchers by round, tier and state, each source's money, and what parties were paid.
package struct RunSummary: Sendable {
  package struct VoucherRow: Sendable {
    package var round: String
    package var tier: String
    /// Vouchers by state, in the order of the states' numbers.
    package var counts: [Int]
    /// Fen, of all vouchers of the row that were granted.
    package var granted: Int64

    package var total: Int { counts.reduce(0, +) }
  }

  package struct SourceRow: Sendable {
    package var source: String
    package var gives: Int64
    package var available: Int64
    package var earmarked: Int64
    package var spent: Int64
    /// Of what is spent, what flows paid to parties.
    package var paid: Int64
    /// What was paid for vouchers that are no longer used.
    package var recoverable: Int64
  }

  package struct PartyRow: Sendable {
    package var party: String
    /// Fen: what flows moved to the party less what they moved from it.
    package var balance: Int64
  }

  package var vouchers: [VoucherRow] = []
  package var sources: [SourceRow] = []
  /// The parties that have money of others, or that others have money of, in file order.
  package var parties: [PartyRow] = []
  /// Whether some flow of the campaign pays.
  package var pays: Bool
  package var users: Int
  package var merchants: Int
  package var commands: Int
  /// Names of the states of the file's own, behind the built-in ones.
  package var ownStates: [String]

  package init(_ state: borrowing State, plan: Plan) {
    let tiers = plan.tiers.count
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: plan.stateNames.count), count: plan.rounds.count * tiers)
    var amounts = [Int64](repeating: 0, count: counts.count)
    for voucher in 0..<state.vouchers.count {
      // Vouchers of every version of a tier count together.
      let (round, tier) = (Int(state.vouchers.rounds[voucher]), Int(state.vouchers.tiers[voucher]))
      let row = Int(plan.roundAliases[round]) * tiers + Int(plan.tierAliases[tier])
      counts[row][Int(state.vouchers.states[voucher])] += 1
      amounts[row] += state.vouchers.amounts[voucher]
    }
    for (row, states) in counts.enumerated() where states.contains(where: { $0 > 0 }) {
      let granted = amounts[row]
      vouchers.append(
        VoucherRow(
          round: plan.roundNames[row / tiers], tier: plan.tierNames[row % tiers], counts: states, granted: granted))
    }
    for source in plan.sources.indices {
      sources.append(
        SourceRow(
          source: plan.sourceNames[source], gives: plan.sources[source].gives,
          available: state.ledger.available[source],
          earmarked: state.ledger.earmarked[source], spent: state.ledger.spent[source],
          paid: state.payees.paid[source], recoverable: state.payees.recoverable[source]))
    }
    for (party, balance) in state.payees.balances.enumerated() where balance != 0 {
      parties.append(PartyRow(party: plan.partyNames[party], balance: balance))
    }
    users = (0..<state.users.count).count { state.users.parents[$0] == Int32($0) }
    merchants = state.merchants.count
    commands = state.commands.ids.count
    pays = plan.hasPayments
    ownStates = Array(plan.stateNames.dropFirst(VoucherState.builtIn.count))
  }
}
