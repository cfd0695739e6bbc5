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
      // What a part comes to has to be known before anything moves.
      for move in moves(of: flow) where plan.moves[move].kind == .reverse || plan.moves[move].kind == .money {
        let amount = evaluate(plan.moves[move].program, command, context)
        if plan.moves[move].kind == .money, amount.truth == .no { continue }
        guard amount.truth == .yes else {
          return verdict(of: amount, plan.moves[move].program, .notEligible, flow.entry, command, context)
        }
      }
      chosenFlows.append(Int32(number))
    }
    let range = plan.flowTable.range(verb: command.verb, tier: context.tier, round: context.round)
    let isCarried = chosenFlows.contains { carries(plan.flows[Int($0)], command.verb, range) }
    return isCarried ? .accepted : Verdict(reason: .wrongState)
  }

  /// Whether a flow carries its verb out. One that only pays, makes or shifts goes with the flows that move the voucher,
  /// where there are any; a redemption always has them, and a refund is about a used voucher whatever it moves.
  func carries(_ flow: PlanFlow, _ verb: Verb, _ range: Range<Int>) -> Bool {
    if flow.movesVoucher || verb == .refund { return true }
    if verb == .redeem { return false }
    return flow.movesNothing || !range.contains { plan.flows[plan.flowTable[$0]].movesVoucher }
  }

  func moves(of flow: PlanFlow) -> Range<Int> { Int(flow.moveStart)..<Int(flow.moveStart + flow.moveCount) }

  /// False where the flow moves the voucher, but not from where it stands.
  func canStart(_ flow: PlanFlow, from voucher: Int) -> Bool {
    let bit = UInt32(1) << UInt32(state.vouchers.states[voucher])
    return moves(of: flow).allSatisfy { plan.moves[$0].kind != .voucher || plan.moves[$0].from & bit != 0 }
  }

  /// Does the moves of the flows that were chosen, all at once, and those of the flows that follow them; a voucher that
  /// comes back to life after its end expires in the same instant.
  mutating func runChosenFlows(_ command: borrowing Command, _ context: EvaluationContext) {
    let voucher = context.voucher
    var hasMoved = false
    let before = Standing(isLive: state.vouchers.state(voucher).isLive, canBeRedeemed: canBeRedeemed(voucher))
    for index in chosenFlows.indices where run(Int(chosenFlows[index]), command, context) { hasMoved = true }
    if hasMoved { giveBack(voucher, base: Int(command.verb.rawValue) * plan.backWords, bits: plan.verbBacks) }
    noteDelays(.verb(command.verb.rawValue), context)
    if hasMoved { comeBack(voucher, from: before, now: context.now) }
    if hasMoved, state.vouchers.state(voucher).isLive, state.vouchers.expires[voucher] <= context.now {
      expire(voucher, at: context.now)
    }
  }

  /// Where a voucher stood before a flow moved it.
  struct Standing {
    var isLive: Bool
    /// A redemption starts from there.
    var canBeRedeemed: Bool
  }

  /// A voucher that comes back to life, or after a redemption to where another starts from, begins anew.
  mutating func comeBack(_ voucher: Int, from before: Standing, now: Int64) {
    guard state.vouchers.state(voucher).isLive else { return }
    let isUndone = state.vouchers.usedAt[voucher] != 0 && !before.canBeRedeemed && canBeRedeemed(voucher)
    guard !before.isLive || isUndone else { return }
    state.vouchers.usedAt[voucher] = 0
    retake(voucher, now: now)
  }

  func canBeRedeemed(_ voucher: Int) -> Bool {
    let bit = UInt32(1) << UInt32(state.vouchers.states[voucher])
    let range = plan.flowTable.range(
      verb: .redeem, tier: Int(state.vouchers.tiers[voucher]), round: Int(state.vouchers.rounds[voucher]))
    return range.contains { position in
      moves(of: plan.flows[plan.flowTable[position]]).contains {
        plan.moves[$0].kind == .voucher && plan.moves[$0].from & bit != 0
      }
    }
  }

  /// Does one flow's moves, takes what quotas count at it, and runs what follows it; true where it moved the voucher or
  /// its money.
  mutating func run(_ number: Int, _ command: borrowing Command, _ context: EvaluationContext) -> Bool {
    let flow = plan.flows[number]
    if trace.isWanted { trace.note(flow: flow.entry) }
    var hasMoved = false
    // Parts are reversed before the voucher moves, and its purses get the same part.
    for position in moves(of: flow) where plan.moves[position].kind == .reverse && context.voucher >= 0 {
      let part = evaluate(plan.moves[position].program, command, context)
      if part.truth == .yes { reversePart(part.value, of: context.voucher, by: flow) }
    }
    for position in moves(of: flow) {
      let move = plan.moves[position]
      switch move.kind {
      case .nothing, .undecided, .reverse: continue
      case .rest, .tokens: shift(move, context)
      case .make: make(move, context)
      case .money: if pay(move, command, context) { hasMoved = true }
      case .voucher:
        let voucher = context.voucher
        guard voucher >= 0, move.from >> UInt32(state.vouchers.states[voucher]) & 1 == 1 else { continue }
        let state = state.vouchers.states[voucher]
        setState(voucher, to: move.to, now: context.now)
        hasMoved = true
        if state != move.to.rawValue, isBeforeDraw(voucher, command.verb) { undraw(voucher, now: context.now) }
      }
    }
    if hasMoved, context.voucher >= 0 { giveBack(context.voucher, base: Int(flow.backBase), bits: plan.flowBacks) }
    takeAtFlow(number, command, context)
    noteDelays(.flow(Int32(number)), context)
    return follow(number, command, context) || hasMoved
  }

  private mutating func takeAtFlow(_ number: Int, _ command: borrowing Command, _ context: EvaluationContext) {
    guard context.voucher >= 0, !plan.flowQuotas[number].isEmpty else { return }
    swap(&roots, &spareRoots)
    findHolders(of: context.voucher)
    for quota in plan.flowQuotas[number] where covers(plan.quotas[Int(quota)], context) {
      take(from: Int(quota), command, context, order: Int(state.vouchers.orders[context.voucher]))
    }
    swap(&roots, &spareRoots)
  }

  /// An event that another causes follows it in the same transaction. The checker knows that there is no circle.
  private mutating func follow(_ number: Int, _ command: borrowing Command, _ context: EvaluationContext) -> Bool {
    var hasMoved = false
    for follower in plan.followers[number] {
      let flow = plan.flows[Int(follower)]
      guard covers(flow, context), context.voucher < 0 || canStart(flow, from: context.voucher),
        evaluate(flow.condition, command, context).truth == .yes
      else { continue }
      if run(Int(follower), command, context) { hasMoved = true }
    }
    return hasMoved
  }

  func covers(_ flow: PlanFlow, _ context: EvaluationContext) -> Bool {
    (context.tier < 0 || flow.scopeTiers[context.tier]) && (context.round < 0 || flow.scopeRounds[context.round])
  }

  /// A voucher's money follows its state: earmarked while it is live, spent once used, free again when it ends unused.
  mutating func setState(_ voucher: Int, to target: VoucherState, now: Int64) {
    let before = UInt32(1) << UInt32(state.vouchers.states[voucher])
    state.vouchers.states[voucher] = target.rawValue
    moveMoney(of: voucher, to: account(target))
    followStates(voucher, from: before, to: 1 << UInt32(target.rawValue), now: now)
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
}
