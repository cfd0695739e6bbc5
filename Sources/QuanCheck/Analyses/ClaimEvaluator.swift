import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Works out what an assertion says of the file, with the arithmetic and the places that its figures come from.
struct ClaimEvaluator {
  /// Why there is no value.
  enum Failure: Error {
    /// Something that only a run, or a decision still open, supplies.
    case undetermined(Bilingual)
    /// The assertion itself is wrong.
    case ill(DiagnosticKind, SourceSpan, Bilingual, notes: [Bilingual])
  }

  /// A value with its history.
  struct Worked {
    var quantity: Quantity
    /// The arithmetic in figures: `75万元 + 5万元`.
    var formula: String
    /// Where the file says the figures.
    var origins: [Label] = []
    /// The least that it can be, where it varies; `quantity` is then the most.
    var least: Quantity?
    /// Written out in the assertion.
    var isLiteral = false
    /// One figure of the file, unchanged.
    var isCopied = false
  }

  let context: CheckContext
  var depth = 0
  static let depthMax = 200

  init(_ context: CheckContext) { self.context = context }

  var campaign: Campaign { context.campaign }

  mutating func value(_ expression: Expression) throws(Failure) -> Worked {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthMax else {
      throw .undetermined(Bilingual(en: "the expression is too deep", zh: "表达式层次过深"))
    }
    switch expression.kind {
    case .literal(let literal): return try self.literal(literal, at: expression.span)
    case .name(let name): return try named(name)
    case .call(let name, let arguments): return try call(name, arguments)
    case .arithmetic(let left, let sign, let right): return try arithmetic(left, sign, right, expression.span)
    case .rate(let rate, of: let base): return try arithmetic(rate, .times, base, expression.span)
    case .capped(let value, at: let bound): return try chosen(value, bound, .lessOrEqual, expression.span)
    case .atLeast(let value, let bound): return try chosen(value, bound, .greaterOrEqual, expression.span)
    case .rounded(let inner, let word, to: nil):
      var worked = try value(inner)
      if let least = worked.least { worked.least = try checked(least.rounded(word)) }
      worked.quantity = try checked(worked.quantity.rounded(word))
      (worked.isLiteral, worked.isCopied) = (false, false)
      return worked
    case .edge(let word, let window): return try edge(word, window)
    case .hole: throw .undetermined(Bilingual(en: "a value is `TBD`", zh: "有值为 `TBD`"))
    default:
      throw illTyped(
        expression.span, Bilingual(en: "an assertion computes with figures of the file", zh: "断言只能用文件中的数字计算"))
    }
  }

  // MARK: Literals and names

  private func literal(_ literal: Literal, at span: SourceSpan) throws(Failure) -> Worked {
    let quantity: Quantity?
    switch literal {
    case .number(let value): quantity = exact(value, 1, .number)
    case .money(let value): quantity = exact(value, 100, .money)
    case .percent(let value):
      quantity = try checked(exact(value, 1, .number)).divided(by: checked(Quantity(100, .number)), .number)
    case .fraction(let above, let below), .ratio(let above, let below):
      quantity = Quantity(Int128(above), over: Int128(below), .number)
    // `15:10` is also a time of day; a figure beside it makes it a ratio.
    case .time(let hour, let minute): quantity = Quantity(Int128(hour), over: Int128(minute), .number)
    case .duration(let count, let unit):
      let length: Int128 =
        switch unit {
        case .days: 86_400_000
        case .hours: 3_600_000
        case .minutes: 60_000
        case .seconds: 1000
        }
      quantity = Quantity(Int128(count) * length, .duration)
    case .date(let day): quantity = try Quantity(Int128(date(day, at: span).dayNumber), .date)
    case .dateTime(let day, let hour, let minute, let second):
      let seconds = Int64(hour * 3600 + minute * 60 + second)
      quantity = try Quantity(
        Int128(Instant(date(day, at: span), secondsIntoDay: seconds, in: campaign.zone).milliseconds), .instant)
    case .parts, .monthThird, .length:
      throw illTyped(span, Bilingual(en: "this figure cannot be computed with", zh: "这种数字不能参与计算"))
    }
    return Worked(quantity: try checked(quantity), formula: context.sources.text(span), isLiteral: true)
  }

  private func exact(_ value: ExactDecimal, _ factor: Int128, _ unit: Quantity.Unit) -> Quantity? {
    var below: Int128 = 1
    for _ in 0..<min(value.scale, 30) { below *= 10 }
    return Quantity(Int128(value.mantissa) * factor, over: below, unit)
  }

  private func date(_ literal: DateLiteral, at span: SourceSpan) throws(Failure) -> CivilDate {
    if let date = CivilDate(year: literal.year, month: literal.month, day: literal.day) { return date }
    let text = context.sources.text(span)
    throw .ill(.impossibleDate, span, Bilingual(en: "there is no day `\(text)`", zh: "没有 `\(text)` 这一天"), notes: [])
  }

