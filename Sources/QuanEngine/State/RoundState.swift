import QuanPlan

/// What the `round` verb may change: the windows of a round and what it issues.
package struct RoundState: Sendable {
  package var openFrom: [Int64]
  package var openUntil: [Int64]
  package var validUntil: [Int64]
  /// `round * tiers + tier`; -1 undecided, .max unbounded.
  package var issues: [Int64]

  /// Edges that are instants as instants; the others as .min or .max, for the plan to resolve.
  init(_ plan: Plan) {
    openFrom = plan.rounds.map { $0.openFrom.kind == .instant ? $0.openFrom.value : .min }
    validUntil = plan.rounds.map { $0.validUntil.kind == .instant ? $0.validUntil.value : .max }
    openUntil = plan.rounds.map { $0.openUntil.kind == .instant ? $0.openUntil.value : .max }
    issues = plan.issues
  }

  init(openFrom: [Int64], openUntil: [Int64], validUntil: [Int64], issues: [Int64]) {
    self.openFrom = openFrom
    self.openUntil = openUntil
    self.validUntil = validUntil
    self.issues = issues
  }
}
