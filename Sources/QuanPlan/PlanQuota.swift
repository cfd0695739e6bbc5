import QuanModel

/// A quota, in numbers.
package struct PlanQuota: Sendable {
  package enum LimitKind: UInt8, Sendable {
    case amount
    /// Looked up in `limits` at `limitBase + tier` or `+ round`.
    case byTier, byRound
    /// What the `round` verb set for tier and round; undecided until then.
    case roundIssue
    case undecided
  }

  package var entry: Int32
  package var countsSubsidy: Bool
  /// True where a grab takes from it, false where a later event of the voucher does.
  package var isTakenAtGrab: Bool
  package var hasSubject: Bool
  package var hasOrder: Bool
  package var hasMerchant: Bool
  package var hasTier: Bool
  package var hasRound: Bool
  /// 0 none, 1 day, 2 week, 3 month.
  package var calendar: UInt8
  package var limitKind: LimitKind
  package var limit: Int64
  package var limitBase: Int32
  /// First of its cells in the dense table, or -1 where its purses are found by hash.
  package var denseBase: Int32
  /// Its bit among the quotas that give back, or -1.
  package var backBit: Int16
  package var condition: Program
  package var reason: Reason
}
