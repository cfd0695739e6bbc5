import QuanModel

/// A kind of voucher, in numbers.
package struct PlanTier: Sendable {
  /// Fen that are set aside for one voucher: the most that it can be worth.
  package var amount: Int64
  /// Where the amount is defined.
  package var threshold: Program
  /// Its pieces in `Plan.pieces`, in the order in which they are tried.
  package var pieceStart: Int32
  package var pieceCount: Int32
  /// The verb at which its money is taken from the sources.
  package var drawn: Verb
  /// Some fact of the amount may come before the voucher is used, so that it is looked at on the way.
  package var isKnownEarly: Bool
  /// A `TBD` stands in it: nothing can be set aside.
  package var hasHole: Bool
  /// Position of its entry.
  package var entry: Int32

  package var pieces: Range<Int> { Int(pieceStart)..<Int(pieceStart + pieceCount) }
}

/// One piece of an amount.
package struct PlanPiece: Sendable {
  package var guarding: Program
  package var value: Program
  /// Fen, where the piece is one amount; -1 where it is computed.
  package var constant: Int64
  /// The most that it can come to.
  package var bound: Int64
}
