import QuanDiagnostics
import QuanModel
import QuanSyntax

extension ShareAnalysis {
  /// What the source that pays `rest` bears beyond its exact part, because the others are rounded.
  static func drift(_ campaign: Campaign, _ index: Int) -> Diagnostic? {
    let tier = campaign.tiers[index]
    let sweep = SplitSweep(campaign: campaign, tier: index)
    guard let rest = campaign.sources.firstIndex(where: { SubsidySplit.share(of: $0, tier: index) == .rest }),
      let drift = sweep.drift, drift.part.numerator != 0, let fractions = fractions(campaign)
    else { return nil }
    let source = campaign.sources[rest]
    let least = max(tier.worth.least.minorUnits, 1)
    let count = campaign.budget / Int128(least)
    let total = (count * drift.part.numerator + drift.part.denominator - 1) / drift.part.denominator
    let part = "\(drift.part.numerator)/\(drift.part.denominator)"
    let whole = Money.text(minorUnits: total)
    // What the source gives beyond its exact part of the budget.
    let exact = campaign.budget * fractions[rest].numerator / max(fractions[rest].denominator, 1)
    let slack = Int128(source.gives.minorUnits) - exact
    var finding = Diagnostic(
      .remainderDrift, at: source.shareSpan, path: source.entry.path + ".pays",
      Bilingual(
        en: "`\(source.entry.name)` bears up to \(part) fen more than its part of one `\(tier.entry.name)`",
        zh: "`\(source.entry.name)` 对每张 `\(tier.entry.name)` 最多多承担 \(part) 分"),
      secondary: [
        Label(span: tier.amountSpan, text: Bilingual(en: "such as \(drift.amount.text)", zh: "例如 \(drift.amount.text)"))
      ],
      notes: [
        Bilingual(
          en: "over at most \(count) vouchers of \(Money(minorUnits: least).text) or more: up to \(whole)",
          zh: "按每张至少 \(Money(minorUnits: least).text)、最多 \(count) 张计：累计不超过 \(whole)")
      ], saw: [part, whole])
    if total > max(slack, 0), total >= Int128(least) { finding.severity = .warning }
    return finding
  }
}

extension DiagnosticKind {
  package static let remainderDrift = DiagnosticKind(
    "Q0407", .note,
    title: Bilingual(en: "what roundings add to the source that pays the rest", zh: "舍入给承担其余部分的来源增加的负担"),
    explanation: Bilingual(
      en:
        "Where a share is rounded the source that pays `rest` takes the odd fen. The finding shows the worst that one voucher "
        + "and all vouchers together can add. It is a warning where that could empty this source before the others.",
      zh: "份额需要舍入时，余下的分由写 `rest` 的来源承担。这里列出单张和全部券最多增加的数额；如果可能使该来源先用尽，则作为警告报告。"))
}
