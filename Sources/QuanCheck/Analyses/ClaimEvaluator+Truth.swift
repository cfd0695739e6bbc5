import QuanDiagnostics
import QuanModel
import QuanSyntax

extension ClaimEvaluator {
  /// Whether a claim holds; what cannot be told comes back with what is missing.
  mutating func truth(_ expression: Expression) throws(Failure) -> ClaimTruth {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthMax else {
      throw .undetermined(Bilingual(en: "the expression is too deep", zh: "表达式层次过深"))
    }
    switch expression.kind {
    case .boolean(let value): return ClaimTruth(holds: value)
    case .not(let inner):
      var truth = try truth(inner)
      truth.holds = truth.holds.map { !$0 }
      (truth.repair, truth.copy, truth.isOfLiterals) = (nil, nil, false)
      return truth
    case .all(let parts): return try combined(parts, decidedBy: false)
    case .any(let parts): return try combined(parts, decidedBy: true)
    case .compare(let left, let relation, let right): return try compared(left, relation, right, expression.span)
    case .member(let value, in: let alternatives, negated: let negated):
      var truth = try member(value, alternatives, expression.span)
      if negated { truth.holds = truth.holds.map { !$0 } }
      return truth
    case .call(let name, let arguments) where name.text == "pays": return try pays(name, arguments)
    default:
      throw illTyped(
        expression.span,
        Bilingual(
          en: "a claim compares figures, or says `can`, `cannot`, `pays`", zh: "断言须比较数字，或使用 `can`、`cannot`、`pays`"))
    }
  }

  /// `and` is decided by one that fails, `or` by one that holds.
  private mutating func combined(_ parts: [Expression], decidedBy decisive: Bool) throws(Failure) -> ClaimTruth {
    var whole = ClaimTruth(holds: !decisive)
    for part in parts {
      let truth = try tolerant(part)
      whole.join(truth)
      if truth.holds == decisive {
        whole.holds = decisive
      } else if truth.holds == nil, whole.holds == !decisive {
        whole.holds = nil
      }
    }
    return whole
  }

  /// A part that cannot be told must not hide another that decides.
  private mutating func tolerant(_ part: Expression) throws(Failure) -> ClaimTruth {
    do { return try truth(part) } catch {
      guard case .undetermined(let why) = error else { throw error }
      return ClaimTruth(missing: [why])
    }
  }

  private mutating func compared(_ left: Expression, _ relation: Relation, _ right: Expression, _ span: SourceSpan)
    throws(Failure) -> ClaimTruth
  {
    let (first, second) = (try value(left), try value(right))
    let isOrdered = first.quantity.unit != .weekday || relation == .equal || relation == .notEqual
    guard first.quantity.unit == second.quantity.unit, isOrdered else {
      throw illTyped(span, Bilingual(en: "the two sides have different types", zh: "两边类型不同，不能比较"))
    }
    let holds = try holds(first, relation, second)
    var truth = ClaimTruth(holds: holds)
    truth.notes = [
      note(left, first, Bilingual(en: "left", zh: "左边")), note(right, second, Bilingual(en: "right", zh: "右边")),
    ]
    truth.labels = first.origins + second.origins
    truth.saw = [text(first, beside: second), text(second, beside: first)]
    truth.isOfLiterals = first.isLiteral && second.isLiteral
    if relation == .equal, first.isLiteral != second.isLiteral {
      let (literal, other) = first.isLiteral ? (left, second) : (right, first)
      if first.quantity.unit != .instant {
        truth.repair = (literal.span, text(other, beside: first.isLiteral ? first : second))
      }
      if other.isCopied { truth.copy = other.origins.first }
    }
    return truth
  }

  /// The least and the most of a value that varies.
  private func ends(_ worked: Worked) -> String {
    "\(worked.least?.text(in: campaign.zone) ?? "")..\(worked.quantity.text(in: campaign.zone))"
  }

