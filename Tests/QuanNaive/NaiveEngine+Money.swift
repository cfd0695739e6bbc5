import QuanModel
import QuanSyntax

extension NaiveEngine {
  // MARK: Shares

  /// What each source bears of an amount, in file order; the one that pays the rest takes the odd fen.
  func shares(of amount: Int64, tier: Int) -> [Int64] {
    let written = campaign.sources.map { source -> Share? in
      if case .byTier(let rows) = source.share { return rows[tier] }
      return source.share
    }
    var parts: Int128 = 0
    for case .parts(let count)? in written { parts += Int128(count) }
    var shares = written.map { share -> Int64 in
      switch share {
      case .parts(let count)?: Int64(Int128(amount) * Int128(count) / parts)
      case .rate(let ratio, let word)?:
        Int64(
          Rounding(word ?? .down).apply(Int128(amount) * Int128(ratio.numerator), over: Int128(ratio.denominator)))
      case .fixed(let money)?: money.minorUnits
      case .rest?, .undecided?, .byTier?, nil: 0
      }
    }
    if let rest = written.firstIndex(of: .rest) { shares[rest] = amount - shares.reduce(0, +) }
    return shares
  }

  // MARK: Taking and giving

  /// Takes a voucher's money from the sources. One that holds too little refuses.
  mutating func draw(_ voucher: Int) throws(NaiveRefusal) {
    let shares = shares(of: vouchers[voucher].amount, tier: vouchers[voucher].tier)
    for (source, share) in shares.enumerated() where sources[source].available < share {
      throw NaiveRefusal(.soldOut, campaign.sources[source].entry)
    }
    for (source, share) in shares.enumerated() {
      sources[source].available -= share
      sources[source].earmarked += share
    }
    vouchers[voucher].shares = shares
    vouchers[voucher].paid = shares.map { _ in 0 }
    vouchers[voucher].owed = vouchers[voucher].paid
    vouchers[voucher].payees = shares.map { _ in nil }
    vouchers[voucher].isDrawn = true
  }

  /// Sets what a live voucher is worth; the difference goes back to the purses and sources that it came from.
  mutating func settle(_ voucher: Int, at amount: Int64) {
    let old = vouchers[voucher].amount
    vouchers[voucher].isSettled = true
    guard amount != old else { return }
    change(voucher, to: amount)
  }

  /// Moves a live voucher's purses and sources from its amount to another. What later events than the grab took only shrinks.
  private mutating func change(_ index: Int, to amount: Int64) {
    let voucher = vouchers[index]
    let more = amount - voucher.amount
    for take in takes.indices where takes[take].voucher == index && takes[take].amount == voucher.amount {
      let quota = campaign.quotas[takes[take].quota]
      guard quota.countsSubsidy, more < 0 || quota.takes.contains(.verb(.grab)) else { continue }
      takes[take].amount = amount
      forward(NaivePurse(quota: takes[take].quota, cell: takes[take].cell), -more)
    }
    if voucher.isCounted, rounds[voucher.round].money != nil {
      giveToRound(voucher.round, -more)
      vouchers[index].roundMoney = amount
    }
    vouchers[index].amount = amount
    guard voucher.isDrawn else { return }
    var shares = shares(of: amount, tier: voucher.tier)
    // A source that has not even an odd fen left keeps what it bears.
    if more < 0, shares.indices.contains(where: { shares[$0] - voucher.shares[$0] > sources[$0].available }) {
      let given = portions(of: -more, voucher.shares)
      shares = shares.indices.map { voucher.shares[$0] - given[$0] }
    }
    for source in shares.indices {
      let before = voucher.shares[source] - voucher.paid[source]
      let paid = min(voucher.paid[source], shares[source])
      let after = shares[source] - paid
      sources[source].earmarked += after - before
      sources[source].available -= after - before
      // What was paid beyond the new share is owed by its payee.
      vouchers[index].paid[source] = paid
      vouchers[index].owed[source] += voucher.paid[source] - paid
    }
    vouchers[index].shares = shares
  }

  /// Parts of an amount in proportion to what each source bears: floors first, then the odd fen one each in file order.
  private func portions(of part: Int64, _ shares: [Int64]) -> [Int64] {
    let whole = shares.reduce(0, +)
    var given = shares.map { Int64(Int128(part) * Int128($0) / Int128(whole)) }
    var odd = part - given.reduce(0, +)
    for source in given.indices where odd > 0 && given[source] < shares[source] {
      given[source] += 1
      odd -= 1
    }
    return given
  }

  /// What comes back to a round after its leftover moved on follows it.
  mutating func giveToRound(_ round: Int, _ amount: Int64) {
    rounds[round].moneyTaken -= amount
    var round = round
    while let next = rounds[round].movedTo {
      rounds[round].money? -= amount
      rounds[next].money? += amount
      round = next
    }
  }

  // MARK: States

