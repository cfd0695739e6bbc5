import QuanDiagnostics
import QuanModel
import QuanSyntax

extension ClaimEvaluator {
  mutating func arithmetic(
    _ left: Expression, _ sign: ArithmeticOperator, _ right: Expression, _ span: SourceSpan
  ) throws(Failure) -> Worked {
    let (first, second) = (try value(left), try value(right))
    guard let unit = Self.unit(first.quantity.unit, sign, second.quantity.unit) else {
      throw illTyped(
        span,
        Bilingual(
          en: "the two sides of `\(sign.rawValue)` do not go together in `\(context.sources.text(span))`",
          zh: "`\(context.sources.text(span))` 中 `\(sign.rawValue)` 两边的类型不能这样计算"))
    }
    let result: Quantity?
    let word: String
    switch sign {
    case .plus: (result, word) = (try sum(first.quantity, second.quantity, 1, unit), "+")
    case .minus: (result, word) = (try sum(first.quantity, second.quantity, -1, unit), "-")
    case .times: (result, word) = (first.quantity.times(second.quantity, unit), "×")
    case .divide: (result, word) = (first.quantity.divided(by: second.quantity, unit), "÷")
    }
    var worked = Worked(
      quantity: try checked(result), formula: "\(bracketed(first, sign)) \(word) \(bracketed(second, sign))",
      origins: first.origins + second.origins)
    if first.least != nil || second.least != nil { try setEnds(of: &worked, first, sign, second, unit) }
    return worked
  }

  /// The least and the most of what is computed from values that vary.
  private func setEnds(
    of worked: inout Worked, _ first: Worked, _ sign: ArithmeticOperator, _ second: Worked, _ unit: Quantity.Unit
  ) throws(Failure) {
    var ends: [Quantity] = []
    for left in [first.least ?? first.quantity, first.quantity] {
      for right in [second.least ?? second.quantity, second.quantity] {
        let end: Quantity? =
          switch sign {
          case .plus: left.adding(right, sign: 1, unit)
          case .minus: left.adding(right, sign: -1, unit)
          case .times: left.times(right, unit)
          case .divide: left.divided(by: right, unit)
          }
        ends.append(try checked(end))
      }
    }
    worked.least = ends[0]
    worked.quantity = ends[0]
    for end in ends {
      if let least = worked.least, end.holds(.less, least) == true { worked.least = end }
      if end.holds(.greater, worked.quantity) == true { worked.quantity = end }
    }
  }

  /// Formulas nest only as their values, so that a line stays short.
  private func bracketed(_ worked: Worked, _ sign: ArithmeticOperator) -> String {
    let isSum = worked.formula.contains(" ")
    return isSum && (sign == .times || sign == .divide) ? worked.quantity.text(in: campaign.zone) : worked.formula
  }

  private static func unit(_ left: Quantity.Unit, _ sign: ArithmeticOperator, _ right: Quantity.Unit) -> Quantity.Unit?
  {
    switch (sign, left, right) {
    case (.plus, .instant, .duration), (.minus, .instant, .duration): .instant
    case (.plus, .date, .duration), (.minus, .date, .duration): .date
    case (.minus, .instant, .instant), (.minus, .date, .date): .duration
    case (.plus, let left, let right) where left == right && left != .instant && left != .date && left != .weekday: left
    case (.minus, let left, let right) where left == right && left != .weekday: left
    case (.times, .number, let unit) where unit != .instant && unit != .date && unit != .weekday: unit
    case (.times, let unit, .number) where unit != .instant && unit != .date && unit != .weekday: unit
    case (.divide, let left, let right) where left == right && left != .instant && left != .date && left != .weekday:
      .number
    case (.divide, .money, .number), (.divide, .duration, .number): left
    default: nil
    }
  }

  /// Days count calendar days on a date; between dates lie whole days.
  private func sum(_ left: Quantity, _ right: Quantity, _ sign: Int128, _ unit: Quantity.Unit) throws(Failure)
    -> Quantity?
  {
    let day = try checked(Quantity(86_400_000, .number))
    if unit == .date { return left.adding(try checked(right.divided(by: day, .number)), sign: sign, .date) }
    guard left.unit == .date else { return left.adding(right, sign: sign, unit) }
    return try checked(left.adding(right, sign: sign, .number)).times(day, .duration)
  }

  /// The smaller or the greater of two.
  mutating func chosen(_ left: Expression, _ right: Expression, _ relation: Relation, _ span: SourceSpan)
    throws(Failure) -> Worked
  {
    let (first, second) = (try value(left), try value(right))
    guard first.least == nil, second.least == nil else {
      throw .undetermined(Bilingual(en: "the amount varies with the purchase", zh: "金额随消费而变"))
    }
    guard first.quantity.unit == second.quantity.unit, let holds = first.quantity.holds(relation, second.quantity)
    else {
      throw illTyped(span, Bilingual(en: "the two values cannot be compared", zh: "两个值不能比较"))
    }
    var chosen = holds ? first : second
    (chosen.isLiteral, chosen.isCopied) = (false, false)
    chosen.origins = first.origins + second.origins
    return chosen
  }

