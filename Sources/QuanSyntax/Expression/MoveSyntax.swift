import QuanDiagnostics

/// What moves from where to where, as written.
package struct MoveSyntax: Sendable {
  package indirect enum Kind: Sendable {
    case nothing
    case hole
    /// `voucher from used to unused`; no `from` means any state that is not final.
    case voucher(from: [Name], to: Name)
    /// `rest of round-money from first to second`.
    case rest(of: Name, from: PlaceSyntax, to: PlaceSyntax)
    /// `subsidy from spent to free`.
    case amount(Expression, from: PlaceSyntax, to: PlaceSyntax)
    /// `5 v20 to unused`: makes vouchers.
    case make(Int64, Name, to: Name)
  }

  package var kind: Kind
  package var span: SourceSpan
}

/// A party, an account, a round; `next round` is the one that follows.
package struct PlaceSyntax: Sendable {
  package var name: Name
  package var isNext: Bool

  package init(name: Name, isNext: Bool) {
    self.name = name
    self.isNext = isNext
  }
}
