import QuanModel

extension PlanCompiler {
  /// Flows of the file, then those of the prelude for what the file leaves to them, then the leftovers of rounds.
  mutating func compileFlows() {
    for flow in campaign.flows {
      let condition = campaign.condition(of: flow)
      append(
        condition: condition, verbs: factVerbs(flow), moves: flow.moves.map { planMove($0, verbs: factVerbs(flow)) },
        entry: add(flow.entry, text: text(flow.entry.span)), scope: flow.entry.scope)
      plan.flows[plan.flows.count - 1].isPerVoucher = flow.isPerVoucher
    }
    plan.writtenFlows = campaign.flows.count
    var items = campaign.flows.map { flow in
      DispatchTable.Item(verbs: flow.events.compactMap(\.verb), scope: flow.entry.scope)
    }
    // Papers that are handed in stay known; where no flow says more, nothing else comes of it.
    for scope in preludeScopes(.verb(.submit), where: { _ in true }) {
      items.append(DispatchTable.Item(verbs: [.submit], scope: scope))
      append(condition: nil, verbs: [], moves: [PlanMove(.nothing)], entry: -1)
    }
    for (verb, from, to) in Self.prelude {
      for scope in preludeScopes(.verb(verb), where: Self.movesVoucher) {
        items.append(DispatchTable.Item(verbs: [verb], scope: scope))
        append(condition: nil, verbs: [], moves: [voucherMove(from: from, to: to)], entry: -1)
      }
    }
    let expiries = preludeScopes(.expire, where: Self.movesVoucher).map { scope in
      let move = voucherMove(from: [], to: .expired)
      return (scope: scope, flow: append(condition: nil, verbs: [], moves: [move], entry: -1, scope: scope))
    }
    plan.flowTable = DispatchTable(
      tiers: campaign.tiers.count, rounds: campaign.rounds.count, verbs: plan.verbNames.count, items: items)
    plan.expireFlows = campaign.tiers.indices.map { tier in
      let own = campaign.flows.indices.filter {
        campaign.flows[$0].events.contains(.expire) && campaign.flows[$0].entry.scope.covers(tier: tier)
      }
      return (own + expiries.filter { $0.scope.covers(tier: tier) }.map(\.flow)).map { Int32($0) }
    }
    compileTimers()
    compileLeftovers()
  }

  private static let prelude: [(verb: Verb, from: [VoucherState], to: VoucherState)] = [
    (.grab, [], .unused), (.redeem, [.unused], .used),
  ]

  private static func movesVoucher(_ flow: Flow) -> Bool {
    flow.moves.contains { if case .voucher = $0 { true } else { false } }
  }

  /// The tiers and rounds for which no such flow of the file comes at the event.
  private func preludeScopes(_ event: Event, where isSuch: (Flow) -> Bool) -> [Scope] {
    let covered = campaign.flows.filter { $0.events.contains(event) && isSuch($0) }.map(\.entry.scope)
    func left(_ round: Int?) -> [Int] {
      campaign.tiers.indices.filter { tier in
        !covered.contains { $0.covers(tier: tier) && (round.map($0.covers(round:)) ?? true) }
      }
    }
    guard covered.contains(where: { $0.rounds != nil }) else { return [Scope(tiers: left(nil), rounds: nil)] }
    return campaign.rounds.indices.map { Scope(tiers: left($0), rounds: [$0]) }
  }

  /// The verbs whose commands bring what a flow's condition and moves look at; none where time sets it off.
  private func factVerbs(_ flow: Flow) -> [Verb] {
    flow.events.allSatisfy { $0.verb != nil } ? flow.events.compactMap(\.verb) : []
  }

  @discardableResult
  mutating func append(
    condition: Condition?, verbs: [Verb], moves: [PlanMove], entry: Int32, scope: Scope = Scope()
  ) -> Int {
    var flow = PlanFlow(
      condition: programs.compile(condition, verbs: verbs), moveStart: Int32(plan.moves.count),
      moveCount: Int32(moves.count), entry: entry, backBase: 0)
    flow.isPerVoucher = moves.contains { $0.kind == .voucher }
    flow.movesVoucher = moves.contains { $0.kind == .voucher || $0.kind == .undecided }
    flow.movesNothing = moves.contains { $0.kind == .nothing }
    flow.scopeTiers = campaign.tiers.indices.map { scope.covers(tier: $0) }
    flow.scopeRounds = campaign.rounds.indices.map { scope.covers(round: $0) }
    plan.flows.append(flow)
    plan.moves += moves
    return plan.flows.count - 1
  }

