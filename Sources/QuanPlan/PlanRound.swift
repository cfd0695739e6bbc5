/// A round, in numbers. Tentative edges may be set by the `round` verb until they take effect.
package struct PlanRound: Sendable {
  package var openFrom: PlanEdge
  package var openUntil: PlanEdge
  package var validFrom: PlanEdge
  package var validUntil: PlanEdge
  package var isOpenTentative: Bool
  package var isValidTentative: Bool
  /// Windows that are holes: a grab that meets them is `undecided`.
  package var isOpenHole: Bool
  package var isValidHole: Bool
  /// The `round` verb fixes how many of each tier it issues.
  package var isIssueTentative: Bool
  /// False where sets or edges that are not fixed decide: then the plan's windows are asked.
  package var isOpenPlain: Bool
  package var isValidPlain: Bool
  package var entry: Int32
}
