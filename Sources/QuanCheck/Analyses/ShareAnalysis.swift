import QuanDiagnostics
import QuanModel
import QuanSyntax

/// How sources share one subsidy: shares that sum, split to the fen, and draw the sources evenly.
enum ShareAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.sharesDoNotSum, .splitNotExact, .unevenSources, .remainderDrift]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    guard !campaign.sources.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    var isWrong = false
    for tier in campaign.tiers.indices {
      let shares = campaign.sources.map { SubsidySplit.share(of: $0, tier: tier) }
      guard !shares.contains(.undecided) else { continue }
      if isByTier(campaign) || tier == 0, let finding = wrongShares(campaign, shares, tier) {
        findings.append(finding)
        isWrong = true
      }
      if isWrong { continue }
      if let finding = wrongSplit(campaign, tier) {
        findings.append(finding)
      } else if let finding = drift(campaign, tier) {
        findings.append(finding)
      }
    }
    return isWrong ? findings : findings + uneven(campaign)
  }

  private static func isByTier(_ campaign: Campaign) -> Bool {
    campaign.sources.contains { if case .byTier = $0.share { true } else { false } }
  }

  static func labels(_ campaign: Campaign) -> [Label] {
    campaign.sources.map {
      Label(span: $0.shareSpan, text: Bilingual(en: "share of `\($0.entry.name)`", zh: "`\($0.entry.name)` 的份额"))
    }
  }

  static func finding(
    _ kind: DiagnosticKind, _ campaign: Campaign, _ en: String, _ zh: String, notes: [Bilingual] = [],
    saw: [String] = []
  ) -> Diagnostic {
    let labels = labels(campaign)
    return Diagnostic(
      kind, at: labels[0].span, path: "funding", Bilingual(en: en, zh: zh), label: labels[0].text,
      secondary: Array(labels.dropFirst()), notes: notes, saw: saw)
  }

  // MARK: The kinds of shares

  private static func wrongShares(_ campaign: Campaign, _ shares: [Share], _ tier: Int) -> Diagnostic? {
    let rests = shares.count { $0 == .rest }
    if rests > 1 {
      return finding(
        .sharesDoNotSum, campaign, "\(rests) sources pay `rest`; only one can take what the others leave",
        "有 \(rests) 个来源写 `rest`，只能有一个承担其余部分")
    }
    let hasParts = shares.contains { if case .parts = $0 { true } else { false } }
    let hasOthers = shares.contains {
      switch $0 {
      case .rate, .fixed: true
      default: false
      }
    }
    if hasParts, hasOthers {
      return finding(
        .sharesDoNotSum, campaign,
        "parts stand beside rates or amounts; the parts alone already make up the whole subsidy",
        "份数与比例或金额混用，而各份数之和已是全部补贴")
    }
    guard !hasParts, rests == 0 else { return nil }
    return rateSum(campaign, shares)
  }

  private static func rateSum(_ campaign: Campaign, _ shares: [Share]) -> Diagnostic? {
    var sum = Quantity(0, .number)
    var (texts, hasFixed): ([String], Bool) = ([], false)
    for share in shares {
      switch share {
      case .rate(let ratio, _):
        texts.append(ratio.text)
        sum = sum.flatMap { old in
          Quantity(Int128(ratio.numerator), over: Int128(ratio.denominator), .number).flatMap {
            old.adding($0, sign: 1, .number)
          }
        }
      case .fixed: hasFixed = true
      default: break
      }
    }
    guard !hasFixed, let sum, sum.numerator != sum.denominator else { return nil }
    let total = "\(sum.numerator)/\(sum.denominator)"
    return finding(
      .sharesDoNotSum, campaign, "the shares sum to \(total) of a subsidy, not to 1", "各份额之和为补贴的 \(total)，不等于 1",
      notes: [
        Bilingual(
          en: "\(texts.joined(separator: " + ")) = \(total)", zh: "\(texts.joined(separator: " + ")) = \(total)")
      ], saw: [total])
  }

  // MARK: The split of each tier

  private static func wrongSplit(_ campaign: Campaign, _ index: Int) -> Diagnostic? {
    let tier = campaign.tiers[index]
    guard tier.amount > .zero else { return nil }
    let amount = SplitSweep(campaign: campaign, tier: index).worst ?? tier.amount
    let portions = SubsidySplit(campaign: campaign, amount: amount, tier: index).portions
    let hasRest = campaign.sources.contains { SubsidySplit.share(of: $0, tier: index) == .rest }
    let inexact = portions.first { !$0.isExact }
    let total = portions.reduce(Int128(0)) { $0 + ($1.fen ?? 0) }
    let isNegative = portions.contains { ($0.fen ?? 0) < 0 }
    let isOff = total != Int128(amount.minorUnits)
    guard isNegative || (!hasRest && (inexact != nil || isOff)) else { return nil }
    let notes = portions.map { portion -> Bilingual in
      let name = campaign.sources[portion.source].entry.name
      let fen = Money.text(minorUnits: portion.fen ?? 0)
      let sign = portion.isExact ? "=" : "≠"
      return Bilingual(
        en: "`\(name)`: \(portion.formula) \(sign) \(fen)", zh: "`\(name)`：\(portion.formula) \(sign) \(fen)")
    }
    let sum = Money.text(minorUnits: total)
    if isNegative {
      return Diagnostic(
        .sharesDoNotSum, at: tier.amountSpan, path: tier.entry.path + ".amount",
        Bilingual(
          en: "a share of \(amount.text) of `\(tier.entry.name)` is below zero",
          zh: "`\(tier.entry.name)` 的 \(amount.text) 有一份额为负"), secondary: labels(campaign), notes: notes,
        saw: [amount.text])
    }
    let isRounding = inexact != nil
    let message =
      isRounding
      ? Bilingual(
        en: "\(amount.text) of `\(tier.entry.name)` does not split to the fen",
        zh: "`\(tier.entry.name)` 的 \(amount.text) 不能按份额分到整分")
      : Bilingual(
        en: "the shares of \(amount.text) of `\(tier.entry.name)` sum to \(sum)",
        zh: "`\(tier.entry.name)` 的 \(amount.text) 按份额合计为 \(sum)")
    return Diagnostic(
      isRounding ? .splitNotExact : .sharesDoNotSum, at: tier.amountSpan, path: tier.entry.path + ".amount", message,
      secondary: labels(campaign),
      notes: notes
        + (isRounding
          ? [Bilingual(en: "let one source pay `rest`: it takes the odd fen", zh: "让一个来源承担 `rest`，由它承担余下的分")] : []),
      saw: [amount.text])
  }

  // MARK: Sources that run dry

  private static func uneven(_ campaign: Campaign) -> [Diagnostic] {
    guard campaign.sources.count > 1, let fractions = fractions(campaign) else { return [] }
    var tightest: (source: Int, total: Int128)?
    for (index, fraction) in fractions.enumerated() where fraction.numerator > 0 {
      let (product, overflow) = Int128(campaign.sources[index].gives.minorUnits).multipliedReportingOverflow(
        by: fraction.denominator)
      if overflow { return [] }
      let total = product / fraction.numerator
      if total < tightest?.total ?? .max { tightest = (index, total) }
    }
    guard let tightest, tightest.total < campaign.budget else { return [] }
    let source = campaign.sources[tightest.source]
    let fraction = fractions[tightest.source]
    let (most, whole) = (Money.text(minorUnits: tightest.total), Money.text(minorUnits: campaign.budget))
    let formula = "\(source.gives.text) ÷ \(fraction.numerator)/\(fraction.denominator) = \(most)"
    return [
      finding(
        .unevenSources, campaign, "`\(source.entry.name)` runs dry first: at most \(most) of \(whole) can be granted",
        "`\(source.entry.name)` 最先用尽：\(whole) 中最多只能发放 \(most)",
        notes: [Bilingual(en: "`\(source.entry.name)`: \(formula)", zh: "`\(source.entry.name)`：\(formula)")],
        saw: [most, whole])
    ]
  }

  /// What each source bears of one yuan; nil where amounts are fixed and so differ by tier.
  static func fractions(_ campaign: Campaign) -> [Quantity]? {
    let parts = campaign.sources.reduce(Int128(0)) { sum, source in
      if case .parts(let count) = source.share { sum + Int128(count) } else { sum }
    }
    var rest = Quantity(1, .number)
    var known: [Quantity?] = []
    for source in campaign.sources {
      switch source.share {
      case .parts(let count): known.append(Quantity(Int128(count), over: parts, .number))
      case .rate(let ratio, _):
        known.append(Quantity(Int128(ratio.numerator), over: Int128(ratio.denominator), .number))
      case .rest: known.append(Quantity(0, .number))
      case .fixed, .byTier, .undecided: return nil
      }
      rest = rest.flatMap { old in known.last.flatMap { $0 }.flatMap { old.adding($0, sign: -1, .number) } }
    }
    for index in known.indices where campaign.sources[index].share == .rest { known[index] = rest }
    let fractions = known.compactMap { $0 }
    return fractions.count == known.count ? fractions : nil
  }
}

