import QuanModel
import QuanPlan

/// Where things of one plan stand in the plan that follows it. Tiers, rounds, sources, parties, slots, entries and the
/// quotas and flows that are written keep their numbers; what is compiled from them does not.
struct PlanMap {
  let old: Plan
  let new: Plan
  /// By number of the old plan; nil where the new one has none.
  let quotas: [Int?]
  let flows: [Int?]
  /// By dense purse of the old plan.
  let cells: [Int]
  /// By number of the new plan: where it stood; nil for what is new.
  let delays: [Int?]
  let recurrences: [Int?]
  let timers: [Int?]
  let fulls: [Int?]
  let windowFulls: [Int?]
  let eventVerbs: [Int?]
  let keptSlots: [Int?]

  init(from old: Plan, to new: Plan) {
    self.old = old
    self.new = new
    let quotas: [Int?] = old.quotas.indices.map { number in
      if number < old.writtenQuotas { return number }
      if Int32(number) == old.roundMoneyQuota { return new.roundMoneyQuota < 0 ? nil : Int(new.roundMoneyQuota) }
      // What rounds issue stands behind those that are written.
      return new.writtenQuotas
    }
    self.quotas = quotas
    let flows: [Int?] = old.flows.indices.map { number in
      if number < old.writtenFlows { return number }
      guard let quota = old.flowQuotas[number].first, let target = quotas[Int(quota)] else { return nil }
      return new.flows.indices.first { $0 >= new.writtenFlows && new.flowQuotas[$0].first == Int32(target) }
    }
    self.flows = flows
    cells = Self.cells(from: old, to: new, quotas)
    func number(ofFlow flow: Int32) -> Int32? { flows[Int(flow)].map { Int32($0) } }
    delays = new.delays.map { delay in
      old.delays.firstIndex { other in
        number(ofFlow: other.flow) == delay.flow && other.days == delay.days
          && other.milliseconds == delay.milliseconds && Self.cause(other.cause, number) == delay.cause
      }
    }
    recurrences = new.recurrences.map { recurrence in
      old.recurrences.firstIndex { other in
        number(ofFlow: other.flow) == recurrence.flow && other.kind == recurrence.kind
          && other.weekday == recurrence.weekday && other.second == recurrence.second
      }
    }
    timers = new.timers.map { timer in
      old.timers.firstIndex { other in
        number(ofFlow: other.flow) == timer.flow && other.window == timer.window && other.round == timer.round
          && other.isEnd == timer.isEnd
      }
    }
    // A flow of any version at a quota that was used up came already.
    fulls = new.fulls.map { full in
      old.fulls.firstIndex { number(ofFlow: $0.flow) == full.flow && $0.quota == full.quota }
        ?? old.fulls.firstIndex { $0.quota == full.quota }
    }
    windowFulls = new.windows.full.map { full in old.windows.full.firstIndex { $0.quota == full.quota } }
    eventVerbs = new.windows.eventVerbs.map { old.windows.eventVerbs.firstIndex(of: $0) }
    keptSlots = new.keptSlots.map { old.keptSlots.firstIndex(of: $0) }
  }

  var newTimers: [Int] { timers.indices.filter { timers[$0] == nil } }

  private static func cause(_ cause: PlanDelay.Cause, _ number: (Int32) -> Int32?) -> PlanDelay.Cause? {
    if case .flow(let flow) = cause { number(flow).map { .flow($0) } } else { cause }
  }

  private static func cells(from old: Plan, to new: Plan, _ quotas: [Int?]) -> [Int] {
    var cells = [Int](repeating: 0, count: old.denseCells)
    for (number, quota) in old.quotas.enumerated() where quota.denseBase >= 0 {
      guard let target = quotas[number], new.quotas[target].denseBase >= 0 else { continue }
      let isByTier = quota.hasTier || quota.hasKind
      for round in 0..<(quota.hasRound ? old.rounds.count : 1) {
        for tier in 0..<(isByTier ? old.tiers.count : 1) {
          let cell = Int(quota.denseBase) + round * (isByTier ? old.tiers.count : 1) + tier
          cells[cell] = Int(new.quotas[target].denseBase) + round * (isByTier ? new.tiers.count : 1) + tier
        }
      }
    }
    return cells
  }
}
