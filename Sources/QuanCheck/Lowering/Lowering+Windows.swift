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
      return wholeDays(first, last, at: expression.span, span: syntax.span)
    case .named(let name): return lowerNamed(name, syntax.span, path: path)
    case .span(let from, let until, let through): return lowerSpan(from, until, through, syntax, path: path)
    case .weekly(let days, let from, let until): return lowerWeekly(days, from, until, syntax.span, path: path)
    case .both(let left, let right):
      guard let first = lowerWindow(left, path: path), let second = lowerWindow(right, path: path) else { return nil }
      return Self.both(first, second, span: syntax.span)
    case .except(let left, let right):
      guard var window = lowerWindow(left, path: path), let outside = lowerWindow(right, path: path) else {
        return nil
      }
      window.filters.append(.outside(outside))
      window.span = syntax.span
      return window
    }
  }

  /// What lies in both. One that has edges takes the other's filters, so that plain windows stay plain.
  private static func both(_ first: Window, _ second: Window, span: SourceSpan) -> Window {
    func isBare(_ window: Window) -> Bool { window.from == nil && window.until == nil && !window.isHole }
    var (window, other) = isBare(first) ? (second, first) : (first, second)
    if isBare(other) {
      window.filters += other.filters
    } else {
      other.isTentative = false
      window.filters.append(.within(other))
    }
    window.isTentative = first.isTentative || second.isTentative
    window.span = span
    return window
  }

  private func wholeDays(_ first: CivilDate, _ last: CivilDate, at edge: SourceSpan, span: SourceSpan) -> Window {
    Window(
      from: Edge(.instant(midnight(first)), span: edge),
      until: Edge(.instant(midnight(CivilDate(dayNumber: last.dayNumber + 1))), span: edge), span: span)
  }

  /// A name of `let` may be a day or another name; the others are windows of the file.
  private mutating func lowerNamed(_ name: Name, _ span: SourceSpan, path: String) -> Window? {
    if windowReference(name) == nil, let inner = definition(name) {
      if case .name(let other) = inner.kind { return lowerNamed(other, span, path: path) }
      if case .all(let parts) = inner.kind { return lowerMeeting(parts, span, path: path) }
      if let (first, last) = days(inner, path: path) { return wholeDays(first, last, at: inner.span, span: span) }
    }
    guard let reference = windowReference(name) else {
      undefined(name.text, at: name.span, path: path, Bilingual(en: "window", zh: "时间窗口"), among: windowNames)
      return nil
    }
    names.used.insert(name.text)
    return Window(
      from: Edge(.start(of: reference), span: name.span), until: Edge(.end(of: reference), span: name.span),
      filters: [.during(reference)], span: span)
  }

  /// `let: opening: weekend and daytime`: names alone are read as a condition.
  private mutating func lowerMeeting(_ parts: [Expression], _ span: SourceSpan, path: String) -> Window? {
    var window: Window?
    for part in parts {
      guard case .name(let name) = part.kind, let next = lowerNamed(name, part.span, path: path) else { return nil }
      window = window.map { Self.both($0, next, span: span) } ?? next
    }
    return window
  }

  // MARK: Spans

  private mutating func lowerSpan(
    _ from: Expression?, _ until: Expression?, _ through: Expression?, _ syntax: WindowSyntax, path: String
  ) -> Window? {
    var window = Window(from: nil, until: nil, span: syntax.span)
    let written = [from, until, through].compactMap { $0 }
    if written.allSatisfy({ if case .hole = $0.kind { true } else { false } }) {
      window.isHole = true
      return window
    }
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

  /// `every saturday | sunday from 09:00 until 21:00`; an end that is not after the start lies in the next day.
  private mutating func lowerWeekly(
    _ days: [Weekday], _ from: Expression?, _ until: Expression?, _ span: SourceSpan, path: String
  ) -> Window? {
    var (start, end): (Int64, Int64) = (0, 86_400)
    if let from {
      guard let second = secondOfDay(from, path: path) else { return nil }
      start = second
    }
    if let until {
      guard let second = secondOfDay(until, path: path) else { return nil }
      end = second
    }
    if end == start {
      report(
        .wrongType, at: until?.span ?? span, path: path, "the hours end where they start",
        "时段的结束与开始相同")
      return nil
    }
    if end < start { end += 86_400 }
    var seen: [Weekday] = []
    for day in days where !seen.contains(day) { seen.append(day) }
    return Window(
      from: nil, until: nil, filters: [.weekly(seen, fromSecond: start, untilSecond: end)], span: span)
  }

  mutating func secondOfDay(_ expression: Expression, path: String) -> Int64? {
    switch expression.kind {
    case .literal(.time(let hour, let minute)): return Int64(hour * 3600 + minute * 60)
    case .name(let name):
      if let inner = definition(name) { return secondOfDay(inner, path: path) }
    default: break
    }
    report(
      .wrongType, at: expression.span, path: path, "expected a time of the day such as `09:00`",
      "这里应当是一天中的时刻，如 `09:00`")
    return nil
  }

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
