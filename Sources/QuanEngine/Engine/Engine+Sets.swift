import QuanModel
import QuanPlan

/// A round whose opening is more than two numbers: the set, and the stretch around it.
struct Opening {
  var set: InstantSet
  var from: Int64
  var until: Int64
}

/// The sets of windows. A `TBD` bounds nothing here; who asks whether a window is undecided asks apart.
extension Engine {
  /// Works out the openings that are not plain; what the `round` verb sets and what is used up changes them.
  mutating func refreshOpenings() {
    openings = plan.rounds.indices.map { round in
      guard !plan.rounds[round].isOpenPlain || !plan.isPeriodPlain else { return nil }
      let period = set(of: plan.windows.period, .period, WindowHolder())
      let open = set(of: plan.windows.opens[round], .roundOpen(round), WindowHolder())
      let set = InstantSet.all([open, period])
      return Opening(
        set: set, from: set.infimum(in: plan.zone) ?? .max, until: set.supremum(in: plan.zone) ?? .min)
    }
  }

  func set(of window: PlanWindow, _ owner: WindowReference, _ holder: WindowHolder) -> InstantSet {
    let from = edge(of: owner, window, isStart: true, holder)
    let until = edge(of: owner, window, isStart: false, holder)
    return narrowed(.span(from: from, until: until), window, owner, holder)
  }

  /// A stretch with what narrows a window.
  private func narrowed(
    _ span: InstantSet, _ window: PlanWindow, _ owner: WindowReference, _ holder: WindowHolder
  ) -> InstantSet {
    guard window.isNarrowed else { return span }
    var parts = [span]
    for filter in window.filters {
      switch filter {
      case .set(let set): parts.append(set)
      case .within(let inner): parts.append(part(inner, owner, holder))
      // Nothing is left out for sure by what is undecided.
      case .outside(let inner): parts.append(.outside(inner.hasHole ? .never : part(inner, owner, holder)))
      case .during(let reference):
        guard let other = plan.windows.window(reference) else { return .never }
        parts.append(set(of: other, reference, self.holder(for: reference, from: owner, holder)))
      }
    }
    return .all(parts)
  }

  /// A window that is written inside another: the edges are its own.
  private func part(_ window: PlanWindow, _ owner: WindowReference, _ holder: WindowHolder) -> InstantSet {
    if window.isHole { return .always }
    let from = window.from.map { instant($0, isStart: true, owner, holder) } ?? .min
    let until = window.until.map { instant($0, isStart: false, owner, holder) } ?? .max
    return narrowed(.span(from: from, until: until), window, owner, holder)
  }

  // MARK: Edges

  /// One edge of a window, as the `round` verb set it or as it is written.
  private func edge(
    of reference: WindowReference, _ window: PlanWindow, isStart: Bool, _ holder: WindowHolder
  ) -> Int64 {
    switch (reference, isStart) {
    case (.roundOpen(let round), true) where state.rounds.openFrom[round] != .min: return state.rounds.openFrom[round]
    case (.roundOpen(let round), false):
      if state.rounds.openUntil[round] != .max { return state.rounds.openUntil[round] }
      // A tentative round that was only given its opening closes when its vouchers end.
      if window.isHole, state.rounds.openFrom[round] != .min {
        return instant(.end(of: .roundValid(round)), isStart: false, reference, holder)
      }
    case (.roundValid(let round), false) where state.rounds.validUntil[round] != .max:
      return state.rounds.validUntil[round]
    default: break
    }
    let edge = isStart ? window.from : window.until
    return edge.map { instant($0, isStart: isStart, reference, holder) } ?? (isStart ? .min : .max)
  }

  private func instant(_ kind: Edge.Kind, isStart: Bool, _ owner: WindowReference, _ holder: WindowHolder) -> Int64 {
    switch kind {
    case .instant(let instant): return instant.milliseconds
    case .start(let reference): return edge(of: reference, isStart: true, from: owner, holder)
    case .end(let reference): return edge(of: reference, isStart: false, from: owner, holder)
    case .full(let quota):
      return plan.windows.full.firstIndex { $0.quota == Int32(quota) }.map { state.fullAt[$0] } ?? .max
    case .hole: return isStart ? .min : .max
    case .shifted(let inner, let delay):
      let edge = instant(inner, isStart: isStart, owner, holder)
      guard edge != .min, edge != .max else { return edge }
      return Instant(milliseconds: edge).moved(by: delay, in: plan.zone).milliseconds
    case .eventDay(let verb, _, _), .event(let verb, _), .unitEnd(_, let verb):
      return counted(kind, verb, isStart: isStart, holder)
    case .nextWeekday: return counted(kind, .grab, isStart: isStart, holder)
    }
  }

