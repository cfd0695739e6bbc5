import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Amounts that nothing bounds, that are nothing or less somewhere, and caps without effect.
enum AmountAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [
    .amountUnbounded, .amountNotPositive, .rateNotExact, .capWithoutEffect,
  ]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return campaign.tiers.flatMap { tier -> [Diagnostic] in
      guard !tier.worth.hasHole else { return [] }
      return unbounded(tier) + notPositive(tier, campaign) + caps(tier, campaign)
    }
  }

  private static func unbounded(_ tier: Tier) -> [Diagnostic] {
    guard tier.worth.bound == nil, !tier.worth.pieces.isEmpty else { return [] }
    let span = tier.amountSpan
    return [
      Diagnostic(
        .amountUnbounded, at: span, path: tier.entry.path + ".amount",
        Bilingual(en: "nothing bounds what `\(tier.entry.name)` is worth", zh: "`\(tier.entry.name)` 的金额没有上限"),
        secondary: [Label(span: tier.entry.nameSpan, text: Bilingual(en: "this tier", zh: "该券种"))],
        notes: [
          Bilingual(
            en: "write `… capped at …`, or bound the price under `when`", zh: "请写 `… capped at …`（封顶），或在 `when`（当）中限定价格"
          )
        ])
    ]
  }

  // MARK: Nothing or less

  private static func notPositive(_ tier: Tier, _ campaign: Campaign) -> [Diagnostic] {
    // One amount of zero everywhere is `zeroAmount`.
    guard tier.worth.bound != .zero || tier.worth.pieces.count > 1 else { return [] }
    let terms = TermRanges(facts: campaign.facts)
    return tier.worth.pieces.compactMap { piece in
      guard let range = piece.range(terms) else { return nil }
      if case .constant(let value) = piece.value, value.value == 0 { return nothing(tier, piece) }
      guard range.lower ?? -1 < 0 else { return nil }
      let least = range.lower.map { Money.text(minorUnits: $0) }
      return Diagnostic(
        .amountNotPositive, at: piece.span, path: tier.entry.path + ".amount",
        Bilingual(
          en: "`\(tier.entry.name)` may be worth less than nothing" + (least.map { ", down to \($0)" } ?? ""),
          zh: "`\(tier.entry.name)` 的金额可能为负" + (least.map { "，低至 \($0)" } ?? "")),
        secondary: [Label(span: tier.entry.nameSpan, text: Bilingual(en: "this tier", zh: "该券种"))],
        notes: [
          Bilingual(
            en: "write `… at least 0.01元`, or narrow it with `when`", zh: "请写 `… at least 0.01元`（至少），或用 `when`（当）限定")
        ],
        saw: least.map { [$0] } ?? [])
    }
  }

  private static func nothing(_ tier: Tier, _ piece: FormulaPiece) -> Diagnostic {
    Diagnostic(
      .amountNotPositive, at: piece.span, path: tier.entry.path + ".amount",
      Bilingual(
        en: "this case of `\(tier.entry.name)` is worth nothing; leave it out",
        zh: "`\(tier.entry.name)` 的这一情形金额为零，请删去"),
      secondary: piece.guardSpan.map { [Label(span: $0, text: Bilingual(en: "this case", zh: "该情形"))] } ?? [],
      notes: [
        Bilingual(
          en: "where no case applies the voucher cannot be used; with 0元 it would be used up for nothing",
          zh: "没有情形适用时券不能使用；写成 0元 则会白白用掉一张券")
      ], saw: ["0元"])
  }

  // MARK: Caps

  private static func caps(_ tier: Tier, _ campaign: Campaign) -> [Diagnostic] {
    tier.worth.pieces.flatMap { piece -> [Diagnostic] in
      var terms = TermRanges(facts: campaign.facts)
      terms.narrow(piece.guarding)
      return caps(piece.value, terms).map { cap in
        Diagnostic(
          .capWithoutEffect, at: piece.span, path: tier.entry.path + ".amount",
          cap.isAlways
            ? Bilingual(
              en: "the \(cap.word.en) of `\(tier.entry.name)` always applies: it is the amount itself",
              zh: "`\(tier.entry.name)` 的\(cap.word.zh)总是适用，等于固定金额")
            : Bilingual(
              en: "the \(cap.word.en) of `\(tier.entry.name)` never applies",
              zh: "`\(tier.entry.name)` 的\(cap.word.zh)永远用不到"),
          secondary: piece.guardSpan.map { [Label(span: $0, text: Bilingual(en: "under this condition", zh: "在此条件下"))] }
            ?? [],
          notes: [
            Bilingual(
              en: "the value is \(cap.value), the \(cap.word.en) \(cap.bound)",
              zh: "数值为 \(cap.value)，\(cap.word.zh)为 \(cap.bound)")
          ], saw: [cap.value, cap.bound])
      }
    }
  }

  private struct Cap {
    var isAlways: Bool
    var word: Bilingual
    var value: String
    var bound: String
  }

  private static func caps(_ formula: Formula, _ terms: TermRanges) -> [Cap] {
    switch formula {
    case .least(let value, let bound), .greatest(let value, let bound):
      let isCap: Bool
      if case .least = formula { isCap = true } else { isCap = false }
      var found = caps(value, terms) + caps(bound, terms)
      if let own = value.range(terms), let limit = bound.range(terms), !own.isOpen, !limit.isOpen {
        let (low, high) = isCap ? (own, limit) : (limit, own)
        let isNever = low.upper.flatMap { a in high.lower.map { a <= $0 } } ?? false
        let isAlways = low.lower.flatMap { a in high.upper.map { a >= $0 } } ?? false
        if isNever || isAlways {
          let word = isCap ? Bilingual(en: "cap", zh: "封顶") : Bilingual(en: "floor", zh: "保底")
          found.append(Cap(isAlways: isAlways, word: word, value: text(own), bound: text(limit)))
        }
      }
      return found
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .rate(let left, _, of: let right, _):
      return caps(left, terms) + caps(right, terms)
    case .rounded(let inner, _): return caps(inner, terms)
    case .pieces(let pieces):
      return pieces.flatMap { piece -> [Cap] in
        var narrowed = terms
        narrowed.narrow(piece.guarding)
        return caps(piece.value, narrowed)
      }
    case .constant, .term, .subsidy, .share, .itemCount, .itemSum, .hole: return []
    }
  }

  private static func text(_ range: FormulaRange) -> String {
    func end(_ value: Int128?) -> String { value.map { Money.text(minorUnits: $0) } ?? "" }
    return range.lower == range.upper ? end(range.lower) : "\(end(range.lower))..\(end(range.upper))"
  }
}