extension DiagnosticKind {
  package static let sharesDoNotSum = DiagnosticKind(
    "Q0402", .error, title: Bilingual(en: "shares that do not make up the subsidy", zh: "份额合计不等于补贴"),
    explanation: Bilingual(
      en:
        "The sources together pay each subsidy, exactly. Either all count parts (`15 parts`, `1 part`), or they say rates or "
        + "amounts and one of them takes the `rest`, or their rates sum to 1.",
      zh: "各来源合计须恰好等于每笔补贴：要么都写份数（`15份`、`1份`），要么写比例或金额并由一个来源承担 `rest`，要么各比例之和等于 1。"))
  package static let splitNotExact = DiagnosticKind(
    "Q0403", .error, title: Bilingual(en: "an amount that does not split to the fen", zh: "金额不能分到整分"),
    explanation: Bilingual(
      en:
        "Money is an exact count of fen. Where a share of a tier's amount is no whole number of fen, the file has to say who "
        + "takes the odd fen: one source that pays `rest`.",
      zh: "金额精确到分。如果某份额不是整分，文件须说明余下的分由谁承担：让一个来源承担 `rest`。"))
  package static let unevenSources = DiagnosticKind(
    "Q0405", .warning, title: Bilingual(en: "one source runs dry before the others", zh: "某一资金来源先用尽"),
    explanation: Bilingual(
      en:
        "Each subsidy draws on every source by its share. Where the sources do not give in proportion to their shares, one "
        + "of them is empty first and the rest of the money can never be granted.",
      zh: "每笔补贴按份额从各来源支取。如果出资比例与份额比例不一致，其中一个会先用尽，其余资金将无法发放。"))
}