  /// Values that vary are compared by their ends: what holds of all of them, or of none, is decided.
  private func holds(_ first: Worked, _ relation: Relation, _ second: Worked) throws(Failure) -> Bool {
    var truths: [Bool] = []
    for left in [first.least ?? first.quantity, first.quantity] {
      for right in [second.least ?? second.quantity, second.quantity] {
        guard let holds = left.holds(relation, right) else {
          throw .undetermined(Bilingual(en: "the numbers are too large to compare", zh: "数字过大，无法比较"))
        }
        truths.append(holds)
      }
    }
    let isEquality = relation == .equal || relation == .notEqual
    let varies = first.least != nil || second.least != nil
    if isEquality, varies {
      // Ranges that do not touch are never equal; ranges that do may be.
      let least = (first.least ?? first.quantity, second.least ?? second.quantity)
      let isApart =
        first.quantity.holds(.less, least.1) == true || second.quantity.holds(.less, least.0) == true
      if isApart { return relation == .notEqual }
    } else if Set(truths).count == 1 {
      return truths[0]
    }
    let texts = [first, second].filter { $0.least != nil }.map(ends).joined(separator: ", ")
    throw .undetermined(
      Bilingual(en: "the amount varies with the purchase: \(texts)", zh: "金额随消费而变：\(texts)"))
  }

  /// Ratios beside a ratio keep its spelling.
  private func text(_ worked: Worked, beside other: Worked) -> String {
    if worked.isLiteral { return worked.formula }
    if worked.least != nil { return ends(worked) }
    let quantity = worked.quantity
    guard quantity.unit == .number, other.isLiteral, other.formula.contains(":") else {
      return quantity.text(in: campaign.zone)
    }
    return "\(quantity.numerator):\(quantity.denominator)"
  }

  private func note(_ expression: Expression, _ worked: Worked, _ side: Bilingual) -> Bilingual {
    let source = context.sources.text(expression.span)
    let value = worked.least == nil ? worked.quantity.text(in: campaign.zone) : ends(worked)
    var steps = [source]
    for step in [worked.formula, value] where step != steps.last { steps.append(step) }
    let text = steps.joined(separator: " = ")
    return Bilingual(en: "\(side.en): \(text)", zh: "\(side.zh)：\(text)")
  }

  private mutating func member(_ value: Expression, _ alternatives: Alternatives, _ span: SourceSpan) throws(Failure)
    -> ClaimTruth
  {
    var parts: [Expression] = []
    switch alternatives {
    case .list(let items):
      if items.count == 1, let truth = try truth(of: value, in: items[0]) { return truth }
      for item in items { parts.append(Expression(.compare(value, .equal, item), span: span)) }
      return try combined(parts, decidedBy: true)
    case .interval(let interval):
      if let lower = interval.lower {
        parts.append(
          Expression(.compare(value, interval.includesLower ? .greaterOrEqual : .greater, lower), span: span))
      }
      if let upper = interval.upper {
        parts.append(Expression(.compare(value, interval.includesUpper ? .lessOrEqual : .less, upper), span: span))
      }
      return try combined(parts, decidedBy: false)
    }
  }

  /// Whether some flow moves money to a party.
  private func pays(_ name: Name, _ arguments: [Argument]) throws(Failure) -> ClaimTruth {
    guard arguments.count == 1, let party = try argumentName(arguments[0].value) else {
      throw illTyped(name.span, Bilingual(en: "`pays` takes one party", zh: "`pays` 须写一个参与方"))
    }
    guard let index = campaign.parties.firstIndex(where: { $0.name == party.text }) else {
      throw undefined(party, Bilingual(en: "party", zh: "参与方"), among: campaign.parties.map(\.name))
    }
    for flow in campaign.flows {
      for case .money(_, _, .party(index), let span) in flow.moves {
        return ClaimTruth(
          holds: true,
          notes: [
            Bilingual(
              en: "flow `\(flow.entry.name)` moves money to `\(party.text)`",
              zh: "流转 `\(flow.entry.name)` 把资金转给 `\(party.text)`")
          ], labels: [Label(span: span, text: Bilingual(en: "paid here", zh: "在此支付"))])
      }
    }
    let flows =
      context.root.keySpan(.flows).map { [Label(span: $0, text: Bilingual(en: "no flow pays", zh: "没有支付的流转"))] } ?? []
    return ClaimTruth(
      holds: false, notes: [Bilingual(en: "no flow moves money to `\(party.text)`", zh: "没有流转把资金转给 `\(party.text)`")],
      labels: flows)
  }
}
