import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What is handed out against what there is, benefits against thresholds, amounts of nothing.
enum MoneyAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [
    .issueOverBudget, .benefitOverThreshold, .zeroAmount, .unpaidSpending, .roundWithoutIssue,
  ]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    overBudget(context.campaign) + thresholds(context.campaign) + zeros(context) + unpaid(context)
      + unbounded(context)
  }

  /// What the rounds with counts hand out, in fen, and how.
  static func counted(_ campaign: Campaign) -> (worth: Int128, answer: Issuance.Answer, isComplete: Bool) {
    let issuance = Issuance(campaign: campaign)
    var whole = Issuance.Answer()
    var isComplete = true
    for round in campaign.rounds.indices {
      // What an earlier round leaves was counted there.
      if case .leftover = campaign.rounds[round].issue { continue }
      let answer = issuance.answer(tiers: Array(campaign.tiers.indices), rounds: [round])
      if answer.missing != nil { isComplete = false }
      whole.rows += answer.rows
      whole.sums += answer.sums
    }
    return (issuance.worth(whole), whole, isComplete)
  }

  private static func overBudget(_ campaign: Campaign) -> [Diagnostic] {
    let (worth, answer, _) = counted(campaign)
    guard worth > campaign.budget else { return [] }
    let (handed, given) = (Money.text(minorUnits: worth), Money.text(minorUnits: campaign.budget))
    let excess = Money.text(minorUnits: worth - campaign.budget)
    let formula = Issuance(campaign: campaign).formula(answer)
    let gives = Issuance.joined(campaign.sources.map(\.gives.text))
    let spans = (answer.rows.map(\.span) + answer.sums.map(\.span)).sorted { $0.lower < $1.lower }
    let rounds = spans.prefix(12).map { Label(span: $0) }
    let sources = campaign.sources.map {
      Label(span: $0.entry.nameSpan, text: Bilingual(en: "gives \($0.gives.text)", zh: "出资 \($0.gives.text)"))
    }
    return [
      Diagnostic(
        .issueOverBudget, at: spans.first ?? campaign.titleSpan, path: "rounds",
        Bilingual(
          en: "the rounds hand out \(handed), \(excess) more than the sources give",
          zh: "各轮共发放 \(handed)，比各方出资多 \(excess)"),
        label: Bilingual(en: "handed out: \(handed)", zh: "发放 \(handed)"),
        secondary: Array(rounds.dropFirst()) + sources,
        notes: [
          Bilingual(en: "handed out: \(formula) = \(handed)", zh: "发放：\(formula) = \(handed)"),
          Bilingual(en: "given: \(gives) = \(given)", zh: "出资：\(gives) = \(given)"),
        ], saw: [handed, given])
    ]
  }

  // MARK: Thresholds

  private static func thresholds(_ campaign: Campaign) -> [Diagnostic] {
    let solver = Solver(campaign: campaign)
    let bases = campaign.facts.indices.filter {
      campaign.facts[$0].type == .money && campaign.facts[$0].verbs.contains(.redeem)
    }
    return campaign.tiers.indices.compactMap { tier in
      let entry = campaign.tiers[tier].entry
      let rules = campaign.rules.filter {
        $0.verbs.contains(.redeem) && $0.entry.scope.covers(tier: tier) && $0.entry.scope.rounds == nil
      }
      let conditions = (campaign.tiers[tier].threshold.map { [$0] } ?? []) + rules.map(\.condition)
      let mentioned = bases.filter { base in conditions.contains { mentions($0, base) } }
      guard !conditions.contains(where: Solver.hasHole), !solver.solve(conditions).isUnsatisfiable else { return nil }
      guard !mentioned.isEmpty else { return unlimited(campaign.tiers[tier]) }
      var least: (base: Int, witness: Assignment)?
      for base in mentioned {
        let amount = Constant(.money, campaign.tiers[tier].amount.minorUnits)
        let cheap = Condition.test(Test(.compare(.fact(base), .lessOrEqual, amount), span: entry.span))
        switch solver.solve(
          conditions + [cheap], fixed: [Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(tier))))])
        {
        case .satisfiable(let witness): if least == nil { least = (base, witness) }
        case .unsatisfiable, .undetermined: return nil
        }
      }
      return least.map { tooLow(campaign, tier, $0.base, $0.witness) }
    }
  }

  private static func mentions(_ condition: Condition, _ fact: Int) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts): parts.contains { mentions($0, fact) }
    case .not(let inner): mentions(inner, fact)
    case .test(let test): test.terms.contains(.fact(fact))
    case .constant, .otherwise, .hole: false
    }
  }

  private static func tooLow(_ campaign: Campaign, _ tier: Int, _ base: Int, _ witness: Assignment) -> Diagnostic {
    let tier = campaign.tiers[tier]
    let fact = campaign.facts[base].name
    guard case .constant(let price)? = witness[.fact(base)] else { return unlimited(tier) }
    let text = campaign.text(of: price)
    let rest = Money.text(minorUnits: Int128(price.value) - Int128(tier.amount.minorUnits))
    return Diagnostic(
      .benefitOverThreshold, at: tier.amountSpan, path: tier.entry.path + ".amount",
      Bilingual(
        en: "`\(tier.entry.name)` takes \(tier.amount.text) off where `\(fact)` may be as little as \(text)",
        zh: "`\(tier.entry.name)` 减 \(tier.amount.text)，而 `\(fact)` 低至 \(text) 时也能使用"),
      secondary: [Label(span: tier.entry.nameSpan, text: Bilingual(en: "this tier", zh: "该券种"))],
      notes: [
        Bilingual(
          en: "\(text) - \(tier.amount.text) = \(rest) leaves nothing to pay: the benefit must be below what is bought",
          zh: "\(text) - \(tier.amount.text) = \(rest)，无须付款：优惠须小于消费金额")
      ], saw: [tier.amount.text, text])
  }

  private static func unlimited(_ tier: Tier) -> Diagnostic {
    var finding = Diagnostic(
      .benefitOverThreshold, at: tier.amountSpan, path: tier.entry.path + ".amount",
      Bilingual(
        en: "`\(tier.entry.name)` has no threshold: \(tier.amount.text) can be taken off a purchase of any amount",
        zh: "`\(tier.entry.name)` 没有使用门槛：任何金额的消费都可以减 \(tier.amount.text)"),
      notes: [
        Bilingual(
          en: "a threshold reads `\(tier.amount.text) when item.price >= …`",
          zh: "门槛写作 `\(tier.amount.text) when item.price >= …`")
      ], saw: [tier.amount.text])
    finding.severity = .warning
    return finding
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
    for tier in campaign.tiers where tier.amount == .zero {
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
