import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Bands of an amount: prices between two of them, in two of them, bands that are never chosen, and amounts that fall
/// while the price rises.
enum BandAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.bandGap, .bandOverlap, .bandNeverChosen, .priceCliff]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    context.campaign.tiers.flatMap { tier -> [Diagnostic] in
      guard tier.worth.pieces.count > 1 else { return [] }
      var findings = neverChosen(context.solver, tier)
      guard let sweep = BandSweep(tier.worth.pieces, in: context.campaign) else { return findings }
      findings += overlaps(tier, sweep, context.campaign)
      for axis in sweep.axes.indices where sweep.axes[axis].isOrdered {
        findings += gaps(tier, sweep, axis, context.campaign)
        findings += cliffs(tier, sweep, axis, context.campaign)
      }
      return findings
    }
  }

  private static func text(_ value: Int64, _ axis: BandSweep.Axis, _ campaign: Campaign) -> String {
    campaign.text(of: Constant(axis.kind, value))
  }

  /// Where a band is written: its condition, else its value.
  private static func span(_ piece: FormulaPiece) -> SourceSpan { piece.guardSpan ?? piece.span }

  private static func name(_ axis: BandSweep.Axis, _ campaign: Campaign) -> String { campaign.name(of: axis.term) }

  // MARK: Gaps

  private struct Gap: Hashable {
    var lower: Int64
    var upper: Int64
    var before: Int
    var after: Int
  }

  private static func gaps(_ tier: Tier, _ sweep: BandSweep, _ axis: Int, _ campaign: Campaign) -> [Diagnostic] {
    let line = sweep.axes[axis]
    var gaps: [Gap] = []
    sweep.along(axis) { _, cells in
      var before: Int?
      var start: Int64?
      for (stretch, cell) in zip(line.stretches, cells) {
        if cell.isGap {
          if before != nil, start == nil { start = stretch.lower }
        } else {
          if let left = before, let low = start, let right = cell.applying.first ?? cell.possible.first {
            let gap = Gap(lower: low, upper: stretch.lower - 1, before: left, after: right)
            if !gaps.contains(gap) { gaps.append(gap) }
          }
          before = cell.applying.last ?? cell.possible.last
          start = nil
        }
      }
    }
    guard let first = gaps.first else { return [] }
    let texts = gaps.map { gap in
      gap.lower == gap.upper
        ? text(gap.lower, line, campaign)
        : "\(text(gap.lower, line, campaign))..\(text(gap.upper, line, campaign))"
    }
    let subject = name(line, campaign)
    let count =
      gaps.count == 1
      ? Bilingual(en: "a gap", zh: "1 处空档") : Bilingual(en: "\(gaps.count) gaps", zh: "\(gaps.count) 处空档")
    return [
      Diagnostic(
        .bandGap, at: span(tier.worth.pieces[first.before]), path: tier.entry.path + ".amount",
        Bilingual(
          en:
            "the bands of `\(tier.entry.name)` leave \(count.en): where `\(subject)` is \(texts[0]) it is worth nothing",
          zh: "`\(tier.entry.name)` 的各档之间有 \(count.zh)：`\(subject)` 为 \(texts[0]) 时没有金额"),
        label: Bilingual(
          en: "ends before \(text(first.lower, line, campaign))", zh: "到 \(text(first.lower, line, campaign)) 之前为止"),
        secondary: [
          Label(
            span: span(tier.worth.pieces[first.after]),
            text: Bilingual(
              en: "begins after \(text(first.upper, line, campaign))", zh: "\(text(first.upper, line, campaign)) 之后才开始")
          )
        ],
        notes: texts.prefix(12).map {
          Bilingual(en: "in no band: `\(subject)` \($0)", zh: "不在任何一档：`\(subject)` \($0)")
        }, saw: texts)
    ]
  }

  // MARK: Overlaps

  private static func overlaps(_ tier: Tier, _ sweep: BandSweep, _ campaign: Campaign) -> [Diagnostic] {
    let axis = sweep.axes.firstIndex { $0.isOrdered } ?? 0
    let line = sweep.axes[axis]
    var seen: [(first: Int, second: Int)] = []
    var findings: [Diagnostic] = []
    sweep.along(axis) { _, cells in
      for (stretch, cell) in zip(line.stretches, cells) where cell.applying.count > 1 {
        let (first, second) = (cell.applying[0], cell.applying[1])
        guard tier.worth.pieces[second].guarding != nil, !seen.contains(where: { $0 == (first, second) }) else {
          continue
        }
        seen.append((first, second))
        if isSameConstant(tier.worth.pieces[first], tier.worth.pieces[second]) { continue }
        findings.append(overlap(tier, first, second, line, stretch, campaign))
      }
    }
    return findings
  }

  private static func isSameConstant(_ left: FormulaPiece, _ right: FormulaPiece) -> Bool {
    if case (.constant(let left), .constant(let right)) = (left.value, right.value) { return left == right }
    return false
  }

  private static func overlap(
    _ tier: Tier, _ first: Int, _ second: Int, _ line: BandSweep.Axis, _ stretch: BandSweep.Stretch,
    _ campaign: Campaign
  ) -> Diagnostic {
    let witness = line.kind == .text ? "`\(stretch.text ?? "")`" : text(stretch.lower, line, campaign)
    let subject = name(line, campaign)
    return Diagnostic(
      .bandOverlap, at: span(tier.worth.pieces[second]), path: tier.entry.path + ".amount",
      Bilingual(
        en: "two bands of `\(tier.entry.name)` apply where `\(subject)` is \(witness)",
        zh: "`\(subject)` 为 \(witness) 时，`\(tier.entry.name)` 有两档同时适用"),
      secondary: [
        Label(
          span: span(tier.worth.pieces[first]),
          text: Bilingual(en: "this one is tried first and would be taken", zh: "此档在前，会先被采用"))
      ], saw: [witness])
  }

  // MARK: Bands that are never chosen

  private static func neverChosen(_ solver: Solver, _ tier: Tier) -> [Diagnostic] {
    var earlier: [Condition] = []
    var findings: [Diagnostic] = []
    var budget = PairBudget(2000)
    for piece in tier.worth.pieces {
      guard budget.take() else { break }
      defer { earlier.append(piece.guarding ?? .constant(true)) }
      let own = piece.guarding ?? .constant(true)
      let isNever = solver.solve([own]).isUnsatisfiable
      guard isNever || solver.solve([own, .not(.any(earlier))]).isUnsatisfiable else { continue }
      let cover = isNever ? nil : zip(tier.worth.pieces, earlier).first { solver.implies([own], $0.1) }?.0
      findings.append(
        Diagnostic(
          .bandNeverChosen, at: span(piece), path: tier.entry.path + ".amount",
          isNever
            ? Bilingual(
              en: "a band of `\(tier.entry.name)` holds nothing", zh: "`\(tier.entry.name)` 有一档不含任何值")
            : Bilingual(
              en: "a band of `\(tier.entry.name)` is never chosen: earlier ones hold all of it",
              zh: "`\(tier.entry.name)` 有一档永远不会被采用：前面的档已全部包含"),
          secondary: cover.map { [Label(span: span($0), text: Bilingual(en: "holds all of it", zh: "已全部包含"))] } ?? []))
    }
    return findings
  }

  // MARK: Cliffs

  private static func cliffs(_ tier: Tier, _ sweep: BandSweep, _ axis: Int, _ campaign: Campaign) -> [Diagnostic] {
    let line = sweep.axes[axis]
    guard line.kind == .money else { return [] }
    var falls: [(at: Int64, before: Int128, after: Int128, piece: Int)] = []
    var rises: [(at: Int64, before: Int128, after: Int128, piece: Int)] = []
    sweep.along(axis) { choice, cells in
      for index in cells.indices.dropLast() {
        guard let first = cells[index].chosen, let second = cells[index + 1].chosen, first != second else { continue }
        let at = line.stretches[index].upper
        var (left, right) = (choice, choice)
        (left[axis], right[axis]) = (index, index + 1)
        guard let before = sweep.value(of: first, left, at: axis, at),
          let after = sweep.value(of: second, right, at: axis, at + 1)
        else { continue }
        if after < before, !falls.contains(where: { $0.at == at }) { falls.append((at, before, after, second)) }
        if after > before + 1, !rises.contains(where: { $0.at == at }) { rises.append((at, before, after, second)) }
      }
    }
    var findings: [Diagnostic] = []
    if !falls.isEmpty { findings.append(cliff(tier, line, falls, campaign, isFall: true)) }
    if !rises.isEmpty { findings.append(cliff(tier, line, rises, campaign, isFall: false)) }
    return findings
  }

  private static func cliff(
    _ tier: Tier, _ line: BandSweep.Axis, _ steps: [(at: Int64, before: Int128, after: Int128, piece: Int)],
    _ campaign: Campaign, isFall: Bool
  ) -> Diagnostic {
    let subject = name(line, campaign)
    let first = steps[0]
    let (low, high) = (text(first.at, line, campaign), text(first.at + 1, line, campaign))
    let (before, after) = (Money.text(minorUnits: first.before), Money.text(minorUnits: first.after))
    var finding = Diagnostic(
      .priceCliff, at: span(tier.worth.pieces[first.piece]), path: tier.entry.path + ".amount",
      isFall
        ? Bilingual(
          en: "one fen more on `\(subject)` lowers `\(tier.entry.name)` from \(before) to \(after)",
          zh: "`\(subject)` 多一分，`\(tier.entry.name)` 就从 \(before) 降到 \(after)")
        : Bilingual(
          en:
            "one fen more on `\(subject)` raises `\(tier.entry.name)` from \(before) to \(after): the dearer purchase costs less",
          zh: "`\(subject)` 多一分，`\(tier.entry.name)` 就从 \(before) 升到 \(after)：买得更贵反而付得更少"),
      notes: steps.prefix(12).map { step in
        let (low, high) = (text(step.at, line, campaign), text(step.at + 1, line, campaign))
        let nets = (
          Money.text(minorUnits: Int128(step.at) - step.before),
          Money.text(minorUnits: Int128(step.at) + 1 - step.after)
        )
        return Bilingual(
          en:
            "\(low) - \(Money.text(minorUnits: step.before)) = \(nets.0), \(high) - \(Money.text(minorUnits: step.after)) = \(nets.1)",
          zh:
            "\(low) - \(Money.text(minorUnits: step.before)) = \(nets.0)，\(high) - \(Money.text(minorUnits: step.after)) = \(nets.1)"
        )
      }, saw: [low, before, high, after])
    if !isFall { finding.severity = .note }
    return finding
  }
}

