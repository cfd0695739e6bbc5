import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Events that set themselves off: flows that follow one another in a circle, and vouchers that are brought back to
/// life by their own end.
enum EventCycleAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.eventCycle, .revivedAtEnd]

  static func run(_ context: CheckContext) -> [Diagnostic] { cycles(context) + revived(context) }

  // MARK: Circles

  private static func cycles(_ context: CheckContext) -> [Diagnostic] {
    let flows = context.campaign.flows
    let causes = flows.map { flow in flow.events.compactMap(cause) }
    var findings: [Diagnostic] = []
    var told: Set<Int> = []
    for start in flows.indices where !told.contains(start) {
      guard let circle = circle(from: start, causes) else { continue }
      told.formUnion(circle)
      findings.append(cycle(circle, context))
    }
    return findings
  }

  /// The flow whose doing sets the event off.
  private static func cause(_ event: Event) -> Int? {
    switch event {
    case .flow(let flow): flow
    case .after(_, let inner): cause(inner)
    case .verb, .attempt, .expire, .start, .end, .full, .every, .undecided: nil
    }
  }

  /// The shortest way back to a flow through what causes it; breadth first.
  private static func circle(from start: Int, _ causes: [[Int]]) -> [Int]? {
    var previous: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let flow = queue[head]
      head += 1
      for cause in causes[flow] {
        if cause == start {
          var path = [flow]
          while let before = previous[path[0]] { path.insert(before, at: 0) }
          return path
        }
        if cause != start, previous[cause] == nil {
          previous[cause] = flow
          queue.append(cause)
        }
      }
    }
    return nil
  }

  private static func cycle(_ circle: [Int], _ context: CheckContext) -> Diagnostic {
    let flows = context.campaign.flows
    // The cause comes before what it sets off.
    let order = Array(circle.reversed())
    let names = (order + [order[0]]).map { "`\(flows[$0].entry.name)`" }
    let first = flows[circle[0]].entry
    return Diagnostic(
      .eventCycle, at: context.place(of: first, in: .flows, .at), path: first.path + ".at",
      order.count == 1
        ? Bilingual(en: "flow \(names[0]) sets itself off", zh: "流转 \(names[0]) 会触发自己")
        : Bilingual(
          en: "flows set one another off in a circle: \(names.joined(separator: " → "))",
          zh: "流转相互触发成环：\(names.joined(separator: " → "))"),
      secondary: circle.dropFirst().prefix(12).map { flow in
        Label(
          span: context.place(of: flows[flow].entry, in: .flows, .at),
          text: Bilingual(en: "and here", zh: "以及此处"))
      })
  }

  // MARK: Back to life

  private static func revived(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return campaign.flows.compactMap { flow in
      guard flow.events.contains(.expire), let move = campaign.voucherMove(of: flow), move.to.isLive else { return nil }
      let name = flow.entry.name
      return Diagnostic(
        .revivedAtEnd, at: context.place(of: flow.entry, in: .flows, .move), path: flow.entry.path + ".move",
        Bilingual(
          en:
            "flow `\(name)` moves a voucher that ends to `\(campaign.name(of: move.to))`, in which it ends again at once",
          zh: "流转 `\(name)` 把到期的券转为`\(campaign.chineseName(of: move.to))`，券随即再次到期"),
        secondary: [
          Label(
            span: context.place(of: flow.entry, in: .flows, .at), text: Bilingual(en: "at its end", zh: "到期时"))
        ],
        notes: [
          Bilingual(
            en: "a voucher keeps its end; only a final state such as `expired` or `void` stops it from ending",
            zh: "券的到期时间不变，只有转入`已过期`、`已作废`等终态才不会再次到期")
        ], saw: [campaign.name(of: move.to)])
    }
  }
}

extension DiagnosticKind {
  package static let eventCycle = DiagnosticKind(
    "Q0711", .error, title: Bilingual(en: "flows that set one another off in a circle", zh: "流转相互触发成环"),
    explanation: Bilingual(
      en:
        "A flow may follow another (`at: other-flow`, `at: 1 day after other-flow`). Followed in a circle they would never "
        + "come to an end, or never begin.",
      zh: "流转可以跟随另一流转（`at: 另一流转`、`at: 1 day after 另一流转`）。相互跟随成环就永远不会结束，或永远不会开始。"))
  package static let revivedAtEnd = DiagnosticKind(
    "Q0712", .error, title: Bilingual(en: "a voucher brought back to life by its end", zh: "到期的券又被恢复"),
    explanation: Bilingual(
      en:
        "At its end a voucher that is still live fires `expire`. A flow that then moves it to another live state leaves it "
        + "past its end and alive, so `expire` would fire again in the same instant, without end.",
      zh: "仍有效的券在到期时触发 `expire`。如果流转又把它转入另一个有效状态，它仍已过期，`expire` 会在同一时刻反复触发。"))
}
