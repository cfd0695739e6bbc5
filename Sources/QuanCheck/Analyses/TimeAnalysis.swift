import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Windows against one another: ends before starts, rounds against the period, against validity and among themselves.
enum TimeAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [
    .endsBeforeStart, .outsidePeriod, .validTooShort, .roundsOverlap, .roundNeverCloses, .emptyWindow,
  ]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let times = WindowTimes(campaign: campaign)
    var findings = ordered(campaign, times, .period, path: campaign.periodEntry.path)
    let isPeriodBroken = !findings.isEmpty
    for round in campaign.rounds.indices {
      let path = campaign.rounds[round].entry.path
      let broken =
        ordered(campaign, times, .roundOpen(round), path: path + ".open")
        + ordered(campaign, times, .roundValid(round), path: path + ".valid")
      findings += broken
      // Against a window that holds no instant nothing can be held.
      if broken.isEmpty, !isPeriodBroken { findings += inPeriod(campaign, times, round) }
      if broken.isEmpty { findings += usable(campaign, times, round) }
      findings += neverCloses(campaign, round)
    }
    for tier in campaign.tiers.indices where campaign.tiers[tier].valid != nil {
      findings += ordered(campaign, times, .tierValid(tier), path: campaign.tiers[tier].entry.path + ".valid")
    }
    for window in campaign.windows.indices where campaign.windows[window].isNamed {
      findings += ordered(campaign, times, .named(window), path: "let." + campaign.windows[window].name)
    }
    return findings + RoundOverlaps(campaign: campaign, times: times).findings
  }

  private static func label(_ edge: Edge?, _ window: Window, _ en: String, _ zh: String) -> Label {
    Label(span: edge?.span ?? window.span, text: Bilingual(en: en, zh: zh))
  }

  // MARK: One window

  private static func ordered(_ campaign: Campaign, _ times: WindowTimes, _ reference: WindowReference, path: String)
    -> [Diagnostic]
  {
    guard let window = campaign.window(reference) else { return [] }
    if times.start(of: reference) == .unknown(.circular) || times.end(of: reference) == .unknown(.circular) {
      return [
        Diagnostic(
          .endsBeforeStart, at: window.span, path: path,
          Bilingual(en: "the window refers to itself in a circle", zh: "时间窗口循环引用自身"))
      ]
    }
    guard let extent = times.extent(of: reference), extent.from.unknown == nil, extent.until.unknown == nil,
      let start = WindowTimes.time(extent.from.earliest).instant,
      let end = WindowTimes.time(extent.until.latest).instant,
      end <= start
    else { return empty(campaign, times, reference, window, path: path) }
    let (from, until) = (start.written(in: campaign.zone), end.written(in: campaign.zone))
    return [
      Diagnostic(
        .endsBeforeStart, at: window.until?.span ?? window.span, path: path,
        end == start
          ? Bilingual(en: "the window is empty: it starts and ends at \(from)", zh: "时间窗口为空：开始和结束都是 \(from)")
          : Bilingual(
            en: "the window ends at \(until), before it starts at \(from)", zh: "时间窗口在 \(until) 结束，早于开始时刻 \(from)"),
        label: Bilingual(en: "ends at \(until)", zh: "\(until) 结束"),
        secondary: [label(window.from, window, "starts at \(from)", "\(from) 开始")], saw: [from, until])
    ]
  }

  /// A window that is empty for every voucher, though its edges are in order.
  private static func empty(
    _ campaign: Campaign, _ times: WindowTimes, _ reference: WindowReference, _ window: Window, path: String
  ) -> [Diagnostic] {
    guard let extent = times.extent(of: reference), extent.outer.isEmpty(in: campaign.zone) else { return [] }
    let edges = [extent.from.earliest, extent.until.latest].map { edge -> String in
      WindowTimes.time(edge).instant?.written(in: campaign.zone) ?? ".."
    }
    return [
      Diagnostic(
        .emptyWindow, at: window.span, path: path,
        Bilingual(en: "the window holds no instant", zh: "时间窗口不含任何时刻"),
        notes: [
          Bilingual(
            en: "from \(edges[0]) until \(edges[1]) nothing satisfies every part of it",
            zh: "\(edges[0]) 至 \(edges[1]) 没有任何时刻同时满足各部分")
        ], saw: edges)
    ]
  }

  private static func neverCloses(_ campaign: Campaign, _ round: Int) -> [Diagnostic] {
    let (open, valid, entry) = (campaign.rounds[round].open, campaign.rounds[round].valid, campaign.rounds[round].entry)
    guard !open.isHole, open.until == nil, !open.isBounded else { return [] }
    let fix = FixIt(
      Bilingual(en: "close it when its vouchers can no longer be used", zh: "券不能再用时关闭"), replace: open.span.end,
      with: " until end of valid")
    return [
      Diagnostic(
        .roundNeverCloses, at: open.span, path: entry.path + ".open",
        Bilingual(
          en: "round `\(entry.name)` never says until when it can be grabbed", zh: "轮次 `\(entry.name)` 没有写明领券何时截止"),
        secondary: [label(valid.until, valid, "its vouchers can be used until here", "其券的有效期到此为止")],
        fixes: open.from != nil && valid.until != nil ? [fix] : [])
    ]
  }

  // MARK: A round in the period and against its validity

  private static func inPeriod(_ campaign: Campaign, _ times: WindowTimes, _ round: Int) -> [Diagnostic] {
    let (window, entry) = (campaign.rounds[round].open, campaign.rounds[round].entry)
    let (start, end) = (times.start(of: .period), times.end(of: .period))
    let period = campaign.period
    func outside(_ edge: Edge?, _ verb: (en: String, zh: String), _ time: Instant, _ bound: Instant, _ isStart: Bool)
      -> Diagnostic
    {
      let (text, limit) = (time.written(in: campaign.zone), bound.written(in: campaign.zone))
      let words =
        isStart
        ? (en: "before the period starts at", zh: "早于活动开始时间") : (en: "after the period's end at", zh: "晚于活动结束时间")
      return Diagnostic(
        .outsidePeriod, at: edge?.span ?? window.span, path: entry.path + ".open",
        Bilingual(
          en: "round `\(entry.name)` \(verb.en) at \(text), \(words.en) \(limit)",
          zh: "轮次 `\(entry.name)` 于 \(text) \(verb.zh)，\(words.zh) \(limit)"),
        secondary: [label(isStart ? period.from : period.until, period, "the period: \(limit)", "活动期间：\(limit)")],
        saw: [text, limit])
    }
    if let opens = times.start(of: .roundOpen(round)).instant {
      if let start = start.instant, opens < start { return [outside(window.from, ("opens", "开放"), opens, start, true)] }
      if let end = end.instant, opens >= end { return [outside(window.from, ("opens", "开放"), opens, end, false)] }
    }
    if let missed = missesPeriod(campaign, times, round) { return [missed] }
    guard let closes = times.end(of: .roundOpen(round)).instant, let end = end.instant, closes > end else { return [] }
    // Vouchers that outlive the campaign are a finding of their own.
    if case .end(of: .roundValid)? = window.until?.kind { return [] }
    return [outside(window.until, ("closes", "关闭"), closes, end, false)]
  }

  /// A round that is open only on days of the week that the period does not have.
  private static func missesPeriod(_ campaign: Campaign, _ times: WindowTimes, _ round: Int) -> Diagnostic? {
    guard let open = times.extent(of: .roundOpen(round)), let period = times.extent(of: .period),
      open.isFiltered || period.isFiltered,
      InstantSet.all([open.outer, period.outer]).isEmpty(in: campaign.zone)
    else { return nil }
    let (window, entry) = (campaign.rounds[round].open, campaign.rounds[round].entry)
    return Diagnostic(
      .emptyWindow, at: window.span, path: entry.path + ".open",
      Bilingual(
        en: "round `\(entry.name)` is never open within the period", zh: "轮次 `\(entry.name)` 在活动期间内从不开放"),
      secondary: [label(campaign.period.from, campaign.period, "the period", "活动期间")])
  }

  private static func usable(_ campaign: Campaign, _ times: WindowTimes, _ round: Int) -> [Diagnostic] {
    let (open, valid, entry) = (campaign.rounds[round].open, campaign.rounds[round].valid, campaign.rounds[round].entry)
    guard let closes = times.end(of: .roundOpen(round)).instant, let ends = times.end(of: .roundValid(round)).instant,
      ends < closes
    else { return [] }
    let (last, until) = (closes.written(in: campaign.zone), ends.written(in: campaign.zone))
    let stretch = closes.milliseconds - ends.milliseconds
    return [
      Diagnostic(
        .validTooShort, at: valid.until?.span ?? valid.span, path: entry.path + ".valid",
        Bilingual(
          en:
            "round `\(entry.name)` can still be grabbed for \(Stretch.text(stretch)) after its vouchers can no longer be used",
          zh: "轮次 `\(entry.name)` 的券失效后，仍有 \(Stretch.chinese(stretch))可以领券"),
        label: Bilingual(en: "usable until \(until)", zh: "可用至 \(until)"),
        secondary: [label(open.until, open, "grabbed until \(last)", "可领至 \(last)")], saw: [until, last])
    ]
  }

}

