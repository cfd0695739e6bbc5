import QuanModel
import QuanSyntax

extension PlanCompiler {
  mutating func add(_ recurrence: Recurrence, flow: Int) {
    let (kind, weekday, second, isEnd): (PlanRecurrence.Kind, Int, Int64, Bool) =
      switch recurrence {
      case .endOfDay: (.day, 0, 0, true)
      case .endOfWeek: (.week, 1, 0, true)
      case .endOfMonth: (.month, 0, 0, true)
      case .daily(let second): (.day, 0, second, false)
      case .weekly(let weekday, let second): (.week, weekday.rawValue, second, false)
      }
    plan.recurrences.append(
      PlanRecurrence(kind: kind, weekday: weekday, second: second, isEnd: isEnd, flow: Int32(flow)))
  }

  /// A delay after a delay is one longer delay; `PlanGaps` refuses what has no voucher.
  mutating func add(_ delay: Delay, after cause: Event, flow: Int) {
    var (days, milliseconds): (Int64, Int64) = (0, 0)
    func add(_ delay: Delay) {
      switch delay {
      case .days(let count): days += count
      case .milliseconds(let count): milliseconds += count
      }
    }
    add(delay)
    var event = cause
    while case .after(let earlier, let inner) = event {
      add(earlier)
      event = inner
    }
    let origin: PlanDelay.Cause
    switch event {
    case .verb(let verb): origin = .verb(verb.rawValue)
    case .flow(let number): origin = .flow(Int32(number))
    case .expire: origin = .expire
    default: return
    }
    plan.delays.append(PlanDelay(cause: origin, days: days, milliseconds: milliseconds, flow: Int32(flow)))
  }

  mutating func addFull(_ quota: Int, flow: Int) {
    plan.fulls.append(PlanFull(quota: Int32(quota), least: least(campaign.quotas[quota]), flow: Int32(flow)))
  }

  /// What flows take from and set off; quotas that count states; flows that come to a voucher once.
  mutating func compileOccasions() {
    for (index, quota) in campaign.quotas.enumerated() {
      if !quota.holds.isEmpty { plan.stateQuotas.append(Int32(index)) }
      // A take at an end, or some time after an event, is a flow that moves nothing.
      let derived = quota.takes.filter { event in
        switch event {
        case .expire, .after: true
        case .verb, .attempt, .flow, .start, .end, .full, .every, .undecided: false
        }
      }
      guard !derived.isEmpty else { continue }
      let flow = append(condition: nil, verbs: [], moves: [PlanMove(.nothing)], entry: -1, scope: quota.entry.scope)
      hiddenTakes.append((flow: flow, quota: index))
      for event in derived {
        if case .after(let delay, let cause) = event { add(delay, after: cause, flow: flow) }
        guard event == .expire else { continue }
        for tier in campaign.tiers.indices where quota.entry.scope.covers(tier: tier) {
          plan.expireFlows[tier].append(Int32(flow))
        }
      }
    }
    plan.flowQuotas = plan.flows.indices.map { flow in
      let written = campaign.quotas.indices.filter { campaign.quotas[$0].takes.contains(.flow(flow)) }
      return (written + hiddenTakes.filter { $0.flow == flow }.map(\.quota)).map { Int32($0) }
    }
    plan.followers = plan.flows.indices.map { flow in
      campaign.flows.indices.filter { campaign.flows[$0].events.contains(.flow(flow)) }.map { Int32($0) }
    }
    plan.hasFlowsAtGrab = campaign.flows.indices.contains { flow in
      campaign.flows[flow].events.contains(.verb(.grab)) && !plan.flowQuotas[flow].isEmpty
    }
    compileOnce()
  }

  /// A payment at an event that comes again is made once for each use of a voucher.
  private mutating func compileOnce() {
    var bits = 0
    plan.onceBits = plan.flows.indices.map { flow in
      guard campaign.flows.indices.contains(flow),
        campaign.flows[flow].moves.contains(where: { if case .money = $0 { true } else { false } }),
        campaign.flows[flow].events.contains(where: { $0.verb == nil })
      else { return -1 }
      bits += 1
      return Int32(bits - 1)
    }
    plan.onceWords = (bits + 63) / 64
  }
}
