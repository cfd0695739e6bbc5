import QuanModel

/// A quota, in numbers.
package struct PlanQuota: Sendable {
  package enum LimitKind: UInt8, Sendable {
    case amount
    /// Looked up in `limits` at `limitBase + tier` or `+ round`.
    case byTier, byRound
    /// What the `round` verb set for tier and round; undecided until then.
    case roundIssue
    /// Looked up among `factLimits` by the value of a slot.
    case byFact
    case undecided
  }

  package var entry: Int32
  package var countsSubsidy: Bool
  /// What computes the amount that it counts; none for one by one and for the subsidy.
  package var quantity: Program
  /// Bits of the states in which a voucher counts; 0 where events count.
  package var holds: UInt32
  /// Whether a grab takes from it: then what it holds follows the most that the voucher can be worth.
  package var isTakenAtGrab: Bool
  /// Which subject it counts by, or -1.
  package var subject: Int16
  package var hasOrder: Bool
  package var hasMerchant: Bool
  package var hasItem: Bool
  package var hasKind: Bool
  /// Where the slots of the facts that it counts by stand among `dimensionSlots`.
  package var factStart: Int32
  package var factCount: Int32
  package var hasTier: Bool
  package var hasRound: Bool
  /// 0 none, 1 day, 2 week, 3 month.
  package var calendar: UInt8
  package var limitKind: LimitKind
  package var limit: Int64
  package var limitBase: Int32
  /// For a limit by fact: how many rows, the slot, and what holds for all other values (-1 undecided).
  package var limitCount: Int32
  package var limitSlot: Int32
  package var limitOthers: Int64
  /// First of its cells in the dense table, or -1 where its purses are found by hash.
  package var denseBase: Int32
  /// Its bit among the quotas that give back, or -1.
  package var backBit: Int16
  /// Whether purses are told apart by more than tier, round, subject and one of order or merchant.
  package var isInterned: Bool { hasItem || factCount > 0 || (hasOrder && hasMerchant) }
  /// Whether all that takes from it takes from the same purse.
  package var isOnePurse: Bool { denseBase >= 0 && !hasTier && !hasKind && !hasRound }
  package var scopeTiers: [Bool]
  package var scopeRounds: [Bool]
  package var condition: Program
  package var reason: Reason
}
