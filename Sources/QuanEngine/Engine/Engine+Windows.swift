import QuanModel
import QuanPlan

/// Whose grab and events edges are counted from.
struct WindowHolder {
  /// Nil where nobody has grabbed: edges counted from the grab lie nowhere.
  var grab: Int64?
  /// -1 where there is no voucher, so that no other event has happened.
  var voucher = -1
  /// Whether an event that has not happened may still come: what starts with it starts as if it came at the grab.
  var isAhead = false
}

/// Windows at one moment. Plain ones are numbers in the state; the others are sets, which the plan's windows tell.
extension Engine {
  /// From when until when a round can be grabbed, in the campaign's period; inside, days or hours may be left out.
  package func openWindow(_ round: Int) -> (from: Int64, until: Int64) {
    if let opening = openings[round] { return (opening.from, opening.until) }
    let until =
      plan.rounds[round].openUntil.kind == .endOfValid ? state.rounds.validUntil[round] : state.rounds.openUntil[round]
    return (max(state.rounds.openFrom[round], plan.periodFrom), min(until, plan.periodUntil))
  }

  /// The first moment at or after another at which a round can be grabbed.
  func nextOpening(_ round: Int, from instant: Int64) -> Int64? {
    if let opening = openings[round] { return opening.set.next(from: instant, in: plan.zone) }
    let window = openWindow(round)
    return instant < window.until && window.from < window.until ? max(window.from, instant) : nil
  }

  /// Whether a `TBD` stands in the round's opening or in the period. A tentative one is settled once `round` set it.
  func isOpeningUndecided(_ round: Int) -> Bool {
    guard plan.windows.openHoles[round] else { return false }
    return plan.windows.period.hasHole || !plan.rounds[round].isOpenTentative || state.rounds.openFrom[round] == .min
  }

  func isValidityUndecided(round: Int, tier: Int) -> Bool {
    if tier >= 0, plan.windows.tierHoles[tier] { return true }
    guard plan.windows.validHoles[round] else { return false }
    return !plan.rounds[round].isValidTentative || state.rounds.validUntil[round] == .max
  }

  // MARK: Vouchers

  private func isValidityPlain(round: Int, tier: Int) -> Bool {
    plan.rounds[round].isValidPlain && !plan.windows.tiersWithOwn[tier]
  }

  /// When a voucher can be used.
  private func validity(round: Int, tier: Int, _ holder: WindowHolder) -> InstantSet {
    let own = plan.windows.tiers[tier].map { set(of: $0, .tierValid(tier), holder) }
    let shared = set(of: plan.windows.valids[round], .roundValid(round), holder)
    return own.map { .all([shared, $0]) } ?? shared
  }

  /// The first instant at which a voucher can no longer be used.
  func expiry(round: Int, tier: Int, _ holder: WindowHolder) -> Int64 {
    if isValidityPlain(round: round, tier: tier), let grab = holder.grab {
      return resolve(plan.rounds[round].validUntil, granted: grab, fixed: state.rounds.validUntil[round])
    }
    var ahead = holder
    ahead.isAhead = true
    return validity(round: round, tier: tier, ahead).supremum(in: plan.zone) ?? .min
  }

  /// The first moment at or after another at which a voucher can be used; nil where there is none any more.
  func nextUse(round: Int, tier: Int, _ holder: WindowHolder, from instant: Int64) -> Int64? {
    if isValidityPlain(round: round, tier: tier), let grab = holder.grab {
      let edges = plan.rounds[round]
      let from = resolve(edges.validFrom, granted: grab, fixed: edges.validFrom.value)
      let until = resolve(edges.validUntil, granted: grab, fixed: state.rounds.validUntil[round])
      return max(from, instant) < until ? max(from, instant) : nil
    }
    return validity(round: round, tier: tier, holder).next(from: instant, in: plan.zone)
  }

  func holder(_ voucher: Int) -> WindowHolder {
    WindowHolder(grab: state.vouchers.granted[voucher], voucher: voucher)
  }

  private func resolve(_ edge: PlanEdge, granted: Int64, fixed: Int64) -> Int64 {
    switch edge.kind {
    case .instant, .endOfValid, .computed: return fixed
    case .grab: return granted + edge.value
    case .grabDay:
      let day = Instant(milliseconds: granted).day(in: plan.zone)
      return Instant(CivilDate(dayNumber: day.dayNumber + edge.value), secondsIntoDay: 0, in: plan.zone).milliseconds
    }
  }

  // MARK: Windows of conditions

  /// Whether an instant lies in a window, for the voucher that the command is about or else a grab at this moment.
  func contains(_ reference: WindowReference, _ instant: Int64, _ context: EvaluationContext) -> Truth {
    let set: InstantSet
    if case .voucherValid = reference {
      guard context.voucher >= 0 else { return .no }
      guard context.now < state.vouchers.expires[context.voucher] || instant != context.now else { return .no }
      let next = nextUse(
        round: context.round, tier: context.tier, holder(context.voucher), from: instant)
      return next == instant ? .yes : .no
    }
    set = self.set(of: reference, context)
    guard set.contains(instant, in: plan.zone) else { return .no }
    return isUndecided(reference) ? .undecided : .yes
  }

  /// Whether some instant of a day lies in a window.
  func touches(_ reference: WindowReference, day: Int64, _ context: EvaluationContext) -> Truth {
    func midnight(_ day: Int64) -> Int64 {
      Instant(CivilDate(dayNumber: day), secondsIntoDay: 0, in: plan.zone).milliseconds
    }
    let next = set(of: reference, context).next(from: midnight(day), in: plan.zone)
    guard let next, next < midnight(day + 1) else { return .no }
    return isUndecided(reference) ? .undecided : .yes
  }

  /// The instants of a window, as a condition means it.
  func set(of reference: WindowReference, _ context: EvaluationContext) -> InstantSet {
    let holder =
      context.voucher >= 0 ? holder(context.voucher) : WindowHolder(grab: context.now)
    switch reference {
    case .voucherValid:
      guard context.voucher >= 0 else { return .never }
      return .all([
        validity(round: context.round, tier: context.tier, holder),
        .span(from: .min, until: state.vouchers.expires[context.voucher]),
      ])
    case .roundOpen(let round):
      if let opening = openings[round] { return opening.set }
      let window = openWindow(round)
      return .span(from: window.from, until: window.until)
    default: return plan.windows.window(reference).map { set(of: $0, reference, holder) } ?? .never
    }
  }

  private func isUndecided(_ reference: WindowReference) -> Bool {
    switch reference {
    case .roundOpen(let round): isOpeningUndecided(round)
    case .roundValid(let round): isValidityUndecided(round: round, tier: -1)
    default: plan.windows.window(reference)?.hasHole ?? false
    }
  }
}