  // MARK: Windows

  func edge(_ word: EdgeWord, _ window: Expression) throws(Failure) -> Worked {
    guard case .name(let name) = window.kind else {
      throw illTyped(
        window.span, Bilingual(en: "expected a window such as `first.valid`", zh: "这里应当是时间窗口，如 `first.valid`"))
    }
    guard let reference = reference(name) else {
      throw undefined(
        name, Bilingual(en: "window", zh: "时间窗口"),
        among: ["period"] + campaign.windows.map(\.name)
          + campaign.rounds.flatMap { [$0.entry.name + ".open", $0.entry.name + ".valid"] })
    }
    let times = WindowTimes(campaign: campaign)
    let time = word == .start ? times.start(of: reference) : times.end(of: reference)
    let window = campaign.window(reference)
    let span = (word == .start ? window?.from?.span : window?.until?.span) ?? window?.span ?? name.span
    switch time {
    case .at(let instant): return try copied(Int128(instant.milliseconds), .instant, at: span)
    case .unbounded:
      throw .undetermined(
        Bilingual(
          en: "`\(name.text)` has no \(word.rawValue)", zh: "`\(name.text)` 没有\(word == .start ? "开始" : "结束")时刻"))
    case .unknown(let unknown): throw .undetermined(unknown.why)
    }
  }

  /// `period`, `week.1.open`, `rounds.first.valid`, `t300.valid`, or a window that `let` names.
  func reference(_ name: Name) -> WindowReference? {
    if name.text == "period" || name.text == "campaign.period" { return .period }
    if let window = campaign.windows.firstIndex(where: { $0.name == name.text }) { return .named(window) }
    guard let dot = name.text.lastIndex(of: ".") else { return nil }
    var owner = String(name.text[..<dot])
    let word = name.text[name.text.index(after: dot)...]
    for section in ["rounds.", "tiers."] where owner.hasPrefix(section) { owner.removeFirst(section.count) }
    if let round = campaign.rounds.firstIndex(where: { $0.entry.name == owner }) {
      return word == "open" ? .roundOpen(round) : word == "valid" ? .roundValid(round) : nil
    }
    guard word == "valid",
      let tier = campaign.tiers.firstIndex(where: { $0.entry.name == owner && $0.valid != nil })
    else { return nil }
    return .tierValid(tier)
  }

  // MARK: Membership

  /// An instant in a day or window, a date in a window; nil where the item is neither.
  mutating func truth(of value: Expression, in item: Expression) throws(Failure) -> ClaimTruth? {
    if case .name(let name) = item.kind, let reference = reference(name) {
      return try truth(of: value, in: reference, name)
    }
    guard case .literal(.date) = item.kind else { return nil }
    let (moment, day) = (try self.value(value), try self.value(item))
    guard moment.quantity.unit == .instant, day.quantity.unit == .date else { return nil }
    let actual = Instant(milliseconds: Int64(clamping: moment.quantity.numerator)).day(in: campaign.zone)
    var truth = ClaimTruth(holds: Int128(actual.dayNumber) == day.quantity.numerator)
    truth.notes = [
      Bilingual(en: "left: \(moment.formula), on \(actual.text)", zh: "左边：\(moment.formula)，即 \(actual.text)")
    ]
    truth.labels = moment.origins
    truth.saw = [actual.text, day.formula]
    return truth
  }

  private mutating func truth(of value: Expression, in reference: WindowReference, _ name: Name) throws(Failure)
    -> ClaimTruth
  {
    let moment = try self.value(value)
    guard moment.quantity.unit == .instant || moment.quantity.unit == .date else {
      throw illTyped(value.span, Bilingual(en: "only a day or an instant lies in a window", zh: "只有日期或时刻可以属于时间窗口"))
    }
    guard let extent = WindowTimes(campaign: campaign).extent(of: reference) else {
      throw .undetermined(WindowTimes.Unknown.ofVoucher.why)
    }
    if let unknown = extent.unknown { throw .undetermined(unknown.why) }
    let bound = TimeBound(
      set: extent.outer, zone: campaign.zone, countsDays: moment.quantity.unit == .date, isOutside: false)
    var truth = ClaimTruth(holds: bound.contains(Int64(clamping: moment.quantity.numerator)))
    truth.notes = [Bilingual(en: "left: \(moment.formula)", zh: "左边：\(moment.formula)")]
    truth.labels = moment.origins
    if let window = campaign.window(reference) {
      truth.labels.append(Label(span: window.span, text: Bilingual(en: "`\(name.text)`", zh: "`\(name.text)`")))
    }
    truth.saw = [moment.formula]
    return truth
  }
}
