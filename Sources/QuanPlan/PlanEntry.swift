/// What messages and decisions say of an entry.
package struct PlanEntry: Sendable {
  /// `quotas.one-of-each`.
  package var path: String
  package var title: String?
  /// The first clause that it cites.
  package var cite: String?
  /// The condition or limit as written, for explanations.
  package var text: String
}
