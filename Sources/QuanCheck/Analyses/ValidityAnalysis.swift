import QuanDiagnostics
import QuanModel
import QuanSyntax

/// When vouchers can be used, over the whole campaign: stretches without any, and vouchers that outlive the period.
enum ValidityAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.outlivesPeriod, .nothingValid]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let times = WindowTimes(campaign: campaign)
    return outliving(campaign, times) + gaps(context, times)
  }

  private static func outliving(_ campaign: Campaign, _ times: WindowTimes) -> [Diagnostic] {
    guard let end = times.end(of: .period).instant else { return [] }
    if let start = times.start(of: .period).instant, end <= start { return [] }
    return campaign.rounds.indices.compactMap { round in
      guard let last = times.latestValidEnd(ofRound: round).instant, last > end else { return nil }
      let (valid, entry) = (campaign.rounds[round].valid, campaign.rounds[round].entry)
      let (until, limit) = (last.written(in: campaign.zone), end.written(in: campaign.zone))
      let stretch = last.milliseconds - end.milliseconds
      return Diagnostic(
        .outlivesPeriod, at: valid.until?.span ?? valid.span, path: entry.path + ".valid",
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

  // MARK: Stretches in which nothing is valid

  private struct Span {
    var round: Int
    var from: Instant
    var until: Instant
  }

  private static func gaps(_ context: CheckContext, _ times: WindowTimes) -> [Diagnostic] {
    let campaign = context.campaign
    var stretches: [Span] = []
    for round in campaign.rounds.indices {
      // One round that is not known may fill any gap.
      guard let from = times.validStart(ofRound: round).instant,
        let until = times.latestValidEnd(ofRound: round).instant
      else { return [] }
      if from < until { stretches.append(Span(round: round, from: from, until: until)) }
    }
    stretches.sort { ($0.from, $0.round) < ($1.from, $1.round) }
    guard var last = stretches.first else { return [] }
    var found: [(before: Span, after: Span)] = []
    for stretch in stretches.dropFirst() {
      if stretch.from > last.until { found.append((last, stretch)) }
      if stretch.until > last.until { last = stretch }
    }
    return found.isEmpty ? [] : [finding(context, found)]
  }

  private static func finding(_ context: CheckContext, _ gaps: [(before: Span, after: Span)]) -> Diagnostic {
    let campaign = context.campaign
    let lengths = gaps.map { $0.after.from.milliseconds - $0.before.until.milliseconds }
    let notes = zip(gaps, lengths).map { gap, length -> Bilingual in
      let names = (campaign.rounds[gap.before.round].entry.name, campaign.rounds[gap.after.round].entry.name)
      let (from, until) = (gap.before.until.written(in: campaign.zone), gap.after.from.written(in: campaign.zone))
      return Bilingual(
        en: "\(Stretch.text(length)) between `\(names.0)` and `\(names.1)`: from \(from) until \(until)",
        zh: "`\(names.0)` 与 `\(names.1)` 之间 \(Stretch.chinese(length))：\(from) 至 \(until)")
    }
    let labels = gaps.flatMap { gap -> [Label] in
      let (before, after) = (campaign.rounds[gap.before.round], campaign.rounds[gap.after.round])
      return [
        Label(
          span: before.valid.until?.span ?? before.valid.span,
          text: Bilingual(en: "nothing is valid from here", zh: "此后没有有效的券")),
        Label(
          span: after.valid.from?.span ?? after.open.from?.span ?? after.open.span,
          text: Bilingual(en: "until here", zh: "到此为止")),
      ]
    }
    let all = lengths.map(Stretch.text).joined(separator: ", ")
    return Diagnostic(
      .nothingValid, at: context.root.keySpan(.rounds) ?? campaign.titleSpan, path: "rounds",
      Bilingual(
        en:
          "no voucher can be used in \(gaps.count == 1 ? "a stretch" : "\(gaps.count) stretches") between rounds: \(all)",
        zh: "轮次之间有 \(gaps.count) 段时间没有任何券可用：\(lengths.map(Stretch.chinese).joined(separator: "、"))"),
      secondary: labels, notes: notes, saw: lengths.map(Stretch.text))
  }
}

extension DiagnosticKind {
  package static let outlivesPeriod = DiagnosticKind(
    "Q0506", .warning, title: Bilingual(en: "vouchers that outlive the campaign", zh: "券的有效期超出活动期间"),
    explanation: Bilingual(
      en:
        "Vouchers can still be used when the campaign is over. That may be meant; then accept the finding with its clause.",
      zh: "活动结束后券仍可使用。如果确是本意，请引用条款予以认可。"))
  package static let nothingValid = DiagnosticKind(
    "Q0508", .warning, title: Bilingual(en: "stretches in which nothing is valid", zh: "没有任何券可用的时段"),
    explanation: Bilingual(
      en:
        "Between the first and the last validity lie stretches in which no voucher can be used. Breaks between rounds are "
        + "often meant; an instant that was mistyped is not.",
      zh: "从最早生效到最晚失效之间，有时段没有任何券可用。轮次之间的间隔往往是有意的，录错时刻则不是。"))
}
