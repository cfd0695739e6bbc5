import QuanModel

/// A rule, in numbers.
package struct PlanRule: Sendable {
  package var program: Program
  package var reason: Reason
  package var looksAtItem: Bool
  package var entry: Int32
}
