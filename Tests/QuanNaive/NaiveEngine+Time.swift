import QuanModel

extension NaiveEngine {
  // MARK: Time passes

  /// Lets time pass: every event up to an instant comes, in order.
  mutating func pass(until target: Int64) {
    while let next = nextInstant(after: now), next <= target {
      now = next
      come()
    }
    now = target
  }

  /// Everything that comes at this very instant.
  private mutating func come() {
    expire()
    for timer in timers.filter({ $0.at == now }).sorted(by: Self.isBefore) { come(timer) }
    timers.removeAll { $0.at <= now }
    for (index, flow) in campaign.flows.enumerated() {
      for case .every(let recurrence) in flow.events where recurs(recurrence, at: now) {
        come(index, .every(recurrence))
      }
    }
    moveLeftovers()
    comeWindows(isEnd: true)
    comeWindows(isEnd: false)
    fill()
  }

  /// By the flow's place in the file, then by voucher.
  private static func isBefore(_ left: NaiveTimer, _ right: NaiveTimer) -> Bool {
    (left.flow, left.voucher, left.number) < (right.flow, right.voucher, right.number)
  }

  private func nextInstant(after instant: Int64) -> Int64? {
    var instants = vouchers.filter(\.state.isLive).map(\.expires) + timers.map(\.at) + windowInstants
    instants = instants.filter { $0 > instant && $0 != .max }
    if let recurring = nextRecurrence(after: instant) { instants.append(recurring) }
    return instants.min()
  }

  /// The ends of rounds whose leftover moves, and the edges of windows at which flows come.
  private var windowInstants: [Int64] {
    var result: [Int64] = []
    for round in campaign.rounds {
      if case .leftover(of: let earlier, _) = round.issue, let end = endOfRound(earlier) { result.append(end) }
    }
    for flow in campaign.flows {
      for event in flow.events { if let instant = instant(of: event) { result.append(instant) } }
    }
    return result
  }

  /// When the edge of a window comes.
  private func instant(of event: Event) -> Int64? {
    let part: (NaiveTimes) -> Int64?
    let reference: WindowReference
    switch event {
    case .start(let window): (reference, part) = (window, \.start)
    case .end(let window): (reference, part) = (window, \.end)
    default: return nil
    }
    let window = window(reference)
    guard let instant = part(window.sure), instant == part(window.possible), abs(instant) < calendar.horizon else {
      return nil
    }
    return instant
  }

  // MARK: Recurrences

  private func recurs(_ recurrence: Recurrence, at instant: Int64) -> Bool {
    guard isRecurring(instant, of: recurrence) else { return false }
    return calendar.next(recurrence, after: instant - 1) == instant
  }

  /// From the start of the period until 400 days after it and after the last end of a voucher.
  private func isRecurring(_ instant: Int64, of recurrence: Recurrence) -> Bool {
    let period = resolved(campaign.period, NaiveAnchors()).possible
    guard let start = period.start, let end = period.end, instant >= start else { return false }
    // What ends a day, a week or a month does not come as the period begins.
    switch recurrence {
    case .endOfDay, .endOfWeek, .endOfMonth: guard instant > start else { return false }
    case .daily, .weekly: break
    }
    let lastEnd = vouchers.map { $0.expires == .max ? 0 : $0.expires }.max() ?? 0
    guard end < calendar.horizon else { return true }
    return instant <= calendar.moved(max(end, lastEnd), by: .days(400))
  }

  private func nextRecurrence(after instant: Int64) -> Int64? {
    let recurrences = campaign.flows.flatMap { flow in
      flow.events.compactMap { event -> Recurrence? in
        if case .every(let recurrence) = event { recurrence } else { nil }
      }
    }
    guard !recurrences.isEmpty else { return nil }
    let start = resolved(campaign.period, NaiveAnchors()).possible.start ?? 0
    let from = max(instant, max(start, 0) - 1)
    return recurrences.compactMap { recurrence -> Int64? in
      var next = calendar.next(recurrence, after: from)
      if next == start, !isRecurring(next, of: recurrence) { next = calendar.next(recurrence, after: next) }
      return isRecurring(next, of: recurrence) ? next : nil
    }.min()
  }

  // MARK: Ends of vouchers

  /// Vouchers whose time is over, in the order of their numbers.
  mutating func expire() {
    for index in vouchers.indices where vouchers[index].state.isLive && vouchers[index].expires <= now {
      let scene = timeScene(index)
      for (flow, truth) in chosen(at: .expire, scene) where truth == .yes { quietly(flow, scene, isOnce: false) }
      giveBack(at: .expire, voucher: index)
      book(.expire, index)
    }
  }

  private func timeScene(_ index: Int) -> NaiveScene {
    var scene = scene(of: index)
    scene.isCommand = false
    return scene
  }

  /// A flow at an event of time never refuses. At all but the end of a voucher, money moves once for each use.
  private mutating func quietly(_ flow: NaiveFlow, _ scene: NaiveScene, isOnce: Bool = true) {
    guard let index = scene.voucher, !flow.movesVoucher || flow.starts(from: vouchers[index].state) else { return }
    // What moves money alone waits for a use.
    let paying = isOnce && flow.moves.contains { if case .money = $0 { true } else { false } } ? flow.index : nil
    if let paying {
      guard !vouchers[index].paidBy.contains(paying), flow.movesVoucher || vouchers[index].state == .used else {
        return
      }
    }
    var trial = self
    do throws(NaiveRefusal) {
      if let number = flow.index { try trial.take(at: .flow(number), scene) }
      try trial.perform(flow, scene)
      self = trial
      if let paying { vouchers[index].paidBy.insert(paying) }
    } catch {}
  }

