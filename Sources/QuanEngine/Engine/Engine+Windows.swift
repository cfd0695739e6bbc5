import QuanModel
import QuanPlan

extension Engine {
  /// When a round can be grabbed, in the campaign's period.
  package func openWindow(_ round: Int) -> (from: Int64, until: Int64) {
    let until =
      plan.rounds[round].openUntil.kind == .endOfValid ? state.rounds.validUntil[round] : state.rounds.openUntil[round]
    return (max(state.rounds.openFrom[round], plan.periodFrom), min(until, plan.periodUntil))
  }

  func validFrom(_ round: Int, granted: Int64) -> Int64 {
    resolve(plan.rounds[round].validFrom, granted: granted, fixed: plan.rounds[round].validFrom.value)
  }

  func validUntil(_ round: Int, granted: Int64) -> Int64 {
    resolve(plan.rounds[round].validUntil, granted: granted, fixed: state.rounds.validUntil[round])
  }

  private func resolve(_ edge: PlanEdge, granted: Int64, fixed: Int64) -> Int64 {
    switch edge.kind {
    case .instant, .endOfValid: return fixed
    case .grab: return granted + edge.value
    case .grabDay:
      let day = Instant(milliseconds: granted).day(in: plan.zone)
      return Instant(CivilDate(dayNumber: day.dayNumber + edge.value), secondsIntoDay: 0, in: plan.zone).milliseconds
    }
  }
}
