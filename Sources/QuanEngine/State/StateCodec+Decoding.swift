import QuanModel
import QuanPlan

extension StateCodec {
  package static func decode(_ bytes: [UInt8], for plan: Plan) throws(Fault) -> State {
    try decode(bytes, for: PlanVersions(plan))
  }

  /// The state of a campaign. Fails where a column is cut, misnamed, of the wrong length, or points outside its table, and
  /// where the state has seen amendments that the campaign has not.
  package static func decode(_ bytes: [UInt8], for versions: PlanVersions) throws(Fault) -> State {
    var reader = ColumnReader(bytes)
    let sequence = try reader.column("SEQN", of: UInt64.self, count: 1)[0]
    let lastInstant = try reader.column("TIME", of: Int64.self, count: 1)[0]
    let amendments = reader.isNext(amendmentsColumn) ? try reader.digests(amendmentsColumn) : []
    guard versions.begin(with: amendments) else { throw Fault(offset: reader.offset, column: amendmentsColumn) }
    let plan = versions[amendments.count]
    var state = State(plan)
    (state.sequence, state.lastInstant, state.amendments) = (sequence, lastInstant, amendments)
    state.users = try decodeUsers(&reader)
    state.vouchers = try decodeVouchers(&reader, plan, users: state.users.count)
    state.merchants = try decodeMerchants(&reader, plan)
    state.orders = try decodeOrders(&reader, vouchers: state.vouchers.count)
    state.purses = try decodePurses(&reader)
    state.takes = try decodeTakes(&reader, plan, purses: state.purses.keys.count)
    state.classes = InternTable(digests: try reader.digests("CLAS"))
    state.places = InternTable(digests: try reader.digests("PLAC"))
    try decodeEvents(&reader, plan, into: &state)
    let sources = plan.sources.count
    state.payees = PayeeTable(
      paid: try reader.column("PAID", count: sources), recoverable: try reader.column("PREC", count: sources),
      balances: try reader.column("PBAL", count: plan.partyNames.count))
    try check(state.vouchers.firstTake, below: state.takes.count, "VTAK")
    try check(state.vouchers.classes, below: state.classes.digests.count, "VCLA")
    try decodeDense(&reader, plan, into: &state)
    state.commands = try decodeCommands(&reader)
    guard reader.isAtEnd, state.commands.ids.count == Int(clamping: state.sequence) else {
      throw Fault(offset: reader.offset, column: "end")
    }
    try check(state.vouchers.orders, below: state.orders.digests.count, "VORD")
    try check(state.vouchers.merchants, below: state.merchants.count, "VMER")
    for purse in state.users.firstPurse where purse >= Int32(clamping: state.purses.keys.count) {
      throw Fault(offset: 0, column: "USRF")
    }
    for voucher in 0..<state.vouchers.count {
      let end = state.vouchers.expires[voucher]
      if end > state.lastInstant { state.expiries.add(voucher, at: end) } else { state.expiries.note(end) }
    }
    return state
  }

  private static func check(_ numbers: [Int32], below limit: Int, _ column: String) throws(Fault) {
    for number in numbers where number < -1 || number >= Int32(clamping: limit) {
      throw Fault(offset: 0, column: column)
    }
  }

  private static func decodeUsers(_ reader: inout ColumnReader) throws(Fault) -> UserTable {
    let digests = try reader.digests("KEYD")
    let keyUsers: [Int32] = try reader.column("KEYU", count: digests.count)
    let parents: [Int32] = try reader.column("USRP")
    let blocked: [UInt8] = try reader.column("USRB", count: parents.count)
    let firstPurse: [Int32] = try reader.column("USRF", count: parents.count)
    for user in keyUsers + parents where user < 0 || user >= Int32(clamping: parents.count) {
      throw Fault(offset: reader.offset, column: "USRP")
    }
    // A root stands for itself and never comes after those that were joined into it.
    for (user, parent) in parents.enumerated() where parent > Int32(user) || parents[Int(parent)] != parent {
      throw Fault(offset: reader.offset, column: "USRP")
    }
    return UserTable(
      keyDigests: digests, keyUsers: keyUsers, parents: parents, blocked: blocked, firstPurse: firstPurse)
  }

