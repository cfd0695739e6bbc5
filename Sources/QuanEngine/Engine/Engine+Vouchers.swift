import QuanModel
import QuanPlan

extension Engine {
  /// Activate, void, redeem, submit, review: verbs about one voucher that flows of the campaign carry out.
  mutating func act(_ command: borrowing Command, now: Int64) -> Decision {
    guard traced(.voucher, command.voucher >= 0 && Int(command.voucher) < state.vouchers.count) else {
      return refused(.unknownVoucher)
    }
    let voucher = Int(command.voucher)
    let canMove = canMove(voucher, verb: command.verb)
    recordState(voucher, canMove)
    guard canMove else {
      return refused(state.vouchers.state(voucher) == .expired ? .expired : .wrongState)
    }
    var context = context(of: voucher, now: now)
    var order = -1
    if command.verb != .redeem {
      // What the sale was is known with the voucher.
      context.merchant =
        command.hasMerchant ? state.merchants.find(command.merchant) : Int(state.vouchers.merchants[voucher])
      order = Int(state.vouchers.orders[voucher])
    }
    if command.verb == .redeem {
      context.merchant = command.hasMerchant ? state.merchants.find(command.merchant) : -1
      guard traced(.merchant, context.merchant >= 0) else { return refused(.unknownMerchant) }
      let entry = plan.rounds[context.round].entry
      if isValidityUndecided(round: context.round, tier: context.tier) {
        recordValidity(voucher, entry, .undecided, from: nil)
        return refused(.undecided, entry: entry)
      }
      let next = nextUse(round: context.round, tier: context.tier, holder(voucher), from: now)
      guard next == now else { return notYetValid(context, next) }
      recordValidity(voucher, entry, .holds, from: nil)
      order = state.orders.find(command.order)
    }
    findRoots(command)
    context.isHolder = isHolder(command, of: voucher)
    context.item = bestItem(command, context)
    let worth = currentWorth(command, context)
    context.subsidy = worth.amount
    var verdict = check(command, context, worth, order: order, excused: -2)
    guard verdict.isAccepted else {
      if verdict.remedy != .none, verdict.entry >= 0 {
        let isTracing = trace.isOn
        trace.isOn = false
        if !check(command, context, worth, order: order, excused: verdict.entry).isAccepted { verdict.dropRemedy() }
        trace.isOn = isTracing
      }
      return refused(verdict)
    }
    let flows = chooseFlows(command, context)
    guard flows.isAccepted else { return refused(flows) }
    let taken = checkHolderFlowQuotas(command, context, order: order)
    guard taken.isAccepted else { return refused(taken) }
    return commit(command, context, worth)
  }

  func context(of voucher: Int, now: Int64) -> EvaluationContext {
    var context = EvaluationContext(now: now)
    context.voucher = voucher
    context.tier = Int(state.vouchers.tiers[voucher])
    context.round = Int(state.vouchers.rounds[voucher])
    context.merchant = Int(state.vouchers.merchants[voucher])
    context.subsidy = state.vouchers.amounts[voucher]
    return context
  }

  /// The voucher cannot be used at this moment; the remedy is the next one at which it can.
  private mutating func notYetValid(_ context: EvaluationContext, _ next: Int64?) -> Decision {
    // Without a next moment it waits for an event from which its validity counts, or is over.
    let isOver = next == nil && context.now >= state.vouchers.expires[context.voucher]
    var verdict = Verdict(reason: isOver ? .expired : .notYetValid, entry: plan.rounds[context.round].entry)
    if plan.windows.tiers[context.tier] != nil, contains(.tierValid(context.tier), context.now, context) == .no {
      verdict.entry = plan.tiers[context.tier].entry
    }
    if let next {
      verdict.remedy = .instant
      verdict.remedyValue = next
    }
    recordValidity(context.voucher, verdict.entry, .fails, from: next)
    return refused(verdict)
  }

  /// Whether some flow of the verb could carry it out from where the voucher stands, whatever its condition.
  private func canMove(_ voucher: Int, verb: Verb) -> Bool {
    let bit = UInt32(1) << UInt32(state.vouchers.states[voucher])
    let range = plan.flowTable.range(
      verb: verb, tier: Int(state.vouchers.tiers[voucher]), round: Int(state.vouchers.rounds[voucher]))
    for position in range {
      let flow = plan.flows[plan.flowTable[position]]
      guard carries(flow, verb, range) else { continue }
      if moves(of: flow).allSatisfy({ plan.moves[$0].kind != .voucher || plan.moves[$0].from & bit != 0 }) {
        return true
      }
    }
    return false
  }

  private mutating func check(
    _ command: borrowing Command, _ context: EvaluationContext, _ worth: Worth, order: Int, excused: Int32
  ) -> Verdict {
    let rules = checkRules(command.verb, command, context, excused: excused)
    guard rules.isAccepted else { return rules }
    if command.verb == .redeem {
      let isSuspended = state.merchants.isSuspended(context.merchant)
      guard traced(.suspended, !isSuspended) else { return Verdict(reason: .merchantSuspended) }
      let isBlocked = isAnyRootBlocked || isHolderBlocked(of: context.voucher)
      guard traced(.blocked, !isBlocked) else { return Verdict(reason: .userBlocked) }
    }
    if plan.tiers[context.tier].entry != excused {
      let amount = checkAmount(worth, command, context)
      guard amount.isAccepted else { return amount }
    }
    let quotas = checkHolderQuotas(command, context, order: order, excused: excused)
    guard quotas.isAccepted, isDrawn(context.voucher, at: command.verb) else { return quotas }
    return checkSources(context)
  }

