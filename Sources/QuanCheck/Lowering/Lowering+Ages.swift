import QuanDiagnostics
import QuanModel
import QuanSyntax

/// `age(user.birth_date)` is the age in whole years on the day of the command, `age(user.birth_date at 2024-01-01)` on a
/// fixed one.
extension Lowering {
  func isAge(_ expression: Expression) -> Bool {
    if case .call(let name, _) = expression.kind { name.text == "age" } else { false }
  }

  mutating func age(_ expression: Expression, _ verbs: [Verb], _ path: String) -> Term? {
    guard case .call(let function, let arguments) = expression.kind else { return nil }
    guard arguments.count == 1, arguments[0].within == nil else {
      report(
        .wrongType, at: function.span, path: path, "`age` takes a date: `age(user.birth_date)`",
        "`age` 须写一个日期：`age(user.birth_date)`")
      return nil
    }
    var (date, day): (Expression, CivilDate?) = (arguments[0].value, nil)
    if case .atTime(let inner, let on) = date.kind {
      guard let fixed = fixedDay(on, path: path) else {
        report(
          .wrongType, at: on.span, path: path, "expected a date such as `2024-02-01`", "这里应当是日期，如 `2024-02-01`")
        return nil
      }
      (date, day) = (inner, fixed)
    }
    guard case .name(let name) = date.kind, let (term, type) = term(name, verbs, path), case .fact(let fact) = term,
      type == .date
    else {
      report(
        .wrongType, at: date.span, path: path, "`age` takes a fact that is a date", "`age` 须用于日期类型的事实")
      return nil
    }
    return .age(fact: fact, on: day?.dayNumber)
  }

  /// The term on the left of `in`.
  mutating func measured(_ value: Expression, _ verbs: [Verb], _ path: String) -> (Term, TermType)? {
    if isAge(value) { return age(value, verbs, path).map { ($0, .integer) } }
    guard case .name(let name) = value.kind else { return nil }
    return term(name, verbs, path)
  }
}
