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
  /// The verb that draws the money brings something of what the amount depends on.
  package var isToldAtDraw: Bool
  /// A `TBD` stands in it: nothing can be set aside.
  package var hasHole: Bool
  /// Position of its entry.
  package var entry: Int32

  package var pieces: Range<Int> { Int(pieceStart)..<Int(pieceStart + pieceCount) }
}
