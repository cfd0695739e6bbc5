import QuanModel
import QuanPlan

extension Engine {
  // MARK: Some time after an event

  /// Books the flows that come some time after an event of a voucher.
  mutating func noteDelays(_ cause: PlanDelay.Cause, _ context: EvaluationContext) {
    guard !plan.delays.isEmpty, context.voucher >= 0 else { return }
    for index in plan.delays.indices where plan.delays[index].cause == cause {
      let delay = plan.delays[index]
      guard covers(plan.flows[Int(delay.flow)], context) else { continue }
      state.delays.add(
        DelayQueue.Entry(
          at: instant(after: context.now, delay), since: context.now, delay: Int32(index),
          voucher: Int32(context.voucher)))
    }
  }

  /// Days are calendar days in the campaign's zone, at the same time of day.
  private func instant(after now: Int64, _ delay: PlanDelay) -> Int64 {
    let day = Instant(milliseconds: now).day(in: plan.zone)
    let midnight = Instant(day, secondsIntoDay: 0, in: plan.zone).milliseconds
    let later = Instant(CivilDate(dayNumber: day.dayNumber + delay.days), secondsIntoDay: 0, in: plan.zone)
    return later.milliseconds + (now - midnight) + delay.milliseconds
  }

  /// Runs the next flow that was booked. One that was booked for an earlier use of the voucher is out of date.
  private mutating func runNextDelay() {
    let entry = state.delays.removeNext()
    let delay = plan.delays[Int(entry.delay)]
    if delay.cause == .verb(Verb.redeem.rawValue), state.vouchers.usedAt[Int(entry.voucher)] != entry.since { return }
    runDerived(Int(delay.flow), context(of: Int(entry.voucher), now: entry.at))
  }

  /// A flow at an event of time: nothing refuses, and what is not known to hold does not apply.
  mutating func runDerived(_ number: Int, _ context: EvaluationContext) {
    let flow = plan.flows[number]
    guard covers(flow, context), !isDone(number, context.voucher) else { return }
    let nobody = self.nobody
    guard evaluate(flow.condition, nobody, context).truth == .yes else { return }
    if canStart(flow, from: context.voucher) {
      // What only pays waits for the voucher to be used.
      let isPaying = plan.onceBits[number] >= 0 && !moves(of: flow).contains { plan.moves[$0].kind == .voucher }
      if isPaying, state.vouchers.state(context.voucher) != .used { return }
      markDone(number, context.voucher)
      guard context.voucher >= 0 else { return _ = run(number, nobody, context) }
      let before = Standing(
        isLive: state.vouchers.state(context.voucher).isLive, canBeRedeemed: canBeRedeemed(context.voucher))
      if run(number, nobody, context) { comeBack(context.voucher, from: before, now: context.now) }
    }
  }

  private func isDone(_ number: Int, _ voucher: Int) -> Bool {
    let bit = plan.onceBits[number]
    guard bit >= 0, voucher >= 0 else { return false }
    return state.vouchers.done[voucher * widths.once + Int(bit) / 64] >> UInt64(bit % 64) & 1 == 1
  }

  private mutating func markDone(_ number: Int, _ voucher: Int) {
    let bit = plan.onceBits[number]
    guard bit >= 0, voucher >= 0 else { return }
    state.vouchers.done[voucher * widths.once + Int(bit) / 64] |= 1 << UInt64(bit % 64)
  }

  /// A new use of the voucher is paid for anew.
  mutating func forgetDone(_ voucher: Int) {
    for word in 0..<widths.once { state.vouchers.done[voucher * widths.once + word] = 0 }
  }

  // MARK: Again and again

  /// The instant of a recurrence that follows another; the first follows the start of the campaign's period.
  func next(_ recurrence: PlanRecurrence, after instant: Int64) -> Int64 {
    var day = Instant(milliseconds: instant).day(in: plan.zone).dayNumber
    for _ in 0..<40 {
      let date = CivilDate(dayNumber: day)
      let at = Instant(date, secondsIntoDay: recurrence.second, in: plan.zone).milliseconds
      if at > instant, comes(recurrence, on: date) { return at }
      day += 1
    }
    return .max
  }

  /// The first instant of a recurrence from an instant on. What ends a day does not come as the first day begins.
  func first(_ recurrence: PlanRecurrence, from instant: Int64) -> Int64 {
    next(recurrence, after: recurrence.isEnd ? instant : instant - 1)
  }

  private func comes(_ recurrence: PlanRecurrence, on date: CivilDate) -> Bool {
    switch recurrence.kind {
    case .day: true
    case .week: date.weekday == recurrence.weekday
    case .month: date.parts.day == 1
    }
  }

  /// How long after the period and the last end of a voucher recurring flows still come: accounts are settled by then.
  private static let afterwards: Int64 = 400 * 86_400_000

