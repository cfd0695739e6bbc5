import QuanDiagnostics
import QuanModel
import QuanSyntax

/// The edges of windows: instants, computed days, edges of other windows, and what is counted from events.
extension Lowering {
  // MARK: Edges

  /// The edge of `from …` or `until …`.
  mutating func edge(_ expression: Expression, opens: Bool, path: String) -> Edge? {
    if case .hole = expression.kind { return Edge(.hole, span: expression.span) }
    if isDay(expression) {
      guard let day = fixedDays(expression, path: path) else { return nil }
      if opens { return Edge(.instant(midnight(day.first)), span: expression.span) }
      report(
        .wrongType, at: expression.span, path: path,
        "`until` takes an instant; a whole day ends a window with `through`",
        "`until` 后面是时刻；含当日的结束请用 `through`")
      return nil
    }
    guard let kind = edgeKind(expression, opens: opens, path: path) else { return nil }
    return Edge(kind, span: expression.span)
  }

  mutating func edgeKind(_ expression: Expression, opens: Bool, path: String) -> Edge.Kind? {
    switch expression.kind {
    case .literal(.dateTime): return instant(expression, path: path).map { .instant($0) }
    case .name(let name):
      if let inner = definition(name) { return edge(inner, opens: opens, path: path)?.kind }
    case .atTime(let day, let time): return timed(day, time, expression, path: path)
    case .edge(let word, let target): return windowEdge(word, target, path: path)
    case .dayCount(let count, let counting, let anchor):
      return counted(count, counting, anchor, days: 0, second: 0, path: path)
    case .nextWeekday(let day) where opens: return .nextWeekday(day, second: 0)
    case .rate(let whole, of: let anchor): return unitEnd(whole, anchor, path: path)
    case .arithmetic(let anchor, let sign, let delay) where sign == .plus || sign == .minus:
      return shifted(anchor, sign, delay, expression, path: path)
    case .call(let function, let arguments) where Keyword(spelling: function.text) == .full:
      return full(function, arguments, path: path)
    default: break
    }
    report(
      .wrongType, at: expression.span, path: path, "expected an instant such as `2024-02-01T24:00`",
      "这里应当是时刻，如 `2024-02-01T24:00`")
    return nil
  }

  /// `start of open`, `end of first.valid`.
  private mutating func windowEdge(_ word: EdgeWord, _ target: Expression, path: String) -> Edge.Kind? {
    if case .name(let name) = target.kind, windowReference(name) == nil {
      undefined(name.text, at: name.span, path: path, Bilingual(en: "window", zh: "时间窗口"), among: windowNames)
      return nil
    }
    guard case .name(let name) = target.kind, let reference = windowReference(name),
      reference != .voucherValid || isInCondition
    else {
      report(
        .undefinedName, at: target.span, path: path, "expected a window such as `valid` or `first.open`",
        "这里应当是时间窗口，如 `valid`、`first.open`")
      return nil
    }
    names.used.insert(name.text)
    return word == .start ? .start(of: reference) : .end(of: reference)
  }

  /// `at` gives a time to a day that is computed, counted from an event, or the next of a weekday.
  private mutating func timed(_ day: Expression, _ time: Expression, _ whole: Expression, path: String) -> Edge.Kind? {
    guard let second = secondOfDay(time, path: path) else { return nil }
    if isDay(day) {
      guard let (first, last) = fixedDays(day, path: path), first == last else { return nil }
      return .instant(Instant(first, secondsIntoDay: second, in: zone))
    }
    switch day.kind {
    case .nextWeekday(let weekday): return .nextWeekday(weekday, second: second)
    case .dayCount(let count, let counting, let anchor):
      return counted(count, counting, anchor, days: 0, second: second, path: path)
    default: break
    }
    report(
      .wrongType, at: whole.span, path: path, "`at` joins a date and a time: `2024-02-01 at 10:00`",
      "`at` 连接日期和时刻：`2024-02-01 at 10:00`")
    return nil
  }

