import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func arithmetic(
    _ left: Expression, _ sign: ArithmeticOperator, _ right: Expression, _ span: SourceSpan, _ place: FormulaPlace
  ) -> TypedFormula? {
    guard let first = formula(left, place), let second = formula(right, place) else { return nil }
    guard let type = Self.type(first.type, sign, second.type), let kind = type.computedKind else {
      reportUntyped(first.type, sign, second.type, span, place)
      return nil
    }
    var (a, b) = (first.formula, second.formula)
    // Days count calendar days on a date; between dates lie whole days.
    if type == .date { b = .rate(.constant(Constant(.integer, 1)), denominator: 86_400_000, of: b, Rounding(.down)) }
    if sign == .times, second.type == .integer { (a, b) = (b, a) }
    var result: Formula =
      switch sign {
      case .plus: .sum(a, b)
      case .minus: .difference(a, b)
      case .times, .divide: .product(a, b)
      }
    if first.type == .date, type == .duration {
      result = .product(.constant(Constant(.integer, 86_400_000)), result)
    }
    return TypedFormula(result.folded(kind), type)
  }

  private static func type(_ left: TermType, _ sign: ArithmeticOperator, _ right: TermType) -> TermType? {
    switch (sign, left, right) {
    case (.plus, .date, .duration), (.minus, .date, .duration): .date
    case (.plus, .instant, .duration), (.minus, .instant, .duration): .instant
    case (.minus, .date, .date), (.minus, .instant, .instant): .duration
    case (.plus, let left, let right), (.minus, let left, let right):
      left == right && [.integer, .money, .ratio, .duration, .length].contains(left) ? left : nil
    case (.times, .integer, let type), (.times, let type, .integer):
      [.integer, .money, .ratio, .duration, .length].contains(type) ? type : nil
    default: nil
    }
  }

  private mutating func reportUntyped(
    _ left: TermType, _ sign: ArithmeticOperator, _ right: TermType, _ span: SourceSpan, _ place: FormulaPlace
  ) {
    let text = sources.text(span)
    var notes: [Bilingual] = []
    switch (sign, left, right) {
    case (.times, .money, .money):
      notes = [Bilingual(en: "money is multiplied by whole numbers, and shared by `… of …`", zh: "金额只能乘以整数，按比例用“…之…”")]
    case (.times, .ratio, _), (.times, _, .ratio):
      notes = [Bilingual(en: "a percent is taken with `of`: `15% of item.price`", zh: "百分比用“之”：`15%之item.price`")]
    case (.divide, _, _):
      notes = [
        Bilingual(
          en: "a part is taken with `of` and a rounding: `1/3 of item.price rounded down`",
          zh: "取一部分用“之”并写明舍入：`1/3 of item.price rounded down`")
      ]
    default: break
    }
    report(
      .wrongType, at: span, path: place.path,
      "`\(text)` has no type: \(left.title.en) `\(sign.rawValue)` \(right.title.en)",
      "`\(text)` 没有类型：\(left.title.zh) `\(sign.rawValue)` \(right.title.zh)", notes: notes)
  }

  // MARK: Rates

  /// `15% of item.price`, `15/16 of subsidy`: a literal is taken exactly, whatever its denominator.
  mutating func rate(_ rate: Expression, of base: Expression, _ rounding: Rounding?, _ place: FormulaPlace)
    -> TypedFormula?
  {
    guard let (above, below) = numbers(ofRate: rate, place), let base = self.base(base, rate, place),
      let kind = base.type.computedKind
    else { return nil }
    return TypedFormula(
      Formula.rate(above, denominator: below, of: base.formula, rounding).folded(kind), base.type)
  }

  /// A rate without a rounding has to come out even, whatever the facts.
  mutating func exactRate(_ rate: Expression, of base: Expression, _ span: SourceSpan, _ place: FormulaPlace)
    -> TypedFormula?
  {
    guard let typed = self.rate(rate, of: base, nil, place) else { return nil }
    if case .rate(let above, let below, of: let inner, nil) = typed.formula,
      !isExact(above, over: below, of: inner)
    {
      report(
        .rateNotExact, at: span, path: place.path,
        "`\(sources.text(span))` may leave a part of a fen; say how it is rounded",
        "`\(sources.text(span))` 可能不足一分，请写明如何舍入",
        fixes: [
          FixIt(Bilingual(en: "round down", zh: "舍去"), replace: span.end, with: " rounded down")
        ])
    }
    return typed
  }

  /// Whether the rate comes out even; of a subsidy, whether it does for every amount that a tier can have.
  private mutating func isExact(_ above: Formula, over below: Int64, of inner: Formula) -> Bool {
    guard case .subsidy = inner else { return Formula.isExact(above, over: below, of: inner) }
    return names.tiers.indices.allSatisfy { tier in
      lowerAmount(ofTier: tier).map { Formula.isExact(above, over: below, of: $0.formula) } ?? false
    }
  }

  private mutating func base(_ base: Expression, _ rate: Expression, _ place: FormulaPlace) -> TypedFormula? {
    guard let value = formula(base, place) else { return nil }
    if [.money, .integer, .duration, .length].contains(value.type) { return value }
    let text = sources.text(base.span)
    report(
      .wrongType, at: base.span, path: place.path,
      "a rate is taken of money or a count; `\(text)` is \(value.type.title.en)",
      "比例须取自金额或数量，而 `\(text)` 是\(value.type.title.zh)", secondary: [Label(span: rate.span)])
    return nil
  }

  /// Numerator and denominator, in lowest terms where the rate is a constant.
  private mutating func numbers(ofRate rate: Expression, _ place: FormulaPlace) -> (Formula, Int64)? {
    if case .literal(.fraction(let above, let below)) = rate.kind, let ratio = Ratio(above, below) {
      return (.constant(Constant(.integer, ratio.numerator)), ratio.denominator)
    }
    guard let value = formula(rate, place) else { return nil }
    guard value.type == .ratio else {
      report(
        .wrongType, at: rate.span, path: place.path,
        "before `of` stands a rate such as `15%` or `15/16`; `\(sources.text(rate.span))` is \(value.type.title.en)",
        "`of`（之）之前应当是比例，如 `15%` 或 `15/16`，而 `\(sources.text(rate.span))` 是\(value.type.title.zh)")
      return nil
    }
    guard let constant = value.constant, let ratio = Ratio(constant.value, Percent.one) else {
      return (value.formula, Percent.one)
    }
    return (.constant(Constant(.integer, ratio.numerator)), ratio.denominator)
  }

  // MARK: Rounding

  mutating func rounded(
    _ inner: Expression, _ word: RoundingWord, _ unit: Expression?, _ span: SourceSpan, _ place: FormulaPlace
  ) -> TypedFormula? {
    var rounding = Rounding(word)
    if let unit {
      guard let step = formula(unit, place) else { return nil }
      guard let value = step.constant?.value, value > 0 else {
        report(
          .wrongType, at: unit.span, path: place.path, "rounding goes to a fixed unit such as `1元`",
          "须舍入到固定的单位，如 `1元`")
        return nil
      }
      rounding.unit = value
    }
    if case .rate(let rate, of: let base) = inner.kind { return self.rate(rate, of: base, rounding, place) }
    guard let value = exact(inner, place), let kind = value.typed.type.computedKind else { return nil }
    let one = Formula.constant(Constant(.integer, 1))
    let result: Formula =
      value.denominator == 1
      ? .rounded(value.typed.formula, rounding)
      : .rate(one, denominator: value.denominator, of: value.typed.formula, rounding)
    return TypedFormula(result.folded(kind), value.typed.type)
  }

  /// An expression under a rounding, counted in parts of its unit, so that only the whole is rounded.
  private mutating func exact(_ expression: Expression, _ place: FormulaPlace) -> (
    typed: TypedFormula, denominator: Int64
  )? {
    switch expression.kind {
    case .rate(let rate, of: let base):
      guard let (above, below) = numbers(ofRate: rate, place), let base = self.base(base, rate, place) else {
        return nil
      }
      return (TypedFormula(.product(above, base.formula), base.type), below)
    case .arithmetic(let left, let sign, let right) where sign == .plus || sign == .minus:
      guard let first = exact(left, place), let second = exact(right, place) else { return nil }
      guard first.typed.type == second.typed.type else {
        return arithmetic(left, sign, right, expression.span, place).map { ($0, 1) }
      }
      guard let (a, b, below) = aligned(first, second) else { return nil }
      return (TypedFormula(sign == .plus ? .sum(a, b) : .difference(a, b), first.typed.type), below)
    case .capped(let value, at: let bound): return exactBound(value, bound, place) { .least($0, $1) }
    case .atLeast(let value, let bound): return exactBound(value, bound, place) { .greatest($0, $1) }
    default: return formula(expression, place).map { ($0, 1) }
    }
  }

  private mutating func exactBound(
    _ value: Expression, _ bound: Expression, _ place: FormulaPlace, _ join: (Formula, Formula) -> Formula
  ) -> (typed: TypedFormula, denominator: Int64)? {
    guard let first = exact(value, place), let second = exact(bound, place),
      isSame(first.typed, second.typed, value, bound, place), let (a, b, below) = aligned(first, second)
    else { return nil }
    return (TypedFormula(join(a, b), first.typed.type), below)
  }

  /// Two values over one denominator.
  private func aligned(
    _ left: (typed: TypedFormula, denominator: Int64), _ right: (typed: TypedFormula, denominator: Int64)
  )
    -> (Formula, Formula, Int64)?
  {
    guard let ratio = Ratio(left.denominator, right.denominator) else { return nil }
    func times(_ factor: Int64, _ formula: Formula) -> Formula {
      factor == 1 ? formula : .product(.constant(Constant(.integer, factor)), formula)
    }
    let (below, overflow) = left.denominator.multipliedReportingOverflow(by: ratio.denominator)
    guard !overflow else { return nil }
    return (times(ratio.denominator, left.typed.formula), times(ratio.numerator, right.typed.formula), below)
  }
}
