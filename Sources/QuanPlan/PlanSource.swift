/// A source of money, in numbers.
package struct PlanSource: Sendable {
  package var gives: Int64
  package var entry: Int32
}