extension DiagnosticKind {
  package static let endsBeforeStart = DiagnosticKind(
    "Q0502", .error, title: Bilingual(en: "a window that ends before it starts", zh: "时间窗口的结束早于开始"),
    explanation: Bilingual(
      en:
        "Windows are half-open: the start is included, the end is not. One whose end is not after its start holds no instant.",
      zh: "时间窗口含开始、不含结束。结束不晚于开始的窗口不包含任何时刻。"))
  package static let outsidePeriod = DiagnosticKind(
    "Q0503", .error, title: Bilingual(en: "a round outside the campaign's period", zh: "轮次不在活动期间内"),
    explanation: Bilingual(
      en:
        "Nothing can be grabbed outside the period, whatever the round says. Either the round or the period is wrong.",
      zh: "活动期间以外不能领券，无论轮次如何规定。轮次或活动期间必有一处有误。"))
  package static let validTooShort = DiagnosticKind(
    "Q0504", .error, title: Bilingual(en: "vouchers granted after they can be used", zh: "领到时券已失效"),
    explanation: Bilingual(
      en:
        "The validity of a round's vouchers ends while the round can still be grabbed. Close the round when validity ends: "
        + "`until end of valid`.",
      zh: "券的有效期在领券截止之前就已结束。请在有效期结束时关闭该轮：`until end of valid`。"))
  package static let roundsOverlap = DiagnosticKind(
    "Q0505", .warning, title: Bilingual(en: "two rounds open at once", zh: "两轮同时开放"),
    explanation: Bilingual(
      en:
        "Two rounds hand out the same tier at the same time. A grab that names no round takes the first in file order, and "
        + "limits per round count twice.",
      zh: "两轮同时发放同一券种。未指明轮次的领券按文件顺序取第一轮，按轮次的限领会重复计算。"))
  package static let emptyWindow = DiagnosticKind(
    "Q0512", .error, title: Bilingual(en: "a window that holds no instant", zh: "不含任何时刻的时间窗口"),
    explanation: Bilingual(
      en: "Days of the week, hours, exceptions and other windows narrow a window until nothing is left: no Monday lies "
        + "between a Saturday and the Sunday after it. What it is for can then never happen.",
      zh: "按星期几、时段、除外日期以及其他窗口收窄之后，时间窗口已经不剩任何时刻：周六到次日周日之间没有周一。它所限定的事永远不会发生。"))
  package static let roundNeverCloses = DiagnosticKind(
    "Q0510", .warning, title: Bilingual(en: "a round that never closes", zh: "轮次没有截止时刻"),
    explanation: Bilingual(
      en: "A round says until when it can be grabbed; most notices mean until its vouchers can no longer be used.",
      zh: "轮次应写明领券截止时刻；多数通知的意思是到券失效为止。"))
}
