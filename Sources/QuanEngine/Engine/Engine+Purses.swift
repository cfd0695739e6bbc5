import QuanModel
import QuanPlan

extension Engine {
  /// The dense purse of a quota for a tier and round.
  func cell(_ quota: PlanQuota, tier: Int, round: Int) -> Int {
    var cell = 0
    if quota.hasRound { cell = Int(plan.roundAliases[round]) }
    if quota.hasTier {
      cell = cell * plan.tiers.count + Int(plan.tierAliases[tier])
    } else if quota.hasKind {
      cell = cell * plan.tiers.count + Int(plan.tierKinds[tier])
    }
    return Int(quota.denseBase) + cell
  }

  /// What was taken so far. For a quota per user, by all users that the command's keys belong to; where links are direct,
  /// the most that any one of them took.
  func taken(
    _ number: Int, _ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext, order: Int
  ) -> Int64 {
    if quota.denseBase >= 0 { return state.taken[cell(quota, tier: context.tier, round: context.round)] }
    var place = self.place(of: quota, context, order: order)
    if quota.isInterned {
      let interned = state.places.find(placeDigest(quota, command, context, order: order))
      if interned < 0 { return 0 }
      place = UInt32(interned)
    }
    guard quota.subject >= 0 else { return state.purses.taken(key(number, quota, context, subject: 0, place: place)) }
    if quota.subject > 0 {
      guard let subject = knownClass(quota, command, context) else { return 0 }
      return state.purses.taken(key(number, quota, context, subject: subject, place: place))
    }
    var sum: Int64 = 0
    for root in roots {
      let taken = state.purses.taken(key(number, quota, context, subject: UInt32(bitPattern: root), place: place))
      sum = isDirect ? max(sum, taken) : sum + taken
    }
    return sum
  }

  /// The class that a subject behind the first has, marked so that it is no user's number.
  private func knownClass(_ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext) -> UInt32? {
    let subject = Int(quota.subject)
    if context.voucher >= 0, context.voucher * widths.classes < state.vouchers.classes.count {
      let number = state.vouchers.classes[context.voucher * widths.classes + subject - 1]
      if number >= 0 { return UInt32(number) }
    }
    guard let digest = classDigest(subject, command) else { return nil }
    let number = state.classes.find(digest)
    return number < 0 ? nil : UInt32(number)
  }

  /// Adds to the purses that a take is booked on, and remembers it with the voucher where it may be given back.
  mutating func book(
    _ amount: Int64, on number: Int, _ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext,
    order: Int
  ) {
    if quota.denseBase >= 0 {
      let cell = cell(quota, tier: context.tier, round: context.round)
      state.taken[cell] += amount
      remember(amount, quota, number, purse: -1 - Int32(cell), context.voucher)
      return
    }
    var place = self.place(of: quota, context, order: order)
    if quota.isInterned { place = UInt32(state.places.number(of: placeDigest(quota, command, context, order: order))) }
    switch quota.subject {
    case -1:
      book(amount, number, quota, key(number, quota, context, subject: 0, place: place), user: -1, context.voucher)
    case 0:
      for index in roots.indices where isDirect || index == 0 {
        let user = roots[index]
        let key = key(number, quota, context, subject: UInt32(bitPattern: user), place: place)
        book(amount, number, quota, key, user: user, context.voucher)
      }
    default:
      guard let subject = knownClass(quota, command, context) else { return }
      book(
        amount, number, quota, key(number, quota, context, subject: subject, place: place), user: -1, context.voucher)
    }
  }

  private mutating func book(
    _ amount: Int64, _ number: Int, _ quota: PlanQuota, _ key: PurseTable.Key, user: Int32, _ voucher: Int
  ) {
    var purse = state.purses.find(key)
    if purse >= 0 {
      state.purses.add(amount, to: purse)
    } else {
      purse = state.purses.insert(key, taken: amount, next: user >= 0 ? state.users.firstPurse[Int(user)] : -1)
      if user >= 0 { state.users.setFirstPurse(user, Int32(purse)) }
    }
    remember(amount, quota, number, purse: Int32(purse), voucher)
  }

  private mutating func remember(_ amount: Int64, _ quota: PlanQuota, _ number: Int, purse: Int32, _ voucher: Int) {
    guard quota.backBit >= 0, voucher >= 0 else { return }
    state.vouchers.firstTake[voucher] = state.takes.add(
      quota: number, purse: purse, amount: amount, before: state.vouchers.firstTake[voucher])
  }

  // MARK: Keys

