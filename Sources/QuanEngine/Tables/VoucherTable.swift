import QuanModel

/// Every voucher ever granted, as columns; its number is its row.
package struct VoucherTable: Sendable {
  package var tiers: [UInt16] = []
  package var rounds: [UInt16] = []
  /// The user at the grant; the holder is that user's root.
  package var users: [Int32] = []
  package var states: [UInt8] = []
  package var granted: [Int64] = []
  /// Milliseconds; the first instant at which it can no longer be used.
  package var expires: [Int64] = []
  /// Bit 0: since its last use, a refund was accepted that left it used.
  package var marks: [UInt8] = []
  /// The order that it was used for, or -1.
  package var orders: [Int32] = []
  /// The merchant that it was used at, or -1.
  package var merchants: [Int32] = []
  /// When it was used last, or 0.
  package var usedAt: [Int64] = []
  /// The next voucher of the same order, or -1.
  package var nextOfOrder: [Int32] = []
  /// `backWords` words a voucher: the quotas that still hold what it took.
  package var outstanding: [UInt64] = []

  package init() {}

  package var count: Int { states.count }

  package func state(_ voucher: Int) -> VoucherState { VoucherState(rawValue: states[voucher]) }

  mutating func append(
    tier: Int, round: Int, user: Int32, state: VoucherState, granted at: Int64, expires until: Int64, backWords: Int
  ) {
    tiers.append(UInt16(tier))
    rounds.append(UInt16(round))
    users.append(user)
    states.append(state.rawValue)
    marks.append(0)
    granted.append(at)
    expires.append(until)
    orders.append(-1)
    merchants.append(-1)
    usedAt.append(0)
    nextOfOrder.append(-1)
    for _ in 0..<backWords { outstanding.append(0) }
  }

  mutating func reserve(_ capacity: Int, backWords: Int) {
    tiers.reserveCapacity(capacity)
    rounds.reserveCapacity(capacity)
    users.reserveCapacity(capacity)
    states.reserveCapacity(capacity)
    marks.reserveCapacity(capacity)
    granted.reserveCapacity(capacity)
    expires.reserveCapacity(capacity)
    orders.reserveCapacity(capacity)
    merchants.reserveCapacity(capacity)
    usedAt.reserveCapacity(capacity)
    nextOfOrder.reserveCapacity(capacity)
    outstanding.reserveCapacity(capacity * backWords)
  }
}
