import QuanModel

/// Where the amount of a voucher decides whether a command is accepted.
extension Solver {
  /// The amount is defined as far as the verb looks at it. Facts that are still to come may be anything.
  func amounts(at verb: Verb, tiers: [Int]?) -> [Condition] {
    guard verb == .grab || verb.isAboutVoucher else { return [] }
    let tiers = tiers ?? Array(campaign.tiers.indices)
    // The redemption always looks at it.
    let bound = verb == .redeem ? tiers : tiers.filter { acceptance.amountVerbs[$0].contains(verb) }
    guard !bound.isEmpty else { return [] }
    let looking = Set(bound)
    let free = tiers.filter { !looking.contains($0) }
    let rest = free.isEmpty ? [] : [one(.tier, .tier, of: free)]
    return [.any(rest + bound.map { acceptance.amounts[$0] })]
  }

  /// The verbs that look at the amount though they are not the redemption: those that come before it and know facts that it
  /// does not bring.
  func verbsAtAmount(ofTier tier: Int) -> [Verb] {
    guard let threshold = campaign.tiers[tier].threshold else { return [] }
    let facts = campaign.tiers[tier].worth.formula.terms.compactMap { fact(of: $0) }
    guard facts.contains(where: { !$0.verbs.contains(.redeem) && !$0.verbs.contains(.enrol) }) else { return [] }
    let tested = threshold.terms.compactMap { fact(of: $0) }
    return campaign.verbs.filter { verb in
      guard verb == .grab || verb.isAboutVoucher, ![.redeem, .void, .refund].contains(verb) else { return false }
      // An amount that an earlier command settled is not looked at again, whatever a later one brings.
      let isSettled = tested.contains { fact in
        fact.verbs.contains(verb) && fact.verbs.contains { $0 != verb && ($0 == .grab || $0.isAboutVoucher) }
      }
      return !isSettled && tested.contains { $0.isKnown(at: verb) }
    }
  }

  private func fact(of term: Term) -> FactDefinition? {
    if case .fact(let index) = term { campaign.facts[index] } else { nil }
  }
}
