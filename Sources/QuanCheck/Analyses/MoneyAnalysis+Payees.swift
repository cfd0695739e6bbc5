import QuanDiagnostics
import QuanModel
import QuanSyntax

extension MoneyAnalysis {
  /// Spent money that no flow moves to anybody: all of it in one finding, or what each source bears of some tiers.
  static func unpaid(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    guard let span = context.root.keySpan(.flows) else { return [] }
    // A voucher that never becomes used spends nothing.
    let tiers = campaign.tiers.indices.filter { campaign.canBeUsed(tier: $0) }
    let open = campaign.sources.indices.map { source in
      tiers.filter { !isPaid(tier: $0, source: source, campaign) }
    }
    guard open.contains(where: { $0.count < tiers.count }) else {
      return tiers.isEmpty ? [] : wholly(spending(tiers, context), span, campaign)
    }
    return open.enumerated().compactMap { source, tiers in tiers.isEmpty ? nil : partly(source, tiers, span, context) }
  }

  /// The most that vouchers of the tiers spend, in fen, by the sources, the counts and the purses that hold for them.
  private static func spending(_ tiers: [Int], _ context: CheckContext) -> Int128 {
    let campaign = context.campaign
    var spent = campaign.budget
    for quota in campaign.quotas
    where quota.countsSubsidy && quota.dimensions.isEmpty && quota.condition == nil && quota.entry.scope == Scope() {
      if case .amount(let amount) = quota.limit { spent = min(spent, Int128(amount)) }
    }
    for (answer, cover) in bounds(tiers, context) {
      spent = min(spent, context.issuance.worth(answer) + cover.total)
    }
    return spent
  }

  /// What is counted and the purses for the rest; and purses alone.
  private static func bounds(_ tiers: [Int], _ context: CheckContext) -> [(Issuance.Answer, MoneyCover)] {
    let (campaign, issuance) = (context.campaign, context.issuance)
    let rounds = campaign.rounds.indices.filter {
      if case .leftover = campaign.rounds[$0].issue { false } else { true }
    }
    let answer = issuance.answer(tiers: tiers, rounds: rounds)
    var found: [(Issuance.Answer, MoneyCover)] = []
    if issuance.unbounded(answer) == nil, let cover = MoneyCover(answer.gaps.map { ($0.round, $0.tier) }, campaign) {
      found.append((answer, cover))
    }
    let chosen = Set(tiers)
    let pairs = campaign.rounds.indices.flatMap { round in
      (campaign.rounds[round].tiers?.filter { chosen.contains($0) } ?? tiers).map { (round, $0) }
    }
    if let cover = MoneyCover(pairs, campaign) { found.append((Issuance.Answer(), cover)) }
    return found
  }

  private static func wholly(_ spent: Int128, _ span: SourceSpan, _ campaign: Campaign) -> [Diagnostic] {
    guard spent > 0 else { return [] }
    let text = Money.text(minorUnits: spent)
    return [
      Diagnostic(
        .unpaidSpending, at: span, path: "flows",
        Bilingual(en: "up to \(text) is spent and paid to nobody", zh: "最多有 \(text) 使用后没有支付对象"),
        label: Bilingual(en: "no flow pays out", zh: "没有支付的流转"), secondary: gives(campaign),
        notes: [
          Bilingual(
            en: "accept the finding with the clause that says who is paid, when and by whom",
            zh: "请注明由哪一条款规定何时、由谁、向谁支付，并认可本条")
        ], saw: [text])
    ]
  }

  private static func gives(_ campaign: Campaign) -> [Label] {
    campaign.sources.map {
      Label(span: $0.entry.nameSpan, text: Bilingual(en: "gives \($0.gives.text)", zh: "出资 \($0.gives.text)"))
    }
  }

  private static func partly(_ source: Int, _ tiers: [Int], _ span: SourceSpan, _ context: CheckContext) -> Diagnostic?
  {
    let campaign = context.campaign
    let funding = campaign.sources[source]
    var spent = Int128(funding.gives.minorUnits)
    for (answer, cover) in bounds(tiers, context) {
      if let need = try? SourceNeed(source, answer, cover, campaign) { spent = min(spent, need.total) }
    }
    guard spent > 0 else { return nil }
    let names = campaign.familyNames(ofTiers: tiers)
    let listed = names.prefix(12).map { "`\($0)`" }
    let isCut = names.count > listed.count
    let (text, name) = (Money.text(minorUnits: spent), funding.entry.name)
    let what = listed.joined(separator: ", ") + (isCut ? ", …" : "")
    return Diagnostic(
      .unpaidSpending, at: span, path: "flows",
      Bilingual(
        en: "up to \(text) of `\(name)` is spent on \(what) and paid to nobody",
        zh: "`\(name)` 最多有 \(text) 用于 \(ChineseText.list(listed, isCut: isCut))，使用后没有支付对象"),
      label: Bilingual(en: "no flow pays it out", zh: "没有支付它的流转"),
      secondary: [Label(span: funding.entry.nameSpan, text: Bilingual(en: "this source", zh: "该资金来源"))]
        + tiers.prefix(12).map {
          Label(span: campaign.tiers[$0].entry.nameSpan, text: Bilingual(en: "not paid out", zh: "没有支付"))
        }, saw: [name] + names + [text])
  }

  /// Whether some flow moves the share of a source, or all of the subsidy, to a party.
  private static func isPaid(tier: Int, source: Int, _ campaign: Campaign) -> Bool {
    campaign.flows.contains { flow in
      flow.entry.scope.covers(tier: tier)
        && flow.moves.contains { move in
          guard case .money(let formula, _, .party, _) = move else { return false }
          return carries(formula, source)
        }
    }
  }

  /// Whether a formula is made of what a source bears: all of it, or a part.
  private static func carries(_ formula: Formula, _ source: Int) -> Bool {
    switch formula {
    case .subsidy, .hole: true
    case .share(let borne): borne == source
    case .sum(let left, let right), .product(let left, let right), .least(let left, let right):
      carries(left, source) || carries(right, source)
    case .difference(let whole, _): carries(whole, source)
    case .rate(_, _, of: let whole, _), .rounded(let whole, _): carries(whole, source)
    default: false
    }
  }
}

extension Campaign {
  /// Whether some voucher of the tier can come to be used, whatever the conditions of flows.
  func canBeUsed(tier: Int) -> Bool {
    // A move that is still open may lead anywhere.
    if flows.contains(where: { $0.moves.contains(where: \.isUndecided) }) { return true }
    let graph = VoucherGraph(campaign: self, tier: tier)
    return graph.reachable(from: graph.granted) { _ in true }.contains(.used)
  }

  /// Names of tiers, a family's where all of its members are among them.
  func familyNames(ofTiers tiers: [Int]) -> [String] {
    let chosen = Set(tiers)
    var names: [String] = []
    var told: Set<Int> = []
    for tier in tiers {
      let kind = self.tiers[tier].kind
      if kinds[kind].members.allSatisfy({ chosen.contains($0) }) {
        if told.insert(kind).inserted { names.append(kinds[kind].name) }
      } else {
        names.append(self.tiers[tier].entry.name)
      }
    }
    return names
  }
}
