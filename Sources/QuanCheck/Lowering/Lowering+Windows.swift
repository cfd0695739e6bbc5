import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func lowerWindow(_ syntax: WindowSyntax, path: String) -> Window? {
    switch syntax.kind {
    case .always: return Window(from: nil, until: nil, span: syntax.span)
    case .hole: return Window(from: nil, until: nil, isHole: true, span: syntax.span)
    case .tentative(let inner):
      guard var window = lowerWindow(inner, path: path) else { return nil }
      window.isTentative = true
      window.span = syntax.span
      return window
    case .period(let expression):
      guard let (first, last) = days(expression, path: path) else {
        report(
          .wrongType, at: expression.span, path: path,
          "a window is a day, a third of a month, or says `from`, `until`, `through`",
          "时间窗口写作日期、旬，或用 `from`、`until`、`through`")
        return nil
      }
      return Window(
        from: Edge(.instant(midnight(first)), span: expression.span),
        until: Edge(.instant(midnight(CivilDate(dayNumber: last.dayNumber + 1))), span: expression.span),
        span: syntax.span)
    case .named(let name):
      guard let reference = windowReference(name) else {
        undefined(name.text, at: name.span, path: path, Bilingual(en: "window", zh: "时间窗口"), among: windowNames)
        return nil
      }
      return Window(
        from: Edge(.start(of: reference), span: name.span), until: Edge(.end(of: reference), span: name.span),
        span: syntax.span)
    case .span(let from, let until, let through): return lowerSpan(from, until, through, syntax, path: path)
    case .weekly, .both, .except:
      notCarried(syntax.span, path: path, Bilingual(en: "weekly and combined windows", zh: "按周重复或组合的时间窗口"))
      return nil
    }
  }

  private mutating func lowerSpan(
    _ from: Expression?, _ until: Expression?, _ through: Expression?, _ syntax: WindowSyntax, path: String
  ) -> Window? {
    var window = Window(from: nil, until: nil, span: syntax.span)
    for expression in [from, until, through].compactMap({ $0 }) {
      if case .hole = expression.kind { window.isHole = true }
    }
    if window.isHole { return window }
    if let from {
      guard let edge = edge(from, opens: true, path: path) else { return nil }
      window.from = edge
    }
    if let until {
      guard let edge = edge(until, opens: false, path: path) else { return nil }
      window.until = edge
    }
    if let through {
      guard let edge = lastDay(through, path: path) else { return nil }
      window.until = edge
    }
    return window
  }

  /// The edge of `from …` or `until …`.
  private mutating func edge(_ expression: Expression, opens: Bool, path: String) -> Edge? {
    switch expression.kind {
    case .literal(.dateTime), .atTime:
      return instant(expression, path: path).map { Edge(.instant($0), span: expression.span) }
    case .literal(.date), .literal(.monthThird):
      guard let (first, _) = days(expression, path: path) else { return nil }
      if opens { return Edge(.instant(midnight(first)), span: expression.span) }
      report(
        .wrongType, at: expression.span, path: path,
        "`until` takes an instant; a whole day ends a window with `through`",
        "`until` 后面是时刻；含当日的结束请用 `through`")
      return nil
    case .edge(let word, let target):
      guard case .name(let name) = target.kind, let reference = windowReference(name) else {
        report(
          .undefinedName, at: target.span, path: path, "expected a window such as `valid` or `first.open`",
          "这里应当是时间窗口，如 `valid`、`first.open`")
        return nil
      }
      return Edge(word == .start ? .start(of: reference) : .end(of: reference), span: expression.span)
    case .dayCount(let count, let counting, let anchor):
      return grabDay(count, counting, anchor, offset: 0, expression, path: path)
    case .arithmetic(let anchor, .plus, let delay): return grabDelay(anchor, delay, expression, path: path)
    default:
      report(
        .wrongType, at: expression.span, path: path, "expected an instant such as `2024-02-01T24:00`",
        "这里应当是时刻，如 `2024-02-01T24:00`")
      return nil
    }
  }

  /// The edge of `through …`: the midnight after the day.
  private mutating func lastDay(_ expression: Expression, path: String) -> Edge? {
    if case .dayCount(let count, let counting, let anchor) = expression.kind {
      return grabDay(count, counting, anchor, offset: 1, expression, path: path)
    }
    guard let (_, last) = days(expression, path: path) else {
      report(
        .wrongType, at: expression.span, path: path,
        "`through` takes a day such as `2024-02-01`; an instant ends a window with `until`",
        "`through` 后面是日期，如 `2024-02-01`；时刻请用 `until`")
      return nil
    }
    return Edge(.instant(midnight(CivilDate(dayNumber: last.dayNumber + 1))), span: expression.span)
  }

  /// `day 5 of grab` counts the day of the grab as day 1; `day 5 after grab` counts the next day as day 1.
  private mutating func grabDay(
    _ count: Int64, _ counting: CountingWord, _ anchor: Expression, offset: Int64, _ expression: Expression,
    path: String
  ) -> Edge? {
    guard case .name(let name) = anchor.kind, Verb(name: name.text) == .grab, count >= 1, count <= 3660 else {
      notCarried(
        expression.span, path: path, Bilingual(en: "days counted from anything but the grab", zh: "从领券以外的事件起算的天数"))
      return nil
    }
    return Edge(.grabDay(plus: count - (counting == .of ? 1 : 0) + offset), span: expression.span)
  }

  /// `grab + 48 hours`.
  private mutating func grabDelay(_ anchor: Expression, _ delay: Expression, _ expression: Expression, path: String)
    -> Edge?
  {
    guard case .name(let name) = anchor.kind, Verb(name: name.text) == .grab,
      case .literal(.duration(let count, let unit)) = delay.kind, unit != .days, count <= 100_000
    else {
      notCarried(
        expression.span, path: path,
        Bilingual(en: "this computed instant; elapsed time is `grab + 48 hours`", zh: "这种计算的时刻；经过的时间写作 `grab + 48小时`"))
      return nil
    }
    let length: Int64 = unit == .hours ? 3_600_000 : unit == .minutes ? 60_000 : 1000
    return Edge(.grab(plus: count * length), span: expression.span)
  }

  private mutating func days(_ expression: Expression, path: String) -> (first: CivilDate, last: CivilDate)? {
    switch expression.kind {
    case .literal(.date(let literal)):
      guard let date = date(literal, at: expression.span, path: path) else { return nil }
      return (date, date)
    case .literal(.monthThird(let year, let month, let third)):
      return monthThird(year: year, month: month, third: third, at: expression.span, path: path)
    default: return nil
    }
  }

  private func midnight(_ date: CivilDate) -> Instant { Instant(date, secondsIntoDay: 0, in: zone) }

  var windowNames: [String] {
    ["period", "open", "valid", "voucher.valid"] + names.windows
      + names.rounds.flatMap { [$0 + ".open", $0 + ".valid"] }
  }

  /// `period`, `first.valid`, `voucher.valid`, or within a round `open` and `valid`.
  func windowReference(_ name: Name) -> WindowReference? {
    switch name.text {
    case "period": return .period
    case "voucher.valid": return .voucherValid
    case "open": return currentRound.map { .roundOpen($0) }
    case "valid": return currentRound.map { .roundValid($0) }
    default:
      if let window = names.windows.firstIndex(of: name.text) { return .named(window) }
      // The name of a family's member has a dot of its own: `week.1.open`.
      guard let dot = name.text.lastIndex(of: ".") else { return nil }
      let (owner, word) = (String(name.text[..<dot]), name.text[name.text.index(after: dot)...])
      if let round = names.round(owner) {
        return word == "open" ? .roundOpen(round) : word == "valid" ? .roundValid(round) : nil
      }
      return names.tier(owner).flatMap { word == "valid" ? .tierValid($0) : nil }
    }
  }
}