extension DiagnosticKind {
  package static let bandGap = DiagnosticKind(
    "Q0301", .warning, title: Bilingual(en: "a value between two bands", zh: "两档之间的空档"),
    explanation: Bilingual(
      en:
        "Bands are swept from end to end, to the fen. A value that lies between two of them and in none has no amount: "
        + "the voucher cannot be used there. Notices that band whole yuan leave the fen in between open.",
      zh: "对各档逐一核对端点，精确到分。落在两档之间而不属于任何一档的值没有金额，券不能使用。按整元分档的通知往往漏掉元与元之间的角、分。"))
  package static let bandOverlap = DiagnosticKind(
    "Q0302", .error, title: Bilingual(en: "a value in two bands", zh: "同时属于两档的值"),
    explanation: Bilingual(
      en:
        "Two cases of a table hold the same value and say different amounts. Which one is meant is for the file to say: "
        + "take the end out of one of them, with `)` or `(不含)`.",
      zh: "表中两种情形含有同一个值而金额不同。请在文件中明确：用 `)` 或 `(不含)` 把端点从其中一档去掉。"))
  package static let bandNeverChosen = DiagnosticKind(
    "Q0303", .error, title: Bilingual(en: "a band that is never chosen", zh: "永远不会采用的档"),
    explanation: Bilingual(
      en:
        "Cases are tried in order. One that holds no value, or only values that earlier ones hold, never gives its amount.",
      zh: "各情形按顺序核对。不含任何值、或只含前面各档已有的值的情形，其金额永远不会采用。"))
  package static let priceCliff = DiagnosticKind(
    "Q0304", .warning, title: Bilingual(en: "an amount that jumps with the price", zh: "金额随价格跳变"),
    explanation: Bilingual(
      en:
        "At the edge of two adjoining bands one fen more on the price lowers the amount, so that prices will be set just below. "
        + "Where it raises the amount by more than that fen the dearer purchase costs less, which is told as a note.",
      zh: "相邻两档的交界处，价格多一分而金额降低，价格就会被压到界限以下。金额升高超过一分时，买得更贵反而付得更少，作为提示报告。"))
}
