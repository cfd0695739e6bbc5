import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Flows that contradict one another, start from states that no voucher reaches, or are named where they return nothing.
enum FlowAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.flowsOverlap, .unreachableState, .backWithoutMove, .flowNeverApplies]

  private static let pairsMax = 1000

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let solver = context.solver
    return overlaps(solver) + unreachable(context, solver) + idleVerbs(context) + backs(context) + nothingLeft(context)
  }

  // MARK: Two flows at once

  private static func overlaps(_ solver: Solver) -> [Diagnostic] {
    let flows = solver.campaign.flows
    var budget = PairBudget(pairsMax)
    var findings: [Diagnostic] = []
    /// The flows of each event that came before.
    var earlier: [Event: [Int]] = [:]
    for (second, flow) in flows.enumerated() {
      var compared: Set<Int> = []
      search: for event in flow.events {
        for first in earlier[event] ?? [] where compared.insert(first).inserted {
          guard findings.count < Checker.findingsMax, budget.take() else { return findings }
          // Of a flow that contradicts several one is told.
          if let finding = overlap(first, second, event, solver) {
            findings.append(finding)
            break search
          }
        }
      }
      for event in flow.events { earlier[event, default: []].append(second) }
    }
    return findings
  }

  private static func overlap(_ first: Int, _ second: Int, _ event: Event, _ solver: Solver) -> Diagnostic? {
    let flows = solver.campaign.flows
    let campaign = solver.campaign
    guard let left = campaign.voucherMove(of: flows[first]), let right = campaign.voucherMove(of: flows[second]) else {
      return nil
    }
    var conditions = [solver.applies(first, at: event), solver.applies(second, at: event)]
    guard !conditions.contains(where: Solver.hasHole) else { return nil }
    if event != .verb(.grab) {
      let shared = left.from.filter { right.from.contains($0) }
      if shared.isEmpty { return nil }
      conditions.append(solver.state(in: shared))
    }
    if case .verb(let verb) = event {
      conditions += solver.campaign.rules.filter { $0.verbs.contains(verb) }.map(solver.guarded)
    }
    let answer = solver.solve(conditions)
    guard !answer.isUnsatisfiable else { return nil }
    let names = (flows[first].entry.name, flows[second].entry.name)
    let isProved = answer.witness != nil
    var finding = Diagnostic(
      .flowsOverlap, at: flows[second].entry.nameSpan, path: flows[second].entry.path,
      isProved
        ? Bilingual(
          en: "flows `\(names.0)` and `\(names.1)` can both move the same voucher at once",
          zh: "流转 `\(names.0)` 和 `\(names.1)` 可能同时转移同一张券")
        : Bilingual(
          en: "flows `\(names.0)` and `\(names.1)` cannot be shown to exclude one another",
          zh: "无法证明流转 `\(names.0)` 和 `\(names.1)` 互不重叠"),
      label: target(right.to, campaign),
      secondary: [
        Label(span: flows[first].entry.nameSpan, text: target(left.to, campaign))
      ],
      notes: answer.witness.map { witness in
        let text = witness.text(in: solver.campaign)
        return [Bilingual(en: "both apply where \(text.en)", zh: "两者都适用的情形：\(text.zh)")]
      } ?? [])
    if !isProved { finding.severity = .warning }
    return finding
  }

  private static func target(_ state: VoucherState, _ campaign: Campaign) -> Bilingual {
    Bilingual(en: "to `\(campaign.name(of: state))`", zh: "转为`\(campaign.chineseName(of: state))`")
  }

  // MARK: States

  private static func unreachable(_ context: CheckContext, _ solver: Solver) -> [Diagnostic] {
    let reachable = solver.reachableStates
    let campaign = solver.campaign
    let known = reachable.map { "`\(campaign.name(of: $0))`" }
    return campaign.flows.compactMap { flow in
      guard let move = campaign.voucherMove(of: flow), !flow.events.contains(.verb(.grab)) else { return nil }
      if flow.events.contains(.expire), let final = move.from.first(where: { !$0.isLive }) {
        return Diagnostic(
          .unreachableState, at: flow.entry.nameSpan, path: flow.entry.path,
          Bilingual(
            en: "flow `\(flow.entry.name)` expires vouchers that are `\(campaign.name(of: final))`, which never expire",
            zh: "流转 `\(flow.entry.name)` 使`\(campaign.chineseName(of: final))`的券过期，而该状态的券不会过期"),
          secondary: [moved(flow, context)],
          notes: [Bilingual(en: "states that expire are `pending` and `unused`", zh: "会过期的状态是`待激活`和`未使用`")])
      }
      guard
        let state = move.from.first(where: {
          !reachable.contains($0) && (move.from.count == 1 || flow.events == [.expire])
        }),
        !move.from.contains(where: { reachable.contains($0) })
      else { return nil }
      return Diagnostic(
        .unreachableState, at: flow.entry.nameSpan, path: flow.entry.path,
        Bilingual(
          en:
            "flow `\(flow.entry.name)` starts from `\(campaign.name(of: state))`, to which nothing ever brings a voucher",
          zh: "流转 `\(flow.entry.name)` 从`\(campaign.chineseName(of: state))`开始，但没有任何事件使券进入该状态"),
        secondary: [moved(flow, context)],
        notes: [
          Bilingual(
            en: "vouchers reach \(known.joined(separator: ", "))",
            zh: "券能达到的状态：\(reachable.map { campaign.chineseName(of: $0) }.joined(separator: "、"))")
        ],
        saw: [campaign.name(of: state)])
    }
  }

  private static func moved(_ flow: Flow, _ context: CheckContext) -> Label {
    Label(span: context.place(of: flow.entry, in: .flows, .move), text: Bilingual(en: "moved here", zh: "在此转移"))
  }

  /// Rules and limits of a verb that moves no voucher, for the file gives it no flow.
  private static func idleVerbs(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let ownVerbs = campaign.ownVerbs.indices.map { Verb(own: $0) }
    let idle = ([.activate, .void, .review] + ownVerbs).filter { verb in
      !campaign.flows.contains { $0.events.contains(.verb(verb)) }
    }
    let rules = campaign.rules.map { (section: Key.rules, entry: $0.entry, verbs: $0.verbs) }
    let quotas = campaign.quotas.map { quota in
      (
        section: Key.quotas, entry: quota.entry,
        verbs: quota.takes.compactMap { event -> Verb? in if case .verb(let verb) = event { verb } else { nil } }
      )
    }
    return (rules + quotas).compactMap { section, entry, verbs in
      guard let verb = verbs.first(where: { idle.contains($0) }) else { return nil }
      return Diagnostic(
        .unreachableState, at: entry.nameSpan, path: entry.path,
        Bilingual(
          en: "`\(entry.name)` speaks of `\(campaign.name(of: verb))`, but no flow says what it moves",
          zh: "`\(entry.name)` 涉及 `\(campaign.name(of: verb))`，但没有流转规定它转移什么"),
        secondary: [
          Label(span: context.place(of: entry, in: section, .at), text: Bilingual(en: "spoken of here", zh: "在此涉及"))
        ], saw: [campaign.name(of: verb)])
    }
  }

  // MARK: What gives back

  private static func backs(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    var findings: [Diagnostic] = []
    for quota in campaign.quotas {
      for event in quota.back {
        guard let (why, label) = givesNothing(event, quota, campaign) else { continue }
        findings.append(
          Diagnostic(
            .backWithoutMove, at: context.place(of: quota.entry, in: .quotas, .back),
            path: quota.entry.path + ".back",
            Bilingual(
              en: "`\(quota.entry.name)` never gets anything back: \(why.en)",
              zh: "`\(quota.entry.name)` 不会得到任何返还：\(why.zh)"),
            secondary: [Label(span: label ?? quota.entry.nameSpan, text: Bilingual(en: "see here", zh: "见此处"))]))
      }
    }
    return findings
  }

  private static func movesVoucherOrMoney(_ flow: Flow) -> Bool {
    flow.moves.contains { move in
      switch move {
      case .voucher, .money, .undecided: true
      case .nothing, .rest, .tokens, .make: false
      }
    }
  }

  /// An event gives back only if it moves the voucher that took, or its money.
  private static func givesNothing(_ event: Event, _ quota: Quota, _ campaign: Campaign) -> (
    why: Bilingual, label: SourceSpan?
  )? {
    switch event {
    case .undecided: return nil
    case .attempt(let verb):
      let name = campaign.name(of: verb)
      return (
        Bilingual(en: "an attempt of `\(name)` moves no voucher", zh: "`\(name)` 的尝试不转移券"), nil
      )
    case .flow(let index):
      let flow = campaign.flows[index]
      guard !movesVoucherOrMoney(flow) else { return nil }
      return (
        Bilingual(en: "flow `\(flow.entry.name)` moves no voucher", zh: "流转 `\(flow.entry.name)` 不转移券"),
        flow.entry.nameSpan
      )
    case .expire:
      let returns = campaign.flows.contains { flow in
        campaign.voucherMove(of: flow).map { $0.from.contains(.used) && $0.to.isLive } ?? false
      }
      let takesUsed = !quota.takes.isEmpty && quota.takes.allSatisfy { $0 == .verb(.redeem) || $0 == .verb(.refund) }
      guard takesUsed, !returns else { return nil }
      return (Bilingual(en: "a used voucher never expires", zh: "已使用的券不会过期"), quota.entry.nameSpan)
    case .verb(let verb):
      let moves = campaign.flows.contains { $0.events.contains(event) && movesVoucherOrMoney($0) }
      guard !moves, verb != .redeem else { return nil }
      let name = campaign.name(of: verb)
      return (Bilingual(en: "`\(name)` moves no voucher", zh: "`\(name)` 不转移券"), nil)
    case .start, .end, .full, .after, .every:
      let moves = campaign.flows.contains { $0.events.contains(event) && !$0.moves.allSatisfy(\.isNothing) }
      return moves ? nil : (Bilingual(en: "nothing moves a voucher at that instant", zh: "该时刻没有任何流转"), nil)
    }
  }
}

