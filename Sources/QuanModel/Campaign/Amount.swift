import QuanDiagnostics

/// What a voucher is worth: a partial function of facts. A threshold is where it is defined, bands are its pieces, a
/// percent with a cap is a line with a bound.
package struct Amount: Sendable {
  /// Tried in order; the first whose guard holds gives the amount, and where none does it is undefined.
  package var pieces: [FormulaPiece]
  package var span: SourceSpan
  /// The least upper bound of every value, in fen; nil where nothing bounds it or it is `TBD`.
  package var bound: Money?
  /// The smallest value that it can take where it is defined.
  package var least: Money

  package init(pieces: [FormulaPiece], span: SourceSpan, bound: Money?, least: Money) {
    self.pieces = pieces
    self.span = span
    self.bound = bound
    self.least = least
  }

  /// The one face value, where it has one: the same in every piece.
  package var face: Money? { bound == least ? bound : nil }

  /// Where it is defined; nil everywhere.
  package var domain: Condition? { FormulaPiece.domain(of: pieces) }

  /// As one formula.
  package var formula: Formula {
    pieces.count == 1 && pieces[0].guarding == nil ? pieces[0].value : .pieces(pieces)
  }

  /// True where a `TBD` stands in it.
  package var hasHole: Bool { pieces.contains { $0.value.hasHole } }
}
