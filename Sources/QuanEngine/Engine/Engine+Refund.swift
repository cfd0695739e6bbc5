import QuanModel
import QuanPlan

extension Engine {
  /// A refund names a voucher, or means every voucher that was used for the order. All of them are checked before any is moved.
  mutating func refund(_ command: borrowing Command, now: Int64) -> Decision {
    if command.hasMerchant, !traced(.merchant, state.merchants.find(command.merchant) >= 0) {
      return refused(.unknownMerchant)
    }
    if let refusal = findTargets(command) { return refused(refusal) }
    for index in targets.indices {
      var context = context(of: Int(targets[index]), now: now)
      // What the sale was is known with the voucher.
      if command.hasMerchant { context.merchant = state.merchants.find(command.merchant) }
      context.isHolder = isHolder(command, of: context.voucher)
      let rules = checkRules(.refund, command, context, excused: -2)
      guard rules.isAccepted else { return refused(rules) }
      let flows = chooseFlows(command, context)
      guard flows.isAccepted else { return refused(flows) }
      findHolders(of: context.voucher)
      let order = Int(state.vouchers.orders[context.voucher])
      let quotas = checkQuotas(.refund, command, context, order: order, excused: -2)
      guard quotas.isAccepted else { return refused(quotas) }
      let taken = checkFlowQuotas(command, context, order: order, excused: -2)
      guard taken.isAccepted else { return refused(taken) }
      guard !isFinal(context.voucher) || !revives(context.voucher) else {
        recordState(context.voucher, false)
        return refused(.wrongState)
      }
    }
    // The flows are chosen again, one voucher after the other; they were told of already.
    let isTracing = trace.isOn
    trace.isOn = false
    defer { trace.isOn = isTracing }
    for index in targets.indices {
      let voucher = Int(targets[index])
      var context = context(of: voucher, now: now)
      if command.hasMerchant { context.merchant = state.merchants.find(command.merchant) }
      context.isHolder = isHolder(command, of: voucher)
      _ = chooseFlows(command, context)
      if !plan.keptSlots.isEmpty { keepFacts(of: voucher, command, item: -1) }
      findHolders(of: voucher)
      take(.refund, command, context, order: Int(state.vouchers.orders[voucher]))
      runChosenFlows(command, context)
      if state.vouchers.state(voucher) == .used { state.vouchers.marks[voucher] |= 1 }
    }
    var decision = accepted()
    describe(Int(targets[0]), in: &decision)
    decision.others = UInt8(clamping: targets.count - 1)
    return decision
  }

  /// Whether a refund of the same purchase was accepted before and left the voucher used: then part of the sale stands or
  /// the voucher was forfeited, and no later refund brings it back to life.
  private func isFinal(_ voucher: Int) -> Bool { state.vouchers.marks[voucher] & 1 == 1 }

  private func revives(_ voucher: Int) -> Bool {
    chosenFlows.contains { flow in
      moves(of: plan.flows[Int(flow)]).contains { plan.moves[$0].kind == .voucher && plan.moves[$0].to.isLive }
    }
  }

  /// A used voucher, or one in a state of the file's own from which a refund moves it.
  private func isRefundable(_ voucher: Int) -> Bool {
    let state = state.vouchers.state(voucher)
    guard state.isOwn else { return state == .used }
    let range = plan.flowTable.range(
      verb: .refund, tier: Int(self.state.vouchers.tiers[voucher]), round: Int(self.state.vouchers.rounds[voucher]))
    return range.contains { position in
      moves(of: plan.flows[plan.flowTable[position]]).contains {
        plan.moves[$0].kind == .voucher && plan.moves[$0].from >> UInt32(state.rawValue) & 1 == 1
      }
    }
  }

  /// Fills `targets`; answers why there is none.
  private mutating func findTargets(_ command: borrowing Command) -> Reason? {
    targets.removeAll(keepingCapacity: true)
    if command.voucher != -1 {
      guard traced(.voucher, command.voucher >= 0 && Int(command.voucher) < state.vouchers.count) else {
        return .unknownVoucher
      }
      let voucher = Int(command.voucher)
      let isRefundable = isRefundable(voucher)
      recordState(voucher, isRefundable)
      guard isRefundable else { return .wrongState }
      if command.hasMerchant {
        let isItsOwn = Int(state.vouchers.merchants[voucher]) == state.merchants.find(command.merchant)
        guard traced(.merchant, isItsOwn) else { return .wrongMerchant }
      }
      if command.hasOrder {
        let order = state.orders.find(command.order)
        guard traced(.order, order >= 0 && Int(state.vouchers.orders[voucher]) == order) else { return .unknownOrder }
      }
      targets.append(Int32(voucher))
      return nil
    }
    let order = command.hasOrder ? state.orders.find(command.order) : -1
    guard traced(.order, order >= 0) else { return .unknownOrder }
    var voucher = state.orders.firstVoucher[order]
    while voucher >= 0 {
      let isRefundable = isRefundable(Int(voucher))
      recordState(Int(voucher), isRefundable)
      if isRefundable { targets.append(voucher) }
      voucher = state.vouchers.nextOfOrder[Int(voucher)]
    }
    targets.sort()
    return targets.isEmpty ? .wrongState : nil
  }
}
