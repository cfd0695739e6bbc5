import QuanModel
import QuanPlan

/// What becomes of a voucher's money once its amount is known, drawn, taken back in part or needed again.
extension Engine {
  /// Keeps what a command brought and later ones of the voucher may look at.
  mutating func keepFacts(of voucher: Int, _ command: borrowing Command, item: Int) {
    for (position, reference) in plan.keptSlots.enumerated() {
      let slot = SlotReference.position(of: reference)
      let value: SlotValue =
        SlotReference.origin(of: reference) == 0
        ? command.values[slot] : item < 0 ? .missing : command.itemValues[item * plan.itemSlots + slot]
      guard value.isKnown else { continue }
      let row = voucher * plan.keptSlots.count + position
      state.vouchers.kept[row] = value.value
      state.vouchers.keptKnown[row] = 1
    }
  }

  /// Fixes what a voucher is worth: the difference goes back at once to the purses and sources that it came from.
  mutating func settle(_ voucher: Int, to amount: Int64) {
    state.vouchers.marks[voucher] |= VoucherTable.settled
    let difference = state.vouchers.amounts[voucher] - amount
    guard difference > 0 else { return }
    changeTakes(of: voucher, by: -difference)
    state.vouchers.amounts[voucher] = amount
    guard !state.vouchers.isUndrawn(voucher) else { return }
    setShares(of: voucher, to: amount, less: difference)
  }

  /// Splits the amount anew and moves what each source bears less, or more by an odd fen, from or to what is available.
  private mutating func setShares(of voucher: Int, to amount: Int64, less difference: Int64) {
    let tier = Int(state.vouchers.tiers[voucher])
    let base = voucher * plan.sources.count
    for source in plan.sources.indices {
      let more = plan.share(source, of: amount, tier: tier) - state.vouchers.shares[base + source]
      // A source that has not even that fen left keeps what it bears.
      if more > state.ledger.available[source] { return reverse(difference, of: voucher) }
    }
    for source in plan.sources.indices {
      let share = plan.share(source, of: amount, tier: tier)
      changeShare(of: voucher, source: source, by: share - state.vouchers.shares[base + source])
    }
  }

  /// Gives back a part of what the sources bear, in proportion to what remains of each: floors first, then the odd fen one
  /// each in file order to sources of which something remains. Exact for any sequence, and never below zero.
  mutating func reverse(_ part: Int64, of voucher: Int) {
    let base = voucher * plan.sources.count
    var whole: Int64 = 0
    for source in plan.sources.indices { whole += state.vouchers.shares[base + source] }
    let part = min(part, whole)
    guard part > 0 else { return }
    var left = part
    for source in plan.sources.indices {
      let share = state.vouchers.shares[base + source]
      let portion = Int64(clamping: Int128(part) * Int128(share) / Int128(whole))
      changeShare(of: voucher, source: source, by: -portion)
      left -= portion
    }
    for source in plan.sources.indices where left > 0 && state.vouchers.shares[base + source] > 0 {
      changeShare(of: voucher, source: source, by: -1)
      left -= 1
    }
  }

  /// Reverses a part of a used voucher's money. What was reversed before is gone, so that all parts together never pass
  /// what was spent; purses that the flow gives back to get the same part.
  mutating func reversePart(_ part: Int64, of voucher: Int, by flow: PlanFlow) {
    let part = max(0, min(part, state.vouchers.amounts[voucher]))
    guard part > 0, state.vouchers.state(voucher) == .used else { return }
    changeTakes(of: voucher, by: -part, backBase: Int(flow.backBase))
    state.vouchers.amounts[voucher] -= part
    reverse(part, of: voucher)
  }

  // MARK: Drawing

  /// Takes a voucher's money from the sources into the account of its state.
  mutating func draw(_ voucher: Int) {
    state.vouchers.marks[voucher] &= ~VoucherTable.undrawn
    let tier = Int(state.vouchers.tiers[voucher])
    let account = Ledger.Account(number: state.vouchers.accounts[voucher])
    for source in plan.sources.indices {
      let share = plan.share(source, of: state.vouchers.amounts[voucher], tier: tier)
      state.vouchers.shares[voucher * plan.sources.count + source] = share
      state.ledger.move(share, source: source, from: .available, to: account)
    }
  }