  private static func decodeVouchers(_ reader: inout ColumnReader, _ plan: Plan, users: Int) throws(Fault)
    -> VoucherTable
  {
    var vouchers = VoucherTable()
    vouchers.tiers = try reader.column("VTIR")
    let count = vouchers.tiers.count
    vouchers.rounds = try reader.column("VRND", count: count)
    vouchers.users = try reader.column("VUSR", count: count)
    vouchers.states = try reader.column("VSTA", count: count)
    vouchers.marks = try reader.column("VMRK", count: count)
    vouchers.amounts = try reader.column("VAMT", count: count)
    vouchers.shares = try reader.column("VSHR", count: count * plan.sources.count)
    vouchers.kept = try reader.column("VKEP", count: count * plan.keptSlots.count)
    vouchers.keptKnown = try reader.column("VKNW", count: count * plan.keptSlots.count)
    vouchers.granted = try reader.column("VGRT", count: count)
    vouchers.expires = try reader.column("VEXP", count: count)
    vouchers.orders = try reader.column("VORD", count: count)
    vouchers.merchants = try reader.column("VMER", count: count)
    vouchers.usedAt = try reader.column("VUSE", count: count)
    vouchers.nextOfOrder = try reader.column("VNXT", count: count)
    vouchers.events = try reader.column("VEVT", count: count * plan.windows.eventVerbs.count)
    let widths = VoucherTable.Widths(plan)
    vouchers.firstTake = try reader.column("VTAK", count: count)
    vouchers.accounts = try reader.column("VACC", count: count)
    vouchers.paidTo = try reader.column("VPAY", count: count * widths.payments)
    vouchers.owed = try reader.column("VOWE", count: count * widths.payments)
    vouchers.done = try reader.column("VDON", count: count * widths.once)
    vouchers.holders = try reader.column("VHOL", count: count * widths.holders)
    vouchers.classes = try reader.column("VCLA", count: count * widths.classes)
    try check(vouchers.holders, below: users, "VHOL")
    for party in vouchers.paidTo where party < -1 || Int(party) >= plan.partyNames.count {
      throw Fault(offset: reader.offset, column: "VPAY")
    }
    for voucher in 0..<count {
      guard Int(vouchers.tiers[voucher]) < plan.tiers.count, Int(vouchers.rounds[voucher]) < plan.rounds.count,
        vouchers.users[voucher] >= 0, Int(vouchers.users[voucher]) < users,
        Int(vouchers.states[voucher]) < plan.stateNames.count, vouchers.accounts[voucher] <= 2
      else { throw Fault(offset: reader.offset, column: "VTIR") }
    }
    try check(vouchers.nextOfOrder, below: count, "VNXT")
    return vouchers
  }

  private static func decodeMerchants(_ reader: inout ColumnReader, _ plan: Plan) throws(Fault) -> MerchantTable {
    let digests = try reader.digests("MERD")
    let cells = digests.count * plan.merchantSlots
    let suspended: [UInt8] = try reader.column("MERS", count: digests.count)
    let values: [Int64] = try reader.column("MERV", count: cells)
    let known: [UInt8] = try reader.column("MERK", count: cells)
    let names: [UInt8] = try reader.column("MERN")
    let ends: [Int64] = try reader.column("MERE", count: digests.count)
    var previous: Int64 = 0
    for end in ends {
      guard end >= previous, end <= Int64(names.count) else { throw Fault(offset: reader.offset, column: "MERE") }
      previous = end
    }
    return MerchantTable(
      width: plan.merchantSlots, digests: digests, suspended: suspended, values: values, known: known, names: names,
      nameEnds: ends)
  }

  private static func decodeOrders(_ reader: inout ColumnReader, vouchers: Int) throws(Fault) -> OrderTable {
    let digests = try reader.digests("ORDD")
    let first: [Int32] = try reader.column("ORDV", count: digests.count)
    try check(first, below: vouchers, "ORDV")
    return OrderTable(digests: digests, firstVoucher: first)
  }

