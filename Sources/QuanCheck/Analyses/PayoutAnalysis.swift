import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Money that flows move: as much as the voucher holds, once it is spent, and once.
enum PayoutAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [
    .foreignAmount, .paidBeforeSpent, .paidTwice, .advanceOverGift, .madeFromNothing,
  ]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    var findings: [Diagnostic] = []
    for flow in campaign.flows {
      for case .money(let formula, let from, let to, let span) in flow.moves {
        findings += foreign(flow, formula, from, to, span, campaign)
        findings += early(flow, formula, from, to, span, campaign)
      }
    }
    return findings + twice(context.solver) + VoucherMaking.findings(context)
  }

  /// Money of the sources stands in accounts; what parties hand one another is their own.
  private static func isOfSources(_ account: Account) -> Bool {
    switch account {
    case .available, .earmarked, .spent, .source: true
    case .party: false
    }
  }

  /// Which shares of the voucher's amount a formula carries; nil where it is some other amount.
  private static func shares(_ formula: Formula, _ campaign: Campaign) -> [Int]? {
    switch formula {
    case .subsidy: Array(campaign.sources.indices)
    case .share(let source): [source]
    case .sum(let left, let right):
      if let first = shares(left, campaign), let second = shares(right, campaign),
        Set(first).isDisjoint(with: second)
      {
        first + second
      } else {
        nil
      }
    default: nil
    }
  }

  // MARK: How much

  private static func foreign(
    _ flow: Flow, _ formula: Formula, _ from: Account, _ to: Account, _ span: SourceSpan, _ campaign: Campaign
  ) -> [Diagnostic] {
    if case .hole = formula { return [] }
    // A part of what is spent is reversed: the engine takes no more than the voucher still holds.
    if from == .spent, to == .available { return [] }
    guard isOfSources(from) || isOfSources(to), shares(formula, campaign) == nil else { return [] }
    if case .source(let source) = from, case .constant(let amount) = formula {
      let gives = campaign.sources[source].gives
      guard amount.value > gives.minorUnits else { return [] }
      let text = Money.text(minorUnits: Int128(amount.value))
      return [
        Diagnostic(
          .advanceOverGift, at: span, path: flow.entry.path + ".move",
          Bilingual(
            en:
              "flow `\(flow.entry.name)` moves \(text) from `\(campaign.sources[source].entry.name)`, which gives \(gives.text)",
            zh: "流转 `\(flow.entry.name)` 从 `\(campaign.sources[source].entry.name)` 转出 \(text)，而其出资为 \(gives.text)"),
          secondary: [
            Label(
              span: campaign.sources[source].entry.nameSpan,
              text: Bilingual(en: "gives \(gives.text)", zh: "出资 \(gives.text)"))
          ], saw: [text, gives.text])
      ]
    }
    return [
      Diagnostic(
        .foreignAmount, at: span, path: flow.entry.path + ".move",
        Bilingual(
          en: "flow `\(flow.entry.name)` moves an amount of the sources' money that no voucher holds",
          zh: "流转 `\(flow.entry.name)` 转移的资金数额不是券所占用的数额"),
        secondary: [Label(span: flow.entry.nameSpan, text: Bilingual(en: "this flow", zh: "该流转"))],
        notes: [
          Bilingual(
            en: "money of the sources moves by the voucher's own amount: `subsidy`, or `share(source)`",
            zh: "出资方的资金按券的数额转移：`subsidy` 或 `share(来源)`")
        ])
    ]
  }

  // MARK: When

  private static func early(
    _ flow: Flow, _ formula: Formula, _ from: Account, _ to: Account, _ span: SourceSpan, _ campaign: Campaign
  ) -> [Diagnostic] {
    guard case .party(let party) = to, isOfSources(from) || from == .spent, shares(formula, campaign) != nil else {
      return []
    }
    if let move = campaign.voucherMove(of: flow), move.to == .used { return [] }
    let target = campaign.voucherMove(of: flow)?.to
    let event = flow.events.first { event in
      switch event {
      case .verb(.grab), .verb(.activate), .verb(.void), .expire: true
      case .after(_, .verb(.grab)), .after(_, .verb(.activate)): true
      default: target != nil
      }
    }
    guard event != nil else { return [] }
    let payee = campaign.parties[party].name
    return [
      Diagnostic(
        .paidBeforeSpent, at: span, path: flow.entry.path + ".move",
        Bilingual(
          en: "flow `\(flow.entry.name)` pays `\(payee)` for a voucher that is not used",
          zh: "流转 `\(flow.entry.name)` 在券未使用时向 `\(payee)` 支付"),
        secondary: [Label(span: flow.entry.nameSpan, text: Bilingual(en: "this flow", zh: "该流转"))],
        notes: [
          Bilingual(
            en:
              "money is paid out of what is spent: at `redeem`, some time after it, or in a flow that moves the voucher to `used`",
            zh: "只有已使用的资金才能支付：在 `redeem` 时、其后若干时间，或在使券转为`已使用`的流转中")
        ], saw: [payee])
    ]
  }

  // MARK: How often

  /// Two flows that pay the same share of the same voucher out of the sources' money.
  private static func twice(_ solver: Solver) -> [Diagnostic] {
    struct Payment {
      var flow: Int
      var span: SourceSpan
      var shares: Set<Int>
    }
    let campaign = solver.campaign
    var earlier: [Payment] = []
    var findings: [Diagnostic] = []
    for (index, flow) in campaign.flows.enumerated() {
      for case .money(let formula, let from, .party, let span) in flow.moves {
        guard isOfSources(from), let shares = shares(formula, campaign) else { continue }
        let own = sourcesOnly(Set(shares), from)
        if let first = earlier.first(where: { payment in
          !payment.shares.isDisjoint(with: own) && bothApply(payment.flow, index, solver)
        }) {
          findings.append(
            Diagnostic(
              .paidTwice, at: span, path: flow.entry.path + ".move",
              Bilingual(
                en:
                  "flows `\(campaign.flows[first.flow].entry.name)` and `\(flow.entry.name)` pay the same money twice",
                zh: "流转 `\(campaign.flows[first.flow].entry.name)` 和 `\(flow.entry.name)` 重复支付同一笔资金"),
              secondary: [Label(span: first.span, text: Bilingual(en: "paid here first", zh: "已在此支付"))]))
        }
        earlier.append(Payment(flow: index, span: span, shares: own))
      }
    }
    return findings
  }

  private static func sourcesOnly(_ shares: Set<Int>, _ from: Account) -> Set<Int> {
    if case .source(let source) = from { shares.intersection([source]) } else { shares }
  }

  /// Whether both flows can come to one voucher: of two at one event the conditions tell, of others nothing does.
  private static func bothApply(_ first: Int, _ second: Int, _ solver: Solver) -> Bool {
    let flows = solver.campaign.flows
    let scopes = [solver.within(flows[first].entry.scope), solver.within(flows[second].entry.scope)]
    if solver.solve(scopes).isUnsatisfiable { return false }
    guard let event = flows[first].events.first(where: { flows[second].events.contains($0) }) else { return true }
    return !solver.solve([solver.applies(first, at: event), solver.applies(second, at: event)]).isUnsatisfiable
  }
}

