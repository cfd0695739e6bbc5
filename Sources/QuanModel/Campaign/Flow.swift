import QuanDiagnostics

/// What moves when.
package struct Flow: Sendable {
  package var entry: Entry
  package var events: [Event]
  package var condition: Condition?
  package var moves: [Move]

  package init(entry: Entry, events: [Event], condition: Condition?, moves: [Move]) {
    self.entry = entry
    self.events = events
    self.condition = condition
    self.moves = moves
  }
}

/// What goes from where to where.
package enum Move: Sendable {
  case nothing
  /// `TBD`: reaching it refuses `undecided`.
  case undecided
  /// An empty `from` means every live state.
  case voucher(from: [VoucherState], to: VoucherState)
  /// What is left in one purse goes to another.
  case rest(quota: Int, from: Cell, to: Cell)
  /// So much of a quota goes from one purse to another.
  case tokens(Int64, quota: Int, from: Cell, to: Cell)
  /// Makes vouchers of a tier for the same user; they take their money from the voucher that made them.
  case make(Int64, tier: Int, to: VoucherState)
  case money(Formula, from: Account, to: Account, span: SourceSpan)

  package var isNothing: Bool { if case .nothing = self { true } else { false } }
  package var isUndecided: Bool { if case .undecided = self { true } else { false } }
  package var movesVoucher: Bool { if case .voucher = self { true } else { false } }
}

/// Which purse of a quota.
package enum Cell: Hashable, Sendable {
  case round(Int)
  /// The round or day of the event, or the one that follows it.
  case ownRound, nextRound, ownDay, nextDay
}

/// Between what money moves.
package enum Account: Hashable, Sendable {
  case available, earmarked, spent
  /// An index into the funding sources.
  case source(Int)
  /// An index into the parties.
  case party(Int)
}
