import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

/// Writes decisions as lines of JSON. A line depends on the decision, the plan and the id alone, so that a replayed
/// decision reads as the first one did.
package struct DecisionWriter {
  let plan: Plan
  let key: DeploymentKey
  package var json = JSONWriter(capacity: 1024)
  private let phrases: DecisionPhrases
  private let citizen: CitizenText

  package init(plan: Plan, key: DeploymentKey) {
    self.plan = plan
    self.key = key
    phrases = DecisionPhrases(plan: plan)
    citizen = CitizenText(plan: plan)
  }

  /// The line of a decision, without its line break.
  package mutating func write(_ decision: Decision, id: [UInt8], isReplay: Bool, trace: Trace? = nil) {
    begin(decision)
    json.key(plain: "id")
    json.string(utf8: id)
    finish(decision, isReplay: isReplay, trace: trace)
  }

  /// The line of a decision whose id is no longer known, only the digest under which the state keeps it.
  package mutating func write(_ decision: Decision, idDigest: Digest128) {
    begin(decision)
    json.key(plain: "id_digest")
    json.string(idDigest.hex)
    finish(decision, isReplay: false, trace: nil)
  }

  private mutating func begin(_ decision: Decision) {
    json.beginObject()
    json.key(plain: "seq")
    json.integer(Int64(bitPattern: decision.sequence))
  }

  private mutating func finish(_ decision: Decision, isReplay: Bool, trace: Trace?) {
    json.key(plain: "do")
    json.string(plan.verbNames[Int(decision.verb.rawValue)])
    json.key(plain: "at")
    instant(decision.at)
    json.key(plain: "outcome")
    json.string(decision.outcome == .accepted ? "accepted" : "refused")
    if decision.outcome == .accepted { accepted(decision) } else { refused(decision) }
    if decision.isLate {
      json.key(plain: "late")
      json.bool(true)
    }
    if plan.isAssumed {
      json.key(plain: "assumed")
      json.bool(true)
    }
    if isReplay {
      json.key(plain: "replayed")
      json.bool(true)
    }
    if let trace { write(trace, of: decision) }
    json.endObject()
  }

  /// The line of a command that is itself wrong.
  package mutating func write(_ fault: CommandFault, line: Int) {
    json.beginObject()
    if let id = fault.id {
      json.key(plain: "id")
      json.string(utf8: id)
    } else {
      json.key(plain: "line")
      json.integer(Int64(line))
    }
    json.key(plain: "outcome")
    json.string("invalid")
    json.raw(utf8: DecisionPhrases.reason(fault.reason))
    json.raw(utf8: DecisionPhrases.message(fault.reason))
    json.key(plain: "detail")
    write(fault.detail)
    json.endObject()
  }

  // MARK: Parts

  private mutating func instant(_ milliseconds: Int64) {
    json.string { InstantText.append(milliseconds, in: plan.zone, to: &$0) }
  }

  private mutating func accepted(_ decision: Decision) {
    if decision.voucher >= 0 {
      json.key(plain: "voucher")
      json.string { key.vouchers.append(codeOf: Int(decision.voucher), to: &$0) }
      if decision.others > 0 {
        json.key(plain: "others")
        json.integer(Int64(decision.others))
      }
      json.key(plain: "tier")
      json.string(plan.tierNames[Int(decision.tier)])
    }
    if decision.round >= 0 {
      json.key(plain: "round")
      json.string(plan.roundNames[Int(decision.round)])
    }
    guard decision.voucher >= 0, let state = decision.state else { return }
    json.key(plain: "state")
    json.string(plan.stateNames[Int(state.rawValue)])
    if decision.expires < Instant.distantFuture.milliseconds {
      json.key(plain: "expires")
      instant(decision.expires)
    }
    json.key(plain: "amount")
    json.integer(decision.amount)
    guard !decision.isSplitByHistory else { return }
    json.key(plain: "funding")
    json.beginObject()
    for source in 0..<Int(plan.tierSources[Int(decision.tier)]) {
      json.key(plan.sourceNames[source])
      json.integer(plan.share(source, of: decision.amount, tier: Int(decision.tier)))
    }
    json.endObject()
  }

  private mutating func refused(_ decision: Decision) {
    let reason = decision.reason ?? .malformed
    json.raw(utf8: DecisionPhrases.reason(reason))
    if decision.entry >= 0 { json.raw(utf8: phrases.entries[Int(decision.entry)]) }
    guard decision.remedy != .none else {
      json.raw(utf8: DecisionPhrases.message(reason))
      return
    }
    json.key(plain: "message")
    write(message(of: decision))
    remedy(decision)
  }

  /// What the citizen reads of a refusal: what is so, and what would have been enough or can be done.
  package func message(of decision: Decision) -> Bilingual {
    let entry = (decision.reason ?? .malformed).entry
    let what = Self.isTooMuch(decision) ? Self.noAmount : entry.citizen
    let advice = citizen.advice(for: decision) ?? entry.advice
    return Bilingual(en: what.en + " " + advice.en, zh: what.zh + advice.zh)
  }

  /// In a gap between bands, or above the last, a purchase is no less than a threshold.
  private static let noAmount = Bilingual(en: "There is no subsidy for a purchase like this.", zh: "该消费不在补贴的档次之内。")

  private static func isTooMuch(_ decision: Decision) -> Bool {
    decision.reason == .belowThreshold && decision.remedy == .fact && [2, 3].contains(decision.remedyRelation)
  }

  mutating func write(_ text: Bilingual) {
    json.beginObject()
    json.key(plain: "en")
    json.string(text.en)
    json.key(plain: "zh")
    json.string(text.zh)
    json.endObject()
  }

  private mutating func remedy(_ decision: Decision) {
    guard decision.remedy != .none else { return }
    json.key(plain: "remedy")
    json.beginObject()
    switch decision.remedy {
    case .none: break
    case .amount:
      json.key(plain: "fact")
      json.string(RemedyText(plan: plan).factName(decision))
      json.key(plain: "add")
      json.integer(decision.remedyValue)
    case .instant:
      json.key(plain: "at")
      instant(decision.remedyValue)
    case .missingFact, .missingKey, .missingOrder:
      json.key(plain: "supply")
      json.string(RemedyText(plan: plan).factName(decision))
    case .fact: fact(decision)
    }
    json.endObject()
  }

  private mutating func fact(_ decision: Decision) {
    let text = RemedyText(plan: plan)
    json.key(plain: "fact")
    json.string(text.factName(decision))
    guard let slot = plan.slot(decision.remedyReference) else { return }
    switch slot.content {
    case .within(let region):
      json.key(decision.remedyRelation == 0 ? "within" : "outside")
      json.string(region.name)
      if decision.remedyRelation == 0, decision.remedyValue > 0 {
        json.key(plain: "distance")
        json.integer(decision.remedyValue)
      }
      return
    case .set(let enumeration):
      json.key(plain: "has")
      json.beginArray()
      for name in text.names(decision.remedyValue, of: enumeration) { json.string(name) }
      json.endArray()
      return
    case .boolean:
      json.key(plain: "be")
      json.bool((decision.remedyValue != 0) == (decision.remedyRelation == 0))
      return
    default: json.key(text.relationKey(decision.remedyRelation))
    }
    switch slot.content {
    case .integer, .money, .length: json.integer(decision.remedyValue)
    default: json.string(text.value(decision.remedyValue, of: slot.content))
    }
  }
}