extension DiagnosticKind {
  package static let foreignAmount = DiagnosticKind(
    "Q0423", .error, title: Bilingual(en: "money that no voucher holds", zh: "转移的不是券所占用的资金"),
    explanation: Bilingual(
      en:
        "Nothing is made or lost: what a flow takes from one account it gives to the other. A voucher holds its own amount, "
        + "split over the sources, so the sources' money moves as `subsidy` or as `share(source)`. What the buyer pays "
        + "(`order.paid`) moves between parties.",
      zh:
        "资金不会凭空增减：从一个账户转出多少，另一账户就转入多少。券占用的是自身的数额并由各方分担，因此出资方的资金只能按 `subsidy` 或 `share(来源)` 转移；买家所付（`order.paid`）在各参与方之间转移。"
    ))
  package static let paidBeforeSpent = DiagnosticKind(
    "Q0424", .error, title: Bilingual(en: "a voucher paid for before it is used", zh: "券未使用就已支付"),
    explanation: Bilingual(
      en:
        "Money is held while a voucher is live and spent once it is used; only then is there something to pay. A payment "
        + "before that would have to come back whenever the voucher ends unused.",
      zh: "券有效期间资金被占用，使用之后才算支出，此时才有可支付的款项。提前支付的，券未使用而到期时就须追回。"))
  package static let paidTwice = DiagnosticKind(
    "Q0425", .error, title: Bilingual(en: "the same money paid twice", zh: "同一笔资金支付两次"),
    explanation: Bilingual(
      en:
        "Two flows pay the same source's share of one voucher. Spent money is unpaid until it is paid, and then it is gone: "
        + "one of the two flows would find nothing. What one party advances to another moves from that party.",
      zh: "两条流转支付同一张券中同一来源的份额。已支出的资金支付一次后即不再存在，另一条将无款可付。由某方垫付的，应从该方转出。"))
  package static let advanceOverGift = DiagnosticKind(
    "Q0426", .error, title: Bilingual(en: "more advanced than is given", zh: "预拨超过出资"),
    explanation: Bilingual(
      en: "A source cannot hand over more than it gives.", zh: "资金来源转出的金额不能超过其出资。"))
  package static let madeFromNothing = DiagnosticKind(
    "Q0427", .error, title: Bilingual(en: "vouchers made out of money that is not there", zh: "生成券的资金不足"),
    explanation: Bilingual(
      en:
        "Vouchers that a flow makes live on the money of the voucher that makes them: it ends unused in the same flow "
        + "(`voucher to void`), and what it frees covers them, source by source.",
      zh: "流转生成的券使用原券的资金：原券须在同一流转中未使用而终止（`voucher to void`），所释放的资金须逐个来源足以覆盖新券。"))
}
