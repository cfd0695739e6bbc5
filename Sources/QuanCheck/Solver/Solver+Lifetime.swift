import QuanModel
import QuanSyntax

/// What the windows of a voucher's round and tier say of the time of a command about it.
extension Solver {
  /// `now in voucher.valid` agrees with the time, the voucher was granted before, and no voucher stands in a state that
  /// its expiry has ended. `namesGrant` says whether a condition looks at when it was granted.
  func lifetime(ofRounds rounds: [Int], namesGrant: Bool) -> Condition {
    let known = namesGrant ? acceptance.grantedLifetimes : acceptance.lifetimes
    return .any(rounds.flatMap { known[$0] })
  }

  /// A case for each group of tiers whose vouchers end alike.
  func lifetime(ofRound round: Int, namesGrant: Bool) -> [Condition] {
    let valid = Condition.test(Test(.during(.voucherValid), span: campaign.idSpan))
    let groups = ground.expiries[round]
    let isNarrowed = campaign.rounds[round].entry.scope.tiers != nil || campaign.tiers.contains { $0.valid != nil }
    return groups.map { group in
      let inside = validity(ofRound: round, tier: group.own)
      var parts = [one(.round, .round, of: [round])] + granted(in: round, namesGrant: namesGrant)
      if isNarrowed || groups.count > 1 { parts.append(one(.tier, .tier, of: group.tiers)) }
      parts.append(.any([.all([valid, inside]), .all([.not(valid), .not(inside)])]))
      return .all(parts + living(group, in: round))
    }
  }

  /// A voucher was grabbed before, while its round was open.
  private func granted(in round: Int, namesGrant: Bool) -> [Condition] {
    var conditions: [Condition] = []
    if let open = times.extent(of: .roundOpen(round)), let period = times.extent(of: .period),
      let first = InstantSet.all([open.outer, period.outer]).infimum(in: campaign.zone),
      let start = WindowTimes.time(first).instant
    {
      conditions.append(compare(.now, .greaterOrEqual, start.milliseconds))
    }
    guard namesGrant else { return conditions }
    conditions.append(.test(Test(.compareTerms(.granted, .lessOrEqual, .now), span: campaign.idSpan)))
    for reference in [WindowReference.roundOpen(round), .period] where times.extent(of: reference)?.residue == nil {
      conditions.append(.test(Test(.falls(.granted, in: reference), span: campaign.idSpan)))
    }
    return conditions
  }

  /// What the time is where a voucher is valid.
  private func validity(ofRound round: Int, tier: Int?) -> Condition {
    var parts = references(round, tier).map { Condition.test(Test(.during($0), span: campaign.idSpan)) }
    // Counted from the grab, a tier's own validity ends with the last grab of this round.
    if let tier, let end = times.latestValidEnd(ofRound: round, tier: tier).instant {
      parts.append(compare(.now, .less, end.milliseconds))
    }
    return .all(parts)
  }

  private func references(_ round: Int, _ tier: Int?) -> [WindowReference] {
    [.roundValid(round)] + (tier.map { [.tierValid($0)] } ?? [])
  }

  private func compare(_ term: Term, _ relation: Relation, _ instant: Int64) -> Condition {
    .test(Test(.compare(term, relation, Constant(.instant, instant)), span: campaign.idSpan))
  }

  // MARK: Expiry

  /// A voucher in a state that expiry ends is valid, or will be.
  private func living(_ group: ExpiryGroup, in round: Int) -> [Condition] {
    guard !group.ending.isEmpty else { return [] }
    var cases: [Condition] = [
      .not(state(in: group.ending)), .test(Test(.during(.voucherValid), span: campaign.idSpan)),
    ]
    let extents = references(round, group.own).compactMap { times.extent(of: $0) }
    if extents.contains(where: \.isFiltered) {
      let end =
        group.own.map { times.latestValidEnd(ofRound: round, tier: $0) } ?? times.latestValidEnd(ofRound: round)
      guard let end = end.instant else { return [] }
      cases.append(compare(.now, .less, end.milliseconds))
    } else {
      // Without a break in it the validity is over once it has started and does not hold.
      for start in extents.map(\.from.latest) where start != .min {
        guard let start = WindowTimes.time(start).instant else { return [] }
        cases.append(compare(.now, .less, start.milliseconds))
      }
    }
    return [.any(cases)]
  }
}
