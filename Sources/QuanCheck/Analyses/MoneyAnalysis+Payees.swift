import QuanDiagnostics
import QuanModel
import QuanSyntax

extension MoneyAnalysis {
  /// Spent money that no flow moves to anybody, by tier and source.
  static func unpaid(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let (worth, _, isComplete) = counted(campaign)
    var spent = isComplete ? min(campaign.budget, worth) : campaign.budget
    for quota in campaign.quotas
    where quota.countsSubsidy && quota.dimensions.isEmpty && quota.condition == nil && quota.entry.scope == Scope() {
      if case .amount(let amount) = quota.limit { spent = min(spent, Int128(amount)) }
    }
    guard spent > 0, let span = context.root.keySpan(.flows) else { return [] }
    let open = campaign.tiers.indices.flatMap { tier in
      campaign.sources.indices.filter { !isPaid(tier: tier, source: $0, campaign) }.map { (tier: tier, source: $0) }
    }
    guard let first = open.first else { return [] }
    if open.count < campaign.tiers.count * campaign.sources.count { return [partly(first, span, campaign)] }
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

  private static func partly(_ open: (tier: Int, source: Int), _ span: SourceSpan, _ campaign: Campaign) -> Diagnostic {
    let (tier, source) = (campaign.tiers[open.tier].entry, campaign.sources[open.source].entry)
    return Diagnostic(
      .unpaidSpending, at: span, path: "flows",
      Bilingual(
        en: "what `\(source.name)` bears of `\(tier.name)` is spent and paid to nobody",
        zh: "`\(source.name)` 为 `\(tier.name)` 承担的部分使用后没有支付对象"),
      label: Bilingual(en: "no flow pays it out", zh: "没有支付它的流转"),
      secondary: [
        Label(span: source.nameSpan, text: Bilingual(en: "this source", zh: "该资金来源")),
        Label(span: tier.nameSpan, text: Bilingual(en: "this tier", zh: "该券种")),
      ], saw: [source.name, tier.name])
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

  private static func carries(_ formula: Formula, _ source: Int) -> Bool {
    switch formula {
    case .subsidy, .hole: true
    case .share(let borne): borne == source
    case .sum(let left, let right): carries(left, source) || carries(right, source)
    default: false
    }
  }
}
