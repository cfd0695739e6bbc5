import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Windows that end and flows that come when a quota is used up: the quota must be one purse, and one that can be used up.
enum FullEdgeAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.neverFull]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    var findings: [Diagnostic] = []
    func look(_ window: Window?, _ path: String) {
      guard let window else { return }
      for edge in [window.from, window.until].compactMap({ $0 }) {
        if let quota = quota(edge.kind), let finding = finding(context, quota, edge.span, path) {
          findings.append(finding)
        }
      }
      for case .within(let inner) in window.filters { look(inner, path) }
      for case .outside(let inner) in window.filters { look(inner, path) }
    }
    look(campaign.period, campaign.periodEntry.path)
    for round in campaign.rounds {
      look(round.open, round.entry.path + ".open")
      look(round.valid, round.entry.path + ".valid")
    }
    for tier in campaign.tiers { look(tier.valid, tier.entry.path + ".valid") }
    for window in campaign.windows { look(window.window, "let." + window.name) }
    for flow in campaign.flows {
      for case .full(let quota) in flow.events {
        let span = context.place(of: flow.entry, in: .flows, .at)
        if let finding = finding(context, quota, span, flow.entry.path) { findings.append(finding) }
      }
    }
    return findings
  }

  private static func quota(_ kind: Edge.Kind) -> Int? {
    switch kind {
    case .full(let quota): quota
    case .shifted(let inner, _): quota(inner)
    default: nil
    }
  }

  private static func finding(_ context: CheckContext, _ index: Int, _ span: SourceSpan, _ path: String) -> Diagnostic?
  {
    let campaign = context.campaign
    guard campaign.quotas.indices.contains(index) else { return nil }
    let quota = campaign.quotas[index]
    let name = quota.entry.name
    guard let why = manyPurses(quota) ?? tooLarge(context, quota) else { return nil }
    return Diagnostic(
      .neverFull, at: span, path: path,
      Bilingual(en: "`full(\(name))` never comes", zh: "`full(\(name))` 永远不会到来"),
      secondary: [Label(span: quota.limitSpan, text: why)], saw: [name])
  }

  private static func manyPurses(_ quota: Quota) -> Bilingual? {
    quota.dimensions.isEmpty
      ? nil : Bilingual(en: "this quota is many purses, and no one of them is meant", zh: "该限额分成多个额度，没有指明是哪一个")
  }

  /// All that the rounds hand out leaves something in the purse.
  private static func tooLarge(_ context: CheckContext, _ quota: Quota) -> Bilingual? {
    let (campaign, issuance) = (context.campaign, context.issuanceAgain)
    guard quota.takes == [.verb(.grab)], quota.back.isEmpty, case .amount(let limit) = quota.limit else { return nil }
    let tiers = campaign.tiers.indices.filter { quota.entry.scope.covers(tier: $0) }
    let answer = issuance.answer(
      tiers: Array(tiers), rounds: campaign.rounds.indices.filter { quota.entry.scope.covers(round: $0) })
    let faces = tiers.map { campaign.tiers[$0].worth.least.minorUnits }
    guard answer.missing == nil, let least = quota.countsSubsidy ? faces.min() : 1,
      let most = quota.countsSubsidy ? issuance.worth(answer) : answer.vouchers,
      Int128(limit) - most >= Int128(least)
    else { return nil }
    let (held, issued) =
      quota.countsSubsidy
      ? (Money.text(minorUnits: Int128(limit)), Money.text(minorUnits: most)) : ("\(limit)", "\(most)")
    return Bilingual(en: "holds \(held); all that is issued takes \(issued)", zh: "额度为 \(held)，全部发放只占 \(issued)")
  }
}

extension DiagnosticKind {
  package static let neverFull = DiagnosticKind(
    "Q0514", .warning, title: Bilingual(en: "a quota that is never used up", zh: "永远不会用尽的限额"),
    explanation: Bilingual(
      en: "`full(q)` is the instant at which less is left in the purse of `q` than the least that can be taken. Where "
        + "the rounds hand out less than the purse holds, or the quota keeps a purse for each user, day or round, that instant "
        + "never comes: no window ends with it, and no flow comes at it.",
      zh: "`full(q)` 是限额 `q` 所剩不足最小一次占用的时刻。如果各轮发放总量小于额度，或该限额按用户、日期、轮次分别计数，这个时刻永远不会到来：时间窗口不会因此结束，流转也不会因此发生。"))
}