  /// The edge of `through …`: the midnight after the day.
  mutating func lastDay(_ expression: Expression, path: String) -> Edge? {
    if case .hole = expression.kind { return Edge(.hole, span: expression.span) }
    if isDay(expression) {
      guard let (_, last) = fixedDays(expression, path: path) else { return nil }
      return Edge(.instant(midnight(CivilDate(dayNumber: last.dayNumber + 1))), span: expression.span)
    }
    switch expression.kind {
    case .dayCount(let count, let counting, let anchor):
      return counted(count, counting, anchor, days: 1, second: 0, path: path).map { Edge($0, span: expression.span) }
    case .nextWeekday(let day): return Edge(.nextWeekday(day, second: 86_400), span: expression.span)
    default: break
    }
    report(
      .wrongType, at: expression.span, path: path,
      "`through` takes a day such as `2024-02-01`; an instant ends a window with `until`",
      "`through` 后面是日期，如 `2024-02-01`；时刻请用 `until`")
    return nil
  }

  // MARK: Counted from events

  /// `day 5 of grab` counts the day of the event as day 1; `day 5 after grab` counts the next day as day 1.
  private mutating func counted(
    _ count: Int64, _ counting: CountingWord, _ anchor: Expression, days: Int64, second: Int64, path: String
  ) -> Edge.Kind? {
    guard let verb = eventVerb(anchor, path: path) else { return nil }
    guard count >= 1, count <= 3660 else {
      report(
        .amountOutOfRange, at: anchor.span, path: path, "days are counted from 1 to 3660", "天数须在 1 到 3660 之间")
      return nil
    }
    return .eventDay(verb, plus: count - (counting == .of ? 1 : 0) + days, second: second)
  }

  /// A verb that happens to a voucher.
  private mutating func eventVerb(_ anchor: Expression, path: String) -> Verb? {
    if case .name(let name) = anchor.kind, let verb = Verb(name: name.text), verb == .grab || verb.isAboutVoucher {
      return verb
    }
    report(
      .wrongType, at: anchor.span, path: path,
      "time is counted from what happens to a voucher: `grab`, `activate`, `redeem`, …",
      "时间须从券上发生的事件起算：`grab`、`activate`、`redeem` 等")
    return nil
  }

  /// `end of month of grab`.
  private mutating func unitEnd(_ whole: Expression, _ anchor: Expression, path: String) -> Edge.Kind? {
    guard case .edge(.end, let target) = whole.kind, case .name(let unit) = target.kind,
      ["day", "week", "month"].contains(unit.text)
    else {
      report(
        .wrongType, at: whole.span, path: path,
        "expected `end of day of grab`, `end of week of …`, `end of month of …`",
        "这里应当是 `end of day of grab`、`end of week of …` 或 `end of month of …`")
      return nil
    }
    guard let verb = eventVerb(anchor, path: path) else { return nil }
    return switch unit.text {
    case "week": .unitEnd(.week, verb)
    case "month": .unitEnd(.month, verb)
    default: .eventDay(verb, plus: 1, second: 0)
    }
  }

  /// `grab + 48 hours`, `end of first.valid + 2 days`.
  private mutating func shifted(
    _ anchor: Expression, _ sign: ArithmeticOperator, _ delay: Expression, _ whole: Expression, path: String
  ) -> Edge.Kind? {
    guard case .literal(.duration(let count, let unit)) = constantExpression(delay).kind, count <= 100_000_000 else {
      report(
        .wrongType, at: delay.span, path: path, "expected a duration such as `48 hours` or `2 days`",
        "这里应当是时长，如 `48小时`、`2天`")
      return nil
    }
    let signed = sign == .plus ? count : -count
    let length: Int64 =
      switch unit {
      case .days: 86_400_000
      case .hours: 3_600_000
      case .minutes: 60_000
      case .seconds: 1000
      }
    if case .name(let name) = anchor.kind, Verb(name: name.text) != nil {
      guard let verb = eventVerb(anchor, path: path) else { return nil }
      guard unit != .days, sign == .plus else {
        report(
          .wrongType, at: whole.span, path: path,
          "say how days are counted: `day \(count) of \(name.text)`, `day \(count) after \(name.text)`, or hours",
          "请写明天数如何计算：`day \(count) of \(name.text)`、`day \(count) after \(name.text)`，或写小时数")
        return nil
      }
      return .event(verb, plus: count * length)
    }
    guard let kind = edgeKind(anchor, opens: true, path: path) else { return nil }
    let delay: Delay = unit == .days ? .days(signed) : .milliseconds(signed * length)
    if case .instant(let instant) = kind { return .instant(instant.moved(by: delay, in: zone)) }
    return .shifted(kind, delay)
  }