  /// Whether the verb takes the voucher's money from the sources.
  private func isDrawn(_ voucher: Int, at verb: Verb) -> Bool {
    state.vouchers.isUndrawn(voucher) && plan.tiers[Int(state.vouchers.tiers[voucher])].drawn == verb
  }

  /// Where links are direct, every key that the voucher was granted to.
  private func isHolderBlocked(of voucher: Int) -> Bool {
    guard isDirect else { return state.users.blocked[Int(state.users.root(state.vouchers.users[voucher]))] != 0 }
    let width = widths.holders
    return state.vouchers.holders[voucher * width..<(voucher + 1) * width].contains {
      $0 >= 0 && state.users.blocked[Int($0)] != 0
    }
  }

  /// A limit per user counts what was done with that user's vouchers, whoever's keys the command brings.
  private mutating func checkHolderQuotas(
    _ command: borrowing Command, _ context: EvaluationContext, order: Int, excused: Int32
  ) -> Verdict {
    swap(&roots, &spareRoots)
    findHolders(of: context.voucher)
    let verdict = checkQuotas(command.verb, command, context, order: order, excused: excused)
    swap(&roots, &spareRoots)
    return verdict
  }

  private mutating func checkHolderFlowQuotas(
    _ command: borrowing Command, _ context: EvaluationContext, order: Int
  ) -> Verdict {
    swap(&roots, &spareRoots)
    findHolders(of: context.voucher)
    let verdict = checkFlowQuotas(command, context, order: order, excused: -2)
    swap(&roots, &spareRoots)
    return verdict
  }

  /// The item that the command names; else of those that every rule about items and the amount accept the one that is worth
  /// most, the first of several; else the dearest.
  private mutating func bestItem(_ command: borrowing Command, _ context: EvaluationContext) -> Int {
    guard command.verb == .redeem, command.itemCount > 0 else { return -1 }
    if command.chosenItem >= 0 { return Int(command.chosenItem) }
    guard command.itemCount > 1 else { return 0 }
    var context = context
    var dearest = (item: 0, price: Int64.min)
    var best = (item: -1, amount: Int64(0))
    // What is not told for an item is not more than what is told for another.
    var open = (item: -1, amount: Int64.min)
    for item in 0..<command.itemCount {
      context.item = item
      if accepts(command, context) {
        let worth = currentWorth(command, context)
        if worth.kind != .value {
          if worth.amount > open.amount { open = (item, worth.amount) }
          continue
        }
        // What rounds to nothing is not accepted.
        if worth.amount > best.amount { best = (item, worth.amount) }
        if worth.amount > 0 { continue }
      }
      guard plan.itemPrice >= 0 else { continue }
      let price = command.itemValues[item * plan.itemSlots + plan.itemPrice]
      if price.isKnown, price.value > dearest.price { dearest = (item, price.value) }
    }
    return best.item >= 0 ? best.item : open.item >= 0 ? open.item : dearest.item
  }

  private mutating func accepts(_ command: borrowing Command, _ context: EvaluationContext) -> Bool {
    for position in plan.ruleTable.range(verb: command.verb, tier: context.tier, round: context.round) {
      let rule = plan.rules[plan.ruleTable[position]]
      if rule.looksAtItem, evaluate(rule.program, command, context).truth != .yes { return false }
    }
    return evaluate(plan.tiers[context.tier].threshold, command, context).truth == .yes
  }

  // MARK: Commitment

  private mutating func commit(_ command: borrowing Command, _ context: EvaluationContext, _ worth: Worth) -> Decision {
    let voucher = context.voucher
    if command.verb == .redeem {
      state.vouchers.marks[voucher] &= ~1
      state.vouchers.usedAt[voucher] = context.now
      state.vouchers.merchants[voucher] = Int32(context.merchant)
      attach(voucher, toOrder: command.hasOrder ? state.orders.findOrInsert(command.order) : -1)
      forgetDone(voucher)
    }
    findHolders(of: voucher)
    // What earlier events took holds the bound until now; what this one takes is the amount itself.
    if worth.kind == .value, !state.vouchers.isSettled(voucher) { settle(voucher, to: worth.amount) }
    take(command.verb, command, context, order: Int(state.vouchers.orders[voucher]))
    if !plan.keptSlots.isEmpty { keepFacts(of: voucher, command, item: context.item) }
    if isDrawn(voucher, at: command.verb) { draw(voucher) }
    note(command.verb, on: voucher, at: context.now)
    runChosenFlows(command, context)
    var decision = accepted()
    describe(voucher, in: &decision)
    return decision
  }

  private mutating func attach(_ voucher: Int, toOrder order: Int) {
    let current = Int(state.vouchers.orders[voucher])
    if current == order { return }
    if current >= 0 { detach(voucher, fromOrder: current) }
    guard order >= 0 else { return }
    state.vouchers.orders[voucher] = Int32(order)
    state.vouchers.nextOfOrder[voucher] = state.orders.firstVoucher[order]
    state.orders.setFirstVoucher(order, Int32(voucher))
  }

  private mutating func detach(_ voucher: Int, fromOrder order: Int) {
    let next = state.vouchers.nextOfOrder[voucher]
    var previous = Int(state.orders.firstVoucher[order])
    if previous == voucher {
      state.orders.setFirstVoucher(order, next)
    } else {
      while Int(state.vouchers.nextOfOrder[previous]) != voucher {
        previous = Int(state.vouchers.nextOfOrder[previous])
      }
      state.vouchers.nextOfOrder[previous] = next
    }
    state.vouchers.nextOfOrder[voucher] = -1
    state.vouchers.orders[voucher] = -1
  }
}
