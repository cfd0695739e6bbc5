import QuanModel
import QuanPlan

extension Engine {
  /// Chooses the flows of the command's verb that apply: their condition holds and they can start from the voucher's
  /// state. A condition that is not known refuses, as a rule's does.
  mutating func chooseFlows(_ command: borrowing Command, _ context: EvaluationContext) -> Verdict {
    chosenFlows.removeAll(keepingCapacity: true)
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
      chosenFlows.append(Int32(number))
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
    for flow in chosenFlows where run(plan.flows[Int(flow)], on: voucher) { hasMoved = true }
    if hasMoved { giveBack(voucher, base: Int(verb.rawValue) * plan.backWords, bits: plan.verbBacks) }
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
      case .nothing, .undecided: continue
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
    let tier = Int(state.vouchers.tiers[voucher])
    for source in plan.sources.indices {
      state.ledger.move(plan.shares[tier * plan.sources.count + source], source: source, from: from, to: to)
    }
  }
}
