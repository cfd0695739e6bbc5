import QuanModel

/// The answer of the checks before anything is changed.
struct Verdict {
  /// Nil where everything holds.
  var reason: Reason?
  /// The entry that refused, or -1.
  var entry: Int32 = -1
  var remedy = Decision.Remedy.none
  var remedyValue: Int64 = 0
  var remedyReference: Int32 = 0
  var remedyRelation: UInt8 = 0

  static let accepted = Verdict(reason: nil)

  init(reason: Reason?, entry: Int32 = -1) {
    self.reason = reason
    self.entry = entry
  }

  var isAccepted: Bool { reason == nil }

  /// Takes the remedy back because it would not have been enough. What was not supplied is named all the same.
  mutating func dropRemedy() {
    switch remedy {
    case .missingFact, .missingKey, .missingOrder: return
    case .none, .amount, .instant, .fact: break
    }
    remedy = .none
    (remedyValue, remedyReference, remedyRelation) = (0, 0, 0)
  }
}
