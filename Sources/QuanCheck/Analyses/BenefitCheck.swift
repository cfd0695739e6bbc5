import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Whether a voucher may be worth as much as the purchase on which it is used: exact, with a price at which it is.
enum BenefitCheck {
  static func findings(_ solver: Solver) -> [Diagnostic] {
    let campaign = solver.campaign
    // Money that any command of the voucher's life brings may be what the amount is taken off.
    let bases = campaign.facts.indices.filter { campaign.facts[$0].type == .money }
    return campaign.tiers.indices.filter { campaign.canBeUsed(tier: $0) }.compactMap {
      finding(campaign, $0, bases, solver)
    }
  }

  private static func finding(_ campaign: Campaign, _ tier: Int, _ bases: [Int], _ solver: Solver) -> Diagnostic? {
    let worth = campaign.tiers[tier].worth
    let rules = rules(solver, tier, worth)
    var earlier: [Condition] = []
    for piece in worth.pieces {
      let conditions = (piece.guarding.map { [$0] } ?? []) + earlier + rules
      if let guarding = piece.guarding { earlier.append(.not(guarding)) }
      guard !conditions.contains(where: Solver.hasHole), !piece.value.hasHole else { continue }
      if let finding = finding(solver, tier, piece, conditions, bases) { return finding }
    }
    return nil
  }

  /// What holds wherever the voucher is used: the rules of the redemption, and those of the grab and of the verbs that
  /// bring the amount's facts, as far as they speak of what does not change afterwards.
  private static func rules(_ solver: Solver, _ tier: Int, _ worth: Amount) -> [Condition] {
    let campaign = solver.campaign
    var verbs: Set<Verb> = [.grab]
    for piece in worth.pieces {
      for case .fact(let fact) in piece.value.terms + (piece.guarding?.terms ?? []) {
        verbs.formUnion(campaign.facts[fact].verbs)
      }
    }
    verbs.insert(.redeem)
    let bound = Set(verbs.flatMap { solver.ground.rules(at: $0, tiers: [tier]) }).sorted()
    return bound.map { campaign.rules[$0] }.filter { rule in
      rule.entry.scope.rounds == nil
        && (rule.verbs.contains(.redeem) || rule.condition.terms.allSatisfy { isFixed($0, campaign) })
    }.map(\.condition)
  }

  /// Facts that the redemption does not bring anew.
  private static func isFixed(_ term: Term, _ campaign: Campaign) -> Bool {
    if case .fact(let fact) = term { !campaign.facts[fact].verbs.contains(.redeem) } else { false }
  }

