import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Where a formula stands: the verbs at which it is computed, and the path that findings name.
struct FormulaPlace {
  /// Empty where facts of any command of the voucher will do.
  var verbs: [Verb]
  var path: String
}

extension Lowering {
  /// Types an expression and turns it into a formula; nil after a finding.
  mutating func formula(_ expression: Expression, _ place: FormulaPlace) -> TypedFormula? {
    formulaDepth += 1
    defer { formulaDepth -= 1 }
    guard formulaDepth <= Self.formulaDepthMax else {
      report(
        .wrongType, at: expression.span, path: place.path, "the definitions go round in a circle or too deep",
        "定义循环引用或层次过深")
      return nil
    }
    switch expression.kind {
    case .literal(let literal): return formula(literal, expression, place)
    case .name(let name): return formula(name, place)
    case .call(let name, let arguments): return call(name, arguments, place)
    case .arithmetic(let left, let sign, let right): return arithmetic(left, sign, right, expression.span, place)
    case .rate(let rate, of: let base): return exactRate(rate, of: base, expression.span, place)
    case .rounded(let inner, let word, to: let unit): return rounded(inner, word, unit, expression.span, place)
    case .capped(let value, at: let bound): return bounded(value, bound, place) { .least($0, $1) }
    case .atLeast(let value, let bound): return bounded(value, bound, place) { .greatest($0, $1) }
    case .conditional(let test, let yes, let no): return conditional(test, yes, no, place)
    case .when(let value, let condition):
      guard let typed = formula(value, place), let guarding = lowerCondition(condition, at: place) else { return nil }
      return TypedFormula(typed.formula.narrowed(to: guarding, at: condition.span, value: value.span), typed.type)
    case .tentative(let inner): return formula(inner, place)
    case .hole: return TypedFormula(.hole(expression.span), .money)
    case .overItems(.count, let condition):
      return lowerCondition(condition, at: place).map { TypedFormula(.itemCount($0), .integer) }
    default:
      report(
        .wrongType, at: expression.span, path: place.path,
        "`\(sources.text(expression.span))` is no value to compute with",
        "`\(sources.text(expression.span))` 不能参与计算")
      return nil
    }
  }

  static let formulaDepthMax = 100

  private mutating func lowerCondition(_ expression: Expression, at place: FormulaPlace) -> Condition? {
    lowerCondition(expression, verbs: place.verbs, path: place.path)
  }

  // MARK: Literals and names

  private mutating func formula(_ literal: Literal, _ expression: Expression, _ place: FormulaPlace) -> TypedFormula? {
    func constant(_ kind: Constant.Kind, _ value: Int64?, _ type: TermType) -> TypedFormula? {
      value.map { TypedFormula(.constant(Constant(kind, $0)), type) }
    }
    switch literal {
    case .money: return constant(.money, money(expression, path: place.path)?.minorUnits, .money)
    case .number: return constant(.integer, count(expression, path: place.path), .integer)
    case .percent(let value):
      guard let ratio = value.scaled(byPowerOfTen: 6) else {
        report(
          .amountOutOfRange, at: expression.span, path: place.path, "a percent has six decimals at most",
          "百分比最多六位小数")
        return nil
      }
      return constant(.ratio, ratio, .ratio)
    case .fraction(let above, let below), .ratio(let above, let below):
      guard below > 0, Percent.one % below == 0, above <= Int64.max / Percent.one else {
        report(
          .wrongType, at: expression.span, path: place.path,
          "`\(sources.text(expression.span))` stands only before `of`, where it is taken exactly",
          "`\(sources.text(expression.span))` 只能写在 `of`（之）之前，才能精确计算")
        return nil
      }
      return constant(.ratio, above * (Percent.one / below), .ratio)
    case .duration(let count, let unit): return duration(count, unit)
    case .length(let metres): return constant(.length, metres.scaled(byPowerOfTen: 3), .length)
    case .date(let literal):
      return constant(.date, date(literal, at: expression.span, path: place.path)?.dayNumber, .date)
    case .dateTime: return constant(.instant, instant(expression, path: place.path)?.milliseconds, .instant)
    case .parts, .time, .monthThird:
      report(
        .wrongType, at: expression.span, path: place.path,
        "`\(sources.text(expression.span))` is no value to compute with", "`\(sources.text(expression.span))` 不能参与计算")
      return nil
    }
  }

  private func duration(_ count: Int64, _ unit: DurationUnit) -> TypedFormula? {
    let length: Int64 =
      switch unit {
      case .days: 86_400_000
      case .hours: 3_600_000
      case .minutes: 60_000
      case .seconds: 1000
      }
    let (product, overflow) = count.multipliedReportingOverflow(by: length)
    return overflow ? nil : TypedFormula(.constant(Constant(.duration, product)), .duration)
  }

