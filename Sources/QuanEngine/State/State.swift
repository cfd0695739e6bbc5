import QuanModel
import QuanPlan

/// Everything that a campaign's run remembers, in flat tables. Noncopyable: there is one state, and one engine owns it.
package struct State: ~Copyable {
  package internal(set) var sequence: UInt64 = 0
  /// The instant of the last command; .min before the first.
  package internal(set) var lastInstant: Int64 = .min
  /// Fingerprints of the amendments that were carried out, in their order.
  package internal(set) var amendments: [Digest128] = []
  package internal(set) var commands: CommandLog
  package internal(set) var users: UserTable
  package internal(set) var vouchers = VoucherTable()
  package internal(set) var merchants: MerchantTable
  package internal(set) var orders: OrderTable
  package internal(set) var purses: PurseTable
  package internal(set) var takes = TakeTable()
  package internal(set) var payees: PayeeTable
  /// Classes of subjects that are told by their keys alone, and places that quotas count by.
  package internal(set) var classes = InternTable()
  package internal(set) var places = InternTable()
  package internal(set) var delays = DelayQueue()
  /// When each of the plan's recurrences comes next; .min before it is known.
  package internal(set) var recurrences: [Int64]
  /// Which of the plan's flows at full quotas went off.
  package internal(set) var filled: [UInt8]
  /// What was taken from each dense purse, and what was moved into it beyond its limit.
  package internal(set) var taken: [Int64]
  package internal(set) var moved: [Int64]
  /// The dense purse to which a swept one forwards what comes back later, or -1.
  package internal(set) var forwards: [Int32]
  package internal(set) var rounds: RoundState
  package internal(set) var ledger: Ledger
  /// Which of the plan's timers went off.
  package internal(set) var fired: [UInt8]
  /// When each quota with which a window ends was used up; .max while it is not.
  package internal(set) var fullAt: [Int64]
  var expiries = ExpiryQueue()
  /// The latest end of any voucher; recurring flows outlast it by a while.
  var lastEnd: Int64 { expiries.lastInstant }

  /// The state before the first command; tables hold `capacity` users and commands without growing.
  package init(_ plan: Plan, capacity: Int = 64) {
    commands = CommandLog(capacity: capacity)
    users = UserTable(capacity: capacity * 4)
    orders = OrderTable(capacity: capacity)
    purses = PurseTable(capacity: capacity)
    merchants = MerchantTable(width: plan.merchantSlots)
    taken = [Int64](repeating: 0, count: plan.denseCells)
    moved = taken
    forwards = [Int32](repeating: -1, count: plan.denseCells)
    rounds = RoundState(plan)
    ledger = Ledger(gives: plan.sources.map(\.gives))
    fired = [UInt8](repeating: 0, count: plan.timers.count)
    fullAt = [Int64](repeating: .max, count: plan.windows.full.count)
    payees = PayeeTable(sources: plan.sources.count, parties: plan.partyNames.count)
    recurrences = [Int64](repeating: .min, count: plan.recurrences.count)
    filled = [UInt8](repeating: 0, count: plan.fulls.count)
    vouchers.reserve(capacity, widths: VoucherTable.Widths(plan))
    takes.reserve(plan.backQuotas.isEmpty ? 0 : capacity)
    expiries.reserve(capacity)
  }
}
