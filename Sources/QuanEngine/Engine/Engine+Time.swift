import QuanModel
import QuanPlan

extension Engine {
  /// Lets time pass up to and including an instant. At each instant on the way, vouchers end first, in the order of
  /// their numbers; then what was timed for it; then the ends and then the starts of windows set off their flows, in file
  /// order.
  mutating func advance(to now: Int64) {
    while true {
      let timer = nextTimer()
      let start = state.lastInstant == .min ? now : state.lastInstant
      let timed = min(state.delays.nextInstant, nextRecurrence(from: start))
      let instant = min(state.expiries.nextInstant, timer, timed)
      guard instant <= now else { break }
      while state.expiries.nextInstant == instant {
        let voucher = state.expiries.removeNext()
        if state.vouchers.expires[voucher] == instant { expire(voucher, at: instant) }
      }
      if timed == instant { runTimed(at: instant) }
      if timer == instant {
        fire(at: instant, ends: true)
        fire(at: instant, ends: false)
      }
    }
    state.lastInstant = max(state.lastInstant, now)
  }

  /// The instant at which the next of the plan's timers goes off, or .max.
  private func nextTimer() -> Int64 {
    var next = Int64.max
    for index in plan.timers.indices where state.fired[index] == 0 { next = min(next, instant(of: plan.timers[index])) }
    return next
  }

  func instant(of timer: PlanTimer) -> Int64 {
    let round = Int(timer.round)
    switch timer.window {
    case .period:
      if !plan.isPeriodPlain { return edge(of: .period, isEnd: timer.isEnd, WindowHolder()) }
      return timer.isEnd ? plan.periodUntil : plan.periodFrom
    case .open: return timer.isEnd ? openWindow(round).until : openWindow(round).from
    case .valid:
      let edges = plan.rounds[round]
      let edge = timer.isEnd ? edges.validUntil : edges.validFrom
      if edges.isValidPlain, edge.kind == .instant { return timer.isEnd ? state.rounds.validUntil[round] : edge.value }
      // Counted from the grab, it starts with the first voucher and ends with the last that can be grabbed.
      let open = openWindow(round)
      let grab = timer.isEnd ? open.until - 1 : open.from
      guard open.from < open.until, open.until < .max else { return .max }
      return self.edge(of: .roundValid(round), isEnd: timer.isEnd, WindowHolder(grab: grab, isAhead: timer.isEnd))
    case .named: return edge(of: .named(round), isEnd: timer.isEnd, WindowHolder())
    case .voucherValid, .tierValid: return .max
    }
  }

  private func edge(of reference: WindowReference, isEnd: Bool, _ holder: WindowHolder) -> Int64 {
    guard let window = plan.windows.window(reference) else { return .max }
    let set = set(of: window, reference, holder)
    return (isEnd ? set.supremum(in: plan.zone) : set.infimum(in: plan.zone)) ?? .max
  }

  private mutating func fire(at instant: Int64, ends: Bool) {
    for index in plan.timers.indices where state.fired[index] == 0 && plan.timers[index].isEnd == ends {
      guard self.instant(of: plan.timers[index]) == instant else { continue }
      state.fired[index] = 1
      runOverAll(Int(plan.timers[index].flow), at: instant, round: Int(plan.timers[index].round))
    }
  }

  /// Ends a voucher that is still live; a used one is left alone, and its money stays spent.
  mutating func expire(_ voucher: Int, at instant: Int64) {
    guard state.vouchers.state(voucher).isLive else { return }
    let context = context(of: voucher, now: instant)
    var hasMoved = false
    for number in plan.expireFlows[context.tier] {
      let nobody = self.nobody
      guard covers(plan.flows[Int(number)], context), canStart(plan.flows[Int(number)], from: voucher),
        evaluate(plan.flows[Int(number)].condition, nobody, context).truth == .yes
      else { continue }
      if run(Int(number), nobody, context) { hasMoved = true }
    }
    if hasMoved { giveBack(voucher, base: 0, bits: plan.expireBacks) }
    noteDelays(.expire, context)
  }
}
