import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What is handed out against what there is, benefits against thresholds, amounts of nothing.
enum MoneyAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [
    .issueOverBudget, .benefitOverThreshold, .zeroAmount, .unpaidSpending, .roundWithoutIssue,
  ]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    overBudget(context) + BenefitCheck.findings(context.solver) + zeros(context) + unpaid(context)
      + unbounded(context)
  }

  /// What the rounds with counts hand out, in fen, and how.
  static func counted(_ context: CheckContext) -> (worth: Int128, answer: Issuance.Answer, isComplete: Bool) {
    let (campaign, issuance) = (context.campaign, context.issuance)
    // What an earlier round leaves was counted there.
    let rounds = campaign.rounds.indices.filter {
      if case .leftover = campaign.rounds[$0].issue { false } else { true }
    }
    // Money that is drawn later is bounded where it is drawn: more may hold a voucher than will be paid.
    let tiers = campaign.tiers.indices.filter { campaign.tiers[$0].drawn == .verb(.grab) }
    let answer = issuance.answer(tiers: tiers, rounds: rounds)
    return (issuance.worth(answer), answer, answer.gaps.isEmpty)
  }

  private static func overBudget(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let (worth, answer, _) = counted(context)
    guard worth > campaign.budget else { return [] }
    // Amounts that vary are set aside at their most; what is spent may be less.
    let isCertain = context.issuance.least(answer) > campaign.budget
    let (handed, given) = (Money.text(minorUnits: worth), Money.text(minorUnits: campaign.budget))
    let excess = Money.text(minorUnits: worth - campaign.budget)
    let formula = context.issuance.formula(answer)
    let gives = Issuance.joined(campaign.sources.map(\.gives.text))
    let spans = (answer.rows.map(\.span) + answer.sums.map(\.span)).sorted { $0.lower < $1.lower }
    let rounds = spans.prefix(12).map { Label(span: $0) }
    let sources = campaign.sources.map {
      Label(span: $0.entry.nameSpan, text: Bilingual(en: "gives \($0.gives.text)", zh: "出资 \($0.gives.text)"))
    }
    var finding =
      Diagnostic(
        .issueOverBudget, at: spans.first ?? campaign.titleSpan, path: "rounds",
        isCertain
          ? Bilingual(
            en: "the rounds hand out \(handed), \(excess) more than the sources give",
            zh: "各轮共发放 \(handed)，比各方出资多 \(excess)")
          : Bilingual(
            en: "the rounds hand out at most \(handed), \(excess) more than the sources give",
            zh: "各轮最多发放 \(handed)，比各方出资多 \(excess)"),
        label: Bilingual(en: "handed out: \(handed)", zh: "发放 \(handed)"),
        secondary: Array(rounds.dropFirst()) + sources,
        notes: [
          Bilingual(en: "handed out: \(formula) = \(handed)", zh: "发放：\(formula) = \(handed)"),
          Bilingual(en: "given: \(gives) = \(given)", zh: "出资：\(gives) = \(given)"),
        ], saw: [handed, given])
    if !isCertain { finding.severity = .warning }
    return [finding]
  }

  // MARK: Amounts of nothing

  private static func zeros(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    var findings: [Diagnostic] = []
    func zero(_ span: SourceSpan, _ entry: Entry, _ what: Bilingual) {
      findings.append(
        Diagnostic(
          .zeroAmount, at: span, path: entry.path,
          Bilingual(en: "\(what.en) of `\(entry.name)` is zero", zh: "`\(entry.name)` 的\(what.zh)为零"),
          secondary: [Label(span: entry.nameSpan, text: Bilingual(en: "here", zh: "所在条目"))], saw: ["0"]))
    }
    for source in campaign.sources where source.gives == .zero {
      zero(
        context.place(of: source.entry, in: .funding, .gives), source.entry, Bilingual(en: "what is given", zh: "出资额"))
    }
    for tier in campaign.tiers where tier.worth.bound == .zero && tier.worth.pieces.count == 1 {
      zero(tier.amountSpan, tier.entry, Bilingual(en: "the amount", zh: "金额"))
    }
    for round in campaign.rounds {
      switch round.issue {
      case .counts(let counts):
        for count in counts where count.count == 0 { zero(count.span, round.entry, Bilingual(en: "a count", zh: "张数")) }
      case .money(.zero, let span): zero(span, round.entry, Bilingual(en: "the issue", zh: "发放额"))
      default: break
      }
    }
    for quota in campaign.quotas where quota.limit == .amount(0) {
      zero(quota.limitSpan, quota.entry, Bilingual(en: "the limit", zh: "上限"))
    }
    return findings
  }
}

extension DiagnosticKind {
  package static let issueOverBudget = DiagnosticKind(
    "Q0401", .error, title: Bilingual(en: "the rounds hand out more than there is", zh: "发放总额超过资金"),
    explanation: Bilingual(
      en:
        "The sum over all rounds of count times amount must not exceed what the sources give together. Rounds that hand "
        + "out leftovers add nothing: their money was counted before.",
      zh: "各轮张数乘以金额的总和不得超过各方出资之和。发放结余的轮次不重复计算。"))
  package static let benefitOverThreshold = DiagnosticKind(
    "Q0404", .error, title: Bilingual(en: "a benefit not below what is bought", zh: "优惠不低于消费金额"),
    explanation: Bilingual(
      en:
        "A voucher must be worth less than the least purchase on which it can be used. Without a threshold it could be "
        + "turned into goods for nothing, which is a warning.",
      zh: "券的金额必须小于可使用它的最低消费金额。没有门槛时可能无偿换取商品，作为警告报告。"))
  package static let zeroAmount = DiagnosticKind(
    "Q0406", .error, title: Bilingual(en: "an amount or count of zero", zh: "金额或数量为零"),
    explanation: Bilingual(
      en: "A source, tier, count or limit of zero has no effect or refuses everything. What is not yet known is `TBD`.",
      zh: "出资、券种、张数或上限为零，要么没有作用，要么拒绝一切。尚未确定的请写 `TBD`。"))
  package static let unpaidSpending = DiagnosticKind(
    "Q0409", .warning, title: Bilingual(en: "money that is spent and paid to nobody", zh: "已使用的资金没有支付对象"),
    explanation: Bilingual(
      en:
        "Used vouchers are money that somebody has to receive. A flow says when and to whom: `move: subsidy from unionpay to "
        + "merchant`. Where it is settled outside the file, accept the finding with the clause that says how.",
      zh: "已使用的券对应的资金须有人收取。请用流转写明何时付给谁：`move: subsidy from unionpay to merchant`；在文件之外结算的，请引用规定支付方式的条款予以认可。"))
}
