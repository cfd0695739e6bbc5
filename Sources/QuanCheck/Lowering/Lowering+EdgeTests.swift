import QuanDiagnostics
import QuanModel
import QuanSyntax

/// `now < end of period`, `now >= activate + 2 hours`: a moment before or after an edge lies in the window that ends or
/// starts there.
extension Lowering {
  /// `TBD`, or a name of `let` that stands for it.
  mutating func isHole(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .hole: return true
    case .name(let name):
      guard let inner = definition(name), case .hole = inner.kind else { return false }
      return true
    default: return false
    }
  }

  func isEdge(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .edge, .dayCount: true
    case .arithmetic(let left, _, _): isEdge(left) || isVerb(left)
    case .atTime(let day, _): isEdge(day)
    default: false
    }
  }

  private func isVerb(_ expression: Expression) -> Bool {
    if case .name(let name) = expression.kind { Verb(name: name.text) != nil } else { false }
  }

  mutating func edgeTest(
    _ term: Term, _ relation: Relation, _ expression: Expression, _ span: SourceSpan, _ path: String
  ) -> Test? {
    isInCondition = true
    defer { isInCondition = false }
    guard var kind = edgeKind(expression, opens: true, path: path) else { return nil }
    if case .instant(let instant) = kind {
      return Test(.compare(term, relation, Constant(.instant, instant.milliseconds)), span: span)
    }
    let isBefore: Bool
    switch relation {
    case .less: isBefore = true
    case .greaterOrEqual: isBefore = false
    case .lessOrEqual: (isBefore, kind) = (true, .shifted(kind, .milliseconds(1)))
    case .greater: (isBefore, kind) = (false, .shifted(kind, .milliseconds(1)))
    case .equal, .notEqual:
      report(
        .wrongType, at: span, path: path, "a moment is compared with an edge by `<`, `<=`, `>`, `>=`",
        "时刻与窗口端点用 `<`、`<=`、`>`、`>=` 比较")
      return nil
    }
    let edge = Edge(kind, span: expression.span)
    let window = Window(from: isBefore ? nil : edge, until: isBefore ? edge : nil, span: expression.span)
    let reference = reference(to: window, name: (isBefore ? "until " : "from ") + sources.text(expression.span))
    return Test(term == .now ? .during(reference) : .falls(term, in: reference), span: span)
  }

  private mutating func reference(to window: Window, name: String) -> WindowReference {
    let known = edgeWindows.firstIndex { $0.name == name }
    if known == nil {
      edgeWindows.append(NamedWindow(name: name, span: window.span, window: window, isNamed: false))
    }
    return .named(names.windows.count + (known ?? edgeWindows.count - 1))
  }
}
