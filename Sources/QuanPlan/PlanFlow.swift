/// A flow, in numbers.
package struct PlanFlow: Sendable {
  package var condition: Program
  package var moveStart: Int32
  package var moveCount: Int32
  /// -1 for the prelude's.
  package var entry: Int32
  /// Position of the flow's give-back bits in `flowBacks`.
  package var backBase: Int32
  /// Whether an event of time has it come to each voucher of its scope, rather than once.
  package var isPerVoucher = false
  /// Whether it moves the voucher, or says in so many words that nothing moves.
  package var movesVoucher = false
  package var movesNothing = false
  package var scopeTiers: [Bool] = []
  package var scopeRounds: [Bool] = []
}
