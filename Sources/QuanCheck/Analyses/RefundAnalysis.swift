import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Refunds: a table that leaves no case out, and an answer for voucher and money in each of its rows.
enum RefundAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.refundUncovered, .refundKeptSilently, .noRefund]

  /// Refund flows among which a case that none covers is looked for.
  private static let flowsMax = 100
  private static let tooMany = Satisfiability.undetermined(
    why: Bilingual(en: "more than \(flowsMax) refund flows", zh: "退款流转超过 \(flowsMax) 条"), candidate: nil)

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let event = Event.verb(.refund)
    let flows = campaign.flows.indices.filter { campaign.flows[$0].events.contains(event) }
    guard !flows.isEmpty else { return [missing(context)] }
    return uncovered(context, flows) + flows.compactMap { kept(campaign.flows[$0], context) }
  }

  private static func missing(_ context: CheckContext) -> Diagnostic {
    Diagnostic(
      .noRefund, at: context.root.keySpan(.flows) ?? context.campaign.titleSpan, path: "flows",
      Bilingual(en: "no flow says what a refund does", zh: "没有流转规定退款时如何处理"),
      secondary: [Label(span: context.campaign.titleSpan, text: Bilingual(en: "this campaign", zh: "本活动"))],
      notes: [
        Bilingual(
          en:
            "say for each extent, within and after validity, what becomes of voucher and subsidy; `move: nothing` keeps both as they are",
          zh: "请按退款范围以及有效期内外，写明券和补贴如何处理；`move: nothing` 表示两者不变")
      ])
  }

  private static func uncovered(_ context: CheckContext, _ flows: [Int]) -> [Diagnostic] {
    let campaign = context.campaign
    let solver = context.solver
    let rules = campaign.rules.filter { $0.verbs.contains(.refund) }.map(solver.guarded)
    let cases =
      flows.prefix(flowsMax).map { solver.applies($0, at: .verb(.refund)) }
      + SilentFlows.refunds(campaign)
    guard !cases.contains(where: Solver.hasHole) else { return [] }
    let witness: Assignment?
    let isProved: Bool
    switch flows.count > flowsMax ? tooMany : solver.solve(rules + [.not(.any(cases))]) {
    case .unsatisfiable: return []
    case .satisfiable(let assignment): (witness, isProved) = (assignment, true)
    case .undetermined(_, let candidate): (witness, isProved) = (candidate, false)
    }
    let labels = flows.prefix(12).map { flow in
      Label(span: campaign.flows[flow].entry.nameSpan, text: Bilingual(en: "one of the refund flows", zh: "退款流转之一"))
    }
    let text = witness?.text(in: campaign) ?? Bilingual(en: "too many cases to decide", zh: "情形过多，无法判定")
    var finding = Diagnostic(
      .refundUncovered, at: context.root.keySpan(.flows) ?? labels[0].span, path: "flows",
      isProved
        ? Bilingual(en: "no flow covers a refund where \(text.en)", zh: "以下退款没有任何流转处理：\(text.zh)")
        : Bilingual(en: "the refund flows cannot be shown to cover every case", zh: "无法证明退款的流转覆盖所有情形"),
      secondary: labels,
      notes: (isProved ? [] : [Bilingual(en: "a case to look at: \(text.en)", zh: "可供核对的情形：\(text.zh)")]) + [
        Bilingual(en: "a flow `when: otherwise` takes what the others leave", zh: "写一条 `when: otherwise` 的流转可处理其余情形")
      ], saw: [text.en])
    if !isProved { finding.severity = .warning }
    return [finding]
  }

  /// A refund that leaves the voucher used and the subsidy spent was read into the notice by somebody, who has to say so.
  private static func kept(_ flow: Flow, _ context: CheckContext) -> Diagnostic? {
    guard flow.entry.reading == nil, flow.moves.allSatisfy(\.isNothing) else { return nil }
    return Diagnostic(
      .refundKeptSilently, at: flow.entry.nameSpan, path: flow.entry.path,
      Bilingual(
        en: "refund flow `\(flow.entry.name)` leaves the voucher used and the subsidy spent without a `reading`",
        zh: "退款流转 `\(flow.entry.name)` 使券保持已使用、补贴不退，但没有写 `reading`"),
      secondary: [
        Label(
          span: context.place(of: flow.entry, in: .flows, .move), text: Bilingual(en: "moves nothing", zh: "不转移任何内容"))
      ],
      notes: [
        Bilingual(
          en:
            "a sale is undone and the subsidy stays with the merchant; say in `reading` how the clause was understood",
          zh: "交易已撤销而补贴仍留在商户，请在 `reading` 中说明对条款的理解")
      ])
  }
}

extension DiagnosticKind {
  package static let refundUncovered = DiagnosticKind(
    "Q0703", .error, title: Bilingual(en: "a refund that no flow covers", zh: "有退款情形没有规定"),
    explanation: Bilingual(
      en:
        "The flows at `refund` have to cover every extent (full, partial, split, cancelled), within and after the voucher's "
        + "validity. The message shows a case that is left out.",
      zh: "`refund` 的各流转须覆盖所有退款范围（全额、部分、拆单、撤销）以及有效期内外。消息给出一个遗漏的情形。"))
  package static let refundKeptSilently = DiagnosticKind(
    "Q0706", .warning, title: Bilingual(en: "a refund that keeps the subsidy without saying why", zh: "退款不退补贴且未说明理由"),
    explanation: Bilingual(
      en:
        "Every row of the refund table answers what becomes of the voucher, the subsidy and the counts. Where a sale is "
        + "undone and the subsidy stays spent, the file says in `reading` how it understood the notice.",
      zh: "退款的每种情形都要回答券、补贴、计数如何处理。交易撤销而补贴不退时，须在 `reading` 中说明对通知的理解。"))
  package static let noRefund = DiagnosticKind(
    "Q0707", .error, title: Bilingual(en: "nothing is said of refunds", zh: "没有规定退款"),
    explanation: Bilingual(
      en: "There is no default for refunds, because every campaign decides differently and money depends on it.",
      zh: "退款没有默认处理方式，因为各活动规定不同，且直接影响资金。"))
}
