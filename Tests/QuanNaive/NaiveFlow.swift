import QuanModel

/// A flow of the file, or one that goes without saying.
struct NaiveFlow {
  /// Its place in the file; nil for one that goes without saying.
  var index: Int?
  var entry: Entry?
  var condition: Condition?
  var moves: [Move]

  var movesVoucher: Bool { moves.contains(where: \.movesVoucher) }

  /// The state to which it moves a voucher.
  func target(from state: VoucherState) -> VoucherState? {
    for case .voucher(let from, let to) in moves where from.isEmpty ? state.isLive : from.contains(state) { return to }
    return nil
  }

  func starts(from state: VoucherState) -> Bool { target(from: state) != nil }
}

extension NaiveEngine {
  /// The flows of an event for a tier and round, in file order, and the one that goes without saying where none of them moves
  /// the voucher.
  func flows(at event: Event, tier: Int, round: Int) -> [NaiveFlow] {
    var result: [NaiveFlow] = []
    for (index, flow) in campaign.flows.enumerated()
    where flow.events.contains(event) && flow.entry.scope.covers(tier: tier) && flow.entry.scope.covers(round: round) {
      result.append(NaiveFlow(index: index, entry: flow.entry, condition: flow.condition, moves: flow.moves))
    }
    guard !result.contains(where: \.movesVoucher) else { return result }
    switch event {
    case .verb(.grab): result.append(NaiveFlow(moves: [.voucher(from: [], to: .unused)]))
    case .verb(.redeem): result.append(NaiveFlow(moves: [.voucher(from: [.unused], to: .used)]))
    case .verb(.submit) where result.isEmpty: result.append(NaiveFlow(moves: [.nothing]))
    case .expire: result.append(NaiveFlow(moves: [.voucher(from: [], to: .expired)]))
    default: break
    }
    return result
  }

  /// The flows of an event with whether they apply; `otherwise` takes what no sibling takes.
  func chosen(at event: Event, _ scene: NaiveScene) -> [(flow: NaiveFlow, truth: NaiveTruth)] {
    let flows = flows(at: event, tier: scene.tier, round: scene.round)
    let plain = flows.filter { !Self.needsOthers($0.condition) }.map { truth($0.condition, scene) }
    var otherwise = NaiveTruth.yes
    if plain.contains(.yes) {
      otherwise = .no
    } else if let unknown = plain.first(where: { $0 != .no }) {
      otherwise = unknown
    }
    return flows.map { ($0, truth($0.condition, scene, otherwise: otherwise)) }
  }

  private static func needsOthers(_ condition: Condition?) -> Bool {
    switch condition {
    case .otherwise?: true
    case .all(let parts)?: parts.contains { needsOthers($0) }
    default: false
    }
  }

  /// The flows that a command sets off. What is not known refuses; where flows move the voucher and none applies, so does that.
  func applying(at event: Event, _ scene: NaiveScene) throws(NaiveRefusal) -> [NaiveFlow] {
    var result: [NaiveFlow] = []
    let state = scene.voucher.map { vouchers[$0].state }
    let chosen = chosen(at: event, scene)
    for (flow, truth) in chosen {
      if let state, flow.movesVoucher, !flow.starts(from: state) { continue }
      switch truth {
      case .no: continue
      case .unknown(let cause):
        guard let entry = flow.entry else { continue }
        throw refusal(cause, entry)
      case .yes:
        if flow.moves.contains(where: \.isUndecided), let entry = flow.entry { throw NaiveRefusal(.undecided, entry) }
        try checkParts(flow, scene)
        result.append(flow)
      }
    }
    // A grab that no flow of the file moves grants the voucher as if the file said nothing.
    if event == .verb(.grab), !result.contains(where: \.movesVoucher) {
      return result + [NaiveFlow(moves: [.voucher(from: [], to: .unused)])]
    }
    guard case .verb(let verb) = event, !result.contains(where: { carries($0, verb, chosen.map(\.flow)) }) else {
      return result
    }
    throw NaiveRefusal(.wrongState)
  }

