import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Vouchers that flows make: their money is what the voucher that makes them sets free.
enum VoucherMaking {
  static func findings(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return campaign.flows.compactMap { flow in
      let made = flow.moves.compactMap { move -> (count: Int64, tier: Int)? in
        if case .make(let count, let tier, _) = move { (count, tier) } else { nil }
      }
      guard !made.isEmpty else { return nil }
      guard let target = campaign.voucherMove(of: flow)?.to, target == .void || target == .expired else {
        return finding(
          flow, context,
          Bilingual(
            en: "the voucher that makes them stays alive or is used, and sets nothing free",
            zh: "原券仍有效或已使用，没有释放资金"), saw: [])
      }
      for tier in campaign.tiers.indices where flow.entry.scope.covers(tier: tier) {
        if let short = short(made, from: tier, campaign) { return finding(flow, context, short.why, saw: short.saw) }
      }
      return nil
    }
  }

  /// The first source that would bear more of what is made than it bore of the voucher.
  private static func short(_ made: [(count: Int64, tier: Int)], from tier: Int, _ campaign: Campaign)
    -> (why: Bilingual, saw: [String])?
  {
    let freed = SubsidySplit(campaign: campaign, amount: campaign.tiers[tier].amount, tier: tier).shares
    for source in campaign.sources.indices {
      let needed = made.reduce(Int128(0)) { sum, row in
        let shares = SubsidySplit(campaign: campaign, amount: campaign.tiers[row.tier].amount, tier: row.tier).shares
        return sum + Int128(row.count) * Int128(shares[source])
      }
      guard needed > Int128(freed[source]) else { continue }
      let (wants, has) = (Money.text(minorUnits: needed), Money.text(minorUnits: Int128(freed[source])))
      let (name, from) = (campaign.sources[source].entry.name, campaign.tiers[tier].entry.name)
      return (
        Bilingual(
          en: "`\(name)` would bear \(wants) and bore \(has) of `\(from)`",
          zh: "`\(name)` 须承担 \(wants)，而它为 `\(from)` 承担的是 \(has)"), [wants, has]
      )
    }
    return nil
  }

  private static func finding(_ flow: Flow, _ context: CheckContext, _ why: Bilingual, saw: [String]) -> Diagnostic {
    Diagnostic(
      .madeFromNothing, at: context.place(of: flow.entry, in: .flows, .move), path: flow.entry.path + ".move",
      Bilingual(
        en: "flow `\(flow.entry.name)` makes vouchers without the money for them: \(why.en)",
        zh: "流转 `\(flow.entry.name)` 生成的券没有资金：\(why.zh)"),
      secondary: [Label(span: flow.entry.nameSpan, text: Bilingual(en: "this flow", zh: "该流转"))], saw: saw)
  }
}
