import QuanModel

/// What the plan asks of the ranges of amounts.
package enum AmountBounds {
  /// The most that a piece can come to, in fen; nil where it never applies or nothing bounds it.
  package static func most(of piece: FormulaPiece, facts: [FactDefinition]) -> Int128? {
    piece.range(TermRanges(facts: facts))?.upper
  }
}
