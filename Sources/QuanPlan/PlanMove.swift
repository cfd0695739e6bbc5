import QuanModel

/// One move of a flow.
package struct PlanMove: Sendable {
  package enum Kind: UInt8, Sendable {
    case nothing, undecided, voucher, rest
    /// A part of the voucher's spent money becomes available again; `program` says how much.
    case reverse
  }

  package var kind: Kind
  /// Bits over voucher states that the move starts from.
  package var from: UInt32
  package var to: VoucherState
  package var quota: Int32
  package var fromRound: Int32
  package var toRound: Int32
  package var program = Program.always
}
