import QuanDiagnostics

extension ExpressionParser {
  package mutating func parseWindow() throws(SyntaxFailure) -> WindowSyntax {
    let start = stream.index
    let isTentative = stream.take(.tentative)
    var window = try windowTerm()
    while true {
      if stream.take(.and) {
        window = WindowSyntax(kind: .both(window, try windowTerm()), span: stream.span(from: start))
      } else if stream.take(.except) {
        window = WindowSyntax(kind: .except(window, try windowTerm()), span: stream.span(from: start))
      } else {
        break
      }
    }
    try stream.finish()
    return isTentative ? WindowSyntax(kind: .tentative(window), span: stream.span(from: start)) : window
  }

  private mutating func windowTerm() throws(SyntaxFailure) -> WindowSyntax {
    let start = stream.index
    switch stream.keyword {
    case .hole:
      stream.advance()
      return WindowSyntax(kind: .hole, span: stream.span(from: start))
    case .always:
      stream.advance()
      return WindowSyntax(kind: .always, span: stream.span(from: start))
    case .every: return try weekly(start: start)
    case .from, .until, .through: return try windowSpan(start: start)
    default: break
    }
    if case .literal = stream.current.kind {
      let day = try atom()
      return WindowSyntax(kind: .period(day), span: stream.span(from: start))
    }
    let name = try stream.name(
      Bilingual(
        en: "a window (`from …`, `until …`, `through …`, `always`)", zh: "时间窗口（`from …`、`until …`、`through …`、`always`）"
      ))
    return WindowSyntax(kind: .named(name), span: name.span)
  }

  private mutating func windowSpan(start: Int) throws(SyntaxFailure) -> WindowSyntax {
    var (from, until, through): (Expression?, Expression?, Expression?) = (nil, nil, nil)
    if stream.take(.from) { from = try sum() }
    if stream.take(.until) { until = try sum() } else if stream.take(.through) { through = try sum() }
    return WindowSyntax(kind: .span(from: from, until: until, through: through), span: stream.span(from: start))
  }

  private mutating func weekly(start: Int) throws(SyntaxFailure) -> WindowSyntax {
    stream.advance()
    var days: [Weekday] = []
    if stream.take(.day) {
      days = Weekday.allCases
    } else {
      repeat { days.append(try weekday()) } while stream.take(.bar)
    }
    var (from, until): (Expression?, Expression?) = (nil, nil)
    if stream.take(.from) { from = try atom() }
    if stream.take(.until) { until = try atom() }
    return WindowSyntax(kind: .weekly(days, from: from, until: until), span: stream.span(from: start))
  }

  private mutating func weekday() throws(SyntaxFailure) -> Weekday {
    guard case .name(let word) = stream.current.kind, let day = Weekday(spelling: word) else {
      throw stream.expected("`day` or a weekday", "`day` 或星期几")
    }
    stream.advance()
    return day
  }
}