  /// An event that has not happened ends nothing and starts nothing.
  private func counted(_ kind: Edge.Kind, _ verb: Verb, isStart: Bool, _ holder: WindowHolder) -> Int64 {
    var event = holder.grab
    if verb != .grab {
      event = nil
      if holder.voucher >= 0, let column = plan.windows.eventVerbs.firstIndex(of: verb) {
        let at = state.vouchers.events[holder.voucher * plan.windows.eventVerbs.count + column]
        event = at == .min ? nil : at
      }
      // It comes no earlier than the grab.
      if event == nil, holder.isAhead, isStart { event = holder.grab }
    }
    guard let event else { return .max }
    return kind.instant(countedFrom: Instant(milliseconds: event), in: plan.zone)?.milliseconds ?? .max
  }

  /// An edge of another window.
  private func edge(of reference: WindowReference, isStart: Bool, from owner: WindowReference, _ holder: WindowHolder)
    -> Int64
  {
    guard let window = plan.windows.window(reference) else {
      guard case .voucherValid = reference, holder.voucher >= 0 else { return isStart ? .min : .max }
      return isStart ? state.vouchers.granted[holder.voucher] : state.vouchers.expires[holder.voucher]
    }
    let whose = self.holder(for: reference, from: owner, holder)
    guard window.isNarrowed else { return edge(of: reference, window, isStart: isStart, whose) }
    let set = set(of: window, reference, whose)
    return (isStart ? set.infimum(in: plan.zone) : set.supremum(in: plan.zone)) ?? .max
  }

  /// For whom a window is meant that another one refers to: an opening means the validity of a grab at the opening.
  private func holder(for reference: WindowReference, from owner: WindowReference, _ holder: WindowHolder)
    -> WindowHolder
  {
    switch (reference, owner) {
    case (.roundOpen, _), (.period, _): return WindowHolder()
    case (.roundValid(let round), _) where holder.grab == nil: return opening(of: round)
    case (.tierValid, .roundOpen(let round)): return opening(of: round)
    default: return holder
    }
  }

  private func opening(of round: Int) -> WindowHolder {
    let window = plan.windows.opens[round]
    let from = edge(of: .roundOpen(round), window, isStart: true, WindowHolder())
    return from == .min || from == .max ? WindowHolder() : WindowHolder(grab: from)
  }

  // MARK: Events

  /// Remembers when a verb that edges count from happened to a voucher, and what that makes of its end.
  mutating func note(_ verb: Verb, on voucher: Int, at now: Int64) {
    guard let column = plan.windows.eventVerbs.firstIndex(of: verb) else { return }
    state.vouchers.events[voucher * plan.windows.eventVerbs.count + column] = now
    setExpiry(of: voucher, at: now)
  }

  /// Where nothing is left of its validity, it ends now.
  private mutating func setExpiry(of voucher: Int, at now: Int64) {
    let end = expiry(
      round: Int(state.vouchers.rounds[voucher]), tier: Int(state.vouchers.tiers[voucher]), holder(voucher))
    let until = end == .min ? now : end
    guard until != state.vouchers.expires[voucher] else { return }
    state.vouchers.expires[voucher] = until
    state.expiries.add(voucher, at: until)
  }

  /// Quotas with which windows end: the first moment at which less is left than can be taken is kept for good.
  mutating func latchFull(at now: Int64) {
    var hasLatched = false
    for (index, full) in plan.windows.full.enumerated() where state.fullAt[index] == .max {
      guard isUsedUp(full.quota, least: full.least) else { continue }
      state.fullAt[index] = now
      hasLatched = true
    }
    guard hasLatched else { return }
    refreshOpenings()
    if plan.windows.validEndsWithQuota {
      for voucher in 0..<state.vouchers.count where state.vouchers.state(voucher).isLive {
        setExpiry(of: voucher, at: now)
      }
    }
    // What ends now ends before the next command.
    advance(to: now)
  }
}
