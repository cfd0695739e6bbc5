import QuanDiagnostics
import QuanModel
import QuanSyntax

extension MoneyAnalysis {
  /// Rounds that say no issue and that no count bounds: the first round may take the whole budget.
  static func unbounded(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let bounds = campaign.quotas.filter(boundsRounds)
    /// Whose leftover is claimed: that there is none is a finding of its own.
    let claimed = Set(
      campaign.rounds.compactMap { if case .leftover(of: let source, _) = $0.issue { source } else { nil } })
    return campaign.rounds.indices.compactMap { round in
      guard case .unbounded = campaign.rounds[round].issue, !claimed.contains(round) else { return nil }
      let isOpen = campaign.tiers.indices.contains { tier in
        !bounds.contains { $0.entry.scope.covers(tier: tier) && $0.entry.scope.covers(round: round) }
      }
      return isOpen ? noIssue(campaign, campaign.rounds[round]) : nil
    }
  }

  /// Whether what the quota lets through in a round has a bound, however many users come.
  private static func boundsRounds(_ quota: Quota) -> Bool {
    if case .undecided = quota.limit { return false }
    return quota.takes.contains(.verb(.grab)) && quota.condition == nil
      && quota.dimensions.allSatisfy { [.tier, .round, .day, .week, .month].contains($0) }
  }

  private static func noIssue(_ campaign: Campaign, _ round: Round) -> Diagnostic {
    let name = round.entry.name
    let budget = Money.text(minorUnits: campaign.budget)
    let dearest = campaign.tiers.filter { $0.amount > .zero }.max { $0.amount < $1.amount }
    let notes = dearest.map { tier in
      let count = campaign.budget / Int128(tier.amount.minorUnits)
      let formula = "\(budget) ÷ \(tier.amount.text)"
      return [
        Bilingual(
          en: "the sources would pay for \(count) of the dearest tier `\(tier.entry.name)`: \(formula)",
          zh: "全部资金可支付最贵的券种 `\(tier.entry.name)` \(count) 张：\(formula)")
      ]
    }
    return Diagnostic(
      .roundWithoutIssue, at: round.entry.nameSpan, path: round.entry.path,
      Bilingual(
        en: "round `\(name)` says no `issue`: nothing but the whole budget of \(budget) bounds it",
        zh: "轮次 `\(name)` 没有写 `issue`（发放）：只受全部资金 \(budget) 限制"),
      secondary: campaign.sources.prefix(12).map {
        Label(span: $0.entry.nameSpan, text: Bilingual(en: "gives \($0.gives.text)", zh: "出资 \($0.gives.text)"))
      }, notes: notes ?? [], saw: [budget])
  }
}

extension DiagnosticKind {
  package static let roundWithoutIssue = DiagnosticKind(
    "Q0411", .warning, title: Bilingual(en: "a round that says no issue", zh: "轮次没有写发放量"),
    explanation: Bilingual(
      en: "Without `issue`, and without a quota at `grab` that counts whatever users come, a round hands out vouchers "
        + "until the money of the whole campaign is gone. Write counts, a sum, or `leftover of` a round; where the "
        + "notice leaves it open, write `TBD`.",
      zh: "没有写 `issue`（发放），也没有在 `grab` 时不分用户计数的限额，该轮会一直发放到全部资金用完。请写明张数、金额或 `leftover of` 某轮；通知没有写明的，请填 `TBD`。"))
}
