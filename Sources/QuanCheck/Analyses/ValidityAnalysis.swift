import QuanDiagnostics
import QuanModel
import QuanSyntax

/// When vouchers can be used, over the whole campaign: stretches without any, and vouchers that outlive the period.
enum ValidityAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.outlivesPeriod, .nothingValid, .neverExpires]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let times = WindowTimes(campaign: campaign)
    return outliving(campaign, times) + unending(campaign, times) + gaps(context, times)
  }

  private static func outliving(_ campaign: Campaign, _ times: WindowTimes) -> [Diagnostic] {
    guard let end = times.end(of: .period).instant else { return [] }
    if let start = times.start(of: .period).instant, end <= start { return [] }
    return campaign.rounds.indices.compactMap { round in
      guard let last = times.latestEnd(ofRound: round).instant, last > end else { return nil }
      let (valid, entry) = (campaign.rounds[round].valid, campaign.rounds[round].entry)
      let (until, limit) = (last.written(in: campaign.zone), end.written(in: campaign.zone))
      let stretch = last.milliseconds - end.milliseconds
      let place = valid.until?.span ?? (valid.span == entry.span ? entry.nameSpan : valid.span)
      return Diagnostic(
        .outlivesPeriod, at: place, path: entry.path + ".valid",
        Bilingual(
          en: "vouchers of round `\(entry.name)` outlive the campaign by \(Stretch.text(stretch))",
          zh: "轮次 `\(entry.name)` 的券在活动结束后还可使用 \(Stretch.chinese(stretch))"),
        label: Bilingual(en: "usable until \(until)", zh: "可用至 \(until)"),
        secondary: [
          Label(
            span: campaign.period.until?.span ?? campaign.period.span,
            text: Bilingual(en: "the period ends at \(limit)", zh: "活动于 \(limit) 结束"))
        ], saw: [until, limit])
    }
  }

  private static func unending(_ campaign: Campaign, _ times: WindowTimes) -> [Diagnostic] {
    campaign.rounds.indices.compactMap { round in
      guard times.latestEnd(ofRound: round) == .unbounded else { return nil }
      let (valid, entry) = (campaign.rounds[round].valid, campaign.rounds[round].entry)
      let isWritten = valid.span != entry.span
      return Diagnostic(
        .neverExpires, at: isWritten ? valid.span : entry.nameSpan, path: entry.path + ".valid",
        Bilingual(
          en: "vouchers of round `\(entry.name)` never expire", zh: "轮次 `\(entry.name)` 的券没有失效时间"),
        secondary: campaign.period.until.map {
          [Label(span: $0.span, text: Bilingual(en: "the campaign ends here", zh: "活动到此结束"))]
        } ?? [])
    }
  }

  // MARK: Stretches in which nothing is valid

  private struct Span {
    var round: Int
    var from: Instant
    var until: Instant
  }

  /// Rounds whose time is not known are left out, and the finding says so.
  private static func gaps(_ context: CheckContext, _ times: WindowTimes) -> [Diagnostic] {
    let campaign = context.campaign
    var stretches: [Span] = []
    var unknown: [Int] = []
    for round in campaign.rounds.indices {
      let (from, until) = (times.validStart(ofRound: round), times.latestEnd(ofRound: round))
      if from.instant != nil, until == .unbounded { return [] }
      guard let from = from.instant, let until = until.instant else {
        unknown.append(round)
        continue
      }
      if from < until { stretches.append(Span(round: round, from: from, until: until)) }
    }
    stretches.sort { ($0.from, $0.round) < ($1.from, $1.round) }
    guard var last = stretches.first else { return [] }
    var found: [(before: Span, after: Span)] = []
    for stretch in stretches.dropFirst() {
      if stretch.from > last.until { found.append((last, stretch)) }
      if stretch.until > last.until { last = stretch }
    }
    return found.isEmpty ? [] : [finding(context, found, unknown)]
  }

  private static let listedMax = 6

  private static func finding(_ context: CheckContext, _ gaps: [(before: Span, after: Span)], _ unknown: [Int])
    -> Diagnostic
  {
    let campaign = context.campaign
    let lengths = gaps.map { $0.after.from.milliseconds - $0.before.until.milliseconds }
    var notes = zip(gaps, lengths).prefix(gaps.count > listedMax ? listedMax / 2 : listedMax).map {
      gap, length -> Bilingual in
      let names = (campaign.rounds[gap.before.round].entry.name, campaign.rounds[gap.after.round].entry.name)
      let (from, until) = (gap.before.until.written(in: campaign.zone), gap.after.from.written(in: campaign.zone))
      return Bilingual(
        en: "\(Stretch.text(length)) between `\(names.0)` and `\(names.1)`: from \(from) until \(until)",
        zh: "`\(names.0)` 与 `\(names.1)` 之间 \(Stretch.chinese(length))：\(from) 至 \(until)")
    }
    if notes.count < gaps.count {
      let rest = gaps.count - notes.count
      notes.append(Bilingual(en: "and \(rest) more", zh: "另有 \(rest) 段"))
    }
    if !unknown.isEmpty {
      let names = unknown.prefix(listedMax).map { "`\(campaign.rounds[$0].entry.name)`" }
      let isCut = unknown.count > names.count
      notes.append(
        Bilingual(
          en: "left out, for their time is not known: \(names.joined(separator: ", "))\(isCut ? ", …" : "")",
          zh: "时间未定的轮次未计入：\(ChineseText.list(names, isCut: isCut))"))
    }
    let all = runs(lengths, Stretch.text)
    return Diagnostic(
      .nothingValid, at: context.root.keySpan(.rounds) ?? campaign.titleSpan, path: "rounds",
      Bilingual(
        en:
          "no voucher can be used in \(gaps.count == 1 ? "a stretch" : "\(gaps.count) stretches") between rounds: "
          + all.joined(separator: ", "),
        zh: "轮次之间有 \(gaps.count) 段时间没有任何券可用：\(runs(lengths, Stretch.chinese).joined(separator: "、"))"),
      secondary: labels(campaign, gaps), notes: notes, saw: all)
  }

  /// Three and more of one length in a row are told of once: `14 × 11 hours`.
  private static func runs(_ lengths: [Int64], _ text: (Int64) -> String) -> [String] {
    var runs: [(length: Int64, count: Int)] = []
    for length in lengths {
      if runs.last?.length == length { runs[runs.count - 1].count += 1 } else { runs.append((length, 1)) }
    }
    return runs.flatMap { run in
      run.count > 2
        ? ["\(run.count) × \(text(run.length))"] : [String](repeating: text(run.length), count: run.count)
    }
  }

  /// Where the gaps start and end; members of one family share a place.
  private static func labels(_ campaign: Campaign, _ gaps: [(before: Span, after: Span)]) -> [Label] {
    var labels: [Label] = []
    func add(_ span: SourceSpan, _ en: String, _ zh: String) {
      guard labels.count < 2 * listedMax, !labels.contains(where: { $0.span == span }) else { return }
      labels.append(Label(span: span, text: Bilingual(en: en, zh: zh)))
    }
    for gap in gaps {
      let (before, after) = (campaign.rounds[gap.before.round], campaign.rounds[gap.after.round])
      add(before.valid.until?.span ?? before.valid.span, "nothing is valid from here", "此后没有有效的券")
      add(after.valid.from?.span ?? after.open.from?.span ?? after.open.span, "until here", "到此为止")
    }
    return labels
  }
}