  /// Moves a voucher to another state, with its money.
  mutating func move(_ index: Int, to state: VoucherState) throws(NaiveRefusal) {
    let old = vouchers[index].state
    vouchers[index].state = state
    let wasFree = vouchers[index].isFree
    let isFree = state == .expired || state == .void
    if isFree, !wasFree { free(index, from: old) }
    if !isFree, wasFree { retake(index) }
    let isRevived = !old.isLive && state.isLive
    if isRevived, old == .used { revive(index) }
    if state == .used, old != .used { use(index) }
    // What is drawn anew later asks the sources then, and not now.
    release(index)
    // Back where a redemption starts, after one: it begins anew.
    let starts = origins(of: .verb(.redeem), vouchers[index])
    let isTurnedBack =
      old != .used && state.isLive && vouchers[index].isRedeemed && starts.contains(state) && !starts.contains(old)
    if isRevived || isTurnedBack { comeBack(index) }
  }

  private mutating func use(_ index: Int) {
    let voucher = vouchers[index]
    vouchers[index].uses += 1
    vouchers[index].isRefundedInPart = false
    guard voucher.isDrawn else { return }
    for source in voucher.shares.indices {
      let (share, paid) = (voucher.shares[source], voucher.paid[source])
      sources[source].earmarked -= share - paid
      sources[source].recoverable -= paid
      sources[source].spent += share
      sources[source].paid += paid
    }
  }

  /// From used back to a live state: the money is held again.
  private mutating func revive(_ index: Int) {
    let voucher = vouchers[index]
    if voucher.isDrawn {
      for source in voucher.shares.indices {
        let (share, paid) = (voucher.shares[source], voucher.paid[source])
        sources[source].spent -= share
        sources[source].paid -= paid
        sources[source].recoverable += paid
        sources[source].earmarked += share - paid
      }
    }
  }

  /// What the commands after the grab brought is forgotten, and what it is worth is open again.
  private mutating func comeBack(_ index: Int) {
    vouchers[index].factsSince = [:]
    vouchers[index].order = nil
    vouchers[index].item = nil
    vouchers[index].paidBy = []
    vouchers[index].use += 1
    vouchers[index].isRedeemed = false
    reopen(index)
  }

  /// The amount is what it was after the grab; what it needs more than is held is taken anew, all of it or nothing.
  private mutating func reopen(_ index: Int) {
    let voucher = vouchers[index]
    var scene = scene(of: index)
    scene.isCommand = false
    let wanted: Int64
    switch worth(voucher.tier, scene) {
    case .value(let value): wanted = value
    case .open(_, let most): wanted = most ?? voucher.amount
    case .undefined: wanted = voucher.amount
    }
    if case .value = worth(voucher.tier, scene) {} else { vouchers[index].isSettled = false }
    guard wanted > voucher.amount else { return }
    // What was paid out stays as it was, and so it does where the payee owes it.
    guard (voucher.paid + voucher.owed).allSatisfy({ $0 == 0 }), canHold(index, wanted) else {
      vouchers[index].cap = voucher.amount
      return
    }
    vouchers[index].cap = nil
    change(index, to: wanted)
  }

  /// Whether the purses and sources hold the difference to a larger amount.
  private func canHold(_ index: Int, _ amount: Int64) -> Bool {
    let voucher = vouchers[index]
    let more = amount - voucher.amount
    for take in takes where take.voucher == index && campaign.quotas[take.quota].countsSubsidy {
      guard campaign.quotas[take.quota].takes.contains(.verb(.grab)) else { continue }
      guard let limit = limit(take.quota, scene(of: index)), left(take.quota, take.cell, limit: limit) >= more else {
        return false
      }
    }
    // What its round left has to come from where it went.
    var round = voucher.round
    while let next = rounds[round].movedTo { round = next }
    if voucher.isCounted, rounds[voucher.round].money != nil, let money = rounds[round].money,
      money - rounds[round].moneyTaken < more
    {
      return false
    }
    guard voucher.isDrawn else { return true }
    return zip(shares(of: amount, tier: voucher.tier), voucher.shares).enumerated().allSatisfy { source, pair in
      pair.0 - pair.1 <= sources[source].available
    }
  }

  /// A voucher that ends: its money is free again.
  private mutating func free(_ index: Int, from old: VoucherState) {
    let voucher = vouchers[index]
    vouchers[index].isFree = true
    if voucher.isDrawn {
      for source in voucher.shares.indices {
        let (share, paid) = (voucher.shares[source], voucher.paid[source])
        if old == .used {
          sources[source].spent -= share
          sources[source].paid -= paid
          sources[source].recoverable += paid
        } else {
          sources[source].earmarked -= share - paid
        }
        sources[source].available += share - paid
      }
    }
    guard voucher.isCounted else { return }
    vouchers[index].isCounted = false
    giveToRound(voucher.round, voucher.roundMoney)
  }

