import QuanDiagnostics

/// Something that counts.
package struct Quota: Sendable {
  package var entry: Entry
  package var takes: [Event]
  /// True where it counts money (the subsidy), false where it counts one by one.
  package var countsSubsidy: Bool
  package var dimensions: [Dimension]
  package var limit: Limit
  package var limitSpan: SourceSpan
  package var back: [Event]
  package var condition: Condition?
  package var reason: Reason?

  package init(
    entry: Entry, takes: [Event], countsSubsidy: Bool, dimensions: [Dimension], limit: Limit, limitSpan: SourceSpan,
    back: [Event], condition: Condition?, reason: Reason?
  ) {
    self.entry = entry
    self.takes = takes
    self.countsSubsidy = countsSubsidy
    self.dimensions = dimensions
    self.limit = limit
    self.limitSpan = limitSpan
    self.back = back
    self.condition = condition
    self.reason = reason
  }
}

/// What a purse holds at the start.
package enum Limit: Hashable, Sendable {
  /// A count, or fen where the quota counts money.
  case amount(Int64)
  case byTier([Int64?])
  case byRound([Int64?])
  case undecided(isTentative: Bool)
}