extension DiagnosticKind {
  package static let outlivesPeriod = DiagnosticKind(
    "Q0506", .warning, title: Bilingual(en: "vouchers that outlive the campaign", zh: "券的有效期超出活动期间"),
    explanation: Bilingual(
      en:
        "Vouchers can still be used when the campaign is over. That may be meant; then accept the finding with its clause.",
      zh: "活动结束后券仍可使用。如果确是本意，请引用条款予以认可。"))
  package static let neverExpires = DiagnosticKind(
    "Q0511", .warning, title: Bilingual(en: "vouchers that never expire", zh: "没有失效时间的券"),
    explanation: Bilingual(
      en: "Nothing ends the validity of these vouchers, so that their money stays earmarked for ever. Often a notice "
        + "says nothing about it; then accept the finding with the reason, or say until when they can be used.",
      zh: "这些券没有失效时间，其资金会一直处于预留状态。通知往往没有写明；如确是如此，请说明理由予以认可，否则请写明可用至何时。"))
  package static let nothingValid = DiagnosticKind(
    "Q0508", .warning, title: Bilingual(en: "stretches in which nothing is valid", zh: "没有任何券可用的时段"),
    explanation: Bilingual(
      en:
        "Between the first and the last validity lie stretches in which no voucher can be used. Breaks between rounds are "
        + "often meant; an instant that was mistyped is not.",
      zh: "从最早生效到最晚失效之间，有时段没有任何券可用。轮次之间的间隔往往是有意的，录错时刻则不是。"))
}
