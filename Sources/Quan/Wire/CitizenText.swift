import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// A remedy as citizens read it: whole sentences, amounts in yuan, instants on the campaign's clocks.
struct CitizenText {
  private let plan: Plan
  private let remedies: RemedyText
  /// What facts are called, by the slot.
  private let facts: [Int32: Bilingual]

  init(plan: Plan) {
    self.plan = plan
    remedies = RemedyText(plan: plan)
    facts = Dictionary(
      plan.slots.map { (Int32($0.reference), FactNames.name(of: $0.fact)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the citizen can do; nil where the decision names no remedy, or none that helps a reader.
  func advice(for decision: Decision) -> Bilingual? {
    switch decision.remedy {
    case .none: return nil
    case .amount:
      let amount = Money(minorUnits: decision.remedyValue)
      return Bilingual(en: "\(Self.yuan(amount)) more would be enough.", zh: "还差\(amount.text)。")
    case .instant:
      let moment = Instant(milliseconds: decision.remedyValue).spoken(in: plan.zone)
      return Bilingual(en: "Please try again from \(moment.en).", zh: "请于\(moment.zh)起再试。")
    case .missingFact, .missingKey, .missingOrder:
      let name =
        facts[decision.remedy == .missingFact ? decision.remedyReference : -1]
        ?? FactNames.name(of: remedies.factName(decision))
      return Bilingual(en: "Please supply \(name.en).", zh: Self.tidy("请提供\(name.zh)。"))
    case .fact: return change(decision)
    }
  }

  private func change(_ decision: Decision) -> Bilingual? {
    guard let slot = plan.slot(decision.remedyReference) else { return nil }
    let name = facts[decision.remedyReference] ?? FactNames.name(of: slot.fact)
    switch slot.content {
    case .within:
      guard decision.remedyRelation == 0 else {
        return Bilingual(en: "Please try again outside the excluded area.", zh: "请在不参加活动的区域以外再试。")
      }
      guard decision.remedyValue > 0 else { return nil }
      let distance = Self.distance(decision.remedyValue)
      return Bilingual(en: "The area is about \(distance.en) away.", zh: "距活动区域约\(distance.zh)。")
    case .boolean: return yesOrNo(slot, name, isYes: (decision.remedyValue != 0) == (decision.remedyRelation == 0))
    case .set(let enumeration):
      let names = remedies.names(decision.remedyValue, of: enumeration)
      return Bilingual(
        en: "\(Self.capital(name.en)) must include \(names.map(Self.english).joined(separator: ", ")).",
        zh: Self.tidy("\(name.zh)须包括\(names.map(Self.chinese).joined(separator: "、"))。"))
    default:
      let relation = Self.relations[min(Int(decision.remedyRelation), 5)]
      let value = value(decision.remedyValue, of: slot.content)
      return Bilingual(
        en: "\(Self.capital(name.en)) must be \(relation.en)\(value.en).",
        zh: Self.tidy("\(name.zh)须\(relation.zh)\(value.zh)。"))
    }
  }

  private func yesOrNo(_ slot: Slot, _ name: Bilingual, isYes: Bool) -> Bilingual {
    if FactNames.isBuiltIn(slot.fact) {
      return isYes
        ? Bilingual(en: "This requires \(name.en).", zh: "须\(name.zh)。")
        : Bilingual(en: "This does not allow \(name.en).", zh: "不适用于\(name.zh)。")
    }
    return Bilingual(
      en: "\(name.en) must be \(isYes ? "yes" : "no").", zh: Self.tidy("\(name.zh)须为“\(isYes ? "是" : "否")”。"))
  }

  private func value(_ value: Int64, of content: Slot.Content) -> Bilingual {
    switch content {
    case .money:
      let amount = Money(minorUnits: value)
      return Bilingual(en: Self.yuan(amount), zh: amount.text)
    case .length: return Bilingual(en: "\(value / 1000) m", zh: "\(value / 1000)米")
    case .instant: return Instant(milliseconds: value).spoken(in: plan.zone)
    case .date: return CivilDate(dayNumber: value).spoken
    case .party where value >= 0 && value < Int64(plan.partyTitles.count):
      return Bilingual(en: plan.partyNames[Int(value)], zh: plan.partyTitles[Int(value)])
    case .one:
      let name = remedies.value(value, of: content)
      return Bilingual(en: Self.english(name), zh: Self.chinese(name))
    case .integer, .ratio, .duration:
      let text = remedies.value(value, of: content)
      return Bilingual(en: text, zh: text)
    default:
      let name = remedies.value(value, of: content)
      return Bilingual(en: name, zh: "`\(name)`")
    }
  }

  private static let relations = [
    Bilingual(en: "", zh: "为"), Bilingual(en: "other than ", zh: "不为"), Bilingual(en: "less than ", zh: "低于"),
    Bilingual(en: "at most ", zh: "不超过"), Bilingual(en: "more than ", zh: "高于"),
    Bilingual(en: "at least ", zh: "不低于"),
  ]

  /// Fen as yuan in English: `1234.50 yuan`.
  private static func yuan(_ amount: Money) -> String {
    let (yuan, fen) = amount.minorUnits.quotientAndRemainder(dividingBy: 100)
    guard fen != 0 else { return "\(yuan) yuan" }
    return "\(yuan)." + (fen < 10 ? "0" : "") + "\(fen) yuan"
  }

  /// Metres below a kilometre, then kilometres; distances have two digits.
  private static func distance(_ metres: Int64) -> Bilingual {
    if metres < 1000 { return Bilingual(en: "\(metres) m", zh: "\(metres)米") }
    let (whole, rest) = metres.quotientAndRemainder(dividingBy: 1000)
    let text = whole < 10 && rest >= 100 ? "\(whole).\(rest / 100)" : "\(whole)"
    return Bilingual(en: text + " km", zh: text + "公里")
  }

  private static func english(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  private static func chinese(_ name: String) -> String { BuiltInWords.chinese(name, .enumeration) ?? "`\(name)`" }

  private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A name in backticks stands apart from Chinese characters around it.
  private static func tidy(_ text: String) -> String {
    var (result, isOpen): (String, Bool) = ("", false)
    for character in text {
      let followsName = result.last == "`" && !isOpen
      if followsName, character != "。", character != "、", character != " " { result.append(" ") }
      if character == "`" {
        if !isOpen, let last = result.last, last != " ", last != "、" { result.append(" ") }
        isOpen.toggle()
      }
      result.append(character)
    }
    return result
  }
}
