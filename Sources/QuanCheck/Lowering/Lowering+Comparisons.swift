import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// Whether an expression has to be computed before it can be compared.
  func isComputed(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .call: return !isAge(expression)
    case .arithmetic, .rate, .capped, .atLeast, .rounded, .conditional, .overItems(.count, _): return true
    case .name(let name):
      if name.text == "subsidy" || name.text == "tier.amount" || tierOfAmount(name) != nil { return true }
      guard let entry = names.definitions[name.text] else { return false }
      if case .table = entry.node.value { return true }
      return entry.node.expression.map(isComputedDefinition) ?? false
    default: return false
    }
  }

  /// A definition that only names another one is compared as that one is.
  private func isComputedDefinition(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .arithmetic, .rate, .capped, .atLeast, .rounded, .conditional, .call: true
    default: false
    }
  }

  /// A comparison of computed values, as the simplest test that says it.
  mutating func computedComparison(
    _ left: Expression, _ relation: Relation, _ right: Expression, _ span: SourceSpan, _ place: FormulaPlace
  ) -> Test? {
    guard let first = formula(left, place), let second = formula(right, place),
      isSame(first, second, left, right, place)
    else { return nil }
    switch (first.formula, second.formula) {
    case (.term(let term), .constant(let constant)): return Test(.compare(term, relation, constant), span: span)
    case (.constant(let constant), .term(let term)):
      return Test(.compare(term, relation.mirrored, constant), span: span)
    case (.term(let left), .term(let right)): return Test(.compareTerms(left, relation, right), span: span)
    default: return Test(.relate(first.formula, relation, second.formula), span: span)
    }
  }

  /// Membership of a computed value in an interval or a list.
  mutating func computedMembership(
    _ value: Expression, _ alternatives: Alternatives, _ span: SourceSpan, _ place: FormulaPlace
  ) -> Condition? {
    var parts: [Condition] = []
    func add(_ relation: Relation, _ bound: Expression, to lowering: inout Lowering) -> Bool {
      guard let test = lowering.computedComparison(value, relation, bound, span, place) else { return false }
      parts.append(.test(test))
      return true
    }
    switch alternatives {
    case .list(let items):
      for item in items where !add(.equal, item, to: &self) { return nil }
      return parts.count == 1 ? parts[0] : .any(parts)
    case .interval(let interval):
      if let lower = interval.lower, !add(interval.includesLower ? .greaterOrEqual : .greater, lower, to: &self) {
        return nil
      }
      if let upper = interval.upper, !add(interval.includesUpper ? .lessOrEqual : .less, upper, to: &self) {
        return nil
      }
      return parts.count == 1 ? parts[0] : .all(parts)
    }
  }
}