  private static func decodePurses(_ reader: inout ColumnReader) throws(Fault) -> PurseTable {
    let quotas: [UInt32] = try reader.column("PUQT")
    let subjects: [UInt32] = try reader.column("PUSU", count: quotas.count)
    let places: [UInt32] = try reader.column("PUPL", count: quotas.count)
    let times: [UInt32] = try reader.column("PUTR", count: quotas.count)
    let taken: [Int64] = try reader.column("PUTK", count: quotas.count)
    let next: [Int32] = try reader.column("PUNX", count: quotas.count)
    let forwards: [Int32] = try reader.column("PUFW", count: quotas.count)
    try check(next, below: quotas.count, "PUNX")
    try check(forwards, below: quotas.count, "PUFW")
    let keys = quotas.indices.map {
      PurseTable.Key(quotaAndTier: quotas[$0], subject: subjects[$0], place: places[$0], timeAndRound: times[$0])
    }
    return PurseTable(keys: keys, taken: taken, next: next, forwards: forwards)
  }

  private static func decodeTakes(_ reader: inout ColumnReader, _ plan: Plan, purses: Int) throws(Fault) -> TakeTable {
    let quotas: [Int32] = try reader.column("TKQU")
    let places: [Int32] = try reader.column("TKPU", count: quotas.count)
    let amounts: [Int64] = try reader.column("TKAM", count: quotas.count)
    let next: [Int32] = try reader.column("TKNX", count: quotas.count)
    let free: [Int32] = try reader.column("TKFR", count: 1)
    try check(quotas, below: plan.quotas.count, "TKQU")
    try check(next + free, below: quotas.count, "TKNX")
    for place in places where Int(place) >= purses && place > 0 || place < -Int32(clamping: plan.denseCells) {
      throw Fault(offset: reader.offset, column: "TKPU")
    }
    return TakeTable(quotas: quotas, purses: places, amounts: amounts, next: next, firstFree: free[0])
  }

  private static func decodeEvents(_ reader: inout ColumnReader, _ plan: Plan, into state: inout State) throws(Fault) {
    let instants: [Int64] = try reader.column("DLAT")
    let since: [Int64] = try reader.column("DLSI", count: instants.count)
    let delays: [Int32] = try reader.column("DLNO", count: instants.count)
    let vouchers: [Int32] = try reader.column("DLVO", count: instants.count)
    for index in instants.indices {
      guard delays[index] >= 0, Int(delays[index]) < plan.delays.count, vouchers[index] >= 0,
        Int(vouchers[index]) < state.vouchers.count
      else { throw Fault(offset: reader.offset, column: "DLNO") }
      state.delays.add(
        DelayQueue.Entry(
          at: instants[index], since: since[index], delay: delays[index], voucher: vouchers[index]))
    }
    state.recurrences = try reader.column("RECU", count: plan.recurrences.count)
    state.filled = try reader.column("FILL", count: plan.fulls.count)
  }

  private static func decodeDense(_ reader: inout ColumnReader, _ plan: Plan, into state: inout State) throws(Fault) {
    state.taken = try reader.column("DNTK", count: plan.denseCells)
    state.moved = try reader.column("DNMV", count: plan.denseCells)
    state.forwards = try reader.column("DNFW", count: plan.denseCells)
    try check(state.forwards, below: plan.denseCells, "DNFW")
    let rounds = plan.rounds.count
    state.rounds = RoundState(
      openFrom: try reader.column("ROPN", count: rounds), openUntil: try reader.column("RCLS", count: rounds),
      validUntil: try reader.column("RVAL", count: rounds),
      issues: try reader.column("RISS", count: rounds * plan.tiers.count))
    let sources = plan.sources.count
    state.ledger = Ledger(
      available: try reader.column("LAVL", count: sources), earmarked: try reader.column("LEAR", count: sources),
      spent: try reader.column("LSPT", count: sources))
    state.fired = try reader.column("FIRE", count: plan.timers.count)
    state.fullAt = try reader.column("FULL", count: plan.windows.full.count)
  }

  private static func decodeCommands(_ reader: inout ColumnReader) throws(Fault) -> CommandLog {
    let ids = try reader.digests("CMDI")
    let contents = try reader.digests("CMDC")
    let words: [Int64] = try reader.column("CMDD", count: ids.count * Decision.wordCount)
    guard contents.count == ids.count else { throw Fault(offset: reader.offset, column: "CMDC") }
    let decisions = ids.indices.map { index in
      Decision(words: words[index * Decision.wordCount..<(index + 1) * Decision.wordCount])
    }
    return CommandLog(ids: ids, contents: contents, decisions: decisions)
  }
}
