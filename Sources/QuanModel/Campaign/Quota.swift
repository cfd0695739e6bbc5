import QuanDiagnostics

/// Something that counts.
package struct Quota: Sendable {
  package var entry: Entry
  package var takes: [Event]
  package var adds: QuotaUnit
  package var dimensions: [Dimension]
  package var limit: Limit
  package var limitSpan: SourceSpan
  /// The limit is `tentative`: another may be set later.
  package var isTentative = false
  package var back: [Event]
  /// States in which a voucher counts, instead of events that take and give back; empty where events count.
  package var holds: [VoucherState]
  package var condition: Condition?
  package var reason: Reason?

  package init(
    entry: Entry, takes: [Event], adds: QuotaUnit, dimensions: [Dimension], limit: Limit, limitSpan: SourceSpan,
    back: [Event], holds: [VoucherState] = [], condition: Condition?, reason: Reason?
  ) {
    self.entry = entry
    self.takes = takes
    self.adds = adds
    self.dimensions = dimensions
    self.limit = limit
    self.limitSpan = limitSpan
    self.back = back
    self.holds = holds
    self.condition = condition
    self.reason = reason
  }

  /// True where it counts the voucher's amount.
  package var countsSubsidy: Bool { if case .subsidy = adds { true } else { false } }
  /// True where it counts money of any kind.
  package var countsMoney: Bool { adds.isMoney }
}

/// What one event takes from a purse.
package enum QuotaUnit: Sendable {
  case one
  /// The amount of the voucher, or its least upper bound while facts are missing.
  case subsidy
  case computed(Formula, isMoney: Bool)

  package var isOne: Bool { if case .one = self { true } else { false } }

  package var isMoney: Bool {
    switch self {
    case .one: false
    case .subsidy: true
    case .computed(_, let isMoney): isMoney
    }
  }
}

/// What a purse holds at the start.
package enum Limit: Hashable, Sendable {
  /// A count, or fen where the quota counts money.
  case amount(Int64)
  case byTier([Int64?])
  case byRound([Int64?])
  /// By the value of the fact of this index; the last is for all values that are not listed.
  case byFact(Int, [FactLimit], others: Int64?)
  case undecided(isTentative: Bool)
}

/// The limit for one value of a fact.
package struct FactLimit: Hashable, Sendable {
  package var value: Constant
  package var limit: Int64

  package init(value: Constant, limit: Int64) {
    self.value = value
    self.limit = limit
  }
}