extension DiagnosticKind {
  package static let flowsOverlap = DiagnosticKind(
    "Q0705", .error, title: Bilingual(en: "two flows that move one voucher at once", zh: "两条流转同时转移一张券"),
    explanation: Bilingual(
      en:
        "Flows of one event exclude one another, or the voucher's state would depend on which comes first. The message "
        + "shows a case in which both apply.",
      zh: "同一事件的各流转须互斥，否则券的状态取决于先后。消息给出一个两者都适用的情形。"))
  package static let unreachableState = DiagnosticKind(
    "Q0708", .error, title: Bilingual(en: "a flow that never has a voucher to move", zh: "流转没有可转移的券"),
    explanation: Bilingual(
      en:
        "Vouchers start as `unused` (or where a flow at `grab` puts them) and move only by flows and by the prelude: redeem "
        + "to `used`, expire to `expired`. A flow from a state that is never reached does nothing; so does a verb without a flow.",
      zh: "券领取后为`未使用`（或由 `grab` 的流转决定），此后只能由流转和默认规则转移：核销转为`已使用`，到期转为`已过期`。从达不到的状态开始的流转，或没有流转的动词，都不起作用。"))
  package static let backWithoutMove = DiagnosticKind(
    "Q0709", .error, title: Bilingual(en: "a give-back that never happens", zh: "不会发生的返还"),
    explanation: Bilingual(
      en:
        "`back` names the events that return what a voucher took. An event that moves neither that voucher nor its money "
        + "returns nothing.",
      zh: "`back` 写明哪些事件返还所占用的额度。既不转移该券也不转移其资金的事件不会返还任何额度。"))
}
