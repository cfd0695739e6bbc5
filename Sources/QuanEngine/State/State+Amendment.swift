import QuanModel
import QuanPlan

extension State {
  /// Takes the shape of the plan that follows; whatever was counted, granted, paid or timed stays so.
  mutating func move(by map: PlanMap) {
    moveMoney(map)
    moveVouchers(map)
    moveMerchants(map)
    movePurses(map)
    moveEvents(map)
    rounds = rounds.moved(by: map)
  }

  private mutating func moveMoney(_ map: PlanMap) {
    for (index, source) in map.new.sources.enumerated() {
      guard index >= map.old.sources.count else {
        ledger.available[index] += source.gives - map.old.sources[index].gives
        continue
      }
      ledger.available.append(source.gives)
      ledger.earmarked.append(0)
      ledger.spent.append(0)
      payees.paid.append(0)
      payees.recoverable.append(0)
    }
    for _ in map.old.partyNames.count..<map.new.partyNames.count { payees.balances.append(0) }
  }

  private mutating func moveVouchers(_ map: PlanMap) {
    let (old, new) = (VoucherTable.Widths(map.old), VoucherTable.Widths(map.new))
    let count = vouchers.count
    func widen<Value>(_ column: [Value], from width: Int, to wider: Int, fill: Value) -> [Value] {
      column.regrouped(count, width, (0..<wider).map { $0 < width ? $0 : nil }, fill: fill)
    }
    vouchers.shares = widen(vouchers.shares, from: old.sources, to: new.sources, fill: 0)
    vouchers.paidTo = widen(vouchers.paidTo, from: old.payments, to: new.payments, fill: -1)
    vouchers.owed = widen(vouchers.owed, from: old.payments, to: new.payments, fill: 0)
    vouchers.done = widen(vouchers.done, from: old.once, to: new.once, fill: 0)
    vouchers.kept = vouchers.kept.regrouped(count, old.kept, map.keptSlots, fill: 0)
    vouchers.keptKnown = vouchers.keptKnown.regrouped(count, old.kept, map.keptSlots, fill: 0)
    vouchers.events = vouchers.events.regrouped(count, old.events, map.eventVerbs, fill: .min)
  }

  private mutating func moveMerchants(_ map: PlanMap) {
    let places = (0..<map.new.merchantSlots).map { $0 < map.old.merchantSlots ? $0 : nil }
    let count = merchants.count
    merchants = MerchantTable(
      width: map.new.merchantSlots, digests: merchants.digests, suspended: merchants.suspended,
      values: merchants.values.regrouped(count, map.old.merchantSlots, places, fill: 0),
      known: merchants.known.regrouped(count, map.old.merchantSlots, places, fill: 0), names: merchants.names,
      nameEnds: merchants.nameEnds)
  }

  private mutating func movePurses(_ map: PlanMap) {
    var (counted, shifted) = (
      [Int64](repeating: 0, count: map.new.denseCells), [Int64](repeating: 0, count: map.new.denseCells)
    )
    var forwarded = [Int32](repeating: -1, count: map.new.denseCells)
    for (cell, target) in map.cells.enumerated() {
      counted[target] = taken[cell]
      shifted[target] = moved[cell]
      if forwards[cell] >= 0 { forwarded[target] = Int32(map.cells[Int(forwards[cell])]) }
    }
    (taken, moved, forwards) = (counted, shifted, forwarded)
    let quotas = takes.quotas.map { number in number < 0 ? number : map.quotas[Int(number)].map { Int32($0) } ?? number
    }
    let purses = takes.purses.map { purse in purse >= 0 ? purse : -1 - Int32(map.cells[Int(-1 - purse)]) }
    takes = TakeTable(
      quotas: quotas, purses: purses, amounts: takes.amounts, next: takes.next, firstFree: takes.firstFree)
  }

  private mutating func moveEvents(_ map: PlanMap) {
    var queue = DelayQueue()
    for entry in delays.entries {
      guard let number = map.delays.firstIndex(of: Int(entry.delay)) else { continue }
      var entry = entry
      entry.delay = Int32(number)
      queue.add(entry)
    }
    delays = queue
    func carried<Value>(_ column: [Value], _ places: [Int?], fill: Value) -> [Value] {
      places.map { $0.map { column[$0] } ?? fill }
    }
    recurrences = carried(recurrences, map.recurrences, fill: .min)
    fired = carried(fired, map.timers, fill: 0)
    filled = carried(filled, map.fulls, fill: 0)
    fullAt = carried(fullAt, map.windowFulls, fill: .max)
  }
}

extension RoundState {
  /// Rounds of the plan that follows begin as it says, but for what the `round` verb fixed and is still open to it.
  fileprivate func moved(by map: PlanMap) -> RoundState {
    let (old, new) = (map.old, map.new)
    var moved = RoundState(new)
    for round in old.rounds.indices {
      moved.openFrom[round] = openFrom[round]
      moved.openUntil[round] = openUntil[round]
      moved.validUntil[round] = validUntil[round]
      for tier in old.tiers.indices {
        moved.issues[round * new.tiers.count + tier] = issues[round * old.tiers.count + tier]
      }
    }
    let initial = RoundState(old)
    for round in new.roundsInForce {
      guard let before = old.roundsInForce.first(where: { new.roundAliases[$0] == new.roundAliases[round] }) else {
        continue
      }
      if new.rounds[round].isOpenTentative, openFrom[before] != initial.openFrom[before] {
        moved.openFrom[round] = openFrom[before]
      }
      if new.rounds[round].isValidTentative, validUntil[before] != initial.validUntil[before] {
        moved.validUntil[round] = validUntil[before]
      }
      for tier in new.tiersInForce where new.rounds[round].isIssueTentative {
        guard let former = old.tiersInForce.first(where: { new.tierAliases[$0] == new.tierAliases[tier] }) else {
          continue
        }
        let place = before * old.tiers.count + former
        if issues[place] != initial.issues[place] { moved.issues[round * new.tiers.count + tier] = issues[place] }
      }
    }
    return moved
  }
}

extension Array {
  /// The same of so many rows with other columns: `places` tells for each where it stood, nil for a new one.
  fileprivate func regrouped(_ rows: Int, _ width: Int, _ places: [Int?], fill: Element) -> [Element] {
    if places.count == width, places.enumerated().allSatisfy({ $0 == $1 }) { return self }
    var result: [Element] = []
    result.reserveCapacity(rows * places.count)
    for row in 0..<rows {
      for place in places { result.append(place.map { self[row * width + $0] } ?? fill) }
    }
    return result
  }
}
