import QuanDiagnostics
import QuanModel
import QuanSyntax

extension FlowAnalysis {
  /// Flows with `otherwise` beside one that takes every case: nothing is left for them.
  static func nothingLeft(_ context: CheckContext) -> [Diagnostic] {
    let flows = context.campaign.flows
    /// For each event the flows without a condition.
    var takers: [Event: [Int]] = [:]
    for (index, flow) in flows.enumerated() where flow.condition == nil {
      for event in flow.events { takers[event, default: []].append(index) }
    }
    /// For each event the first flow that takes all that its siblings leave.
    var others: [Event: Int] = [:]
    return flows.indices.compactMap { index in
      let flow = flows[index]
      guard let condition = flow.condition, needsOtherwise(condition) else { return nil }
      if case .otherwise = condition {
        let earlier = flow.events.compactMap { others[$0] }.first { flows[$0].entry.scope.covers(flow.entry.scope) }
        if let earlier { return secondOtherwise(flow, behind: flows[earlier], context) }
        for event in flow.events where others[event] == nil { others[event] = index }
      }
      let siblings = flow.events.map { event in
        takers[event]?.first { flows[$0].entry.scope.covers(flow.entry.scope) }
      }
      guard let taker = siblings.first ?? nil, !siblings.contains(nil) else { return nil }
      return neverApplies(flow, beside: flows[taker], context)
    }
  }

  private static func needsOtherwise(_ condition: Condition) -> Bool {
    switch condition {
    case .otherwise: true
    case .all(let parts): parts.contains { needsOtherwise($0) }
    case .any, .not, .constant, .test, .hole: false
    }
  }

  /// Two flows that both take what the others leave: which one does is not said.
  private static func secondOtherwise(_ flow: Flow, behind first: Flow, _ context: CheckContext) -> Diagnostic {
    let names = (flow.entry.name, first.entry.name)
    return Diagnostic(
      .flowNeverApplies, at: context.place(of: flow.entry, in: .flows, .when), path: flow.entry.path + ".when",
      Bilingual(
        en: "flow `\(names.0)` has nothing left: `\(names.1)` already takes what the others leave",
        zh: "流转 `\(names.0)` 没有剩余情形：`\(names.1)` 已处理其余情形"),
      secondary: [
        Label(
          span: context.place(of: first.entry, in: .flows, .when),
          text: Bilingual(en: "the first `otherwise`", zh: "已有的 `otherwise`（其余）"))
      ],
      notes: [Bilingual(en: "of one event one flow is `otherwise`", zh: "同一事件只有一条流转写 `otherwise`（其余）")])
  }

  private static func neverApplies(_ flow: Flow, beside taker: Flow, _ context: CheckContext) -> Diagnostic {
    let names = (flow.entry.name, taker.entry.name)
    return Diagnostic(
      .flowNeverApplies, at: context.place(of: flow.entry, in: .flows, .when), path: flow.entry.path + ".when",
      Bilingual(
        en: "flow `\(names.0)` never applies: `\(names.1)` has no condition and takes every case",
        zh: "流转 `\(names.0)` 永远不会适用：`\(names.1)` 没有条件，已处理所有情形"),
      secondary: [
        Label(span: taker.entry.nameSpan, text: Bilingual(en: "takes every case", zh: "处理所有情形"))
      ],
      notes: [
        Bilingual(
          en: "give `\(names.1)` a `when`, or take `\(names.0)` out",
          zh: "请给 `\(names.1)` 写上 `when`（当），或删去 `\(names.0)`")
      ])
  }
}

extension DiagnosticKind {
  package static let flowNeverApplies = DiagnosticKind(
    "Q0710", .error, title: Bilingual(en: "a flow that never applies", zh: "流转永远不会适用"),
    explanation: Bilingual(
      en:
        "`otherwise` takes the cases that no sibling of the same event takes. Beside a flow without a condition there "
        + "are none, so what the flow says is never carried out.",
      zh: "`otherwise`（其余）处理同一事件的其他流转没有处理的情形。如果其中一条没有条件，就没有剩余的情形，该流转永远不会执行。"))
}