  /// Whether a voucher whose money was drawn stands again where the drawing verb starts from. What was paid out stays
  /// drawn: it is recovered from the payee.
  func isBeforeDraw(_ voucher: Int, _ running: Verb) -> Bool {
    let tier = Int(state.vouchers.tiers[voucher])
    let drawn = plan.tiers[tier].drawn
    guard drawn != .grab, drawn != running, !state.vouchers.isUndrawn(voucher), state.vouchers.state(voucher).isLive,
      !isPaidInPart(voucher)
    else { return false }
    let bit = UInt32(1) << UInt32(state.vouchers.states[voucher])
    let range = plan.flowTable.range(verb: drawn, tier: tier, round: Int(state.vouchers.rounds[voucher]))
    return range.contains { position in
      moves(of: plan.flows[plan.flowTable[position]]).contains {
        plan.moves[$0].kind == .voucher && plan.moves[$0].from & bit != 0
      }
    }
  }

  /// Gives a voucher's money back to the sources: it is drawn anew, and where the verb tells the amount, by what it brings
  /// then. What it brought before is forgotten.
  mutating func undraw(_ voucher: Int, now: Int64) {
    let drawn = plan.tiers[Int(state.vouchers.tiers[voucher])].drawn
    forgetFacts(of: voucher) { $0.contains(drawn) }
    let account = Ledger.Account(number: state.vouchers.accounts[voucher])
    for source in plan.sources.indices {
      let place = voucher * plan.sources.count + source
      state.ledger.move(state.vouchers.shares[place], source: source, from: account, to: .available)
      state.vouchers.shares[place] = 0
    }
    state.vouchers.marks[voucher] |= VoucherTable.undrawn
    unsettle(voucher, now: now)
  }

  /// What an undrawn voucher is worth is open again, up to its bound, where its purses hold that much.
  private mutating func unsettle(_ voucher: Int, now: Int64) {
    guard state.vouchers.isSettled(voucher), plan.tiers[Int(state.vouchers.tiers[voucher])].isToldAtDraw else { return }
    state.vouchers.marks[voucher] &= ~VoucherTable.settled
    let more = boundByGrab(voucher, now: now) - state.vouchers.amounts[voucher]
    guard more > 0, holdsForTakes(of: voucher, more, now: now) else { return }
    changeTakes(of: voucher, by: more)
    state.vouchers.amounts[voucher] += more
  }

  /// A voucher that came back to life is worth up to its bound again: what it gave back is taken anew. Where a purse or a
  /// source holds too little for that, it stays at what is held.
  mutating func retake(_ voucher: Int, now: Int64) {
    state.vouchers.marks[voucher] &= ~VoucherTable.settled
    forgetFacts(of: voucher) { _ in true }
    let tier = Int(state.vouchers.tiers[voucher])
    let bound = boundByGrab(voucher, now: now)
    let more = bound - state.vouchers.amounts[voucher]
    guard more > 0, holdsForTakes(of: voucher, more, now: now), !isPaidInPart(voucher) else { return }
    let base = voucher * plan.sources.count
    if !state.vouchers.isUndrawn(voucher) {
      for source in plan.sources.indices {
        let share = plan.share(source, of: bound, tier: tier)
        if share - state.vouchers.shares[base + source] > state.ledger.available[source] { return }
      }
    }
    changeTakes(of: voucher, by: more)
    state.vouchers.amounts[voucher] = bound
    guard !state.vouchers.isUndrawn(voucher) else { return }
    for source in plan.sources.indices {
      let share = plan.share(source, of: bound, tier: tier)
      changeShare(of: voucher, source: source, by: share - state.vouchers.shares[base + source])
    }
  }

  /// The most that a voucher can come to by what its grab brought.
  private mutating func boundByGrab(_ voucher: Int, now: Int64) -> Int64 {
    let tier = plan.tiers[Int(state.vouchers.tiers[voucher])]
    guard tier.isKnownEarly else { return tier.amount }
    let nobody = self.nobody
    return worth(nobody, context(of: voucher, now: now)).amount
  }

  /// What commands of some verbs brought was undone with them. What the grab brought stays.
  private mutating func forgetFacts(of voucher: Int, where isSuch: (Set<Verb>) -> Bool) {
    for (position, reference) in plan.keptSlots.enumerated() {
      guard let slot = plan.slot(reference), !slot.verbs.contains(.grab), isSuch(slot.verbs) else { continue }
      state.vouchers.keptKnown[voucher * plan.keptSlots.count + position] = 0
    }
  }
}
