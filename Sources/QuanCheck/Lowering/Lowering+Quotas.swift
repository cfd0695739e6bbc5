import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func lowerQuotas() -> [Quota] {
    (root[.quotas]?.entries ?? []).map { surface in
      let entry = entry(surface)
      let fields = surface.fields
      let takes = events(fields[.at], path: entry.path)
      checkTakes(takes, path: entry.path)
      let verbs = verbs(of: takes.map(\.event))
      let adds = lowerAdds(fields[.adds], verbs: verbs, path: entry.path)
      let holds = states(fields[.while])
      if !holds.isEmpty, let back = fields[.back] {
        report(
          .holdsAndBack, at: back.span, path: entry.path,
          "`\(entry.name)` counts states with `while` and gives back with `back`; write one of the two",
          "`\(entry.name)` 同时用 `while` 按状态计数又用 `back` 返还，只能写其一",
          secondary: fields[.while].map { [Label(span: $0.span, text: Bilingual(en: "counts states", zh: "按状态计数"))] }
            ?? [])
      }
      let dimensions = lowerDimensions(fields[.per], verbs: verbs, path: entry.path)
      var quota = Quota(
        entry: entry, takes: takes.map(\.event), adds: adds, dimensions: dimensions,
        limit: fields[.atMost].flatMap { limit($0, isMoney: adds.isMoney, entry: entry) }
          ?? .undecided(isTentative: false),
        limitSpan: fields[.atMost]?.span ?? entry.span, back: events(fields[.back], path: entry.path).map(\.event),
        holds: holds,
        condition: fields[.when]?.expression.flatMap { lowerCondition($0, verbs: verbs, path: entry.path) },
        reason: fields[.otherwise].flatMap { reason($0) })
      if case .tentative? = fields[.atMost]?.expression?.kind { quota.isTentative = true }
      return quota
    }
  }

  /// A quota counts what happens to a voucher or to a command; the time alone takes from no purse.
  private mutating func checkTakes(_ takes: [(event: Event, span: SourceSpan)], path: String) {
    for (event, span) in takes {
      switch event {
      case .verb, .attempt, .flow, .expire, .after, .undecided: continue
      case .start, .end, .full, .every:
        report(
          .wrongType, at: span, path: path, "nothing is counted at this instant: no voucher and no command is there",
          "该时刻没有券也没有指令，无从计数")
      }
    }
  }

  private mutating func lowerAdds(_ node: SurfaceNode?, verbs: [Verb], path: String) -> QuotaUnit {
    guard let node else { return .one }
    guard let expression = node.expression else {
      if case .table = node.value {
        notCarried(node.span, path: node.path, Bilingual(en: "counting by table", zh: "查表确定的计数"))
      }
      return .one
    }
    guard let quantity = lowerQuantity(expression, verbs: verbs, path: node.path) else { return .one }
    switch quantity.formula {
    case .subsidy: return .subsidy
    case .constant(let constant) where !quantity.isMoney && constant.value == 1: return .one
    default: return .computed(quantity.formula, isMoney: quantity.isMoney)
    }
  }

  // MARK: Dimensions

  /// Each dimension once; a grab has no order, item or merchant to count by.
  private mutating func lowerDimensions(_ node: SurfaceNode?, verbs: [Verb], path: String) -> [Dimension] {
    var seen: [Dimension] = []
    for name in (node?.items ?? []).compactMap(\.name) {
      guard let dimension = dimension(name, verbs: verbs, path: path) else { continue }
      if seen.contains(dimension) {
        report(.doublyDefined, at: name.span, path: path, "`\(name.text)` stands twice", "`\(name.text)` 重复")
      } else if verbs.contains(.grab), [.order, .item, .merchant].contains(dimension) {
        report(
          .factNotBrought, at: name.span, path: path, "a grab has no `\(name.text)` to count by",
          "领券时没有 `\(name.text)`，无法按它计数")
      } else {
        seen.append(dimension)
      }
    }
    return seen
  }

  private static let dimensions: [(name: String, dimension: Dimension)] = [
    ("tier", .tier), ("kind", .kind), ("round", .round), ("order", .order), ("item", .item), ("merchant", .merchant),
    ("day", .day), ("week", .week), ("month", .month),
  ]

  private mutating func dimension(_ name: Name, verbs: [Verb], path: String) -> Dimension? {
    if let subject = names.subjects.firstIndex(of: name.text) { return .subject(subject) }
    if let known = Self.dimensions.first(where: { $0.name == name.text }) { return known.dimension }
    if let fact = facts.firstIndex(where: { $0.name == name.text }) {
      names.used.insert(name.text)
      checkBrought(facts[fact], name, verbs, path)
      return .fact(fact)
    }
    undefined(
      name.text, at: name.span, path: path, Bilingual(en: "subject, dimension or fact", zh: "主体、维度或事实"),
      among: names.subjects + Self.dimensions.map(\.name) + facts.map(\.name))
    return nil
  }
}

extension DiagnosticKind {
  package static let holdsAndBack = DiagnosticKind(
    "Q0131", .error, title: Bilingual(en: "a quota that counts states and gives back", zh: "限额既按状态计数又返还"),
    explanation: Bilingual(
      en:
        "`while` counts a voucher as long as it stands in the states, so that leaving them gives it back by itself. "
        + "`back` names events that give back what an event took. The two together would give back twice.",
      zh: "`while` 在券处于所列状态期间计数，离开即自动返还；`back` 写明由哪些事件返还。两者并用会重复返还。"))
  package static let missingRow = DiagnosticKind(
    "Q0132", .error, title: Bilingual(en: "a table that leaves a value out", zh: "表中缺少取值"),
    explanation: Bilingual(
      en:
        "A table of limits says something for every tier, kind, round or value in the quota's scope; what is not "
        + "listed would be refused or unlimited by accident. A row `others` takes the rest; what is not decided is `TBD`.",
      zh: "限额表须覆盖适用范围内的每个券种、券类、轮次或取值，否则未列出的会被意外拒绝或不受限制。其余取值写在 `others` 一行，尚未确定的填 `TBD`。"))

  package static let quotaKinds: [DiagnosticKind] = [.holdsAndBack, .missingRow]
}
