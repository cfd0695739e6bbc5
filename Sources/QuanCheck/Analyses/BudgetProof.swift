import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Works out, for each source of money and each quota over money, the most that can be granted and spent.
///
/// The proof is over the abstraction that `VoucherGraph` is: whatever the conditions of rules and flows are, every run
/// is one of its paths. What it proves therefore holds of every run. It refutes by a path each step of which some command
/// takes; where that cannot be told of a step, it leaves the matter undetermined.
package enum BudgetProof {
  package static func obligations(_ context: CheckContext) -> [BudgetObligation] {
    let campaign = context.campaign
    return campaign.sources.indices.flatMap { source in
      [overdraft(source, campaign), coverage(source, context)]
    } + campaign.quotas.filter(\.countsSubsidy).map { purse($0, context) }
  }

  static func bilingual(_ en: String, _ zh: String) -> Bilingual { Bilingual(en: en, zh: zh) }

  // MARK: A source is never overdrawn

  /// Every source is a purse: the verb that draws from it is refused where less is left than the voucher may be worth.
  private static func overdraft(_ source: Int, _ campaign: Campaign) -> BudgetObligation {
    let funding = campaign.sources[source]
    let gives = funding.gives.text
    var obligation = BudgetObligation(
      path: funding.entry.path,
      statement: bilingual(
        "`\(funding.entry.name)` never bears more than \(gives)", "`\(funding.entry.name)` 承担的金额不超过 \(gives)"),
      verdict: .proved, certificate: [], span: funding.entry.nameSpan)
    for tier in campaign.tiers where tier.worth.bound == nil {
      obligation.verdict = .undetermined(
        bilingual("nothing bounds the amount of `\(tier.entry.name)`", "`\(tier.entry.name)` 的金额没有上限"))
      obligation.labels = [Label(span: tier.amountSpan, text: bilingual("no bound", "没有上限"))]
      // A hole is told of as one.
      obligation.isToldElsewhere = tier.worth.pieces.contains { if case .hole = $0.value { true } else { false } }
      return obligation
    }
    for tier in campaign.tiers where tier.drawn.verb == nil {
      obligation.verdict = .undetermined(
        bilingual(
          "the money of `\(tier.entry.name)` is drawn by an event that cannot be refused",
          "`\(tier.entry.name)` 的资金由不能被拒绝的事件支取"))
      return obligation
    }
    if let risk = drawnAgain(campaign) {
      obligation.verdict = .undetermined(risk.why)
      obligation.labels = [Label(span: risk.span, text: bilingual("drawn again here", "在此再次占用"))]
      return obligation
    }
    let verbs = Array(Set(campaign.tiers.compactMap(\.drawn.verb))).sorted()
    let names = verbs.map { "`\(campaign.name(of: $0))`" }
    obligation.certificate = [
      bilingual(
        "\(names.joined(separator: ", ")) is refused where the source has less left than its share",
        "来源剩余不足其份额时，拒绝 \(ChineseText.list(names))"),
      bilingual(
        "available + earmarked + spent = \(gives), and available ≥ 0 after every command",
        "每条指令之后：可用 + 占用 + 已支出 = \(gives)，且可用 ≥ 0"),
    ]
    return obligation
  }

  /// An event of time that brings a voucher whose money is free again back to where money is held: it cannot be refused.
  private static func drawnAgain(_ campaign: Campaign) -> (why: Bilingual, span: SourceSpan)? {
    for flow in campaign.flows {
      guard let move = campaign.voucherMove(of: flow), move.to.isLive || move.to == .used,
        let from = move.from.first(where: { $0 == .expired || $0 == .void }),
        flow.events.contains(where: { $0.verb == nil })
      else { continue }
      return (
        bilingual(
          "flow `\(flow.entry.name)` takes money again for vouchers that are `\(campaign.name(of: from))`, at an event that "
            + "cannot be refused",
          "流转 `\(flow.entry.name)` 在不能被拒绝的事件上为`\(campaign.chineseName(of: from))`的券再次占用资金"),
        flow.entry.nameSpan
      )
    }
    return nil
  }

  // MARK: What is issued is paid for

  /// Σ counts × what the source bears of each ≤ what it gives.
  private static func coverage(_ source: Int, _ context: CheckContext) -> BudgetObligation {
    let campaign = context.campaign
    let funding = campaign.sources[source]
    let gives = funding.gives.text
    var obligation = BudgetObligation(
      path: funding.entry.path,
      statement: bilingual(
        "what the rounds issue never needs more of `\(funding.entry.name)` than \(gives)",
        "各轮发放所需 `\(funding.entry.name)` 的资金不超过 \(gives)"),
      verdict: .proved, certificate: [], span: funding.entry.nameSpan)
    let answer = MoneyAnalysis.counted(context).answer
    let cover = MoneyCover(answer.gaps.map { ($0.round, $0.tier) }, campaign)
    guard let cover else { return withoutCounts(obligation, answer, context) }
    let need: SourceNeed
    do { need = try SourceNeed(source, answer, cover, campaign) } catch {
      obligation.verdict = .undetermined(error.why)
      obligation.isToldElsewhere = error.isToldElsewhere
      return obligation
    }
    let holds = need.total <= Int128(funding.gives.minorUnits)
    // Purses bound the money from above; that all of it can be granted is not known.
    guard holds || cover.purses.isEmpty else { return withoutCounts(obligation, answer, context) }
    obligation.labels = need.labels
    let line = "\(need.formula) \(holds ? "≤" : ">") \(gives)"
    obligation.certificate = [bilingual(line, line)]
    guard !holds else { return obligation }
    obligation.verdict = .refuted([
      bilingual(
        "grab every voucher that the rounds issue: the last ones are refused `sold_out`",
        "领取各轮发放的全部券：最后若干张以 `sold_out` 拒绝")
    ])
    // The total and the source that runs dry are findings of their own.
    obligation.isToldElsewhere = true
    return obligation
  }

  private static func withoutCounts(
    _ obligation: BudgetObligation, _ answer: Issuance.Answer, _ context: CheckContext
  ) -> BudgetObligation {
    var obligation = obligation
    let campaign = context.campaign
    for gap in answer.gaps {
      let round = campaign.rounds[gap.round]
      obligation.verdict = .undetermined(gap.why)
      // Of several sources that lack the same counts, the finding tells of the first.
      if obligation.path != campaign.sources[0].entry.path { obligation.isToldElsewhere = true }
      obligation.labels = [Label(span: round.entry.nameSpan, text: bilingual("no counts here", "这里没有张数"))]
      // A round without an issue and a hole are findings of their own.
      if case .undecided(isTentative: true, _) = round.issue { continue }
      if MoneyAnalysis.waits(tier: gap.tier, round: gap.round, campaign) { continue }
      obligation.isToldElsewhere = true
    }
    return obligation
  }
}