  /// `full(budget)`.
  private mutating func full(_ function: Name, _ arguments: [Argument], path: String) -> Edge.Kind? {
    guard arguments.count == 1, arguments[0].within == nil, case .name(let name) = arguments[0].value.kind,
      let quota = names.quotas.firstIndex(of: name.text)
    else {
      let span = arguments.first?.value.span ?? function.span
      undefined(
        sources.text(span), at: span, path: path, Bilingual(en: "quota", zh: "限额"), among: names.quotas)
      return nil
    }
    names.used.insert(name.text)
    return .full(quota: quota)
  }

  // MARK: Days

  /// What a name of `let` stands for, else the expression itself.
  private mutating func constantExpression(_ expression: Expression) -> Expression {
    if case .name(let name) = expression.kind, let inner = definition(name) { return constantExpression(inner) }
    return expression
  }

  /// Whether an expression means a day or days without any event.
  private mutating func isDay(_ expression: Expression) -> Bool {
    switch constantExpression(expression).kind {
    case .literal(.date), .literal(.monthThird): return true
    case .arithmetic(let day, let sign, let delay) where sign == .plus || sign == .minus:
      guard case .literal(.duration(_, .days)) = constantExpression(delay).kind else { return false }
      return isDay(day)
    default: return false
    }
  }

  /// The day or days that an expression means without any event; nil, without a finding, where it means none.
  mutating func fixedDays(_ expression: Expression, path: String) -> (first: CivilDate, last: CivilDate)? {
    switch constantExpression(expression).kind {
    case .literal(.date), .literal(.monthThird): return days(constantExpression(expression), path: path)
    case .arithmetic(let day, let sign, let delay) where sign == .plus || sign == .minus:
      guard case .literal(.duration(let count, .days)) = constantExpression(delay).kind, count <= 100_000,
        let (_, last) = fixedDays(day, path: path)
      else { return nil }
      let moved = CivilDate(dayNumber: last.dayNumber + (sign == .plus ? count : -count))
      return (moved, moved)
    default: return nil
    }
  }

  mutating func days(_ expression: Expression, path: String) -> (first: CivilDate, last: CivilDate)? {
    switch expression.kind {
    case .literal(.date(let literal)):
      guard let date = date(literal, at: expression.span, path: path) else { return nil }
      return (date, date)
    case .literal(.monthThird(let year, let month, let third)):
      return monthThird(year: year, month: month, third: third, at: expression.span, path: path)
    case .arithmetic: return fixedDays(expression, path: path)
    default: return nil
    }
  }

  /// The day that a constant expression means.
  mutating func fixedDay(_ expression: Expression, path: String) -> CivilDate? {
    guard let (first, last) = fixedDays(expression, path: path), first == last else { return nil }
    return first
  }

  func midnight(_ date: CivilDate) -> Instant { Instant(date, secondsIntoDay: 0, in: zone) }

  /// A round that opens again and again, but says no start or no end, has those of the period.
  func closedByPeriod(_ open: Window) -> Window {
    var open = open
    guard open.filters.contains(where: { if case .weekly = $0 { true } else { false } }) else { return open }
    open.from = open.from ?? Edge(.start(of: .period), span: open.span)
    open.until = open.until ?? Edge(.end(of: .period), span: open.span)
    return open
  }

  /// An opening and the period are the same for everybody: nothing of a voucher's can set them.
  mutating func refuseVoucherEdges(_ window: Window, path: String) {
    for edge in [window.from, window.until].compactMap({ $0 }) {
      guard let verb = edge.kind.verb else { continue }
      report(
        .wrongType, at: edge.span, path: path,
        "this window is the same for every voucher; it cannot be counted from `\(verb.name)`",
        "此时间窗口对所有券相同，不能从 `\(verb.name)` 起算")
    }
    for case .within(let inner) in window.filters { refuseVoucherEdges(inner, path: path) }
    for case .outside(let inner) in window.filters { refuseVoucherEdges(inner, path: path) }
  }
}
