import QuanModel
import QuanPlan

/// The state as bytes and back. The order of columns is the format; a change of it is a new version of the snapshot.
package enum StateCodec {
  package typealias Fault = ColumnReader.Fault

  /// Holds the fingerprints of the amendments that the state has seen; written where there are any.
  package static let amendmentsColumn = "AMND"

  /// Every column of the state. Indexes and the queue of expiries are left out: they follow from the columns.
  package static func encode(_ state: borrowing State) -> [UInt8] {
    var writer = ColumnWriter(capacity: size(state))
    writer.column("SEQN", [state.sequence])
    writer.column("TIME", [state.lastInstant])
    if !state.amendments.isEmpty { writer.column(amendmentsColumn, state.amendments) }
    encodeUsers(state.users, &writer)
    encodeVouchers(state.vouchers, &writer)
    encodeMerchants(state.merchants, &writer)
    writer.column("ORDD", state.orders.digests)
    writer.column("ORDV", state.orders.firstVoucher)
    writer.column("PUQT", state.purses.keys.map(\.quotaAndTier))
    writer.column("PUSU", state.purses.keys.map(\.subject))
    writer.column("PUPL", state.purses.keys.map(\.place))
    writer.column("PUTR", state.purses.keys.map(\.timeAndRound))
    writer.column("PUTK", state.purses.taken)
    writer.column("PUNX", state.purses.next)
    writer.column("PUFW", state.purses.forwards)
    encodeTakes(state.takes, &writer)
    writer.column("CLAS", state.classes.digests)
    writer.column("PLAC", state.places.digests)
    encodeEvents(state, &writer)
    writer.column("PAID", state.payees.paid)
    writer.column("PREC", state.payees.recoverable)
    writer.column("PBAL", state.payees.balances)
    writer.column("DNTK", state.taken)
    writer.column("DNMV", state.moved)
    writer.column("DNFW", state.forwards)
    writer.column("ROPN", state.rounds.openFrom)
    writer.column("RCLS", state.rounds.openUntil)
    writer.column("RVAL", state.rounds.validUntil)
    writer.column("RISS", state.rounds.issues)
    writer.column("LAVL", state.ledger.available)
    writer.column("LEAR", state.ledger.earmarked)
    writer.column("LSPT", state.ledger.spent)
    writer.column("FIRE", state.fired)
    writer.column("FULL", state.fullAt)
    encodeCommands(state.commands, &writer)
    return writer.bytes
  }

  /// About the bytes that a state takes, rather more: a buffer that has to grow is copied, and for a while there twice.
  private static func size(_ state: borrowing State) -> Int {
    let vouchers = state.vouchers
    let wide = vouchers.shares.count + vouchers.kept.count + vouchers.owed.count + vouchers.done.count
    return 1 << 16 + state.users.keyDigests.count * 20 + state.users.count * 9 + vouchers.count * 80
      + (wide + vouchers.events.count + vouchers.holders.count + vouchers.classes.count) * 10
      + (state.purses.keys.count + state.orders.digests.count) * 36 + state.takes.quotas.count * 20
      + state.merchants.digests.count * 128 + state.commands.ids.count * 104
      + (state.taken.count + state.delays.entries.count) * 24
  }

  /// The digest of a state: equal states have equal digests, whatever machine and build made them.
  package static func hash(_ state: borrowing State) -> Digest128 {
    hash(ofEncoded: encode(state))
  }

  /// The same from the encoded columns.
  package static func hash(ofEncoded bytes: [UInt8]) -> Digest128 {
    SipHasher128.hash(bytes, key: SipKey(low: 0x7175_616e, high: 0x7374_6174))
  }

  private static func encodeUsers(_ users: UserTable, _ writer: inout ColumnWriter) {
    writer.column("KEYD", users.keyDigests)
    writer.column("KEYU", users.keyUsers)
    // Roots, not the paths to them: paths depend on what was looked up before.
    writer.column("USRP", users.parents.indices.map { users.root(Int32($0)) })
    writer.column("USRB", users.blocked)
    writer.column("USRF", users.firstPurse)
  }

  private static func encodeVouchers(_ vouchers: VoucherTable, _ writer: inout ColumnWriter) {
    writer.column("VTIR", vouchers.tiers)
    writer.column("VRND", vouchers.rounds)
    writer.column("VUSR", vouchers.users)
    writer.column("VSTA", vouchers.states)
    writer.column("VMRK", vouchers.marks)
    writer.column("VAMT", vouchers.amounts)
    writer.column("VSHR", vouchers.shares)
    writer.column("VKEP", vouchers.kept)
    writer.column("VKNW", vouchers.keptKnown)
    writer.column("VGRT", vouchers.granted)
    writer.column("VEXP", vouchers.expires)
    writer.column("VORD", vouchers.orders)
    writer.column("VMER", vouchers.merchants)
    writer.column("VUSE", vouchers.usedAt)
    writer.column("VNXT", vouchers.nextOfOrder)
    writer.column("VEVT", vouchers.events)
    writer.column("VTAK", vouchers.firstTake)
    writer.column("VACC", vouchers.accounts)
    writer.column("VPAY", vouchers.paidTo)
    writer.column("VOWE", vouchers.owed)
    writer.column("VDON", vouchers.done)
    writer.column("VHOL", vouchers.holders)
    writer.column("VCLA", vouchers.classes)
  }

  private static func encodeTakes(_ takes: TakeTable, _ writer: inout ColumnWriter) {
    writer.column("TKQU", takes.quotas)
    writer.column("TKPU", takes.purses)
    writer.column("TKAM", takes.amounts)
    writer.column("TKNX", takes.next)
    writer.column("TKFR", [takes.firstFree])
  }

  private static func encodeEvents(_ state: borrowing State, _ writer: inout ColumnWriter) {
    let delays = state.delays.entries
    writer.column("DLAT", delays.map(\.at))
    writer.column("DLSI", delays.map(\.since))
    writer.column("DLNO", delays.map(\.delay))
    writer.column("DLVO", delays.map(\.voucher))
    writer.column("RECU", state.recurrences)
    writer.column("FILL", state.filled)
  }

  private static func encodeMerchants(_ merchants: MerchantTable, _ writer: inout ColumnWriter) {
    writer.column("MERD", merchants.digests)
    writer.column("MERS", merchants.suspended)
    writer.column("MERV", merchants.values)
    writer.column("MERK", merchants.known)
    writer.column("MERN", merchants.names)
    writer.column("MERE", merchants.nameEnds)
  }

  private static func encodeCommands(_ log: CommandLog, _ writer: inout ColumnWriter) {
    writer.column("CMDI", log.ids)
    writer.column("CMDC", log.contents)
    writer.column("CMDD", log.decisions, width: Decision.wordCount) { $0.words }
  }
}