extension DiagnosticKind {
  package static let amountUnbounded = DiagnosticKind(
    "Q0305", .error, title: Bilingual(en: "an amount without a bound", zh: "金额没有上限"),
    explanation: Bilingual(
      en:
        "What a voucher is worth at most is set aside when it is granted, before the price is known. An amount that grows "
        + "with the price needs a cap, or a condition that bounds the price.",
      zh: "发券时价格未知，须按最高金额预留资金。随价格增长的金额须有封顶，或用条件限定价格。"))
  package static let amountNotPositive = DiagnosticKind(
    "Q0306", .error, title: Bilingual(en: "an amount of nothing or less", zh: "金额为零或负数"),
    explanation: Bilingual(
      en:
        "A voucher is worth something wherever it can be used. Where it should be worth nothing the amount is left undefined: "
        + "leave the case out, and the voucher stays unused.",
      zh: "券能使用之处须有金额。不应有金额之处请不要写该情形，这样券不会被用掉。"))
  package static let rateNotExact = DiagnosticKind(
    "Q0307", .error, title: Bilingual(en: "a percent that may leave a part of a fen", zh: "百分比可能不足一分"),
    explanation: Bilingual(
      en:
        "Money is an exact count of fen. A rate of an amount that does not come out even says how it is rounded: down, up or "
        + "nearest. Where every value comes out even no rounding is needed, and the checker proves it.",
      zh: "金额精确到分。比例计算可能除不尽时须写明舍去、进位还是四舍五入。总能除尽时无须写明，由检查器证明。"))
  package static let capWithoutEffect = DiagnosticKind(
    "Q0308", .warning, title: Bilingual(en: "a cap or floor without effect", zh: "不起作用的封顶或保底"),
    explanation: Bilingual(
      en: "The value never reaches the cap, or always passes it. Either a figure was mistyped, or the cap can go.",
      zh: "数值永远达不到封顶，或总是超过封顶。要么数字有误，要么封顶可以删去。"))
}