  /// Where a purse is found: parts that the quota does not count by stay 0.
  func key(
    _ number: Int, _ quota: PlanQuota, _ context: EvaluationContext, subject: UInt32, place: UInt32
  ) -> PurseTable.Key {
    let tier =
      quota.hasTier
      ? UInt32(plan.tierAliases[context.tier]) : quota.hasKind ? UInt32(plan.tierKinds[context.tier]) : 0
    let round = quota.hasRound ? UInt32(plan.roundAliases[context.round]) : 0
    let time = quota.calendar == 0 ? 0 : UInt32(truncatingIfNeeded: calendarUnit(quota.calendar, at: context.now))
    return PurseTable.Key(
      quotaAndTier: UInt32(number) << PurseTable.Key.tierBits | tier, subject: subject, place: place,
      timeAndRound: time << PurseTable.Key.roundBits | round)
  }

  /// The order or merchant; of a quota that counts by more than one of them, or by facts, `places` tells the number.
  private func place(of quota: PlanQuota, _ context: EvaluationContext, order: Int) -> UInt32 {
    quota.hasOrder
      ? UInt32(bitPattern: Int32(order)) : quota.hasMerchant ? UInt32(bitPattern: Int32(context.merchant)) : 0
  }

  private static var placeKey: SipKey { SipKey(low: 0x706c_6163, high: 0x6573_6f66) }

  /// One digest for everything that tells the places of a quota apart.
  private func placeDigest(
    _ quota: PlanQuota, _ command: borrowing Command, _ context: EvaluationContext, order: Int
  ) -> Digest128 {
    var hasher = SipHasher128(key: Self.placeKey)
    if quota.hasOrder || quota.hasItem {
      let digest = command.hasOrder || order < 0 ? command.order : state.orders.digests[order]
      hasher.append(digest.low)
      hasher.append(digest.high)
    }
    // An order whose items are not told is one item.
    if quota.hasItem { hasher.append(UInt64(truncatingIfNeeded: max(context.item, 0))) }
    if quota.hasMerchant { hasher.append(UInt64(truncatingIfNeeded: context.merchant)) }
    for place in Int(quota.factStart)..<Int(quota.factStart + quota.factCount) {
      hasher.append(UInt64(bitPattern: value(plan.dimensionSlots[place], command, context).value))
    }
    return hasher.finish()
  }

  /// The number of the day, week (from Monday) or month in the campaign's zone.
  func calendarUnit(_ unit: UInt8, at instant: Int64) -> Int64 {
    let day = Instant(milliseconds: instant).day(in: plan.zone)
    switch unit {
    case 1: return day.dayNumber
    case 2: return floorDivide(day.dayNumber + 3, 7)
    default:
      let parts = day.parts
      return Int64(parts.year * 12 + parts.month)
    }
  }

  // MARK: Giving back

  /// Gives back what a voucher still holds of the quotas among the bits, once.
  mutating func giveBack(_ voucher: Int, base: Int, bits: [UInt64]) {
    guard plan.backWords > 0, state.vouchers.firstTake[voucher] >= 0 else { return }
    giveBack(voucher, .bits(bits, base: base))
  }

  /// Which of a voucher's takes are given back.
  enum Picks {
    case quota(Int32)
    /// Those whose quota's give-back bit is set.
    case bits([UInt64], base: Int)
  }

  private func isPicked(_ number: Int32, by picks: Picks) -> Bool {
    switch picks {
    case .quota(let quota): return number == quota
    case .bits(let bits, let base):
      let bit = Int(plan.quotas[Int(number)].backBit)
      // An amendment may have ended what gives it back.
      guard bit >= 0 else { return false }
      return bits[base + bit / 64] >> UInt64(bit % 64) & 1 == 1
    }
  }

  /// Gives back the voucher's outstanding takes of some quotas.
  mutating func giveBack(_ voucher: Int, _ picks: Picks) {
    var previous: Int32 = -1
    var take = state.vouchers.firstTake[voucher]
    while take >= 0 {
      let following = state.takes.next[Int(take)]
      if isPicked(state.takes.quotas[Int(take)], by: picks) {
        returnTake(purse: state.takes.purses[Int(take)], amount: state.takes.amounts[Int(take)])
        if previous < 0 {
          state.vouchers.firstTake[voucher] = following
        } else {
          state.takes.link(previous, to: following)
        }
        state.takes.free(take)
      } else {
        previous = take
      }
      take = following
    }
  }

  /// A purse that was swept or whose user was joined into another passes on what comes back.
  mutating func returnTake(purse: Int32, amount: Int64) {
    guard purse < 0 else {
      state.purses.add(-amount, to: state.purses.final(Int(purse)))
      return
    }
    let cell = Int(-1 - purse)
    state.taken[cell] -= amount
    var place = cell
    while state.forwards[place] >= 0 {
      let next = Int(state.forwards[place])
      state.moved[place] -= amount
      state.moved[next] += amount
      place = next
    }
  }
}
