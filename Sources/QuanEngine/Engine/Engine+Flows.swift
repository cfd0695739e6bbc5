import QuanModel
import QuanPlan

extension Engine {
  /// Chooses the flows of the command's verb that apply: their condition holds and they can start from the voucher's
  /// state. A condition that is not known refuses, as a rule's does.
  mutating func chooseFlows(_ command: borrowing Command, _ context: EvaluationContext) -> Verdict {
    chosenFlows.removeAll(keepingCapacity: true)
    chosenParts.removeAll(keepingCapacity: true)
    for position in plan.flowTable.range(verb: command.verb, tier: context.tier, round: context.round) {
      let number = plan.flowTable[position]
      let flow = plan.flows[number]
      guard canStart(flow, from: context.voucher) else { continue }
      let result = evaluate(flow.condition, command, context)
      if trace.isOn, flow.entry >= 0 { record(flow.condition, flow.entry, result, command, context) }
      switch result.truth {
      case .no: continue
      case .unknown, .undecided: return verdict(of: result, flow.condition, .factMissing, flow.entry, command, context)
      case .yes: break
      }
      if moves(of: flow).contains(where: { plan.moves[$0].kind == .undecided }) {
        return Verdict(reason: .undecided, entry: flow.entry)
      }
      var part: Int64 = 0
      for move in moves(of: flow) where plan.moves[move].kind == .reverse {
        let amount = evaluate(plan.moves[move].program, command, context)
        guard amount.truth == .yes else {
          return verdict(of: amount, plan.moves[move].program, .notEligible, flow.entry, command, context)
        }
        part += max(0, amount.value)
      }
      chosenFlows.append(Int32(number))
      chosenParts.append(part)
    }
    return chosenFlows.isEmpty ? Verdict(reason: .wrongState) : .accepted
  }

  func moves(of flow: PlanFlow) -> Range<Int> { Int(flow.moveStart)..<Int(flow.moveStart + flow.moveCount) }

  /// False where the flow moves the voucher, but not from where it stands.
  private func canStart(_ flow: PlanFlow, from voucher: Int) -> Bool {
    let bit = UInt32(1) << UInt32(state.vouchers.states[voucher])
    return moves(of: flow).allSatisfy { plan.moves[$0].kind != .voucher || plan.moves[$0].from & bit != 0 }
  }

  /// Does the moves of the flows that were chosen, all at once; a voucher that comes back to life after its end expires
  /// in the same instant.
  mutating func runChosenFlows(on voucher: Int, verb: Verb, now: Int64) {
    var hasMoved = false
    let wasLive = state.vouchers.state(voucher).isLive
    for index in chosenFlows.indices {
      let flow = plan.flows[Int(chosenFlows[index])]
      if chosenParts[index] > 0 { reversePart(chosenParts[index], of: voucher, by: flow) }
      if run(flow, on: voucher) { hasMoved = true }
    }
    if hasMoved { giveBack(voucher, base: Int(verb.rawValue) * plan.backWords, bits: plan.verbBacks) }
    if hasMoved, !wasLive, state.vouchers.state(voucher).isLive { retake(voucher, now: now) }
    if hasMoved, state.vouchers.state(voucher).isLive, state.vouchers.expires[voucher] <= now {
      expire(voucher, at: now)
    }
  }

  /// Does one flow's moves; true where it moved the voucher.
  mutating func run(_ flow: PlanFlow, on voucher: Int) -> Bool {
    var hasMoved = false
    for position in moves(of: flow) {
      let move = plan.moves[position]
      switch move.kind {
      // Parts are reversed before, with what the command brought.
      case .nothing, .undecided, .reverse: continue
      case .rest: sweep(move)
      case .voucher:
        guard voucher >= 0, move.from >> UInt32(state.vouchers.states[voucher]) & 1 == 1 else { continue }
        setState(voucher, to: move.to)
        hasMoved = true
      }
    }
    if hasMoved { giveBack(voucher, base: Int(flow.backBase), bits: plan.flowBacks) }
    return hasMoved
  }

  /// A voucher's money follows its state: earmarked while it is live, spent once used, free again when it ends unused.
  private mutating func setState(_ voucher: Int, to target: VoucherState) {
    let from = account(state.vouchers.state(voucher))
    state.vouchers.states[voucher] = target.rawValue
    moveMoney(of: voucher, from: from, to: account(target))
  }

  func account(_ state: VoucherState) -> Ledger.Account {
    switch state {
    case .pending, .unused: .earmarked
    case .used: .spent
    case .expired, .void: .available
    // States of the file's own are live.
    default: .earmarked
    }
  }

  /// Moves every source's share of a voucher: the very shares that were moved before.
  mutating func moveMoney(of voucher: Int, from: Ledger.Account, to: Ledger.Account) {
    guard from != to else { return }
    let base = voucher * plan.sources.count
    if from == .available, lacksMoney(for: voucher) {
      // What was freed was granted to others meanwhile: nothing is held any more.
      for source in plan.sources.indices { state.vouchers.shares[base + source] = 0 }
      state.vouchers.amounts[voucher] = 0
      return
    }
    for source in plan.sources.indices {
      state.ledger.move(state.vouchers.shares[base + source], source: source, from: from, to: to)
    }
  }

  private func lacksMoney(for voucher: Int) -> Bool {
    plan.sources.indices.contains {
      state.ledger.available[$0] < state.vouchers.shares[voucher * plan.sources.count + $0]
    }
  }
}
