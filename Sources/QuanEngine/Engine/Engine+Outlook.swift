/// What lies ahead, for who plans commands rather than decides them.
extension Engine {
  /// The first moment at or after another at which a voucher can be used; nil where there is none any more.
  package func nextUse(of voucher: Int, from instant: Int64) -> Int64? {
    nextUse(
      round: Int(state.vouchers.rounds[voucher]), tier: Int(state.vouchers.tiers[voucher]), holder(voucher),
      from: instant)
  }

  /// The first moment at or after another at which a round can be grabbed.
  package func nextGrab(round: Int, from instant: Int64) -> Int64? { nextOpening(round, from: instant) }
}
