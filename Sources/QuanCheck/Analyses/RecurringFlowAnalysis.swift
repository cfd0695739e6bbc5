import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Flows that come again and again: with something to move, and at least once while the campaign runs.
enum RecurringFlowAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.recursForNothing]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    context.campaign.flows.compactMap { flow in
      for event in flow.events {
        guard case .every(let recurrence) = event else { continue }
        if flow.moves.allSatisfy(\.isNothing) { return idle(flow, context) }
        if neverComes(recurrence, context.campaign) { return never(flow, context) }
      }
      return nil
    }
  }

  private static func idle(_ flow: Flow, _ context: CheckContext) -> Diagnostic {
    Diagnostic(
      .recursForNothing, at: context.place(of: flow.entry, in: .flows, .at), path: flow.entry.path + ".at",
      Bilingual(
        en: "flow `\(flow.entry.name)` comes again and again and moves nothing",
        zh: "流转 `\(flow.entry.name)` 反复触发，却不转移任何内容"),
      secondary: [
        Label(
          span: context.place(of: flow.entry, in: .flows, .move),
          text: Bilingual(en: "moves nothing", zh: "不转移任何内容"))
      ])
  }

  private static func never(_ flow: Flow, _ context: CheckContext) -> Diagnostic {
    Diagnostic(
      .recursForNothing, at: context.place(of: flow.entry, in: .flows, .at), path: flow.entry.path + ".at",
      Bilingual(
        en: "flow `\(flow.entry.name)` never comes: its day does not fall into the campaign's period",
        zh: "流转 `\(flow.entry.name)` 不会触发：活动期间没有这样的日子"),
      secondary: [Label(span: context.campaign.period.span, text: Bilingual(en: "the period", zh: "活动期间"))])
  }

  /// Whether a fixed period is too short to hold one instant of the recurrence.
  private static func neverComes(_ recurrence: Recurrence, _ campaign: Campaign) -> Bool {
    let times = WindowTimes(campaign: campaign)
    guard let from = times.start(of: .period).instant, let until = times.end(of: .period).instant, from < until,
      case .weekly(let weekday, _) = recurrence
    else { return false }
    let (first, last) = (from.day(in: campaign.zone).dayNumber, until.day(in: campaign.zone).dayNumber)
    guard last - first < 6 else { return false }
    return !(first...last).contains { CivilDate(dayNumber: $0).weekday == weekday.rawValue }
  }
}

extension DiagnosticKind {
  package static let recursForNothing = DiagnosticKind(
    "Q0714", .warning, title: Bilingual(en: "a recurring event for nothing", zh: "反复触发而无作用"),
    explanation: Bilingual(
      en: "A flow `at: every …` either moves nothing, or none of its days falls into the campaign's period.",
      zh: "`at: every …` 的流转要么不转移任何内容，要么其日期都不在活动期间内。"))
}