  private mutating func named(_ name: Name) throws(Failure) -> Worked {
    if let quota = quota(name.text) { return try limit(of: quota) }
    if name.text == "budget" {
      let gives = campaign.sources.map {
        Label(span: $0.entry.nameSpan, text: Bilingual(en: $0.gives.text, zh: $0.gives.text))
      }
      return Worked(
        quantity: try checked(Quantity(campaign.budget, .money)),
        formula: Issuance.joined(campaign.sources.map(\.gives.text)), origins: gives)
    }
    if let entry = context.root[.let]?.entries.first(where: { $0.name == name.text }), let inner = entry.node.expression
    {
      var worked = try value(inner)
      worked.origins.append(Label(span: entry.nameSpan, text: Bilingual(en: "`\(name.text)`", zh: "`\(name.text)`")))
      (worked.isLiteral, worked.isCopied) = (false, worked.isLiteral)
      return worked
    }
    if let day = Weekday(spelling: name.text) {
      return Worked(
        quantity: try checked(Quantity(Int128(day.rawValue), .weekday)), formula: name.text, isLiteral: true)
    }
    if let worked = try part(name) { return worked }
    throw undefined(
      name, Bilingual(en: "figure", zh: "数字"), among: ["budget"] + campaign.quotas.map(\.entry.name) + parts)
  }

  private var parts: [String] {
    campaign.sources.map { "funding.\($0.entry.name).gives" } + campaign.tiers.map { "tiers.\($0.entry.name).amount" }
  }

  /// `funding.province.gives`, `tiers.t300.amount`; the section may be left out.
  private func part(_ name: Name) throws(Failure) -> Worked? {
    // The name of a family's member has a dot of its own: `tiers.retail.r10.amount`.
    var parts = name.parts
    if parts.count > 2, parts[0] == "funding" || parts[0] == "tiers" { parts.removeFirst() }
    guard parts.count >= 2, let last = parts.popLast() else { return nil }
    let path = [parts.joined(separator: "."), last]
    if path[1] == "gives", let source = campaign.sources.first(where: { $0.entry.name == path[0] }) {
      return try copied(
        Int128(source.gives.minorUnits), .money,
        at: context.expanded[.funding]?.entries.first { $0.name == path[0] }?.fields[.gives]?.span
          ?? source.entry.nameSpan)
    }
    if path[1] == "amount", let tier = campaign.tiers.first(where: { $0.entry.name == path[0] }) {
      return try amount(of: tier)
    }
    return nil
  }

  private func amount(of tier: Tier) throws(Failure) -> Worked {
    guard tier.worth.bound != nil else {
      throw .undetermined(
        Bilingual(en: "what `\(tier.entry.name)` is worth is `TBD`", zh: "`\(tier.entry.name)` 的金额为 `TBD`"))
    }
    var worked = try copied(Int128(tier.amount.minorUnits), .money, at: tier.amountSpan)
    if isComputed(tier) { worked.isCopied = false }
    guard tier.worth.face == nil else { return worked }
    worked.least = try checked(Quantity(Int128(tier.worth.least.minorUnits), .money))
    worked.formula = "\(tier.worth.least.text)..\(tier.amount.text)"
    worked.isCopied = false
    return worked
  }

  /// Whether the amount is worked out from other figures.
  private func isComputed(_ tier: Tier) -> Bool {
    let surface = context.expanded[.tiers]?.entries.first { $0.name == tier.entry.name }
    return switch surface?.fields[.amount]?.expression?.kind {
    case .arithmetic, .rate, .capped, .atLeast, .rounded: true
    default: false
    }
  }

  /// One figure of the file, unchanged.
  func copied(_ value: Int128, _ unit: Quantity.Unit, at span: SourceSpan) throws(Failure) -> Worked {
    let quantity = try checked(Quantity(value, unit))
    let text = quantity.text(in: campaign.zone)
    return Worked(
      quantity: quantity, formula: text, origins: [Label(span: span, text: Bilingual(en: text, zh: text))],
      isCopied: true)
  }

  func quota(_ name: String) -> Quota? {
    campaign.quotas.first {
      $0.entry.name == name || "quotas." + $0.entry.name == name || $0.entry.path + ".at-most" == name
    }
  }

  private func limit(of quota: Quota) throws(Failure) -> Worked {
    guard case .amount(let amount) = quota.limit else {
      throw .undetermined(
        Bilingual(en: "quota `\(quota.entry.name)` holds no one figure", zh: "限额 `\(quota.entry.name)` 没有单一的数额"))
    }
    return try copied(Int128(amount), quota.countsMoney ? .money : .number, at: quota.limitSpan)
  }

  // MARK: Failures

  func checked(_ quantity: Quantity?) throws(Failure) -> Quantity {
    guard let quantity else {
      throw .undetermined(Bilingual(en: "the numbers are too large, or something is divided by zero", zh: "数字过大，或除数为零"))
    }
    return quantity
  }

  func illTyped(_ span: SourceSpan, _ message: Bilingual) -> Failure { .ill(.wrongType, span, message, notes: []) }

  func undefined(_ name: Name, _ what: Bilingual, among known: [String]) -> Failure {
    let closest = Spelling.closest(to: name.text, among: known)
    let near = closest.map { [$0] + known.filter { $0 != closest } } ?? known
    let (listed, isCut) = (near.prefix(12), near.count > 12)
    return .ill(
      .undefinedName, name.span,
      Bilingual(en: "no \(what.en) is called `\(name.text)`", zh: "没有名为 `\(name.text)` 的\(what.zh)"),
      notes: known.isEmpty
        ? []
        : [
          Bilingual(
            en: "known: \(listed.joined(separator: ", "))\(isCut ? ", …" : "")",
            zh: "已有：\(ChineseText.list(listed, isCut: isCut))")
        ])
  }
}
