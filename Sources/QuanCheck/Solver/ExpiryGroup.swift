import QuanModel

/// Tiers whose vouchers of one round end alike.
struct ExpiryGroup: Sendable {
  var tiers: [Int]
  /// The one tier, where it has a validity of its own.
  var own: Int?
  /// The live states that no voucher stands in after its end.
  var ending: [VoucherState]

  /// The groups of every round, in file order.
  ///
  /// - Parameter made: the tiers of which flows make vouchers, which no round has to hand out.
  static func all(of campaign: Campaign, made: Set<Int>) -> [[ExpiryGroup]] {
    let expiries = campaign.flows.compactMap { flow -> Expiry? in
      guard flow.events.contains(.expire), let move = campaign.voucherMove(of: flow) else { return nil }
      return Expiry(scope: flow.entry.scope, isCertain: flow.condition == nil, from: move.from, to: move.to)
    }
    let live = campaign.origins([])
    let everyTier = Array(campaign.tiers.indices)
    return campaign.rounds.indices.map { round in
      var groups: [ExpiryGroup] = []
      for tier in campaign.rounds[round].entry.scope.tiers.map({ made.union($0).sorted() }) ?? everyTier {
        let ending = expiries.isEmpty ? live : ending(tier, round, expiries, campaign, live)
        if campaign.tiers[tier].valid != nil {
          groups.append(ExpiryGroup(tiers: [tier], own: tier, ending: ending))
        } else if let index = groups.firstIndex(where: { $0.own == nil && $0.ending == ending }) {
          groups[index].tiers.append(tier)
        } else {
          groups.append(ExpiryGroup(tiers: [tier], own: nil, ending: ending))
        }
      }
      return groups
    }
  }

  /// What a flow at `expire` does to a voucher.
  private struct Expiry {
    var scope: Scope
    var isCertain: Bool
    var from: [VoucherState]
    var to: VoucherState
  }

  /// The states that a flow at `expire` surely moves vouchers out of, or its default every live one.
  private static func ending(
    _ tier: Int, _ round: Int, _ expiries: [Expiry], _ campaign: Campaign, _ live: [VoucherState]
  ) -> [VoucherState] {
    let moves = expiries.filter { $0.scope.covers(tier: tier) && $0.scope.covers(round: round) }
    guard !moves.isEmpty else { return live }
    return campaign.states.filter { state in
      moves.contains { $0.isCertain && $0.from.contains(state) } && !moves.contains { $0.to == state }
    }
  }
}
