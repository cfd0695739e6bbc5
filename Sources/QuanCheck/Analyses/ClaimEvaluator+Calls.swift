import QuanDiagnostics
import QuanModel
import QuanSyntax

extension ClaimEvaluator {
  static let functions = ["worth", "vouchers", "count", "share", "sum", "weekday", "pays"]

  mutating func call(_ name: Name, _ arguments: [Argument]) throws(Failure) -> Worked {
    guard Self.functions.contains(name.text), name.text != "pays" else {
      throw undefined(
        name, Bilingual(en: "function with a value", zh: "有值的函数"), among: Self.functions.filter { $0 != "pays" })
    }
    guard arguments.count == 1 else {
      throw illTyped(name.span, Bilingual(en: "`\(name.text)` takes one value", zh: "`\(name.text)` 只接受一个值"))
    }
    switch name.text {
    case "worth", "vouchers": return try issue(name, arguments[0])
    case "count": return try count(arguments[0])
    case "share": return try share(arguments[0])
    case "sum": return try total(arguments[0])
    default: return try weekday(arguments[0])
    }
  }

  func argumentName(_ expression: Expression?) throws(Failure) -> Name? {
    guard let expression else { return nil }
    guard case .name(let name) = expression.kind else {
      throw illTyped(expression.span, Bilingual(en: "expected a name", zh: "这里应当是名称"))
    }
    return name
  }

  // MARK: What is handed out

  private func issue(_ function: Name, _ argument: Argument) throws(Failure) -> Worked {
    var (tiers, rounds) = (Array(campaign.tiers.indices), Array(campaign.rounds.indices))
    for name in [try argumentName(argument.value), try argumentName(argument.within)].compactMap({ $0 })
    where name.text != "all" {
      if let named = campaign.tiers(named: name.text) {
        tiers = named
      } else if let named = campaign.rounds(named: name.text) {
        rounds = named
      } else {
        throw undefined(
          name, Bilingual(en: "tier or round", zh: "券种或轮次"),
          among: (campaign.tiers.map(\.entry) + campaign.rounds.map(\.entry)).map(\.name))
      }
    }
    let issuance = context.issuance
    let answer = issuance.answer(tiers: tiers, rounds: rounds)
    if let missing = answer.missing { throw .undetermined(missing) }
    let isWorth = function.text == "worth"
    if !isWorth, let sum = answer.sums.first {
      let name = campaign.rounds[sum.round].entry.name
      throw .undetermined(
        Bilingual(
          en: "round `\(name)` hands out \(sum.money.text), no count of vouchers",
          zh: "轮次 `\(name)` 只写明 \(sum.money.text)，没有张数"))
    }
    if isWorth, let tier = issuance.unbounded(answer) {
      let name = campaign.tiers[tier].entry.name
      throw .undetermined(Bilingual(en: "what `\(name)` is worth is `TBD`", zh: "`\(name)` 的金额为 `TBD`"))
    }
    // Amounts that vary count at their most: what can be granted at all.
    return try worked(answer, issuance, isWorth: isWorth)
  }

  private func worked(_ answer: Issuance.Answer, _ issuance: Issuance, isWorth: Bool) throws(Failure) -> Worked {
    var origins: [Label] = []
    for row in answer.rows {
      let tier = campaign.tiers[row.tier]
      origins.append(
        Label(
          span: row.span,
          text: Bilingual(en: "\(row.count) of `\(tier.entry.name)`", zh: "`\(tier.entry.name)` \(row.count) 张")))
      if isWorth {
        origins.append(Label(span: tier.amountSpan, text: Bilingual(en: tier.amount.text, zh: tier.amount.text)))
      }
    }
    for sum in answer.sums {
      origins.append(Label(span: sum.span, text: Bilingual(en: sum.money.text, zh: sum.money.text)))
    }
    let quantity = isWorth ? Quantity(issuance.worth(answer), .money) : Quantity(answer.vouchers ?? 0, .number)
    let isSingle = isWorth ? answer.rows.isEmpty && answer.sums.count == 1 : answer.rows.count == 1
    let formula = isWorth ? issuance.formula(answer) : Issuance.joined(answer.rows.map { "\($0.count)" })
    return Worked(
      quantity: try checked(quantity), formula: formula.isEmpty ? "0" : formula, origins: origins, isCopied: isSingle)
  }

  private func count(_ argument: Argument) throws(Failure) -> Worked {
    guard let name = try argumentName(argument.value) else {
      throw .undetermined(Bilingual(en: "nothing to count", zh: "没有可数的对象"))
    }
    let sections: [(word: String, key: Key)] = [
      ("tiers", .tiers), ("rounds", .rounds), ("funding", .funding), ("quotas", .quotas), ("rules", .rules),
      ("flows", .flows),
      ("subjects", .subjects), ("parties", .parties),
    ]
    if let family = (campaign.kinds + campaign.roundFamilies).first(where: { $0.name == name.text }) {
      return try count(family)
    }
    guard let section = sections.first(where: { $0.word == name.text }) else {
      throw undefined(
        name, Bilingual(en: "section or family to count", zh: "可数的部分或条目组"),
        among: sections.map(\.word) + (campaign.kinds + campaign.roundFamilies).map(\.name))
    }
    let entries = context.expanded[section.key]?.entries ?? []
    if section.key == .rounds, let open = campaign.roundFamilies.first(where: \.isOpen) { return try count(open) }
    return Worked(
      quantity: try checked(Quantity(Int128(entries.count), .number)), formula: "\(entries.count)",
      origins: entries.prefix(12).map { Label(span: $0.nameSpan) })
  }