  // MARK: Events

  private mutating func come(_ timer: NaiveTimer) {
    guard timer.use < 0 || timer.use == vouchers[timer.voucher].use else { return }
    let scene = timeScene(timer.voucher)
    for event in campaign.flows[timer.flow].events {
      guard case .after = event else { continue }
      for (flow, truth) in chosen(at: event, scene) where flow.index == timer.flow && truth == .yes {
        quietly(flow, scene)
        return
      }
    }
  }

  /// A flow comes to every voucher that it concerns; one that looks at none comes once.
  private mutating func come(_ index: Int, _ event: Event) {
    let flow = campaign.flows[index]
    let concernsVouchers = flow.moves.contains { move in
      switch move {
      case .voucher, .make: true
      case .money(.constant, from: .party, to: .party, _), .money(.constant, from: .source, to: .party, _):
        looksAtVoucher(flow.condition)
      case .money: true
      case .nothing, .undecided, .rest, .tokens: false
      }
    }
    guard concernsVouchers else {
      let scene = NaiveScene(now: now, isCommand: false)
      guard truth(flow.condition, scene) == .yes else { return }
      for move in flow.moves { movePurse(move, scene) }
      return
    }
    for voucher in vouchers.indices where flow.entry.scope.covers(vouchers[voucher]) {
      let scene = timeScene(voucher)
      for (flow, truth) in chosen(at: event, scene) where flow.index == index && truth == .yes { quietly(flow, scene) }
    }
  }

  private func looksAtVoucher(_ condition: Condition?) -> Bool {
    switch condition {
    case nil, .constant?, .hole?: false
    case .otherwise?: true
    case .all(let parts)?, .any(let parts)?: parts.contains { looksAtVoucher($0) }
    case .not(let inner)?: looksAtVoucher(inner)
    case .test(let test)?:
      switch test.kind {
      case .isHolder, .during(.voucherValid), .during(.tierValid): true
      default: test.terms != test.terms.filter { $0 == .now }
      }
    }
  }

  private mutating func comeWindows(isEnd: Bool) {
    for (index, flow) in campaign.flows.enumerated() {
      for event in flow.events where instant(of: event) == now {
        let comes: Bool =
          switch event {
          case .end: isEnd
          case .start: !isEnd
          default: false
          }
        // An edge comes once.
        guard comes, edgesCome.insert(NaiveEdgeEvent(flow: index, event: event)).inserted else { continue }
        come(index, event)
      }
    }
  }

  // MARK: Booking

  /// Books what comes some time after an event of a voucher.
  mutating func book(_ event: Event, _ index: Int) {
    let voucher = vouchers[index]
    for (number, flow) in campaign.flows.enumerated() where flow.entry.scope.covers(voucher) {
      for case .after(let delay, let inner) in flow.events where inner == event {
        let at = calendar.moved(now, by: delay)
        let isOfUse = event != .verb(.grab) && event != .verb(.activate)
        timersBooked += 1
        timers.append(
          NaiveTimer(at: at, flow: number, voucher: index, use: isOfUse ? voucher.use : -1, number: timersBooked))
      }
    }
  }

  /// Works out anew when a voucher ends; one whose end has come ends at once.
  mutating func refreshEnd(_ index: Int) {
    vouchers[index].expires = end(of: index)
    if vouchers[index].state.isLive, vouchers[index].expires <= now { expire() }
  }

  // MARK: Used up

  /// A quota that is one purse with a figure is full once less is left than the least that can be taken. It stays so.
  mutating func fill() {
    for quota in campaign.quotas.indices where fullAt[quota] == nil && isWatched(quota) {
      let definition = campaign.quotas[quota]
      guard definition.dimensions.isEmpty, case .amount(let limit) = definition.limit,
        left(quota, [], limit: limit) < least(quota)
      else { continue }
      fullAt[quota] = now
      for index in vouchers.indices where !vouchers[index].isFree { vouchers[index].expires = end(of: index) }
      for flow in campaign.flows.indices where campaign.flows[flow].events.contains(.full(quota: quota)) {
        come(flow, .full(quota: quota))
      }
      expire()
      // Windows that end with it end now.
      comeWindows(isEnd: true)
      comeWindows(isEnd: false)
    }
  }

  private func isWatched(_ quota: Int) -> Bool { watched.contains(quota) }

  /// The least that an event can take: of a grab, what it takes where nothing is known.
  private func least(_ quota: Int) -> Int64 {
    let definition = campaign.quotas[quota]
    guard definition.countsSubsidy else { return 1 }
    let tiers = campaign.tiers.indices.filter { definition.entry.scope.covers(tier: $0) }
    let amounts = tiers.map { tier -> Int64 in
      guard definition.takes.contains(.verb(.grab)) else { return max(campaign.tiers[tier].worth.least.minorUnits, 1) }
      switch worth(tier, NaiveScene(now: now, tier: tier)) {
      case .value(let value): return value
      case .open(_, let most): return most ?? .max
      case .undefined: return .max
      }
    }
    return amounts.min() ?? 1
  }
}