  private mutating func planMove(_ move: Move, verbs: [Verb]) -> PlanMove {
    switch move {
    case .nothing: return PlanMove(.nothing)
    case .undecided: return PlanMove(.undecided)
    case .voucher(let from, let to): return voucherMove(from: from, to: to)
    case .rest(let quota, let from, let to):
      var move = PlanMove(.rest)
      (move.quota, move.fromRound, move.toRound) = (Int32(quota), place(from), place(to))
      return move
    case .tokens(let count, let quota, let from, let to):
      var move = PlanMove(.tokens)
      (move.quota, move.fromRound, move.toRound, move.count) = (Int32(quota), place(from), place(to), count)
      return move
    case .make(let count, let tier, let state):
      var move = PlanMove(.make)
      (move.count, move.tier, move.to) = (count, Int32(tier), state)
      return move
    case .money(let formula, from: .spent, to: .available, _):
      var move = PlanMove(.reverse)
      move.program = programs.compile(formula, verbs: verbs)
      return move
    case .money(let formula, let source, let target, _):
      var move = PlanMove(.money)
      move.program = programs.compile(formula, verbs: verbs)
      move.carried = Self.carried(formula) ?? 0
      (move.source, move.target) = (account(source), account(target))
      if case .party = target { plan.hasPayments = true }
      return move
    }
  }

  /// Bits of the sources whose shares a formula carries; nil where it is some other amount.
  private static func carried(_ formula: Formula) -> UInt64? {
    switch formula {
    case .subsidy: return .max
    case .share(let source): return 1 << UInt64(source)
    case .sum(let left, let right):
      guard let first = carried(left), let second = carried(right) else { return nil }
      return first | second
    default: return nil
    }
  }

  private func place(_ cell: Cell) -> Int32 {
    switch cell {
    case .round(let round): Int32(round)
    case .ownRound: PlanMove.ownRound
    case .nextRound: PlanMove.nextRound
    case .ownDay: PlanMove.ownDay
    case .nextDay: PlanMove.nextDay
    }
  }

  private func account(_ account: Account) -> PlanAccount {
    switch account {
    case .available: .available
    case .earmarked: .earmarked
    case .spent: .spent
    case .source(let source): .source(Int32(source))
    case .party(let party): .party(Int32(party))
    }
  }

  /// No `from` means every live state: final states are left alone.
  private func voucherMove(from: [VoucherState], to: VoucherState) -> PlanMove {
    let states = from.isEmpty ? campaign.states.filter(\.isLive) : from
    let bits = states.reduce(UInt32(0)) { $0 | 1 << UInt32($1.rawValue) }
    var move = PlanMove(.voucher)
    (move.from, move.to) = (bits, to)
    return move
  }

  // MARK: Windows' edges

  private mutating func compileTimers() {
    for (index, flow) in campaign.flows.enumerated() {
      for event in flow.events {
        switch event {
        case .start(let reference): addTimer(reference, isEnd: false, flow: index)
        case .end(let reference): addTimer(reference, isEnd: true, flow: index)
        case .every(let recurrence): add(recurrence, flow: index)
        case .after(let delay, let cause): add(delay, after: cause, flow: index)
        case .full(let quota): addFull(quota, flow: index)
        case .verb, .attempt, .flow, .expire, .undecided: continue
        }
      }
    }
  }

  private mutating func addTimer(_ reference: WindowReference, isEnd: Bool, flow: Int) {
    let (window, round) = WindowKind.parts(of: reference)
    plan.timers.append(PlanTimer(window: window, round: Int32(round), isEnd: isEnd, flow: Int32(flow)))
  }

  /// `issue: leftover of first`: when the vouchers of the first round end, what is left of its money moves on.
  private mutating func compileLeftovers() {
    for index in plan.roundsInForce {
      guard case .leftover(of: let giver, _) = campaign.rounds[index].issue else { continue }
      var move = PlanMove(.rest)
      (move.quota, move.fromRound, move.toRound) = (plan.roundMoneyQuota, Int32(giver), Int32(index))
      append(condition: nil, verbs: [], moves: [move], entry: plan.issueEntries[index])
      addTimer(.roundValid(giver), isEnd: true, flow: plan.flows.count - 1)
    }
  }

  // MARK: What events give back

  /// Bits of the quotas that each flow, verb and expiry give back.
  mutating func finishBacks() {
    plan.backWords = (plan.backQuotas.count + 63) / 64
    let words = plan.backWords
    func bits(_ gives: (Quota) -> Bool, roundMoney: Bool) -> [UInt64] {
      var result = [UInt64](repeating: 0, count: words)
      for (bit, index) in plan.backQuotas.enumerated() {
        let isWritten = Int(index) < campaign.quotas.count
        if isWritten ? gives(campaign.quotas[Int(index)]) : roundMoney { result[bit / 64] |= 1 << UInt64(bit % 64) }
      }
      return result
    }
    for index in plan.flows.indices {
      plan.flows[index].backBase = Int32(plan.flowBacks.count)
      plan.flowBacks +=
        index < campaign.flows.count
        ? bits({ $0.back.contains(.flow(index)) }, roundMoney: false) : bits({ _ in false }, roundMoney: false)
    }
    for verb in plan.verbNames.indices {
      let verb = Verb(rawValue: UInt8(verb))
      plan.verbBacks += bits({ $0.back.contains(.verb(verb)) }, roundMoney: verb == .void)
    }
    plan.expireBacks = bits({ $0.back.contains(.expire) }, roundMoney: true)
  }
}
