import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

/// A remedy in the words of the campaign file: what would have been enough.
struct RemedyText {
  let plan: Plan

  /// The fact that the remedy is about, as its path in the command.
  func factName(_ decision: Decision) -> String {
    switch decision.remedy {
    case .missingKey: "user." + BuiltInFacts.identityKeys[Int(decision.remedyReference)]
    case .missingOrder: "order.id"
    default: plan.slot(decision.remedyReference)?.fact ?? ""
    }
  }

  func advice(for decision: Decision) -> Bilingual? {
    let fact = factName(decision)
    switch decision.remedy {
    case .none: return nil
    case .amount:
      let amount = Money(minorUnits: decision.remedyValue).text
      return Bilingual(en: "`\(fact)` \(amount) more", zh: "`\(fact)` 再多 \(amount)")
    case .instant:
      let text = Instant(milliseconds: decision.remedyValue).text(in: plan.zone)
      return Bilingual(en: "from \(text) on", zh: "\(text) 起")
    case .missingFact, .missingKey, .missingOrder: return Bilingual(en: "supply `\(fact)`", zh: "提供 `\(fact)`")
    case .fact:
      guard let slot = plan.slot(decision.remedyReference) else { return nil }
      let isEqual = decision.remedyRelation == 0
      var relation = relationSign(decision.remedyRelation)
      var value = value(decision.remedyValue, of: slot.content)
      switch slot.content {
      case .within(let region):
        guard !isEqual || decision.remedyValue <= 0 else {
          let distance = distance(decision.remedyValue)
          return Bilingual(
            en: "`\(fact)` must lie in `\(region.name)`, about \(distance) away",
            zh: "`\(fact)` 须在 `\(region.name)` 内，相距约 \(distance)")
        }
        return isEqual
          ? Bilingual(en: "`\(fact)` must lie in `\(region.name)`", zh: "`\(fact)` 须在 `\(region.name)` 内")
          : Bilingual(en: "`\(fact)` must not lie in `\(region.name)`", zh: "`\(fact)` 不得在 `\(region.name)` 内")
      case .set: relation = "has"
      case .boolean: (relation, value) = ("==", (decision.remedyValue != 0) == isEqual ? "yes" : "no")
      default: break
      }
      return Bilingual(en: "`\(fact) \(relation) \(value)`", zh: "`\(fact) \(relation) \(value)`")
    }
  }

  /// Metres, or whole kilometres from 10 km on.
  private func distance(_ metres: Int64) -> String { metres < 10_000 ? "\(metres)m" : "\(metres / 1000)km" }

  func relationSign(_ code: UInt8) -> String { ["==", "!=", "<", "<=", ">", ">="][min(Int(code), 5)] }

  /// The JSON key under which a needed value stands.
  func relationKey(_ code: UInt8) -> String {
    ["be", "not", "below", "at_most", "above", "at_least"][min(Int(code), 5)]
  }

  /// The members of a set.
  func names(_ bits: Int64, of enumeration: Int) -> [String] {
    let names = plan.enumerations[enumeration].names
    return names.indices.filter { UInt64(bitPattern: bits) >> UInt64($0) & 1 == 1 }.map { names[$0] }
  }

  private func name(_ index: Int64, _ names: [String]) -> String {
    index >= 0 && index < Int64(names.count) ? names[Int(index)] : "?"
  }

  /// A slot's value as a campaign file would write it.
  func value(_ value: Int64, of content: Slot.Content) -> String {
    switch content {
    case .boolean: return value == 0 ? "no" : "yes"
    case .integer: return String(value)
    case .ratio: return Percent.text(hundredMillionths: value)
    case .duration: return Elapsed.text(milliseconds: value)
    case .money: return Money(minorUnits: value).text
    case .date: return CivilDate(dayNumber: value).text
    case .instant: return Instant(milliseconds: value).text(in: plan.zone)
    case .length: return "\(value / 1000)m"
    case .party: return name(value, plan.partyNames)
    case .one(let enumeration): return name(value, plan.enumerations[enumeration].names)
    case .tier: return name(value, plan.tierNames)
    case .kind: return name(value, plan.kindNames)
    case .round: return name(value, plan.roundNames)
    case .set(let enumeration):
      return names(value, of: enumeration).joined(separator: " & ")
    case .text, .keyed: return "#" + String(UInt64(bitPattern: value), radix: 16)
    case .within(let region): return value > 0 ? "inside \(region.name)" : "outside \(region.name)"
    }
  }
}
