import QuanDiagnostics
import QuanSyntax

/// A source of money.
package struct FundingSource: Sendable {
  package var entry: Entry
  package var gives: Money
  package var share: Share
  package var shareSpan: SourceSpan

  package init(entry: Entry, gives: Money, share: Share, shareSpan: SourceSpan) {
    self.entry = entry
    self.gives = gives
    self.share = share
    self.shareSpan = shareSpan
  }
}

/// What a source bears of one subsidy.
package indirect enum Share: Hashable, Sendable {
  /// So many of all the parts that sources of this kind count.
  case parts(Int64)
  /// A rate of the subsidy; a rounding where it may not come out even.
  case rate(Ratio, RoundingWord?)
  /// A fixed amount.
  case fixed(Money)
  /// Looked up by tier; nil where the table has no row.
  case byTier([Share?])
  /// What the others leave; at most one source.
  case rest
  /// `TBD`.
  case undecided
}
