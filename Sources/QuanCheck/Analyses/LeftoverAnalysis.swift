import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Money that a round leaves to another: it has to arrive while the other can still hand it out.
enum LeftoverAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.leftoverLost, .leftoverLate]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    var findings: [Diagnostic] = []
    var takers: [(source: Int, taker: Int, span: SourceSpan)] = []
    for round in campaign.rounds.indices {
      guard case .leftover(of: let source, let span) = campaign.rounds[round].issue else { continue }
      if source >= round {
        findings.append(backwards(campaign, source, round, span))
      } else if case .unbounded = campaign.rounds[source].issue {
        findings.append(nothingLeft(campaign, source, round, span))
      } else if let first = takers.first(where: { $0.source == source }) {
        findings.append(twice(campaign, source, first.taker, first.span, round, span))
      } else {
        takers.append((source, round, span))
        findings += timing(campaign, source, round, span)
      }
    }
    return findings + moved(campaign)
  }

  private static func backwards(_ campaign: Campaign, _ source: Int, _ round: Int, _ span: SourceSpan) -> Diagnostic {
    let (from, to) = (campaign.rounds[source].entry, campaign.rounds[round].entry)
    let isSelf = source == round
    return Diagnostic(
      .leftoverLost, at: span, path: to.path + ".issue",
      isSelf
        ? Bilingual(en: "round `\(to.name)` hands out its own leftover", zh: "轮次 `\(to.name)` 发放的是自己的结余")
        : Bilingual(
          en: "round `\(to.name)` hands out the leftover of the later round `\(from.name)`",
          zh: "轮次 `\(to.name)` 发放的是其后轮次 `\(from.name)` 的结余"),
      secondary: [Label(span: from.nameSpan, text: Bilingual(en: "this round", zh: "该轮次"))])
  }

  /// A round without a purse of its own leaves nothing to another.
  private static func nothingLeft(_ campaign: Campaign, _ source: Int, _ round: Int, _ span: SourceSpan) -> Diagnostic {
    let (from, to) = (campaign.rounds[source].entry, campaign.rounds[round].entry)
    return Diagnostic(
      .leftoverLost, at: span, path: to.path + ".issue",
      Bilingual(
        en: "`\(from.name)` leaves nothing that `\(to.name)` could hand out: it says no `issue`",
        zh: "`\(from.name)` 没有写 `issue`（发放），没有结余可供 `\(to.name)` 发放"),
      secondary: [Label(span: from.nameSpan, text: Bilingual(en: "no `issue` here", zh: "这里没有 `issue`"))])
  }

  private static func twice(
    _ campaign: Campaign, _ source: Int, _ first: Int, _ firstSpan: SourceSpan, _ second: Int, _ span: SourceSpan
  ) -> Diagnostic {
    let names = (
      campaign.rounds[source].entry.name, campaign.rounds[first].entry.name, campaign.rounds[second].entry.name
    )
    return Diagnostic(
      .leftoverLost, at: span, path: campaign.rounds[second].entry.path + ".issue",
      Bilingual(
        en: "`\(names.1)` and `\(names.2)` both hand out what `\(names.0)` leaves",
        zh: "`\(names.1)` 和 `\(names.2)` 都发放 `\(names.0)` 的结余"),
      secondary: [Label(span: firstSpan, text: Bilingual(en: "taken here first", zh: "已在此处领走"))])
  }

  /// Money on its way to a round: when it is there, and what says so.
  private struct Arrival {
    var from: String
    var to: Int
    var at: Instant
    /// Where the leftover is claimed, and the path of that.
    var span: SourceSpan
    var path: String
    /// Where the instant is said.
    var source: SourceSpan
  }

  /// The leftover is complete when the last voucher of the source can no longer be used.
  private static func timing(_ campaign: Campaign, _ source: Int, _ round: Int, _ span: SourceSpan) -> [Diagnostic] {
    let times = WindowTimes(campaign: campaign)
    guard let arrival = times.latestValidEnd(ofRound: source).instant else { return [] }
    let from = campaign.rounds[source]
    return timing(
      campaign,
      Arrival(
        from: from.entry.name, to: round, at: arrival, span: span, path: campaign.rounds[round].entry.path + ".issue",
        source: from.valid.until?.span ?? from.valid.span))
  }

  /// What flows move from round to round at fixed instants.
  private static func moved(_ campaign: Campaign) -> [Diagnostic] {
    let times = WindowTimes(campaign: campaign)
    var findings: [Diagnostic] = []
    for flow in campaign.flows {
      for case .rest(_, .round(let from), .round(let to)) in flow.moves {
        let instants = flow.events.compactMap { event -> Instant? in
          switch event {
          case .start(let reference): times.start(of: reference).instant
          case .end(let reference): times.end(of: reference).instant
          default: nil
          }
        }
        guard let last = instants.max() else { continue }
        findings += timing(
          campaign,
          Arrival(
            from: campaign.rounds[from].entry.name, to: to, at: last, span: flow.entry.nameSpan, path: flow.entry.path,
            source: flow.entry.span))
      }
    }
    return findings
  }

  private static func timing(_ campaign: Campaign, _ arrival: Arrival) -> [Diagnostic] {
    let times = WindowTimes(campaign: campaign)
    let to = campaign.rounds[arrival.to]
    let arrives = arrival.at.written(in: campaign.zone)
    let label = Label(
      span: arrival.source, text: Bilingual(en: "the leftover is complete at \(arrives)", zh: "结余于 \(arrives) 结清"))
    if let close = times.end(of: .roundOpen(arrival.to)).instant, close <= arrival.at {
      let closes = close.written(in: campaign.zone)
      let edge = Label(
        span: to.open.until?.span ?? to.open.span, text: Bilingual(en: "closes at \(closes)", zh: "\(closes) 关闭"))
      let message = Bilingual(
        en: "round `\(to.entry.name)` closes before the leftover of `\(arrival.from)` arrives",
        zh: "轮次 `\(to.entry.name)` 在 `\(arrival.from)` 的结余到来之前就已关闭")
      return [
        Diagnostic(
          .leftoverLost, at: arrival.span, path: arrival.path, message, secondary: [label, edge],
          saw: [closes, arrives])
      ]
    }
    guard let open = times.start(of: .roundOpen(arrival.to)).instant, open < arrival.at else { return [] }
    return [late(campaign, arrival, open, label)]
  }

  private static func late(_ campaign: Campaign, _ arrival: Arrival, _ open: Instant, _ label: Label) -> Diagnostic {
    let to = campaign.rounds[arrival.to]
    let opens = open.written(in: campaign.zone)
    let delay = arrival.at.milliseconds - open.milliseconds
    let (after, afterChinese) = (Stretch.text(delay), Stretch.chinese(delay))
    let edge = Label(
      span: to.open.from?.span ?? to.open.span, text: Bilingual(en: "opens at \(opens)", zh: "\(opens) 开放"))
    return Diagnostic(
      .leftoverLate, at: arrival.span, path: arrival.path,
      Bilingual(
        en: "round `\(to.entry.name)` opens \(after) before the leftover of `\(arrival.from)` is complete",
        zh: "轮次 `\(to.entry.name)` 开放 \(afterChinese)后，`\(arrival.from)` 的结余才结清"),
      secondary: [label, edge], saw: [opens, arrival.at.written(in: campaign.zone)])
  }
}

extension DiagnosticKind {
  package static let leftoverLost = DiagnosticKind(
    "Q0410", .error, title: Bilingual(en: "a leftover that nobody can draw", zh: "结余无人可领"),
    explanation: Bilingual(
      en:
        "What a round leaves may go to one later round, and has to arrive there before that round closes. Only a round "
        + "that says its `issue` leaves anything. A round is done "
        + "when its vouchers can no longer be used, for those that expire come back then.",
      zh: "一轮的结余只能转入其后的一轮，并且须在该轮关闭之前到达。写明 `issue` 的轮次才有结余。过期券的资金要到券不能再用时才退回，届时该轮才算结清。"))
  package static let leftoverLate = DiagnosticKind(
    "Q0509", .warning, title: Bilingual(en: "a leftover that arrives after the opening", zh: "结余在开放之后才到"),
    explanation: Bilingual(
      en:
        "The round opens while vouchers of the round before can still be used, so part of the money arrives only later: "
        + "early users may find nothing left.",
      zh: "本轮开放时，上一轮的券仍可使用，部分资金稍后才到账，先来的用户可能领不到。"))
}
