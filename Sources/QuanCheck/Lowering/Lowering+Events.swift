import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// Every event of a list with its place; the window of a family of rounds stands for one event a member.
  mutating func events(_ node: SurfaceNode?, path: String) -> [(event: Event, span: SourceSpan)] {
    (node?.items ?? []).flatMap { item -> [(event: Event, span: SourceSpan)] in
      guard case .event(let syntax) = item.value else { return [] }
      return events(syntax, path: path).map { ($0, syntax.span) }
    }
  }

  private mutating func events(_ syntax: EventSyntax, path: String) -> [Event] {
    if case .edge(let word, let name) = syntax.kind { return edges(word, name, path: path) }
    if case .named(let name) = syntax.kind, names.verb(name.text) == nil, !names.flows.contains(name.text) {
      // The name of a family of flows stands for each of its members.
      let members = names.flows.indices.filter { names.flows[$0].hasPrefix(name.text + ".") }
      if !members.isEmpty { return members.map { .flow($0) } }
    }
    return event(syntax, path: path).map { [$0] } ?? []
  }

  private mutating func event(_ syntax: EventSyntax, path: String) -> Event? {
    switch syntax.kind {
    case .named(let name): return named(name, path: path)
    case .attempt(let name):
      if let verb = names.verb(name.text) { return .attempt(verb) }
      undefined(name.text, at: name.span, path: path, Bilingual(en: "verb", zh: "动词"), among: names.verbNames)
      return nil
    case .expire: return .expire
    case .hole: return .undecided
    case .full(let name):
      if let quota = names.quotas.firstIndex(of: name.text) { return .full(quota: quota) }
      undefined(name.text, at: name.span, path: path, Bilingual(en: "quota", zh: "限额"), among: names.quotas)
      return nil
    case .after(let delay, let inner):
      guard let delay = self.delay(delay, path: path), let event = event(inner, path: path) else { return nil }
      return .after(delay, event)
    case .every(let unit, at: let time): return recurrence(unit, time, syntax.span, path: path).map { .every($0) }
    case .edge(let word, let name): return edges(word, name, path: path).first
    }
  }

  private mutating func named(_ name: Name, path: String) -> Event? {
    if let verb = names.verb(name.text) { return .verb(verb) }
    if let flow = names.flows.firstIndex(of: name.text) { return .flow(flow) }
    undefined(
      name.text, at: name.span, path: path, Bilingual(en: "verb or flow", zh: "动词或流转"),
      among: names.verbNames + names.flows)
    return nil
  }

  // MARK: Windows

  private mutating func edges(_ word: EdgeWord, _ name: Name, path: String) -> [Event] {
    if let recurrence = Self.ends[name.text], word == .end { return [.every(recurrence)] }
    let references = windows(name)
    if references.isEmpty {
      undefined(name.text, at: name.span, path: path, Bilingual(en: "window", zh: "时间窗口"), among: windowNames)
    }
    return references.map { word == .start ? .start($0) : .end($0) }
  }

  private static let ends: [String: Recurrence] = [
    "day": .endOfDay, "week": .endOfWeek, "month": .endOfMonth, "日": .endOfDay, "周": .endOfWeek, "月": .endOfMonth,
  ]

  /// The windows that a name means: one, or those of every member of a family of rounds.
  private func windows(_ name: Name) -> [WindowReference] {
    if let reference = windowReference(name) { return reference == .voucherValid ? [] : [reference] }
    var parts = name.parts
    guard let last = parts.popLast(), last == "open" || last == "valid" else { return [] }
    let family = parts.joined(separator: ".") + "."
    return names.rounds.indices.filter { names.rounds[$0].hasPrefix(family) }.map {
      last == "open" ? .roundOpen($0) : .roundValid($0)
    }
  }

  // MARK: Time

  /// Longest delay after an event: ten years.
  private static let daysMax: Int64 = 3660

  private mutating func delay(_ expression: Expression, path: String) -> Delay? {
    guard case .literal(.duration(let count, let unit)) = expression.kind else {
      if case .name(let name) = expression.kind, let inner = definition(name) { return delay(inner, path: path) }
      report(
        .wrongType, at: expression.span, path: path, "expected a duration such as `2 days`", "这里应当是时长，如 `2 days`")
      return nil
    }
    let length: Int64 =
      switch unit {
      case .days: 86_400_000
      case .hours: 3_600_000
      case .minutes: 60_000
      case .seconds: 1000
      }
    guard count >= 1, count <= Self.daysMax * 86_400_000 / length else {
      report(
        .amountOutOfRange, at: expression.span, path: path, "a delay is at least one unit and at most ten years",
        "时长至少为一个单位，最多十年")
      return nil
    }
    return unit == .days ? .days(count) : .milliseconds(count * length)
  }

  private mutating func recurrence(_ unit: Name, _ time: Expression?, _ span: SourceSpan, path: String) -> Recurrence? {
    var second: Int64?
    if let time {
      guard case .literal(.time(let hour, let minute)) = time.kind else {
        report(.wrongType, at: time.span, path: path, "expected a time of day such as `10:00`", "这里应当是时刻，如 `10:00`")
        return nil
      }
      second = Int64(hour * 3600 + minute * 60)
    }
    if let day = Weekday(spelling: unit.text) { return .weekly(day, second: second ?? 0) }
    switch (Self.ends[unit.text], second) {
    case (.endOfDay?, let second?): return .daily(second: second)
    case (let recurrence?, nil): return recurrence
    case (_?, _?):
      report(
        .wrongType, at: span, path: path,
        "`every \(unit.text)` takes no time; name a weekday, as in `every friday 10:00`",
        "`every \(unit.text)` 不带时刻；请写明星期几，如 `every friday 10:00`")
    case (nil, _):
      undefined(
        unit.text, at: unit.span, path: path, Bilingual(en: "day, week, month or weekday", zh: "日、周、月或星期几"),
        among: ["day", "week", "month", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
    }
    return nil
  }
}
