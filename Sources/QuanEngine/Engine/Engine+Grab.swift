import QuanModel
import QuanPlan

extension Engine {
  /// A grab names its round, or takes the first open one in file order that accepts; then the reason of the last one
  /// tried is given.
  mutating func grab(_ command: borrowing Command, now: Int64) -> Decision {
    findRoots(command)
    if command.round >= 0 { return grab(command, now: now, round: Int(command.round)) }
    var last: Verdict?
    // A round whose opening is not set is none that is open; it gives the reason only where no other one does.
    for isUnset in [false, true] where last == nil {
      for round in plan.roundsInForce where isOpeningUndecided(round) == isUnset && isOpen(round, now: now) {
        let verdict = check(command, now: now, round: round)
        if verdict.isAccepted { return commitGrab(command, now: now, round: round) }
        last = verified(verdict, command, now: now, round: round)
      }
    }
    if last == nil, trace.isOn { recordClosed(now: now, tier: Int(command.tier)) }
    return conclude(last ?? nothingOpen(now: now), command)
  }

  private mutating func recordClosed(now: Int64, tier: Int) {
    for round in plan.roundsInForce { recordWindow(round, checkWindow(now: now, round: round, tier: tier)) }
  }

  private mutating func grab(_ command: borrowing Command, now: Int64, round: Int) -> Decision {
    let verdict = check(command, now: now, round: round)
    if verdict.isAccepted { return commitGrab(command, now: now, round: round) }
    return conclude(verified(verdict, command, now: now, round: round), command)
  }

  /// The verdict with its remedy only if nothing else would stand in the way.
  private mutating func verified(
    _ verdict: Verdict, _ command: borrowing Command, now: Int64, round: Int
  ) -> Verdict {
    guard verdict.remedy != .none, verdict.entry >= 0, verdict.reason != .notOpen else { return verdict }
    let isTracing = trace.isOn
    trace.isOn = false
    defer { trace.isOn = isTracing }
    var verdict = verdict
    if !check(command, now: now, round: round, excused: verdict.entry).isAccepted { verdict.dropRemedy() }
    return verdict
  }

  private mutating func conclude(_ verdict: Verdict, _ command: borrowing Command) -> Decision {
    if plan.linksRefused { _ = joinKeys(command) }
    return refused(verdict)
  }

  private func isOpen(_ round: Int, now: Int64) -> Bool {
    if let opening = openings[round] { return opening.set.contains(now, in: plan.zone) }
    let window = openWindow(round)
    return now >= window.from && now < window.until
  }

  /// No round is open: the next one's opening is the remedy.
  private func nothingOpen(now: Int64) -> Verdict {
    var next: (at: Int64, entry: Int32)?
    for round in plan.roundsInForce {
      if let from = nextOpening(round, from: now), from > now, from < next?.at ?? .max, !isOpeningUndecided(round) {
        next = (from, plan.rounds[round].entry)
      }
    }
    guard let next else { return Verdict(reason: .closed) }
    var verdict = Verdict(reason: .notOpen, entry: next.entry)
    verdict.remedy = .instant
    verdict.remedyValue = next.at
    return verdict
  }

  // MARK: Checks

  private mutating func check(_ command: borrowing Command, now: Int64, round: Int, excused: Int32 = -2) -> Verdict {
    let window = checkWindow(now: now, round: round, tier: Int(command.tier))
    recordWindow(round, window)
    guard window.isAccepted else { return window }
    if plan.subjectEntry != excused, let key = missingKey(command) {
      let needing = plan.subjects.first { $0.needs >> UInt8(key) & 1 == 1 }
      var verdict = Verdict(reason: .factMissing, entry: needing?.entry ?? plan.subjectEntry)
      verdict.remedy = .missingKey
      verdict.remedyReference = Int32(key)
      return traced(verdict)
    }
    var context = EvaluationContext(now: now)
    context.tier = Int(command.tier)
    context.round = round
    let worth = worthAtGrab(command, context)
    context.subsidy = worth.amount
    let rules = checkRules(.grab, command, context, excused: excused)
    guard rules.isAccepted else { return rules }
    guard traced(.blocked, !isAnyRootBlocked) else { return Verdict(reason: .userBlocked) }
    let entry = plan.tiers[context.tier].entry
    if worth.kind == .undecided { return traced(Verdict(reason: .undecided, entry: entry)) }
    if worth.kind == .undefined, entry != excused { return belowThreshold(command, context) }
    let quotas = checkQuotas(.grab, command, context, order: -1, excused: excused)
    guard quotas.isAccepted else { return quotas }
    if plan.hasFlowsAtGrab {
      chooseGrabFlows(command, context)
      let taken = checkFlowQuotas(command, context, order: -1, excused: excused)
      guard taken.isAccepted else { return taken }
    }
    return plan.tiers[context.tier].drawn == .grab ? checkSources(context) : .accepted
  }