  /// Whether a flow carries its verb out. One that only pays goes with those that move the voucher, where there are any; a
  /// redemption always needs one that does, a refund is about a used voucher whatever it moves.
  func carries(_ flow: NaiveFlow, _ verb: Verb, _ siblings: [NaiveFlow]) -> Bool {
    if flow.movesVoucher || verb == .refund { return true }
    if verb == .redeem { return false }
    return flow.moves.contains(where: \.isNothing) || !siblings.contains(where: \.movesVoucher)
  }

  /// False where a flow moves vouchers, but not from this state.
  func canStart(_ flow: NaiveFlow, from state: VoucherState) -> Bool { !flow.movesVoucher || flow.starts(from: state) }

  /// What a part comes to has to be known before anything moves.
  private func checkParts(_ flow: NaiveFlow, _ scene: NaiveScene) throws(NaiveRefusal) {
    for case .money(let formula, .spent, .available, _) in flow.moves {
      guard case .open(let cause, _) = amount(formula, scene), let entry = flow.entry else { continue }
      throw refusal(cause, entry)
    }
  }

  // MARK: Carrying out

  /// Carries out a flow on the voucher of the scene, then the flows that follow it.
  mutating func perform(_ flow: NaiveFlow, _ scene: NaiveScene) throws(NaiveRefusal) {
    guard let index = scene.voucher else { return }
    let old = vouchers[index]
    for case .voucher(let from, let to) in flow.moves
    where from.isEmpty ? vouchers[index].state.isLive : from.contains(vouchers[index].state) {
      try move(index, to: to)
      break
    }
    for move in flow.moves {
      switch move {
      case .make(let count, tier: let tier, to: let state): try make(count, tier, state, from: index)
      case .money(let formula, from: let from, to: let to, _): try moveMoney(formula, from, to, flow, scene)
      case .rest(quota: let quota, from: let from, to: let to): sweep(quota, from, to, scene)
      case .tokens(let count, quota: let quota, from: let from, to: let to): carry(count, quota, from, to, scene)
      case .nothing, .undecided, .voucher: break
      }
    }
    guard let number = flow.index else { return }
    if vouchers[index].state != old.state { giveBack(at: .flow(number), voucher: index) }
    book(.flow(number), index)
    try follow(number, scene)
  }

  /// Flows that another sets off.
  private mutating func follow(_ flow: Int, _ scene: NaiveScene) throws(NaiveRefusal) {
    guard campaign.flows.contains(where: { $0.events.contains(.flow(flow)) }) else { return }
    for (next, truth) in chosen(at: .flow(flow), scene) {
      guard let index = scene.voucher else { return }
      if next.movesVoucher, !next.starts(from: vouchers[index].state) { continue }
      switch truth {
      case .no: continue
      case .unknown(let cause):
        guard scene.isCommand, let entry = next.entry else { continue }
        throw refusal(cause, entry)
      case .yes:
        if let number = next.index { try take(at: .flow(number), scene) }
        try perform(next, scene)
      }
    }
  }

  /// Vouchers that a flow makes: the same user's and round's, on the money that the flow set free.
  private mutating func make(_ count: Int64, _ tier: Int, _ state: VoucherState, from index: Int) throws(NaiveRefusal) {
    for _ in 0..<count {
      let parent = vouchers[index]
      var voucher = NaiveVoucher(tier: tier, round: parent.round, state: state, keys: parent.keys, granted: now)
      voucher.verbs[.grab] = now
      voucher.factsOfGrab = parent.factsOfGrab
      voucher.amount = campaign.tiers[tier].amount.minorUnits
      // They take no count of the round, and of its money what the flow set free.
      if rounds[parent.round].money != nil {
        voucher.isCounted = true
        voucher.roundMoney = voucher.amount
      }
      vouchers.append(voucher)
      let made = vouchers.count - 1
      if voucher.isCounted { giveToRound(parent.round, -voucher.amount) }
      if campaign.tiers[tier].drawn == .verb(.grab) { try draw(made) }
      refreshEnd(made)
    }
  }

