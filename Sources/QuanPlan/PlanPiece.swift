/// One piece of an amount.
package struct PlanPiece: Sendable {
  package var guarding: Program
  package var value: Program
  /// Fen, where the piece is one amount; -1 where it is computed.
  package var constant: Int64
  /// The most that it can come to.
  package var bound: Int64
}
