import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// Verbs and states of the file's own are few enough to be numbers, and none of its verbs is also a flow.
  mutating func checkOwnNames() {
    if names.ownVerbs.count > Verb.ownMax, let node = root[.facts] {
      report(
        .limitExceeded, at: node.span.start, path: "facts", "`facts` declares more than \(Verb.ownMax) verbs",
        "`facts` 声明的动词超过 \(Verb.ownMax) 个")
    }
    if names.ownStates.count > VoucherState.ownMax, let node = root[.flows] {
      report(
        .limitExceeded, at: node.span.start, path: "flows",
        "the flows name more than \(VoucherState.ownMax) voucher states of their own",
        "流转自定义的券状态超过 \(VoucherState.ownMax) 个")
    }
    for flow in root[.flows]?.entries ?? [] {
      guard names.ownVerbs.contains(flow.name) else { continue }
      report(
        .doublyDefined, at: flow.nameSpan, path: flow.node.path, "`\(flow.name)` is a verb and cannot name a flow",
        "`\(flow.name)` 是动词，不能用作流转的名称",
        secondary: (root[.facts]?.entries.first { $0.name == flow.name }).map {
          [Label(span: $0.nameSpan, text: Bilingual(en: "the verb", zh: "该动词"))]
        } ?? [])
    }
  }

  /// The verbs whose commands set off an event, or set off what sets it off: theirs are the facts that it sees.
  func verbs(of events: [Event]) -> [Verb] {
    var found: [Verb] = []
    for event in events {
      switch event {
      case .verb(let verb), .attempt(let verb): if !found.contains(verb) { found.append(verb) }
      case .after(_, let inner): for verb in verbs(of: [inner]) where !found.contains(verb) { found.append(verb) }
      // A flow's own verbs are found when the flow is lowered; time brings no facts.
      case .flow, .expire, .start, .end, .full, .every, .undecided: continue
      }
    }
    return found
  }
}
