import QuanModel
import QuanPlan

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
  /// Bit 0: since its last use, a refund was accepted that left it used. Bit 1: its amount is settled. Bit 2: its money
  /// is not drawn from the sources yet.
  package var marks: [UInt8] = []
  /// Fen: the most that it can be worth, once settled what it is worth.
  package var amounts: [Int64] = []
  /// `sources` numbers a voucher: what each source bears of it.
  package var shares: [Int64] = []
  /// The order that it was used for, or -1.
  package var orders: [Int32] = []
  /// The merchant that it was used at, or -1.
  package var merchants: [Int32] = []
  /// When it was used last, or 0.
  package var usedAt: [Int64] = []
  /// The next voucher of the same order, or -1.
  package var nextOfOrder: [Int32] = []
  /// The last of the takes that it may still give back, or -1.
  package var firstTake: [Int32] = []
  /// Where its money stands: 0 available, 1 earmarked, 2 spent.
  package var accounts: [UInt8] = []
  /// For each source: the party that its share was paid to, or -1; empty where no flow pays.
  package var paidTo: [Int16] = []
  /// For each source: what its payee owes of a part that was undone, in fen.
  package var owed: [Int64] = []
  /// Bits of the flows that came to it since it was used last.
  package var done: [UInt64] = []
  /// Values of facts that earlier commands brought, and whether they did.
  package var kept: [Int64] = []
  package var keptKnown: [UInt8] = []
  /// Users of the keys that its grab brought, where links are direct; -1 for none.
  package var holders: [Int32] = []
  /// Classes of the subjects behind the first.
  package var classes: [Int32] = []

  /// How many entries of the wider columns belong to one voucher.
  package struct Widths: Sendable {
    package var sources: Int
    package var payments: Int
    package var once: Int
    package var kept: Int
    package var holders: Int
    package var classes: Int
    package var events: Int

    package init(_ plan: Plan) {
      sources = plan.sources.count
      payments = plan.hasPayments ? plan.sources.count : 0
      once = plan.onceWords
      kept = plan.keptSlots.count
      let isDirect = plan.subjects.first.map { $0.kind == .direct } ?? false
      holders = isDirect ? plan.joiningKeys.nonzeroBitCount : 0
      classes = max(0, plan.subjects.count - 1)
      events = plan.windows.eventVerbs.count
    }
  }
  /// For each verb that windows count from, when it happened last; .min where it has not.
  package var events: [Int64] = []

  package init() {}

  package var count: Int { states.count }

  package func state(_ voucher: Int) -> VoucherState { VoucherState(rawValue: states[voucher]) }

  static let settled: UInt8 = 2
  package static let undrawn: UInt8 = 4

  func isSettled(_ voucher: Int) -> Bool { marks[voucher] & Self.settled != 0 }
  func isUndrawn(_ voucher: Int) -> Bool { marks[voucher] & Self.undrawn != 0 }

  mutating func append(
    tier: Int, round: Int, user: Int32, state: VoucherState, granted at: Int64, expires until: Int64, amount: Int64,
    widths: Widths
  ) {
    amounts.append(amount)
    for _ in 0..<widths.sources { shares.append(0) }
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
    firstTake.append(-1)
    accounts.append(0)
    for _ in 0..<widths.payments {
      paidTo.append(-1)
      owed.append(0)
    }
    for _ in 0..<widths.once { done.append(0) }
    for _ in 0..<widths.kept {
      kept.append(0)
      keptKnown.append(0)
    }
    for _ in 0..<widths.holders { holders.append(-1) }
    for _ in 0..<widths.classes { classes.append(-1) }
    for _ in 0..<widths.events { events.append(.min) }
  }

  mutating func reserve(_ capacity: Int, widths: Widths) {
    tiers.reserveCapacity(capacity)
    rounds.reserveCapacity(capacity)
    users.reserveCapacity(capacity)
    states.reserveCapacity(capacity)
    marks.reserveCapacity(capacity)
    amounts.reserveCapacity(capacity)
    shares.reserveCapacity(capacity * widths.sources)
    granted.reserveCapacity(capacity)
    expires.reserveCapacity(capacity)
    orders.reserveCapacity(capacity)
    merchants.reserveCapacity(capacity)
    usedAt.reserveCapacity(capacity)
    nextOfOrder.reserveCapacity(capacity)
    firstTake.reserveCapacity(capacity)
    accounts.reserveCapacity(capacity)
    paidTo.reserveCapacity(capacity * widths.payments)
    owed.reserveCapacity(capacity * widths.payments)
    done.reserveCapacity(capacity * widths.once)
    kept.reserveCapacity(capacity * widths.kept)
    keptKnown.reserveCapacity(capacity * widths.kept)
    holders.reserveCapacity(capacity * widths.holders)
    classes.reserveCapacity(capacity * widths.classes)
  }
}