  private static func finding(
    _ solver: Solver, _ tier: Int, _ piece: FormulaPiece, _ conditions: [Condition], _ bases: [Int]
  ) -> Diagnostic? {
    let campaign = solver.campaign
    let terms = piece.value.terms + conditions.flatMap(\.terms)
    let mentioned = bases.filter { terms.contains(.fact($0)) }
    // What no command satisfies it does not satisfy with a low price either, so that a bounded price is one question.
    guard case .constant(let amount) = piece.value, !mentioned.isEmpty else {
      guard !solver.solve(conditions).isUnsatisfiable else { return nil }
      guard case .constant(let amount) = piece.value else {
        return varying(solver, tier, piece, conditions, mentioned)
      }
      return unlimited(campaign, tier, piece, Money(minorUnits: amount.value))
    }
    var least: (base: Int, price: Int64)?
    for base in mentioned {
      let cheap = Condition.test(Test(.compare(.fact(base), .lessOrEqual, amount), span: piece.span))
      switch solver.solve(
        conditions + [cheap], fixed: [Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(tier))))])
      {
      case .satisfiable(let witness):
        guard case .constant(let price)? = witness[.fact(base)] else { continue }
        if least == nil { least = (base, price.value) }
      case .unsatisfiable, .undetermined: return nil
      }
    }
    return least.map { tooLow(campaign, tier, piece, Money(minorUnits: amount.value), $0.base, $0.price) }
  }

  // MARK: Amounts that vary

  /// Prices near an end of what the conditions allow, which are tried one by one.
  private static let triedMax: Int64 = 2000

  /// A rate of the price itself, capped or not, can reach the price only near the least price: above it the gap grows.
  private static func varying(
    _ solver: Solver, _ tier: Int, _ piece: FormulaPiece, _ conditions: [Condition], _ mentioned: [Int]
  ) -> Diagnostic? {
    let campaign = solver.campaign
    var ranges = TermRanges(facts: campaign.facts)
    for condition in conditions { ranges.narrow(condition) }
    for base in mentioned where piece.value.terms.allSatisfy({ $0 == .fact(base) }) {
      let range = ranges[.fact(base)]
      let lower = max(Int64(clamping: range.lower ?? 0), 1)
      let upper = Int64(clamping: range.upper ?? Int128(Money.maximum.minorUnits))
      guard lower <= upper else { continue }
      let near = Array(lower...min(upper, lower + triedMax))
      for price in near + [max(lower, upper - 1), upper] {
        let amount = piece.value.value(
          of: { $0 == .fact(base) ? price : nil }, holds: { holds($0, base, price, solver) })
        guard let amount = amount.number, amount > 0, amount >= Int128(price) else { continue }
        let exactly = Condition.test(
          Test(.compare(.fact(base), .equal, Constant(.money, price)), span: piece.span))
        guard solver.solve(conditions + [exactly]).witness != nil else { continue }
        return tooLow(campaign, tier, piece, Money(minorUnits: Int64(clamping: amount)), base, price)
      }
    }
    return nil
  }

  /// Whether a condition on the price alone holds at a price; nil where it looks at more.
  private static func holds(_ condition: Condition, _ base: Int, _ price: Int64, _ solver: Solver) -> Bool? {
    guard condition.terms.allSatisfy({ $0 == .fact(base) }) else { return nil }
    let exactly = Condition.test(
      Test(.compare(.fact(base), .equal, Constant(.money, price)), span: solver.campaign.idSpan))
    return solver.solve([condition, exactly]).witness != nil
  }

  // MARK: Findings

  private static func tooLow(
    _ campaign: Campaign, _ tier: Int, _ piece: FormulaPiece, _ amount: Money, _ base: Int, _ price: Int64
  ) -> Diagnostic {
    let tier = campaign.tiers[tier]
    let fact = campaign.facts[base].name
    let text = Money(minorUnits: price).text
    let rest = Money.text(minorUnits: Int128(price) - Int128(amount.minorUnits))
    return Diagnostic(
      .benefitOverThreshold, at: piece.span, path: tier.entry.path + ".amount",
      Bilingual(
        en: "`\(tier.entry.name)` takes \(amount.text) off where `\(fact)` may be as little as \(text)",
        zh: "`\(tier.entry.name)` 减 \(amount.text)，而 `\(fact)` 低至 \(text) 时也能使用"),
      secondary: [Label(span: tier.entry.nameSpan, text: Bilingual(en: "this tier", zh: "该券种"))],
      notes: [
        Bilingual(
          en: "\(text) - \(amount.text) = \(rest) leaves nothing to pay: the benefit must be below what is bought",
          zh: "\(text) - \(amount.text) = \(rest)，无须付款：优惠须小于消费金额")
      ], saw: [amount.text, text])
  }

  private static func unlimited(_ campaign: Campaign, _ tier: Int, _ piece: FormulaPiece, _ amount: Money) -> Diagnostic
  {
    let tier = campaign.tiers[tier]
    var finding = Diagnostic(
      .benefitOverThreshold, at: piece.span, path: tier.entry.path + ".amount",
      Bilingual(
        en: "`\(tier.entry.name)` has no threshold: \(amount.text) can be taken off a purchase of any amount",
        zh: "`\(tier.entry.name)` 没有使用门槛：任何金额的消费都可以减 \(amount.text)"),
      notes: [
        Bilingual(
          en: "a threshold reads `\(amount.text) when item.price >= …`",
          zh: "门槛写作 `\(amount.text) when item.price >= …`")
      ], saw: [amount.text])
    finding.severity = .warning
    return finding
  }
}
