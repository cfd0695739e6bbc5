import QuanModel

/// One voucher.
struct NaiveVoucher {
  var tier: Int
  var round: Int
  var state: VoucherState
  /// The keys with which it was granted, by subject.
  var keys: [Int: [NaiveKey]]
  var granted: Int64
  var factsOfGrab: [Int: NaiveValue] = [:]
  /// What the commands after the grab brought.
  var factsSince: [Int: NaiveValue] = [:]
  var merchant: String?
  /// The order of its use.
  var order: NaiveOrder?
  var item: Int?
  var uses: Int64 = 0
  /// When each verb last happened to it.
  var verbs: [Verb: Int64] = [:]
  /// The instant at which it ends; `.max` where it never does.
  var expires: Int64 = .max

  // Money.
  var amount: Int64 = 0
  /// Facts have told what it is worth.
  var isSettled = false
  /// What it can be worth at most since it came back to life with less than its bound.
  var cap: Int64?
  var isDrawn = false
  /// What each source bears of the amount.
  var shares: [Int64] = []
  /// What of it flows have paid.
  var paid: [Int64] = []
  /// Who was paid what each source bears.
  var payees: [Int?] = []
  /// What its payees owe of parts that were reversed after they were paid.
  var owed: [Int64] = []
  /// Its money is free again.
  var isFree = false
  /// Fen that it holds of its round's money, and whether it counts among the round's vouchers.
  var roundMoney: Int64 = 0
  var isCounted = false
  /// Flows at events of time that have paid for this use.
  var paidBy: Set<Int> = []
  /// It was redeemed since it was granted or came back.
  var isRedeemed = false
  /// A refund left it used: that purchase never brings it back to life.
  var isRefundedInPart = false
  /// Which use it is; timers of an earlier one do not come.
  var use = 0
}

/// An order is known by its merchant and its id.
struct NaiveOrder: Hashable {
  var merchant: String
  var id: String
}

/// An identity key: its kind and text. A subject of several keys together has one key of them all.
struct NaiveKey: Hashable {
  var kind: Int
  var text: String
}

/// One value of a dimension; a purse is told by the values of all of its quota's dimensions.
enum NaivePart: Hashable {
  case user(Int)
  case key(NaiveKey)
  case number(Int64)
  case text(String)
  case value(NaiveValue)
  case order(NaiveOrder)
}

/// What was taken from a purse and not given back.
struct NaiveTake {
  var quota: Int
  var cell: [NaivePart]
  var amount: Int64
  /// The voucher that took it.
  var voucher: Int?
}

/// What moved into or out of a purse, other than takes.
struct NaivePurse: Hashable {
  var quota: Int
  var cell: [NaivePart]
}

/// Something that comes to a voucher some time after an event.
struct NaiveTimer {
  var at: Int64
  var flow: Int
  var voucher: Int
  var use: Int
  /// In the order in which they were booked.
  var number: Int
}

/// A flow at the edge of a window.
struct NaiveEdgeEvent: Hashable {
  var flow: Int
  var event: Event
}

/// The users of one subject: sets of keys, joined by grabs.
struct NaiveUsers {
  /// The user of each key; users that were joined have one number.
  private(set) var users: [NaiveKey: Int] = [:]
  private var count = 0
  private(set) var blocked: Set<NaiveKey> = []

  func user(of key: NaiveKey) -> Int? { users[key] }

  /// Makes the keys one user's. Answers its number, and the users that it has swallowed.
  mutating func join(_ keys: [NaiveKey]) -> (user: Int, swallowed: [Int]) {
    let known = Set(keys.compactMap { users[$0] }).sorted()
    let user = known.first ?? count
    if known.isEmpty { count += 1 }
    let swallowed = Array(known.dropFirst())
    if !swallowed.isEmpty { for (key, old) in users where swallowed.contains(old) { users[key] = user } }
    for key in keys { users[key] = user }
    return (user, swallowed)
  }

  /// Every key of the users that the keys belong to; a key of nobody's stands for itself.
  func related(to keys: [NaiveKey]) -> Set<NaiveKey> {
    let numbers = Set(keys.compactMap { users[$0] })
    return Set(keys).union(users.filter { numbers.contains($0.value) }.keys)
  }

  /// A key that nobody brought yet is blocked as a user of its own.
  mutating func block(_ keys: [NaiveKey]) {
    for key in keys where users[key] == nil { _ = join([key]) }
    blocked.formUnion(related(to: keys))
  }
  mutating func unblock(_ keys: [NaiveKey]) { blocked.subtract(related(to: keys)) }

  func isBlocked(_ keys: [NaiveKey]) -> Bool { !blocked.isDisjoint(with: related(to: keys)) }
}

/// What a source has.
struct NaiveSource: Equatable {
  var available: Int64
  var earmarked: Int64 = 0
  var spent: Int64 = 0
  var paid: Int64 = 0
  var recoverable: Int64 = 0
}

struct NaiveMerchant {
  var facts: [Int: NaiveValue]
  var isSuspended = false
}

/// What a round has handed out, and what was set for it.
struct NaiveRound {
  /// Vouchers by tier that count.
  var granted: [Int: Int64] = [:]
  /// What `round` fixed.
  var issue: [Int: Int64]?
  var open: Int64?
  var valid: Int64?
  /// Fen that it may hand out; nil where nothing bounds it.
  var money: Int64?
  var moneyTaken: Int64 = 0
  /// Its leftover has gone to this round.
  var movedTo: Int?
}
