import QuanModel

/// The purses of a quota, where the file says how many there are: one for each tier, kind or round in its scope, or for
/// each value of a closed list.
struct PurseList {
  struct Purse {
    /// Indices of the tiers and rounds that take from it.
    var tiers: [Int]
    var rounds: [Int]
    /// Fen or a count; nil where it is not decided, or several are said.
    var limit: Int64?
  }

  private(set) var purses: [Purse] = []
  /// Purses are told apart by a fact too, so that several stand for the same tiers and rounds.
  private(set) var isByFact = false

  /// Nil where only the run shows how many purses there are.
  init?(_ quota: Quota, _ campaign: Campaign) {
    let scope = quota.entry.scope
    let tiers = scope.tiers ?? Array(campaign.tiers.indices)
    let rounds = scope.rounds ?? Array(campaign.rounds.indices)
    var tierGroups = [tiers]
    var isByRound = false
    var factLimits: [Int64?]?
    for dimension in quota.dimensions {
      switch dimension {
      case .tier:
        guard !tiers.contains(where: { campaign.kinds[campaign.tiers[$0].kind].isOpen }) else { return nil }
        tierGroups = tiers.map { [$0] }
      case .kind where !quota.dimensions.contains(.tier): tierGroups = Self.byKind(tiers, campaign)
      case .kind: continue
      case .round:
        guard !rounds.contains(where: { campaign.hasOpenFamily(round: $0) }) else { return nil }
        isByRound = true
      case .fact(let fact):
        guard factLimits == nil, let limits = Self.limits(quota, fact: fact, campaign) else { return nil }
        factLimits = limits
      case .subject, .order, .item, .merchant, .day, .week, .month: return nil
      }
    }
    isByFact = factLimits != nil
    for group in tierGroups where !group.isEmpty {
      let chosen = Set(group)
      let open = rounds.filter { campaign.rounds[$0].tiers?.contains { chosen.contains($0) } ?? true }
      for rounds in isByRound ? open.map({ [$0] }) : [open] {
        let limits = factLimits ?? [Self.limit(quota, tiers: group, rounds: rounds)]
        purses += limits.map { Purse(tiers: group, rounds: rounds, limit: $0) }
      }
    }
  }

  private static func byKind(_ tiers: [Int], _ campaign: Campaign) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [Int: Int] = [:]
    for tier in tiers {
      let kind = campaign.tiers[tier].kind
      if let place = places[kind] {
        groups[place].append(tier)
      } else {
        places[kind] = groups.count
        groups.append([tier])
      }
    }
    return groups
  }

  private static func limit(_ quota: Quota, tiers: [Int], rounds: [Int]) -> Int64? {
    switch quota.limit {
    case .amount(let amount): amount
    case .byTier(let amounts): common(tiers.map { amounts.indices.contains($0) ? amounts[$0] : nil })
    case .byRound(let amounts): common(rounds.map { amounts.indices.contains($0) ? amounts[$0] : nil })
    case .byFact, .undecided: nil
    }
  }

  /// The one value of several.
  private static func common(_ amounts: [Int64?]) -> Int64? {
    guard let first = amounts.first, amounts.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// A limit for each value of a fact; nil where its values are no closed list.
  private static func limits(_ quota: Quota, fact: Int, _ campaign: Campaign) -> [Int64?]? {
    let values: Int? =
      switch campaign.facts[fact].type {
      case .boolean: 2
      case .one(let enumeration): campaign.enumerations[enumeration].names.count
      default: nil
      }
    switch quota.limit {
    case .amount(let amount): return values.map { Array(repeating: amount, count: $0) }
    // Values that no row names have nothing.
    case .byFact(fact, let rows, 0): return rows.map(\.limit)
    case .byFact(fact, let rows, let others):
      return values.map { rows.map(\.limit) + Array(repeating: others, count: max($0 - rows.count, 0)) }
    case .byFact, .byTier, .byRound, .undecided: return nil
    }
  }
}

extension Campaign {
  /// Whether a round stands for a family whose members are not known yet.
  func hasOpenFamily(round: Int) -> Bool { rounds[round].family.map { roundFamilies[$0].isOpen } ?? false }

  /// Whether what a quota gives back at the event belongs to a voucher that has ended unused: its money is free again.
  func endsUnused(_ event: Event) -> Bool {
    switch event {
    case .expire:
      // Flows that move money alone leave the voucher to the prelude.
      return flows.allSatisfy { flow in
        !flow.events.contains(.expire) || endsUnused(flow)
          || !flow.moves.contains { $0.movesVoucher || $0.isNothing || $0.isUndecided }
      }
    case .flow(let flow): return endsUnused(flows[flow])
    case .verb(let verb) where verb != .redeem && verb != .grab:
      return flows.filter { $0.events.contains(.verb(verb)) }.allSatisfy(endsUnused)
    case .verb, .attempt, .start, .end, .full, .after, .every, .undecided: return false
    }
  }

  private func endsUnused(_ flow: Flow) -> Bool {
    voucherMove(of: flow).map { $0.to == .expired || $0.to == .void } ?? false
  }
}
