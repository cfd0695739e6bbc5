import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// What a quota counts or a move carries: a formula over the facts of the event, and whether it is money.
  typealias Quantity = (formula: Formula, isMoney: Bool)

  mutating func lowerQuantity(_ expression: Expression, verbs: [Verb], path: String) -> Quantity? {
    guard let typed = formula(expression, FormulaPlace(verbs: verbs, path: path)) else { return nil }
    if typed.type == .money || typed.type == .integer { return (typed.formula, typed.type == .money) }
    let text = sources.text(expression.span)
    report(
      .wrongType, at: expression.span, path: path,
      "expected money or a whole number, such as `subsidy` or `order.paid`; `\(text)` is \(typed.type.title.en)",
      "这里应当是金额或整数，如 `subsidy`、`order.paid`，而 `\(text)` 是\(typed.type.title.zh)")
    return nil
  }

  /// `city.gives`: what the source puts up.
  func givenBy(_ name: Name) -> SurfaceNode? {
    var parts = name.parts
    if parts.first == "funding" { parts.removeFirst() }
    guard parts.count >= 2, parts.removeLast() == "gives" else { return nil }
    return root[.funding]?.entries.first { $0.name == parts.joined(separator: ".") }?.fields[.gives]
  }
}