  private mutating func moveMoney(
    _ formula: Formula, _ from: Account, _ to: Account, _ flow: NaiveFlow, _ scene: NaiveScene
  )
    throws(NaiveRefusal)
  {
    guard let index = scene.voucher else { return }
    let amount: Int64
    switch self.amount(formula, scene) {
    case .value(let value): amount = value
    case .open(let cause, _):
      guard scene.isCommand, let entry = flow.entry else { return }
      throw refusal(cause, entry)
    case .undefined: amount = 0
    }
    switch (from, to) {
    case (.spent, .available): reverse(index, amount, by: flow.index)
    case (.earmarked, .available): release(held: index)
    case (.spent, .party(let taker)), (.source, .party(let taker)):
      if let bearers = bearers(formula, from) { pay(index, bearers, to: taker) } else { transfer(amount, from, to) }
    case (.party, .party): transfer(amount, from, to)
    case (.party(let giver), _):
      if let bearers = bearers(formula, to) { repay(index, bearers, by: giver) }
    default: break
    }
  }

  /// The sources whose shares an amount is made of; nil where it is some other amount. An account that is a source's own means
  /// that source alone.
  private func bearers(_ formula: Formula, _ account: Account) -> Set<Int>? {
    let named: Set<Int>
    switch formula {
    case .subsidy: named = Set(campaign.sources.indices)
    case .share(let source): named = [source]
    case .sum(let left, let right):
      guard let first = bearers(left, account), let second = bearers(right, account) else { return nil }
      named = first.union(second)
    default: return nil
    }
    if case .source(let source) = account { return named.intersection([source]) }
    return named
  }

  /// A move of an event that concerns no voucher.
  mutating func movePurse(_ move: Move, _ scene: NaiveScene) {
    switch move {
    case .rest(quota: let quota, from: let from, to: let to): sweep(quota, from, to, scene)
    case .tokens(let count, quota: let quota, from: let from, to: let to): carry(count, quota, from, to, scene)
    case .money(let formula, from: let from, to: let to, _):
      if case .value(let value) = amount(formula, scene) { transfer(value, from, to) }
    case .nothing, .undecided, .voucher, .make: break
    }
  }

  /// A sum that is no voucher's.
  private mutating func transfer(_ amount: Int64, _ from: Account, _ to: Account) {
    if case .party(let giver) = from { balances[giver] -= amount }
    if case .party(let taker) = to { balances[taker] += amount }
  }

  /// What is left in one purse goes to another; so does what comes back to it later.
  private mutating func sweep(_ quota: Int, _ from: Cell, _ to: Cell, _ scene: NaiveScene) {
    guard let limit = limit(quota, scene) else { return }
    for (source, target) in purses(quota, from, to, scene) {
      let rest = left(quota, source.cell, limit: limit)
      moved[source, default: 0] -= rest
      moved[target, default: 0] += rest
      swept[source] = target
    }
  }

  private mutating func carry(_ count: Int64, _ quota: Int, _ from: Cell, _ to: Cell, _ scene: NaiveScene) {
    for (source, target) in purses(quota, from, to, scene) {
      moved[source, default: 0] -= count
      moved[target, default: 0] += count
    }
  }

  /// The purses that a move goes between: what tells purses apart besides the round or the day is the voucher's own.
  private func purses(_ quota: Int, _ from: Cell, _ to: Cell, _ scene: NaiveScene) -> [(NaivePurse, NaivePurse)] {
    let dimensions = campaign.quotas[quota].dimensions
    guard let source = cell(from, scene), let target = cell(to, scene), source != target,
      let place = dimensions.firstIndex(where: { $0 == .round || $0 == .day }),
      case .success(let cells) = cells(of: dimensions, quota, scene)
    else { return [] }
    return cells.map { cell in
      var (giver, taker) = (cell, cell)
      (giver[place], taker[place]) = (source, target)
      return (NaivePurse(quota: quota, cell: giver), NaivePurse(quota: quota, cell: taker))
    }
  }

  private func cell(_ cell: Cell, _ scene: NaiveScene) -> NaivePart? {
    switch cell {
    case .round(let round): return .number(Int64(round))
    case .ownRound: return .number(Int64(scene.round))
    case .nextRound:
      let next = rounds.indices.first { round in
        round > scene.round && opening(round).possible.next(from: now) != nil
      }
      return next.map { .number(Int64($0)) }
    // An event of a day comes at the midnight that ends it.
    case .ownDay: return .number(calendar.day(scene.isCommand ? now : now - 1))
    case .nextDay: return .number(calendar.day(scene.isCommand ? now : now - 1) + 1)
    }
  }
}
