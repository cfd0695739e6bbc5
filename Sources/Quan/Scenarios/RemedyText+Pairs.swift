import QuanEngine
import QuanModel
import QuanPlan

extension RemedyText {
  /// A remedy as keys and values, the keys as decisions write them, the values as files do.
  func pairs(of decision: Decision) -> [(key: String, value: String)] {
    switch decision.remedy {
    case .none: return []
    case .amount: return [("fact", factName(decision)), ("add", Money(minorUnits: decision.remedyValue).text)]
    case .instant: return [("at", Instant(milliseconds: decision.remedyValue).text(in: plan.zone))]
    case .missingFact, .missingKey, .missingOrder: return [("supply", factName(decision))]
    case .fact: return [("fact", factName(decision))] + change(decision)
    }
  }

  private func change(_ decision: Decision) -> [(key: String, value: String)] {
    guard let slot = plan.slot(decision.remedyReference) else { return [] }
    let isEqual = decision.remedyRelation == 0
    switch slot.content {
    case .within(let region):
      let distance = isEqual && decision.remedyValue > 0 ? [("distance", "\(decision.remedyValue)m")] : []
      return [(isEqual ? "within" : "outside", region.name)] + distance
    case .set(let enumeration): return [("has", names(decision.remedyValue, of: enumeration).joined(separator: " & "))]
    case .boolean: return [("be", (decision.remedyValue != 0) == isEqual ? "yes" : "no")]
    default: return [(relationKey(decision.remedyRelation), value(decision.remedyValue, of: slot.content))]
    }
  }
}
