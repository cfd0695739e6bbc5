import QuanModel
import QuanPlan

extension Engine {
  /// Brings the next amendment into force. What was granted keeps its terms; where the amendment would take some of it away
  /// after all, it is refused and names what stands in the way.
  mutating func amend(_ command: borrowing Command, now: Int64) -> Decision {
    guard let version = versions.amendment(command.amendment), version == state.amendments.count + 1 else {
      return refused(.notNext)
    }
    let next = versions[version]
    guard now >= next.effective else {
      var verdict = Verdict(reason: .notEffective)
      verdict.remedy = .instant
      verdict.remedyValue = next.effective
      return refused(verdict)
    }
    if let entry = taken(away: next) { return refused(.takesAway, entry: entry) }
    follow(next, now: now)
    state.amendments.append(command.amendment)
    return accepted()
  }

  /// The entry of the amendment that takes something from what was granted, or nil: money that is promised or spent, or a
  /// use that a limit may refuse.
  private func taken(away next: Plan) -> Int32? {
    for (index, source) in next.sources.enumerated() where index < plan.sources.count {
      let promised = plan.sources[index].gives - state.ledger.available[index]
      if source.gives < promised { return source.entry }
    }
    for number in next.tightened {
      let quota = next.quotas[Int(number)]
      let isOfSomeone = state.vouchers.states.indices.contains { voucher in
        state.vouchers.state(voucher).isLive && quota.scopeTiers[Int(state.vouchers.tiers[voucher])]
          && quota.scopeRounds[Int(state.vouchers.rounds[voucher])]
      }
      if isOfSomeone { return quota.entry }
    }
    return nil
  }

  /// Gives the state the shape of the next plan, and follows that from here on.
  private mutating func follow(_ next: Plan, now: Int64) {
    let map = PlanMap(from: plan, to: next)
    state.move(by: map)
    (plan, nobody, widths) = (next, Command(for: next), VoucherTable.Widths(next))
    registers = Array(repeating: .no, count: plan.longestProgram)
    refreshOpenings()
    // What would have come before does not come after the fact.
    for index in plan.recurrences.indices where plan.periodFrom > .min {
      let recurrence = plan.recurrences[index]
      state.recurrences[index] = max(first(recurrence, from: plan.periodFrom), self.next(recurrence, after: now))
    }
    for index in map.newTimers where instant(of: plan.timers[index]) <= now { state.fired[index] = 1 }
    reopenFilled(map)
    refreshOpenings()
  }

  /// Of a quota with which something ended and of which an amendment leaves more than before, enough for another take, the end is
  /// as if it had not been: it may be used up again. What was given back alone reopens nothing.
  private mutating func reopenFilled(_ map: PlanMap) {
    for (index, full) in plan.windows.full.enumerated() where !isUsedUp(full.quota, least: full.least) {
      let before = map.windowFulls[index].map { map.old.windows.full[$0] }
      if leavesMore(full.quota, full.least, than: before?.least, map.old) { state.fullAt[index] = .max }
    }
    for (index, full) in plan.fulls.enumerated() where !isUsedUp(full.quota, least: full.least) {
      let before = map.fulls[index].map { map.old.fulls[$0] }
      if leavesMore(full.quota, full.least, than: before?.least, map.old) { state.filled[index] = 0 }
    }
  }

  private func leavesMore(_ number: Int32, _ least: Int64, than formerLeast: Int64?, _ old: Plan) -> Bool {
    guard let formerLeast else { return true }
    let (quota, former) = (plan.quotas[Int(number)], old.quotas[Int(number)])
    return quota.limitKind != former.limitKind || quota.limit > former.limit || least < formerLeast
  }
}
