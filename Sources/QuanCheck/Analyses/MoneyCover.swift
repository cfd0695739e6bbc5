import QuanModel

/// Purses of quotas over money that together bound what vouchers of some tiers take in some rounds, where no counts do.
struct MoneyCover {
  struct Purse {
    /// Index of the quota.
    var quota: Int
    var limit: Int64
    /// Positions of the pairs that take from it.
    var pairs: Set<Int>
  }

  private(set) var purses: [Purse] = []

  /// In fen.
  var total: Int128 { purses.reduce(0) { $0 + Int128($1.limit) } }

  /// So many comparisons of purses with pairs at the most.
  private static let effortMax = 4_000_000

  /// The cheapest cover of rounds and tiers that was found; nil where some pair takes from no purse with a limit.
  init?(_ pairs: [(round: Int, tier: Int)], _ campaign: Campaign) {
    guard !pairs.isEmpty else { return }
    let known = Self.known(pairs, campaign)
    let all = Set(pairs.indices)
    let alone = known.filter { $0.pairs.count == all.count }.min { $0.limit < $1.limit }
    let several = Self.joined(known, all)
    guard let best = [alone.map { [$0] }, several].compactMap({ $0 }).min(by: { Self.sum($0) < Self.sum($1) }) else {
      return nil
    }
    purses = best.sorted { $0.quota < $1.quota }
  }

  private static func sum(_ purses: [Purse]) -> Int128 { purses.reduce(0) { $0 + Int128($1.limit) } }

  /// Every purse that some pair takes from, each voucher as it is granted or as its money is drawn.
  private static func known(_ pairs: [(round: Int, tier: Int)], _ campaign: Campaign) -> [Purse] {
    var known: [Purse] = []
    var effort = 0
    for (index, quota) in campaign.quotas.enumerated() {
      guard quota.countsSubsidy, !quota.isTentative, quota.condition == nil, quota.holds.isEmpty,
        quota.back.allSatisfy(campaign.endsUnused), let list = PurseList(quota, campaign), !list.isByFact
      else { continue }
      let isAtGrab = quota.takes.contains(.verb(.grab))
      for purse in list.purses {
        effort += pairs.count
        guard effort <= effortMax, let limit = purse.limit else { continue }
        let (tiers, rounds) = (Set(purse.tiers), Set(purse.rounds))
        let held = pairs.indices.filter { pair in
          let (round, tier) = pairs[pair]
          return tiers.contains(tier) && rounds.contains(round)
            && (isAtGrab || quota.takes.contains(campaign.tiers[tier].drawn))
        }
        if !held.isEmpty { known.append(Purse(quota: index, limit: limit, pairs: Set(held))) }
      }
    }
    return known
  }

  /// Takes the smallest purses first, then leaves out those that the others make idle, the largest first.
  private static func joined(_ known: [Purse], _ all: Set<Int>) -> [Purse]? {
    var open = all
    var chosen: [Purse] = []
    for purse in known.sorted(by: { $0.limit < $1.limit }) where !open.isDisjoint(with: purse.pairs) {
      chosen.append(purse)
      open.subtract(purse.pairs)
    }
    guard open.isEmpty else { return nil }
    for index in chosen.indices.reversed() {
      var others = chosen
      let purse = others.remove(at: index)
      if purse.pairs.allSatisfy({ pair in others.contains { $0.pairs.contains(pair) } }) { chosen = others }
    }
    return chosen
  }
}
