import QuanModel

/// One move of a flow.
package struct PlanMove: Sendable {
  package enum Kind: UInt8, Sendable {
    case nothing, undecided, voucher, rest, tokens, make, money
    /// A part of the voucher's spent money becomes available again; `program` says how much.
    case reverse
  }

  /// Rounds and days that the event says, in place of a round's number.
  package static let ownRound: Int32 = -1
  package static let nextRound: Int32 = -2
  package static let ownDay: Int32 = -3
  package static let nextDay: Int32 = -4

  package var kind: Kind
  /// Bits over voucher states that the move starts from.
  package var from: UInt32 = 0
  package var to: VoucherState = .unused
  package var quota: Int32 = -1
  package var fromRound: Int32 = -1
  package var toRound: Int32 = -1
  /// How many tokens, or vouchers.
  package var count: Int64 = 0
  package var tier: Int32 = -1
  /// How much money; bits of the sources whose shares of the voucher it is, 0 where it is another amount.
  package var program = Program.always
  package var carried: UInt64 = 0
  package var source = PlanAccount.available
  package var target = PlanAccount.available

  init(_ kind: Kind) { self.kind = kind }
}

/// Between what money moves.
package enum PlanAccount: Hashable, Sendable {
  case available, earmarked, spent
  case source(Int32)
  case party(Int32)
}