  /// The next recurring flow's instant, or .max once all is over.
  mutating func nextRecurrence(from start: Int64) -> Int64 {
    var next = Int64.max
    for index in plan.recurrences.indices {
      if state.recurrences[index] == .min {
        let first = plan.periodFrom == .min ? start : plan.periodFrom
        guard first != .min, first != .max else { continue }
        state.recurrences[index] = self.first(plan.recurrences[index], from: first)
      }
      next = min(next, state.recurrences[index])
    }
    let end = plan.periodUntil == .max ? state.lastEnd : max(plan.periodUntil, state.lastEnd)
    return next < .max && next - Self.afterwards <= end ? next : .max
  }

  /// Runs what is timed for an instant in file order: flows that were booked for single vouchers, and recurring ones over
  /// every voucher that they concern.
  mutating func runTimed(at instant: Int64) {
    for index in plan.recurrences.indices where state.recurrences[index] == instant {
      let recurrence = plan.recurrences[index]
      runDelays(at: instant, before: recurrence.flow)
      state.recurrences[index] = next(recurrence, after: instant)
      runOverAll(Int(recurrence.flow), at: instant, round: -1, isEndOfDay: recurrence.isEnd)
    }
    runDelays(at: instant, before: .max)
  }

  private mutating func runDelays(at instant: Int64, before flow: Int32) {
    while let first = state.delays.first, first.at == instant, plan.delays[Int(first.delay)].flow < flow {
      runNextDelay()
    }
  }

  /// A flow at an event of time comes to each voucher in the order of their numbers, or once where it moves none.
  mutating func runOverAll(_ number: Int, at instant: Int64, round: Int, isEndOfDay: Bool = false) {
    guard plan.flows[number].isPerVoucher else {
      var context = EvaluationContext(now: isEndOfDay ? instant - 1 : instant)
      context.round = round
      let nobody = self.nobody
      if evaluate(plan.flows[number].condition, nobody, context).truth == .yes { _ = run(number, nobody, context) }
      return
    }
    let count = state.vouchers.count
    for voucher in 0..<count { runDerived(number, context(of: voucher, now: instant)) }
  }

  // MARK: Used up

  /// Flows at a quota whose one purse is used up. It latches.
  mutating func fireFull(now: Int64) {
    for index in plan.fulls.indices where state.filled[index] == 0 {
      let full = plan.fulls[index]
      guard isUsedUp(full.quota, least: full.least) else { continue }
      state.filled[index] = 1
      runOverAll(Int(full.flow), at: now, round: -1)
    }
  }

  /// Whether less is left in the one purse of a quota than the least that can be taken. What is many purses, or has no figure,
  /// is never used up as a whole.
  func isUsedUp(_ number: Int32, least: Int64) -> Bool {
    let quota = plan.quotas[Int(number)]
    guard quota.isOnePurse, quota.limitKind == .amount, quota.limit != .max else { return false }
    // Nothing moves from a purse to itself.
    return quota.limit - state.taken[Int(quota.denseBase)] < least
  }

  // MARK: Attempts

  /// Quotas at `try verb` count every command of the verb, accepted or refused; where none is left the command is refused.
  /// They are booked on a user whom the keys belong to: a refused command links nobody.
  mutating func attempt(_ command: borrowing Command, now: Int64) -> Decision? {
    var context = EvaluationContext(now: now)
    context.tier = Int(command.tier)
    context.round = Int(command.round)
    if command.voucher >= 0, Int(command.voucher) < state.vouchers.count {
      context = self.context(of: Int(command.voucher), now: now)
    }
    let range = plan.attemptTable.range(verb: command.verb, tier: context.tier, round: context.round)
    // What counts nowhere makes nobody a user.
    guard range.contains(where: { isPlaced(plan.quotas[plan.attemptTable[$0]], context) }) else { return nil }
    findRoots(command)
    bookAlone()
    let holder = context.voucher
    var first: Verdict?
    for position in range where isPlaced(plan.quotas[plan.attemptTable[position]], context) {
      context.voucher = holder
      let verdict = checkQuota(plan.attemptTable[position], command, context, order: -1, excused: -2)
      if first == nil, !verdict.isAccepted { first = verdict }
      // What an empty purse refuses was tried all the same; where a fact is missing there is no purse.
      if [.factMissing, .placeUnproven, .undecided].contains(verdict.reason) { continue }
      context.voucher = -1
      take(from: plan.attemptTable[position], command, context, order: -1)
    }
    guard let first else { return nil }
    if command.verb == .grab, plan.linksRefused { _ = joinKeys(command) }
    return refused(first)
  }

  /// A grab that names no round is no attempt at any one; purses per round do not count it.
  private func isPlaced(_ quota: PlanQuota, _ context: EvaluationContext) -> Bool {
    let needsRound = quota.hasRound || quota.limitKind == .byRound
    let needsTier = quota.hasTier || quota.hasKind || quota.limitKind == .byTier || quota.countsSubsidy
    return (!needsRound || context.round >= 0) && (!needsTier || context.tier >= 0)
  }

  /// A key that nobody brought yet is a user of its own, so that what it tried is counted; where links are direct, each.
  private mutating func bookAlone() {
    guard roots.isEmpty || isDirect else { return }
    for digest in identities where state.users.index.find(digest) < 0 {
      let user = state.users.makeUser()
      state.users.book(digest, on: user)
      roots.append(user)
      if !isDirect { return }
    }
  }
}
