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
  package var domain: Condition? {
    let guards = pieces.map(\.guarding)
    if guards.contains(where: { $0 == nil }) { return nil }
    let conditions = guards.compactMap { $0 }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }
}
