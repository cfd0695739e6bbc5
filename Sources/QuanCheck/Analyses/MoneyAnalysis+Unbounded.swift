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
    return campaign.rounds.indices.compactMap { index in
      let round = campaign.rounds[index]
      guard case .unbounded = round.issue, !claimed.contains(index) else { return nil }
      let open = (round.tiers ?? Array(campaign.tiers.indices)).filter { tier in
        !bounds.contains { $0.entry.scope.covers(tier: tier) && $0.entry.scope.covers(round: index) }
      }
      return open.isEmpty ? nil : noIssue(campaign, index, open)
    }
  }

  /// Whether what the quota lets through in a round has a bound, however many users come; a bound still to be set is one.
  private static func boundsRounds(_ quota: Quota) -> Bool {
    quota.takes.contains(.verb(.grab)) && quota.condition == nil
      && quota.dimensions.allSatisfy { [.tier, .kind, .round, .day, .week, .month].contains($0) }
  }

  /// Whether a tentative limit that is not set yet will bound the tier in the round.
  static func waits(tier: Int, round: Int, _ campaign: Campaign) -> Bool {
    campaign.quotas.contains { quota in
      guard case .undecided(isTentative: true) = quota.limit else { return false }
      return boundsRounds(quota) && quota.entry.scope.covers(tier: tier) && quota.entry.scope.covers(round: round)
    }
  }

  private static func noIssue(_ campaign: Campaign, _ index: Int, _ open: [Int]) -> Diagnostic {
    let round = campaign.rounds[index]
    let name = round.entry.name
    let cover = MoneyCover(open.map { (index, $0) }, campaign).flatMap { $0.total < campaign.budget ? $0 : nil }
    let money = cover?.total ?? campaign.budget
    let text = Money.text(minorUnits: money)
    let dearest = open.map { campaign.tiers[$0] }.filter { $0.amount > .zero }.max { $0.amount < $1.amount }
    let notes = dearest.map { tier in
      let count = money / Int128(tier.amount.minorUnits)
      let formula = "\(text) ÷ \(tier.amount.text)"
      return [
        cover == nil
          ? Bilingual(
            en: "the sources would pay for \(count) of the dearest tier `\(tier.entry.name)`: \(formula)",
            zh: "全部资金可支付最贵的券种 `\(tier.entry.name)` \(count) 张：\(formula)")
          : Bilingual(
            en: "that pays for \(count) of the dearest tier `\(tier.entry.name)`: \(formula)",
            zh: "可支付最贵的券种 `\(tier.entry.name)` \(count) 张：\(formula)")
      ]
    }
    let names = campaign.familyNames(ofTiers: open)
    let isAll = open.count == round.tiers?.count ?? campaign.tiers.count
    let quotas = (cover?.purses ?? []).map { campaign.quotas[$0.quota] }
    return Diagnostic(
      .roundWithoutIssue, at: round.entry.nameSpan, path: round.entry.path,
      message(name, text, isAll ? [] : names, quotas.map(\.entry.name)),
      secondary: quotas.isEmpty
        ? campaign.sources.prefix(12).map {
          Label(span: $0.entry.nameSpan, text: Bilingual(en: "gives \($0.gives.text)", zh: "出资 \($0.gives.text)"))
        } : quotas.prefix(12).map { Label(span: $0.limitSpan, text: Bilingual(en: "bounds the money", zh: "限制金额")) },
      notes: notes ?? [], saw: (isAll ? [] : names) + [text])
  }

  /// `tiers` is empty where all of the round's are meant, `quotas` where the sources bound them alone.
  private static func message(_ round: String, _ money: String, _ tiers: [String], _ quotas: [String]) -> Bilingual {
    var quoted: [String] = []
    for name in quotas where !quoted.contains("`\(name)`") { quoted.append("`\(name)`") }
    let listed = tiers.prefix(12).map { "`\($0)`" }
    let isCut = tiers.count > listed.count
    let what = tiers.isEmpty ? "it" : listed.joined(separator: ", ") + (isCut ? ", …" : "")
    let whatChinese = tiers.isEmpty ? "" : " \(ChineseText.list(listed, isCut: isCut)) "
    guard !quotas.isEmpty else {
      return Bilingual(
        en: "round `\(round)` says no `issue`: nothing but the whole budget of \(money) bounds \(what)",
        zh: "轮次 `\(round)` 没有写 `issue`（发放）：\(whatChinese)只受全部资金 \(money) 限制")
    }
    return Bilingual(
      en: "round `\(round)` says no `issue`: nothing but the \(money) of \(quoted.joined(separator: ", ")) bounds "
        + what,
      zh: "轮次 `\(round)` 没有写 `issue`（发放）：\(whatChinese)只受 \(ChineseText.list(quoted)) 的 \(money) 限制")
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
