import QuanCheck
import QuanModel
import QuanSyntax

extension PlanCompiler {
  mutating func compile(_ tier: Tier) {
    let verbs = verbs(ofAmount: tier)
    let start = plan.pieces.count
    for piece in tier.worth.pieces {
      var constant: Int64 = -1
      if case .constant(let value) = piece.value { constant = value.value }
      let range = AmountBounds.most(of: piece, facts: campaign.facts)
      plan.pieces.append(
        PlanPiece(
          guarding: programs.compile(piece.guarding, verbs: verbs),
          value: constant >= 0 ? .always : programs.compile(piece.value, verbs: verbs), constant: constant,
          bound: Int64(clamping: range ?? Int128(tier.amount.minorUnits))))
    }
    var drawn = Verb.grab
    if case .verb(let verb) = tier.drawn { drawn = verb }
    plan.tiers.append(
      PlanTier(
        amount: tier.amount.minorUnits, threshold: programs.compile(tier.threshold, verbs: verbs),
        pieceStart: Int32(start), pieceCount: Int32(plan.pieces.count - start), drawn: drawn,
        isKnownEarly: verbs != [.redeem], isToldAtDraw: isTold(tier, at: drawn), hasHole: tier.worth.hasHole,
        entry: add(tier.entry, text: tier.thresholdSpan.map(text) ?? "")))
  }

  private func isTold(_ tier: Tier, at verb: Verb) -> Bool {
    tier.worth.formula.terms.contains { term in
      guard case .fact(let index) = term else { return false }
      return campaign.facts[index].verbs.contains(verb)
    }
  }

  /// The verbs at which an amount is looked at: the redemption alone where that brings every fact.
  private func verbs(ofAmount tier: Tier) -> [Verb] {
    let isAtRedeem = tier.worth.formula.terms.allSatisfy { term in
      guard case .fact(let index) = term else { return true }
      let verbs = campaign.facts[index].verbs
      return verbs.contains(.redeem) || verbs.contains(.enrol)
    }
    if isAtRedeem { return [.redeem] }
    return [.grab, .activate, .redeem, .submit, .review] + campaign.ownVerbs.indices.map { Verb(own: $0) }
  }

  mutating func compileShares() {
    for tier in campaign.tiers.indices {
      let shares = campaign.sources.map { SubsidySplit.share(of: $0, tier: tier) }
      var parts: Int64 = 0
      for case .parts(let count) in shares { parts += count }
      plan.shareRules += shares.map { Self.rule($0, parts: max(parts, 1)) }
    }
  }

  private static func rule(_ share: Share, parts: Int64) -> PlanShare {
    switch share {
    case .parts(let count): PlanShare(kind: .rate, numerator: count, denominator: parts, rounding: .down)
    case .rate(let ratio, let word):
      PlanShare(kind: .rate, numerator: ratio.numerator, denominator: ratio.denominator, rounding: word ?? .down)
    case .fixed(let money): PlanShare(kind: .fixed, numerator: money.minorUnits, denominator: 1, rounding: .down)
    case .rest: PlanShare(kind: .rest, numerator: 0, denominator: 1, rounding: .down)
    case .undecided, .byTier: PlanShare(kind: .undecided, numerator: 0, denominator: 1, rounding: .down)
    }
  }

  mutating func compileKeptSlots() {
    plan.keptCommand = [Int32](repeating: -1, count: plan.commandSlots)
    plan.keptItem = [Int32](repeating: -1, count: plan.itemSlots)
    for slot in plan.slots where slot.isKept && slot.origin != .merchant {
      let position = Int32(plan.keptSlots.count)
      plan.keptSlots.append(Int32(slot.reference))
      if slot.origin == .command {
        plan.keptCommand[slot.position] = position
      } else {
        plan.keptItem[slot.position] = position
      }
    }
  }
}
