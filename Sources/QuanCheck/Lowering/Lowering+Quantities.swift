import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// What a quota counts or a move carries: a formula over the facts of the event, and whether it is money.
  typealias Quantity = (formula: Formula, isMoney: Bool)

  mutating func lowerQuantity(_ expression: Expression, verbs: [Verb], path: String) -> Quantity? {
    switch expression.kind {
    case .literal(.money):
      return money(expression, path: path).map { (.constant(Constant(.money, $0.minorUnits)), true) }
    case .literal(.number): return count(expression, path: path).map { (.constant(Constant(.integer, $0)), false) }
    case .hole: return (.hole(expression.span), true)
    case .name(let name): return namedQuantity(name, verbs: verbs, path: path)
    case .call(let function, let arguments) where function.text == "share":
      return share(function, arguments, path: path)
    case .arithmetic(let left, let sign, let right):
      return combined(left, sign, right, expression.span, verbs: verbs, path: path)
    case .capped(let value, at: let bound): return bounded(value, bound, verbs: verbs, path: path) { .least($0, $1) }
    case .atLeast(let value, let bound): return bounded(value, bound, verbs: verbs, path: path) { .greatest($0, $1) }
    case .rate, .rounded, .conditional:
      guard let typed = formula(expression, FormulaPlace(verbs: verbs, path: path)) else { return nil }
      return (typed.formula, typed.type == .money)
    default:
      guard let typed = formula(expression, FormulaPlace(verbs: verbs, path: path)) else { return nil }
      if typed.type == .money || typed.type == .integer { return (typed.formula, typed.type == .money) }
      report(
        .wrongType, at: expression.span, path: path,
        "expected `subsidy`, a fact such as `order.paid`, `share(…)`, or an amount",
        "这里应当是 `subsidy`、`order.paid` 一类的事实、`share(…)` 或金额")
      return nil
    }
  }

  private mutating func namedQuantity(_ name: Name, verbs: [Verb], path: String) -> Quantity? {
    if name.text == "subsidy" || name.text == "补贴" { return (.subsidy, true) }
    if let fact = facts.firstIndex(where: { $0.name == name.text }) {
      names.used.insert(name.text)
      checkBrought(facts[fact], name, verbs, path)
      switch facts[fact].type {
      case .money: return (.term(.fact(fact)), true)
      case .integer: return (.term(.fact(fact)), false)
      default:
        report(
          .wrongType, at: name.span, path: path, "`\(name.text)` is neither money nor a whole number",
          "`\(name.text)` 既不是金额也不是整数")
        return nil
      }
    }
    if let source = givenBy(name) { return money(source).map { (.constant(Constant(.money, $0.minorUnits)), true) } }
    if let inner = definition(name) { return lowerQuantity(inner, verbs: verbs, path: path) }
    undefined(
      name.text, at: name.span, path: path, Bilingual(en: "amount or count", zh: "金额或数量"),
      among: ["subsidy"] + facts.filter { $0.type == .money || $0.type == .integer }.map(\.name) + names.definitionNames
    )
    return nil
  }

  /// `city.gives`: what the source puts up.
  private func givenBy(_ name: Name) -> SurfaceNode? {
    var parts = name.parts
    if parts.first == "funding" { parts.removeFirst() }
    guard parts.count >= 2, parts.removeLast() == "gives" else { return nil }
    return root[.funding]?.entries.first { $0.name == parts.joined(separator: ".") }?.fields[.gives]
  }

  /// `share(district)`: what a source bears of the voucher's amount.
  private mutating func share(_ function: Name, _ arguments: [Argument], path: String) -> Quantity? {
    guard arguments.count == 1, arguments[0].within == nil, case .name(let name) = arguments[0].value.kind else {
      report(.wrongType, at: function.span, path: path, "`share` takes one source", "`share` 须写一个资金来源")
      return nil
    }
    if let source = names.sources.firstIndex(of: name.text) { return (.share(source: source), true) }
    undefined(name.text, at: name.span, path: path, Bilingual(en: "source", zh: "资金来源"), among: names.sources)
    return nil
  }

  private mutating func combined(
    _ left: Expression, _ sign: ArithmeticOperator, _ right: Expression, _ span: SourceSpan, verbs: [Verb], path: String
  ) -> Quantity? {
    guard let first = lowerQuantity(left, verbs: verbs, path: path),
      let second = lowerQuantity(right, verbs: verbs, path: path)
    else { return nil }
    switch sign {
    case .plus where first.isMoney == second.isMoney: return (.sum(first.formula, second.formula), first.isMoney)
    case .minus where first.isMoney == second.isMoney:
      return (.difference(first.formula, second.formula), first.isMoney)
    case .times where !first.isMoney || !second.isMoney:
      return (.product(first.formula, second.formula), first.isMoney || second.isMoney)
    default:
      report(
        .wrongType, at: span, path: path, "money adds to money, and a count multiplies it", "金额只能与金额相加减，或与数量相乘")
      return nil
    }
  }

  private mutating func bounded(
    _ value: Expression, _ bound: Expression, verbs: [Verb], path: String, _ join: (Formula, Formula) -> Formula
  ) -> Quantity? {
    guard let first = lowerQuantity(value, verbs: verbs, path: path),
      let second = lowerQuantity(bound, verbs: verbs, path: path)
    else { return nil }
    guard first.isMoney == second.isMoney else {
      report(.wrongType, at: bound.span, path: path, "the bound is of another type", "上下限的类型不同")
      return nil
    }
    return (join(first.formula, second.formula), first.isMoney)
  }
}
