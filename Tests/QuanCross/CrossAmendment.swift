import QuanModel
import QuanPlan

/// Amendments that change nothing: an engine that carries them out decides as one that never heard of them.
package enum CrossAmendment {
  /// How many a run has.
  static let count = 2
  static let prefix = "{\"do\":\"amend\""

  /// A campaign's plan, then what it is after each amendment.
  package static func versions(_ source: CrossSource) -> PlanVersions {
    var succession = Succession(source.campaign)
    var plans = [source.plan]
    for number in 1...count {
      succession.amend(with: source.campaign) { _ in true }
      let fingerprint = Digest128(high: UInt64(number), low: source.plan.fingerprint.low)
      plans.append(PlanCompiler.compile(succession, after: plans.last, fingerprint: fingerprint) { _ in "" })
    }
    return PlanVersions(plans, names: (1...count).map { "again-\($0)" })
  }

  /// The command that carries the amendment of a number out.
  static func command(_ number: Int, at instant: String) -> String {
    "\(prefix),\"id\":\"again-\(number)\",\"at\":\"\(instant)\",\"amendment\":\"again-\(number)\"}"
  }
}