  /// How many members a family has.
  private func count(_ family: Family) throws(Failure) -> Worked {
    guard !family.isOpen else {
      throw .undetermined(
        Bilingual(en: "how many members `\(family.name)` has is `TBD`", zh: "`\(family.name)` 有多少成员为 `TBD`"))
    }
    return Worked(
      quantity: try checked(Quantity(Int128(family.members.count), .number)), formula: "\(family.members.count)",
      origins: [Label(span: family.span)])
  }

  /// `share(province in t300)`: what a source bears of one voucher.
  private func share(_ argument: Argument) throws(Failure) -> Worked {
    guard let name = try argumentName(argument.value), let within = try argumentName(argument.within) else {
      throw .undetermined(Bilingual(en: "`share` asks a source in a tier", zh: "`share` 须写作“来源 in 券种”"))
    }
    guard let source = campaign.sources.firstIndex(where: { $0.entry.name == name.text }) else {
      throw undefined(name, Bilingual(en: "source", zh: "资金来源"), among: campaign.sources.map(\.entry.name))
    }
    guard let tier = campaign.tiers.first(where: { $0.entry.name == within.text }) else {
      throw undefined(within, Bilingual(en: "tier", zh: "券种"), among: campaign.tiers.map(\.entry.name))
    }
    guard tier.worth.face != nil, let index = campaign.tiers.firstIndex(where: { $0.entry.name == within.text }) else {
      throw .undetermined(
        Bilingual(en: "the amount of `\(within.text)` varies with the purchase", zh: "`\(within.text)` 的金额随消费而变"))
    }
    let portion = SubsidySplit(campaign: campaign, amount: tier.amount, tier: index).portions[source]
    guard let fen = portion.fen, portion.isExact else {
      throw .undetermined(
        Bilingual(en: "the share of `\(name.text)` is `TBD` or no whole number of fen", zh: "`\(name.text)` 的份额待定或不是整分")
      )
    }
    return Worked(
      quantity: try checked(Quantity(fen, .money)), formula: portion.formula,
      origins: [Label(span: campaign.sources[source].shareSpan), Label(span: tier.amountSpan)])
  }

  /// `sum(q)`: what all purses of a quota hold at the start.
  private func total(_ argument: Argument) throws(Failure) -> Worked {
    guard let name = try argumentName(argument.value), let quota = quota(name.text) else {
      throw illTyped(argument.value.span, Bilingual(en: "`sum` takes the name of a quota", zh: "`sum` 须写限额的名称"))
    }
    guard let list = PurseList(quota, campaign) else {
      throw .undetermined(
        Bilingual(
          en: "how many purses `\(name.text)` has is known only at run time", zh: "`\(name.text)` 有多少个额度要到运行时才知道"))
    }
    var limits: [Int128] = []
    for purse in list.purses {
      guard let limit = purse.limit else {
        throw .undetermined(Bilingual(en: "a purse of `\(name.text)` has no figure", zh: "`\(name.text)` 有额度没有数额"))
      }
      limits.append(Int128(limit))
    }
    let texts = limits.map { quota.countsMoney ? Money.text(minorUnits: $0) : "\($0)" }
    let isOneFigure = texts.count > 2 && Set(texts).count == 1
    return Worked(
      quantity: try checked(Quantity(limits.reduce(0, +), quota.countsMoney ? .money : .number)),
      formula: texts.isEmpty ? "0" : isOneFigure ? "\(texts.count) × \(texts[0])" : Issuance.joined(texts),
      origins: [Label(span: quota.limitSpan)])
  }

  private mutating func weekday(_ argument: Argument) throws(Failure) -> Worked {
    var worked = try value(argument.value)
    let day: CivilDate
    switch worked.quantity.unit {
    case .date: day = CivilDate(dayNumber: Int64(clamping: worked.quantity.numerator))
    case .instant:
      let last = Int128(Instant.distantFuture.milliseconds)
      day = Instant(milliseconds: Int64(clamping: min(max(worked.quantity.numerator, 0), last))).day(in: campaign.zone)
    default:
      throw illTyped(
        argument.value.span, Bilingual(en: "`weekday` takes a day or an instant", zh: "`weekday` 须用于日期或时刻"))
    }
    worked.formula = "weekday(\(worked.formula))"
    worked.quantity = try checked(Quantity(Int128(day.weekday), .weekday))
    (worked.isLiteral, worked.isCopied) = (false, false)
    return worked
  }
}
