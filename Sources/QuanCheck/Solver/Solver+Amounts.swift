import QuanModel

/// Where the amount of a voucher decides whether a command is accepted.
extension Solver {
  /// The amount is defined as far as the verb looks at it. Facts that are still to come may be anything.
  func amounts(at verb: Verb, tiers: [Int]?) -> [Condition] {
    guard verb == .grab || verb.isAboutVoucher else { return [] }
    let tiers = tiers ?? Array(campaign.tiers.indices)
    let bound = tiers.filter { looksAtAmount(verb, tier: $0) }
    guard !bound.isEmpty else { return [] }
    let free = tiers.filter { !bound.contains($0) }
    let rest = free.isEmpty ? [] : [one(.tier, .tier, of: free)]
    return [
      .any(rest + bound.map { .all([one(.tier, .tier, of: [$0]), campaign.tiers[$0].threshold ?? .constant(true)]) })
    ]
  }

  /// The redemption always does; what comes before it only where it knows facts that the redemption does not bring.
  private func looksAtAmount(_ verb: Verb, tier: Int) -> Bool {
    if verb == .redeem { return true }
    guard verb != .void, verb != .refund, let threshold = campaign.tiers[tier].threshold else { return false }
    let facts = campaign.tiers[tier].worth.formula.terms.compactMap { fact(of: $0) }
    guard facts.contains(where: { !$0.verbs.contains(.redeem) && !$0.verbs.contains(.enrol) }) else { return false }
    let tested = threshold.terms.compactMap { fact(of: $0) }
    // An amount that an earlier command settled is not looked at again, whatever a later one brings.
    let isSettled = tested.contains { fact in
      fact.verbs.contains(verb) && fact.verbs.contains { $0 != verb && ($0 == .grab || $0.isAboutVoucher) }
    }
    return !isSettled && tested.contains { $0.isKnown(at: verb) }
  }

  private func fact(of term: Term) -> FactDefinition? {
    if case .fact(let index) = term { campaign.facts[index] } else { nil }
  }
}