  private mutating func formula(_ name: Name, _ place: FormulaPlace) -> TypedFormula? {
    if name.text == "subsidy" || name.text == "tier.amount" {
      names.used.insert(name.text)
      return TypedFormula(.subsidy, .money)
    }
    if let tier = tierOfAmount(name) { return amount(of: tier, name, place) }
    if let given = givenBy(name) {
      return money(given).map { TypedFormula(.constant(Constant(.money, $0.minorUnits)), .money) }
    }
    if let entry = names.definitions[name.text] {
      names.used.insert(name.text)
      if case .table(let over, let cases) = entry.node.value { return table(over, cases, place) }
      if let inner = entry.node.expression { return formula(inner, place) }
    }
    guard let (term, type) = term(name, place.verbs, place.path) else { return nil }
    guard type.computedKind != nil else {
      report(
        .wrongType, at: name.span, path: place.path, "`\(name.text)` is \(type.title.en); nothing is computed with it",
        "`\(name.text)` 是\(type.title.zh)，不能参与计算")
      return nil
    }
    return TypedFormula(.term(term), type)
  }

  /// The tier of `t300.amount` or `tiers.t300.amount`.
  func tierOfAmount(_ name: Name) -> Int? {
    guard name.text.hasSuffix(".amount") else { return nil }
    var path = String(name.text.dropLast(".amount".count))
    if path.hasPrefix("tiers.") { path = String(path.dropFirst("tiers.".count)) }
    return names.tier(path)
  }

  /// The worth of another tier: its face where it has one, else what it is worth by the same facts.
  private mutating func amount(of tier: Int, _ name: Name, _ place: FormulaPlace) -> TypedFormula? {
    guard let amount = lowerAmount(ofTier: tier) else {
      report(
        .wrongType, at: name.span, path: place.path, "the amounts of tiers go round in a circle at `\(name.text)`",
        "券种的金额在 `\(name.text)` 处循环引用")
      return nil
    }
    names.used.insert(names.tiers[tier])
    if let face = amount.face { return TypedFormula(.constant(Constant(.money, face.minorUnits)), .money) }
    return TypedFormula(amount.formula, .money)
  }

  /// `share(province)`: what a source bears of the voucher's amount.
  private mutating func call(_ name: Name, _ arguments: [Argument], _ place: FormulaPlace) -> TypedFormula? {
    guard name.text == "share" else {
      undefined(
        name.text, at: name.span, path: place.path, Bilingual(en: "function with a value", zh: "有值的函数"),
        among: ["share"])
      return nil
    }
    guard arguments.count == 1, arguments[0].within == nil, case .name(let source) = arguments[0].value.kind else {
      report(.wrongType, at: name.span, path: place.path, "`share` takes one source", "`share` 须写一个资金来源")
      return nil
    }
    guard let index = names.sources.firstIndex(of: source.text) else {
      undefined(
        source.text, at: source.span, path: place.path, Bilingual(en: "source", zh: "资金来源"), among: names.sources)
      return nil
    }
    names.used.insert(source.text)
    return TypedFormula(.share(source: index), .money)
  }

  // MARK: Choices

  private mutating func conditional(_ test: Expression, _ yes: Expression, _ no: Expression, _ place: FormulaPlace)
    -> TypedFormula?
  {
    guard let guarding = lowerCondition(test, at: place), let then = formula(yes, place),
      let other = formula(no, place)
    else { return nil }
    guard isSame(then, other, yes, no, place) else { return nil }
    let pieces =
      then.formula.narrowedPieces(to: guarding, at: test.span, value: yes.span)
      + other.formula.narrowedPieces(to: .not(guarding), at: test.span, value: no.span)
    return TypedFormula(.pieces(pieces), Self.isHole(then) ? other.type : then.type)
  }

  static func isHole(_ value: TypedFormula) -> Bool { if case .hole = value.formula { true } else { false } }

  /// Whether two values have one type; a hole takes any.
  mutating func isSame(
    _ left: TypedFormula, _ right: TypedFormula, _ leftSyntax: Expression, _ rightSyntax: Expression,
    _ place: FormulaPlace
  ) -> Bool {
    if left.type == right.type || Self.isHole(left) || Self.isHole(right) { return true }
    report(
      .wrongType, at: rightSyntax.span, path: place.path,
      "`\(sources.text(leftSyntax.span))` is \(left.type.title.en), `\(sources.text(rightSyntax.span))` is \(right.type.title.en)",
      "`\(sources.text(leftSyntax.span))` 是\(left.type.title.zh)，而 `\(sources.text(rightSyntax.span))` 是\(right.type.title.zh)",
      secondary: [Label(span: leftSyntax.span)])
    return false
  }

  private mutating func bounded(
    _ value: Expression, _ bound: Expression, _ place: FormulaPlace, _ join: (Formula, Formula) -> Formula
  ) -> TypedFormula? {
    guard let left = formula(value, place), let right = formula(bound, place),
      isSame(left, right, value, bound, place), let kind = left.type.computedKind
    else { return nil }
    return TypedFormula(join(left.formula, right.formula).folded(kind), left.type)
  }
}

extension Formula {
  /// The pieces of the formula, narrowed to where a condition holds.
  func narrowedPieces(to condition: Condition, at span: SourceSpan, value: SourceSpan) -> [FormulaPiece] {
    var pieces = [FormulaPiece(guarding: nil, value: self, span: value)]
    if case .pieces(let own) = self { pieces = own }
    return FormulaPiece.narrow(pieces, to: condition, at: span)
  }

  func narrowed(to condition: Condition, at span: SourceSpan, value: SourceSpan) -> Formula {
    .pieces(narrowedPieces(to: condition, at: span, value: value))
  }
}
