import QuanDiagnostics
import QuanModel
import QuanSyntax

/// States of the file's own: a name that flows only move to is likely a slip of the pen.
enum StateAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.stateWithoutUse, .verbWithoutFlow]

  static func run(_ context: CheckContext) -> [Diagnostic] { states(context) + verbs(context) }

  private static func states(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return campaign.ownStates.indices.compactMap { index in
      let state = VoucherState(own: index)
      guard !isAskedFor(state, campaign), let (flow, span) = bringing(state, context) else { return nil }
      let name = campaign.ownStates[index]
      let known = campaign.states.filter { $0 != state }.map { campaign.name(of: $0) }
      let closest = Spelling.closest(to: name, among: known)
      return Diagnostic(
        .stateWithoutUse, at: span, path: flow.entry.path + ".move",
        Bilingual(
          en: "nothing moves a voucher on from `\(name)`, and nothing asks for it",
          zh: "没有任何流转使券离开`\(name)`，也没有条件用到它"),
        secondary: [Label(span: flow.entry.nameSpan, text: Bilingual(en: "brought there by this flow", zh: "由该流转带入"))],
        notes: (closest.map { [Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`")] } ?? []) + [
          Bilingual(
            en: "such a voucher keeps its money held until it ends; flows that close a case go to `used` or `void`",
            zh: "处于该状态的券直到到期都占用资金；了结的流转应转入`已使用`或`已作废`")
        ], saw: [name])
    }
  }

  private static func bringing(_ state: VoucherState, _ context: CheckContext) -> (Flow, SourceSpan)? {
    for flow in context.campaign.flows {
      for move in flow.moves {
        switch move {
        case .voucher(_, state), .make(_, tier: _, state):
          return (flow, context.place(of: flow.entry, in: .flows, .move))
        default: continue
        }
      }
    }
    return nil
  }

  /// Whether a flow starts from the state, a quota counts it, or a condition names it.
  private static func isAskedFor(_ state: VoucherState, _ campaign: Campaign) -> Bool {
    let isLeft = campaign.flows.contains { flow in
      flow.moves.contains { if case .voucher(let from, _) = $0 { from.contains(state) } else { false } }
    }
    if isLeft || campaign.quotas.contains(where: { $0.holds.contains(state) }) { return true }
    let conditions =
      campaign.rules.map { Optional($0.condition) } + campaign.flows.map(\.condition)
      + campaign.quotas.map(\.condition)
    return conditions.contains { $0.map { names($0, state) } ?? false }
  }

  private static func names(_ condition: Condition, _ state: VoucherState) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts): return parts.contains { names($0, state) }
    case .not(let inner): return names(inner, state)
    case .constant, .otherwise, .hole: return false
    case .test(let test):
      let value = Int64(state.rawValue)
      switch test.kind {
      case .compare(.voucherState, _, let constant): return constant.value == value
      case .oneOf(.voucherState, let constants): return constants.contains { $0.value == value }
      default: return false
      }
    }
  }

  // MARK: Verbs

  /// A verb of the file's own that nothing speaks of; one that rules or quotas speak of is told with them.
  private static func verbs(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let spoken = Set(
      campaign.rules.flatMap(\.verbs) + campaign.flows.flatMap { $0.events.flatMap(verbs) }
        + campaign.quotas.flatMap { ($0.takes + $0.back).flatMap(verbs) } + campaign.discretions.compactMap(\.verb))
    return campaign.ownVerbs.indices.compactMap { index in
      guard !spoken.contains(Verb(own: index)),
        let entry = context.root[.facts]?.entries.first(where: { $0.name == campaign.ownVerbs[index] })
      else { return nil }
      let closest = Spelling.closest(to: entry.name, among: Verb.names)
      return Diagnostic(
        .verbWithoutFlow, at: entry.nameSpan, path: entry.node.path,
        Bilingual(
          en: "the verb `\(entry.name)` is declared, and no flow says what it moves",
          zh: "声明了动词 `\(entry.name)`，但没有流转规定它转移什么"),
        fixes: closest.map {
          [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: entry.nameSpan, with: $0)]
        } ?? [])
    }
  }

  private static func verbs(_ event: Event) -> [Verb] {
    switch event {
    case .verb(let verb), .attempt(let verb): [verb]
    case .after(_, let inner): verbs(inner)
    case .flow, .expire, .start, .end, .full, .every, .undecided: []
    }
  }
}

extension DiagnosticKind {
  package static let stateWithoutUse = DiagnosticKind(
    "Q0713", .warning, title: Bilingual(en: "a state that nothing leads out of", zh: "没有出路的券状态"),
    explanation: Bilingual(
      en:
        "A file may name voucher states of its own: any name that a flow moves a voucher to. One that no flow starts from "
        + "and no condition or quota asks for is often a built-in state misspelt; its vouchers hold their money until they end.",
      zh: "文件可以自定义券状态：流转把券转入的任何名称都是状态。没有流转由它开始、也没有条件或限额用到它的，常常是内置状态写错了；处于该状态的券直到到期都占用资金。"))
  package static let verbWithoutFlow = DiagnosticKind(
    "Q0715", .error, title: Bilingual(en: "a verb that does nothing", zh: "不起作用的动词"),
    explanation: Bilingual(
      en:
        "Declaring a verb under `facts` creates it. What its commands do is said by flows; without any it does nothing. "
        + "Often a built-in verb is misspelt.",
      zh: "在 `facts` 下声明动词即创建它，指令的作用由流转规定；没有流转就不起作用。常见原因是内置动词写错了。"))
}
