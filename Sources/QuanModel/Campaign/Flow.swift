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
package enum Move: Hashable, Sendable {
  case nothing
  /// `TBD`: reaching it refuses `undecided`.
  case undecided
  /// An empty `from` means every live state.
  case voucher(from: [VoucherState], to: VoucherState)
  /// What is left in one round's purse goes to another's.
  case rest(quota: Int, from: Int, to: Int)
}
