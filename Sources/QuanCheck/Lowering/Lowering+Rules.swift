import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func lowerQuotas() -> [Quota] {
    (root[.quotas]?.entries ?? []).map { surface in
      let entry = entry(surface)
      let fields = surface.fields
      let takes = events(fields[.at], path: entry.path)
      for (event, span) in takes {
        if case .verb = event { continue }
        notCarried(span, path: entry.path, Bilingual(en: "quotas that are taken at this event", zh: "在此事件占用的限额"))
      }
      if takes.count > 1, let back = fields[.back] {
        notCarried(
          back.span, path: entry.path,
          Bilingual(en: "giving back to a quota that several events take from", zh: "由多个事件占用的限额的返还"))
      }
      let countsSubsidy = lowerAdds(fields[.adds])
      let dimensions = lowerDimensions(fields[.per], verbs: verbs(takes), path: entry.path)
      let limitSpan = fields[.atMost]?.span ?? entry.span
      return Quota(
        entry: entry, takes: takes.map(\.event), adds: countsSubsidy ? .subsidy : .one, dimensions: dimensions,
        limit: fields[.atMost].flatMap { limit($0, countsSubsidy: countsSubsidy, path: entry.path) }
          ?? .undecided(isTentative: false),
        limitSpan: limitSpan, back: events(fields[.back], path: entry.path).map(\.event),
        condition: fields[.when]?.expression.flatMap { lowerCondition($0, verbs: verbs(takes), path: entry.path) },
        reason: fields[.otherwise].flatMap { reason($0) })
    }
  }

  private func verbs(_ events: [(event: Event, span: SourceSpan)]) -> [Verb] {
    events.compactMap { if case .verb(let verb) = $0.event { verb } else { nil } }
  }

  /// True for `adds: subsidy`; the default counts one by one.
  private mutating func lowerAdds(_ node: SurfaceNode?) -> Bool {
    guard let node, let expression = node.expression else { return false }
    switch expression.kind {
    case .name(let name) where name.text == "subsidy": return true
    case .literal(.number(let value)) where value.integer == 1: return false
    default:
      notCarried(
        expression.span, path: node.path,
        Bilingual(en: "counting anything but vouchers or `subsidy`", zh: "除张数和 `subsidy` 以外的计数"))
      return false
    }
  }

  /// Each dimension once; a grab has no order and no merchant to count by.
  private mutating func lowerDimensions(_ node: SurfaceNode?, verbs: [Verb], path: String) -> [Dimension] {
    var seen: [Dimension] = []
    for name in (node?.items ?? []).compactMap(\.name) {
      guard let dimension = dimension(name, path: path) else { continue }
      if seen.contains(dimension) {
        report(.doublyDefined, at: name.span, path: path, "`\(name.text)` stands twice", "`\(name.text)` 重复")
      } else if verbs.contains(.grab), dimension == .order || dimension == .merchant {
        report(
          .factNotBrought, at: name.span, path: path, "a grab has no `\(name.text)` to count by",
          "领券时没有 `\(name.text)`，无法按它计数")
      } else {
        seen.append(dimension)
      }
    }
    return seen
  }

  private mutating func dimension(_ name: Name, path: String) -> Dimension? {
    if let subject = names.subjects.firstIndex(of: name.text) { return .subject(subject) }
    switch name.text {
    case "tier": return .tier
    case "round": return .round
    case "order": return .order
    case "merchant": return .merchant
    case "day": return .day
    case "week": return .week
    case "month": return .month
    case "kind", "item", "platform", "channel":
      notCarried(name.span, path: path, Bilingual(en: "counting per `\(name.text)`", zh: "按 `\(name.text)` 计数"))
    default:
      undefined(
        name.text, at: name.span, path: path, Bilingual(en: "subject or dimension", zh: "主体或维度"),
        among: names.subjects + ["tier", "round", "order", "merchant", "day", "week", "month"])
    }
    return nil
  }

  private mutating func limit(_ node: SurfaceNode, countsSubsidy: Bool, path: String) -> Limit? {
    if case .table(let over, let cases) = node.value {
      return limitTable(over, cases, countsSubsidy: countsSubsidy, path: path)
    }
    guard let expression = node.expression else { return nil }
    switch expression.kind {
    case .hole: return .undecided(isTentative: false)
    case .tentative(let inner):
      if case .hole = inner.kind { return .undecided(isTentative: true) }
      return number(inner, countsSubsidy: countsSubsidy, path: path).map { .amount($0) }
    default: return number(expression, countsSubsidy: countsSubsidy, path: path).map { .amount($0) }
    }
  }

  private mutating func number(_ expression: Expression, countsSubsidy: Bool, path: String) -> Int64? {
    countsSubsidy ? money(expression, path: path)?.minorUnits : count(expression, path: path)
  }

  private mutating func limitTable(_ over: [SurfaceNode], _ cases: [SurfaceEntry], countsSubsidy: Bool, path: String)
    -> Limit?
  {
    guard over.count == 1, case .name(let name)? = over[0].expression?.kind, name.text == "tier" || name.text == "round"
    else {
      notCarried(
        over.first?.span ?? cases.first?.nameSpan ?? root.span, path: path,
        Bilingual(en: "limits by anything but tier or round", zh: "按券种或轮次以外的值查表的限额"))
      return nil
    }
    let known = name.text == "tier" ? names.tiers : names.rounds
    var values = [Int64?](repeating: nil, count: known.count)
    for entry in cases {
      guard let index = known.firstIndex(of: entry.name) else {
        undefined(
          entry.name, at: entry.nameSpan, path: path, Bilingual(en: name.text, zh: name.text == "tier" ? "券种" : "轮次"),
          among: known)
        continue
      }
      if let expression = entry.node.expression {
        values[index] = number(expression, countsSubsidy: countsSubsidy, path: path)
      }
    }
    return name.text == "tier" ? .byTier(values) : .byRound(values)
  }

  mutating func lowerRules() -> [Rule] {
    (root[.rules]?.entries ?? []).compactMap { surface in
      let entry = entry(surface)
      var ruleVerbs: [Verb] = []
      for (event, span) in events(surface.fields[.at], path: entry.path) {
        if case .verb(let verb) = event {
          ruleVerbs.append(verb)
        } else {
          report(.wrongType, at: span, path: entry.path, "a rule guards a verb", "规则只能约束动词")
        }
      }
      guard let expression = surface.fields[.when]?.expression else { return nil }
      let condition = lowerCondition(expression, verbs: ruleVerbs, path: entry.path)
      return Rule(
        entry: entry, verbs: ruleVerbs, condition: condition ?? .constant(true), conditionSpan: expression.span,
        reason: surface.fields[.otherwise].flatMap { reason($0) } ?? .notEligible)
    }
  }

  private mutating func reason(_ node: SurfaceNode) -> Reason? {
    guard let name = node.name else { return nil }
    if let reason = Reason(name: name.text), !reason.isInvalid { return reason }
    let known = Reason.allCases.filter { !$0.isInvalid }.map(\.name)
    let closest = Spelling.closest(to: name.text, among: known)
    report(
      .unknownReason, at: name.span, path: node.path, "no reason is called `\(name.text)`", "没有名为 `\(name.text)` 的原因",
      notes: [Bilingual(en: "reasons: \(known.joined(separator: ", "))", zh: "可用：\(known.joined(separator: "、"))")],
      fixes: closest.map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: name.span, with: $0)]
      } ?? [])
    return nil
  }

  mutating func lowerFlows() -> [Flow] {
    (root[.flows]?.entries ?? []).map { surface in
      let entry = entry(surface)
      let events = events(surface.fields[.at], path: entry.path)
      let condition = surface.fields[.when]?.expression.flatMap {
        lowerCondition($0, verbs: verbs(events), path: entry.path)
      }
      let moves = (surface.fields[.move]?.items ?? []).compactMap { node -> Move? in
        guard case .move(let move) = node.value else { return nil }
        return lowerMove(move, path: entry.path)
      }
      return Flow(entry: entry, events: events.map(\.event), condition: condition, moves: moves)
    }
  }

  private mutating func lowerMove(_ move: MoveSyntax, path: String) -> Move? {
    switch move.kind {
    case .nothing: return .nothing
    case .hole: return .undecided
    case .voucher(let from, let to):
      let origins = from.compactMap { state($0, path: path) }
      guard let target = state(to, path: path), origins.count == from.count else { return nil }
      return .voucher(from: origins, to: target)
    case .rest(of: let quota, let from, let to):
      guard let index = names.quotas.firstIndex(of: quota.text) else {
        undefined(quota.text, at: quota.span, path: path, Bilingual(en: "quota", zh: "限额"), among: names.quotas)
        return nil
      }
      guard let source = names.round(from.name.text), let target = names.round(to.name.text), !from.isNext, !to.isNext
      else {
        notCarried(
          move.span, path: path,
          Bilingual(en: "moving the rest of a quota except from one round to another", zh: "除轮次之间以外的剩余额度转移"))
        return nil
      }
      return .rest(quota: index, from: .round(source), to: .round(target))
    case .amount, .make:
      notCarried(move.span, path: path, Bilingual(en: "moves of money and making of vouchers", zh: "资金转移和生成消费券"))
      return nil
    }
  }

  private mutating func state(_ name: Name, path: String) -> VoucherState? {
    if let state = VoucherState(name: name.text) { return state }
    undefined(
      name.text, at: name.span, path: path, Bilingual(en: "voucher state", zh: "券状态"),
      among: VoucherState.builtIn.map(\.name))
    return nil
  }

  mutating func events(_ node: SurfaceNode?, path: String) -> [(event: Event, span: SourceSpan)] {
    (node?.items ?? []).compactMap { item in
      guard case .event(let syntax) = item.value else { return nil }
      return event(syntax, path: path).map { ($0, syntax.span) }
    }
  }

  private mutating func event(_ syntax: EventSyntax, path: String) -> Event? {
    switch syntax.kind {
    case .named(let name):
      if let verb = Verb(name: name.text) { return .verb(verb) }
      if let flow = names.flows.firstIndex(of: name.text) { return .flow(flow) }
      undefined(
        name.text, at: name.span, path: path, Bilingual(en: "verb or flow", zh: "动词或流转"),
        among: Verb.names + names.flows)
    case .expire: return .expire
    case .edge(let word, let name):
      if let reference = windowReference(name), reference != .voucherValid {
        return word == .start ? .start(reference) : .end(reference)
      }
      undefined(name.text, at: name.span, path: path, Bilingual(en: "window", zh: "时间窗口"), among: windowNames)
    case .attempt, .full, .after, .every, .hole:
      notCarried(syntax.span, path: path, Bilingual(en: "this kind of event", zh: "这类事件"))
    }
    return nil
  }

  // MARK: What people decide, what the notice says, what is accepted

  mutating func lowerDiscretions() -> [Discretion] {
    (root[.discretion]?.entries ?? []).compactMap { surface in
      let entry = entry(surface)
      let texts = [Key.may, .must, .mustNot].compactMap { surface.fields[$0] }
      guard texts.count == 1, let text = texts[0].text else {
        report(
          .wrongType, at: surface.nameSpan, path: entry.path, "say one of `may`, `must`, `must-not`",
          "`may`、`must`、`must-not` 须且只能写一个")
        return nil
      }
      let who = (surface.fields[.who]?.items ?? []).compactMap(\.name)
      for name in who {
        if names.party(name.text) == nil {
          undefined(name.text, at: name.span, path: entry.path, Bilingual(en: "party", zh: "参与方"), among: names.parties)
        } else {
          names.used.insert(name.text)
        }
      }
      let verb = surface.fields[.by]?.name.flatMap { name -> Verb? in
        if let verb = Verb(name: name.text) { return verb }
        undefined(name.text, at: name.span, path: entry.path, Bilingual(en: "verb", zh: "动词"), among: Verb.names)
        return nil
      }
      return Discretion(entry: entry, text: text, textSpan: texts[0].span, who: who.map(\.text), verb: verb)
    }
  }

  mutating func lowerAssertions() -> [Assertion] {
    (root[.asserts]?.entries ?? []).compactMap { surface in
      let entry = entry(surface)
      guard case .claim(let claim)? = surface.fields[.that]?.value else { return nil }
      return Assertion(entry: entry, claim: claim)
    }
  }

  mutating func lowerAcceptances() -> [Acceptance] {
    (root[.accept]?.entries ?? []).compactMap { surface in
      let entry = entry(surface)
      let fields = surface.fields
      guard let code = fields[.code]?.text, let place = fields[.where]?.text else { return nil }
      return Acceptance(
        entry: entry, code: code, codeSpan: fields[.code]?.span ?? entry.span, path: place,
        saw: (fields[.saw]?.items ?? []).compactMap(\.text), sawSpan: fields[.saw]?.span)
    }
  }
}
