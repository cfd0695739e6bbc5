/// A kind of voucher, in numbers.
package struct PlanTier: Sendable {
  /// Fen.
  package var amount: Int64
  /// Where the amount is defined.
  package var threshold: Program
  /// Position of its entry.
  package var entry: Int32
}