  private func checkWindow(now: Int64, round: Int, tier: Int) -> Verdict {
    let entry = plan.rounds[round].entry
    let isUndecided = isOpeningUndecided(round)
    if plan.isPeriodHole || isUndecided && plan.windows.opens[round].isHole {
      return Verdict(reason: .undecided, entry: entry)
    }
    // Outside of what is known of a window it is closed, whatever a `TBD` in it says.
    guard let opens = nextOpening(round, from: now) else {
      return Verdict(reason: .closed, entry: entry)
    }
    if opens > now {
      var verdict = Verdict(reason: .notOpen, entry: entry)
      verdict.remedy = .instant
      verdict.remedyValue = opens
      return verdict
    }
    if isUndecided || isValidityUndecided(round: round, tier: tier) {
      return Verdict(reason: .undecided, entry: entry)
    }
    guard nextUse(round: round, tier: tier, WindowHolder(grab: now, isAhead: true), from: now) != nil else {
      return Verdict(reason: .closed, entry: entry)
    }
    return .accepted
  }

  /// A source's gift is a purse of its own: short, the voucher is sold out.
  mutating func checkSources(_ context: EvaluationContext) -> Verdict {
    for source in plan.sources.indices {
      if plan.shareRules[context.tier * plan.sources.count + source].kind == .undecided {
        return traced(Verdict(reason: .undecided, entry: plan.sources[source].entry))
      }
      let share = plan.share(source, of: context.subsidy, tier: context.tier)
      let available = state.ledger.available[source]
      if trace.isOn {
        let limit = plan.sources[source].gives
        trace.record(
          plan.sources[source].entry, available >= share ? .holds : .fails,
          [.funds(taken: limit - available, adds: share, limit: limit)])
      }
      if available < share { return Verdict(reason: .soldOut, entry: plan.sources[source].entry) }
    }
    return .accepted
  }

  // MARK: Commitment

  private mutating func commitGrab(_ command: borrowing Command, now: Int64, round: Int) -> Decision {
    let tier = Int(command.tier)
    let user = joinKeys(command)
    let voucher = state.vouchers.count
    let until = expiry(round: round, tier: tier, WindowHolder(grab: now))
    var context = EvaluationContext(now: now)
    context.tier = tier
    context.round = round
    let worth = worthAtGrab(command, context)
    context.subsidy = worth.amount
    chooseGrabFlows(command, context)
    let granted = grantedState()
    state.vouchers.append(
      tier: tier, round: round, user: user, state: granted, granted: now, expires: until,
      amount: worth.amount, widths: widths)
    context.voucher = voucher
    noteHolders(voucher, command)
    if !isDirect {
      roots.removeAll(keepingCapacity: true)
      roots.append(user)
    }
    if !plan.keptSlots.isEmpty { keepFacts(of: voucher, command, item: -1) }
    take(.grab, command, context, order: -1)
    state.vouchers.accounts[voucher] = account(granted).number
    if account(granted) == .available, plan.roundMoneyQuota >= 0 { giveBack(voucher, .quota(plan.roundMoneyQuota)) }
    if plan.tiers[tier].drawn == .grab { draw(voucher) } else { state.vouchers.marks[voucher] |= VoucherTable.undrawn }
    if worth.kind == .value { state.vouchers.marks[voucher] |= VoucherTable.settled }
    followStates(voucher, from: 0, to: 1 << UInt32(granted.rawValue), now: now)
    state.expiries.add(voucher, at: until)
    runGrabFlows(command, context)
    var decision = accepted()
    describe(voucher, in: &decision)
    return decision
  }

  /// The users and classes that later events of the voucher count by.
  private mutating func noteHolders(_ voucher: Int, _ command: borrowing Command) {
    for (place, root) in roots.prefix(widths.holders).enumerated() {
      state.vouchers.holders[voucher * widths.holders + place] = root
    }
    for place in 0..<widths.classes {
      guard let digest = classDigest(place + 1, command) else { continue }
      state.vouchers.classes[voucher * widths.classes + place] = Int32(state.classes.number(of: digest))
    }
  }

  /// The flows of a grab whose conditions hold.
  private mutating func chooseGrabFlows(_ command: borrowing Command, _ context: EvaluationContext) {
    chosenFlows.removeAll(keepingCapacity: true)
    for position in plan.flowTable.range(verb: .grab, tier: context.tier, round: context.round) {
      let number = plan.flowTable[position]
      let condition = plan.flows[number].condition
      guard condition.isEmpty || evaluate(condition, command, context).truth == .yes else { continue }
      chosenFlows.append(Int32(number))
    }
  }

  /// The state that the chosen flows put a voucher in.
  private func grantedState() -> VoucherState {
    for number in chosenFlows {
      for move in moves(of: plan.flows[Int(number)]) where plan.moves[move].kind == .voucher {
        return plan.moves[move].to
      }
    }
    return .unused
  }

  /// What the flows of a grab do besides: the voucher stands already where they put it.
  private mutating func runGrabFlows(_ command: borrowing Command, _ context: EvaluationContext) {
    for index in chosenFlows.indices { _ = run(Int(chosenFlows[index]), command, context) }
    noteDelays(.verb(Verb.grab.rawValue), context)
  }
}