  /// A voucher whose money was free comes back to life: with nothing, where it was granted to others meanwhile.
  private mutating func retake(_ index: Int) {
    let voucher = vouchers[index]
    vouchers[index].isFree = false
    guard voucher.isDrawn else { return }
    let wanted = zip(voucher.shares, voucher.paid).map { $0 - $1 }
    if zip(sources, wanted).contains(where: { $0.available < $1 }) {
      vouchers[index].shares = wanted.map { _ in 0 }
      vouchers[index].amount = 0
      return
    }
    for source in wanted.indices {
      sources[source].available -= wanted[source]
      sources[source].earmarked += wanted[source]
    }
  }

  /// A voucher that stands again where its drawing verb starts from, with nothing of it paid, releases what was drawn.
  private mutating func release(_ index: Int) {
    let voucher = vouchers[index]
    let drawn = campaign.tiers[voucher.tier].drawn
    guard drawn != .verb(.grab), voucher.isDrawn, !voucher.isFree, voucher.state != .used,
      voucher.paid.allSatisfy({ $0 == 0 }), origins(of: drawn, voucher).contains(voucher.state)
    else { return }
    for source in voucher.shares.indices {
      sources[source].earmarked -= voucher.shares[source]
      sources[source].available += voucher.shares[source]
    }
    vouchers[index].isDrawn = false
    vouchers[index].shares = []
    vouchers[index].paid = []
    vouchers[index].payees = []
    // The drawing verb comes again and tells anew what the voucher is worth.
    guard case .verb(let verb) = drawn else { return }
    vouchers[index].factsSince = voucher.factsSince.filter { !campaign.facts[$0.key].verbs.contains(verb) }
    reopen(index)
  }

  /// The states from which flows at an event move a voucher.
  private func origins(of event: Event, _ voucher: NaiveVoucher) -> [VoucherState] {
    flows(at: event, tier: voucher.tier, round: voucher.round).flatMap { flow in
      flow.moves.flatMap { move -> [VoucherState] in
        guard case .voucher(let from, _) = move else { return [] }
        return from.isEmpty ? campaign.states.filter(\.isLive) : from
      }
    }
  }

  // MARK: Moves of money

  /// Part of a used voucher's money is free again; money that the flow gives back to purses is the same part.
  mutating func reverse(_ index: Int, _ amount: Int64, by flow: Int?) {
    let voucher = vouchers[index]
    guard voucher.state == .used, voucher.isDrawn else { return }
    let part = min(max(amount, 0), voucher.amount)
    guard part > 0 else { return }
    let given = portions(of: part, voucher.shares)
    for take in takes.indices where takes[take].voucher == index {
      let quota = campaign.quotas[takes[take].quota]
      guard let flow, quota.countsSubsidy, quota.back.contains(.flow(flow)) else { continue }
      takes[take].amount -= part
      forward(NaivePurse(quota: takes[take].quota, cell: takes[take].cell), part)
    }
    for source in given.indices {
      let share = voucher.shares[source] - given[source]
      let paid = min(voucher.paid[source], share)
      let owed = voucher.paid[source] - paid
      sources[source].spent -= given[source]
      sources[source].paid -= owed
      sources[source].recoverable += owed
      sources[source].available += given[source] - owed
      vouchers[index].shares[source] = share
      vouchers[index].paid[source] = paid
      vouchers[index].owed[source] += owed
    }
    vouchers[index].amount -= part
  }

  /// A payee gives back what was paid to it: the money goes where the voucher's stands, and what it owed is available.
  mutating func repay(_ index: Int, _ bearers: Set<Int>, by giver: Int) {
    let voucher = vouchers[index]
    guard voucher.isDrawn else { return }
    for source in voucher.paid.indices where bearers.contains(source) && voucher.payees[source] == giver {
      let (paid, owed) = (voucher.paid[source], voucher.owed[source])
      balances[giver] -= paid + owed
      sources[source].recoverable -= owed
      sources[source].available += owed
      if voucher.state == .used {
        sources[source].paid -= paid
      } else {
        sources[source].recoverable -= paid
        if voucher.isFree { sources[source].available += paid } else { sources[source].earmarked += paid }
      }
      vouchers[index].paid[source] = 0
      vouchers[index].owed[source] = 0
      vouchers[index].payees[source] = nil
    }
  }

  /// Pays a party what sources bear of a used voucher, each once.
  mutating func pay(_ index: Int, _ bearers: Set<Int>, to taker: Int) {
    let voucher = vouchers[index]
    guard voucher.state == .used, voucher.isDrawn else { return }
    for source in voucher.shares.indices where bearers.contains(source) && voucher.payees[source] == nil {
      let share = voucher.shares[source]
      guard share > 0 else { continue }
      sources[source].paid += share
      balances[taker] += share
      vouchers[index].paid[source] = share
      vouchers[index].payees[source] = taker
    }
  }

  /// `subsidy from earmarked to free`: a live voucher's money is free, as if it had ended.
  mutating func release(held index: Int) {
    guard vouchers[index].isDrawn, !vouchers[index].isFree, vouchers[index].state != .used else { return }
    free(index, from: vouchers[index].state)
  }
}
