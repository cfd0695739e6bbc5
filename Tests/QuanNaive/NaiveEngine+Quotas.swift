import QuanModel

extension NaiveEngine {
  // MARK: Purses

  /// What a purse still holds.
  func left(_ quota: Int, _ cell: [NaivePart], limit: Int64) -> Int64 {
    limit + (moved[NaivePurse(quota: quota, cell: cell)] ?? 0) - taken(quota, cell)
  }

  private func taken(_ quota: Int, _ cell: [NaivePart]) -> Int64 {
    guard campaign.quotas[quota].holds.isEmpty else { return held(quota, cell) }
    return takes.reduce(0) { $1.quota == quota && $1.cell == cell ? $0 + $1.amount : $0 }
  }

  /// Vouchers of a purse that stand in the states that its quota counts.
  private func held(_ quota: Int, _ cell: [NaivePart]) -> Int64 {
    let definition = campaign.quotas[quota]
    var sum: Int64 = 0
    for (index, voucher) in vouchers.enumerated()
    where definition.holds.contains(voucher.state) && definition.entry.scope.covers(voucher) {
      let scene = scene(of: index)
      guard truth(definition.condition, scene) == .yes,
        case .success(let cells) = cells(of: definition.dimensions, quota, scene), cells.contains(cell)
      else { continue }
      sum += quantity(quota, scene).value ?? 0
    }
    return sum
  }

  /// The purses that an event takes from: one, or with direct links one for each key. A failure names the missing fact.
  func cells(of dimensions: [Dimension], _ quota: Int, _ scene: NaiveScene) -> Result<[[NaivePart]], NaiveRefusal> {
    var cells: [[NaivePart]] = [[]]
    for dimension in dimensions {
      let parts: [NaivePart]
      switch dimension {
      case .subject(let subject): parts = self.parts(of: subject, scene)
      case .tier: parts = [.number(Int64(scene.tier))]
      case .kind: parts = [.number(Int64(campaign.tiers[scene.tier].kind))]
      case .round: parts = [.number(Int64(scene.round))]
      case .day: parts = [.number(calendar.day(scene.now))]
      case .week: parts = [.number(calendar.monday(calendar.day(scene.now)))]
      case .month: parts = [.number(calendar.first(calendar.day(scene.now)))]
      case .merchant: parts = scene.merchant.map { [.text($0)] } ?? []
      case .order: parts = scene.order.map { [.order($0)] } ?? []
      case .item:
        guard let order = scene.order else { return .failure(missing("order.id", quota)) }
        parts = [.order(order)]
      case .fact(let fact): parts = scene.facts[fact].map { [.value($0)] } ?? []
      }
      guard !parts.isEmpty else { return .failure(missing(name(dimension), quota)) }
      cells = cells.flatMap { cell in parts.map { cell + [$0] } }
      if dimension == .item { cells = cells.map { $0.dropLast() + [.value(.text("\($0)#\(scene.item ?? 0)"))] } }
    }
    return .success(cells)
  }

  private func missing(_ fact: String, _ quota: Int) -> NaiveRefusal {
    NaiveRefusal(.factMissing, campaign.quotas[quota].entry, supply: fact)
  }

  private func name(_ dimension: Dimension) -> String {
    switch dimension {
    case .order, .item: "order.id"
    case .merchant: "merchant"
    case .fact(let fact): campaign.facts[fact].name
    case .subject(let subject): campaign.subjects[subject].entry.name
    case .tier, .kind, .round, .day, .week, .month: ""
    }
  }

  /// What a purse holds at the start; nil where the file leaves it open.
  func limit(_ quota: Int, _ scene: NaiveScene) -> Int64? {
    switch campaign.quotas[quota].limit {
    case .amount(let amount): return amount
    case .byTier(let limits): return limits[scene.tier]
    case .byRound(let limits): return limits[scene.round]
    case .byFact(let fact, let rows, let others):
      guard let value = scene.facts[fact] else { return nil }
      let row = rows.first { row in
        if case .text(let text) = value { text == row.value.text } else { value.number == row.value.value }
      }
      return row?.limit ?? others
    case .undecided: return nil
    }
  }

  /// How much one event takes.
  private func quantity(_ quota: Int, _ scene: NaiveScene) -> (value: Int64?, cause: NaiveTruth.Cause?) {
    switch campaign.quotas[quota].adds {
    case .one: return (1, nil)
    case .subsidy: return (scene.voucher.map { vouchers[$0].amount } ?? 0, nil)
    case .computed(let formula, _):
      switch amount(formula, scene) {
      case .value(let value): return (value, nil)
      case .open(let cause, _): return (nil, cause)
      case .undefined: return (0, nil)
      }
    }
  }

  // MARK: Events

  /// What an event takes of every quota, in file order. A command is refused where a purse holds too little; an event of time
  /// takes without asking.
  mutating func take(at event: Event, _ scene: NaiveScene) throws(NaiveRefusal) {
    for (index, quota) in campaign.quotas.enumerated()
    where quota.takes.contains(event) && quota.entry.scope.covers(tier: scene.tier)
      && quota.entry.scope.covers(round: scene.round)
    { try take(index, scene) }
  }

  mutating func take(_ index: Int, _ scene: NaiveScene) throws(NaiveRefusal) {
    let quota = campaign.quotas[index]
    switch truth(quota.condition, scene) {
    case .yes: break
    case .no: return
    case .unknown(let cause):
      guard scene.isCommand else { return }
      throw refusal(cause, quota.entry)
    }
    let cells: [[NaivePart]]
    switch self.cells(of: quota.dimensions, index, scene) {
    case .success(let found): cells = found
    case .failure(let refusal):
      guard scene.isCommand else { return }
      throw refusal
    }
    let (value, cause) = quantity(index, scene)
    guard let value else {
      guard scene.isCommand else { return }
      throw refusal(cause ?? .hole, quota.entry)
    }
    if scene.isCommand { try ask(index, cells, value, scene) }
    guard quota.holds.isEmpty else { return }
    let isOfOne = scene.isAttempt && isJoining(quota)
    for cell in isOfOne ? Array(cells.prefix(1)) : cells where value != 0 {
      takes.append(NaiveTake(quota: index, cell: cell, amount: value, voucher: scene.voucher))
    }
  }

  private func ask(_ index: Int, _ cells: [[NaivePart]], _ value: Int64, _ scene: NaiveScene) throws(NaiveRefusal) {
    let quota = campaign.quotas[index]
    if case .byFact(let fact, _, _) = quota.limit, scene.facts[fact] == nil {
      throw NaiveRefusal(.factMissing, quota.entry, supply: campaign.facts[fact].name)
    }
    guard let limit = limit(index, scene) else { throw NaiveRefusal(.undecided, quota.entry) }
    // What is held counts the voucher itself already where it stands in one of the states.
    let own: Int64 =
      if !quota.holds.isEmpty, let voucher = scene.voucher, quota.holds.contains(vouchers[voucher].state) { value } else
      { 0 }
    if scene.isAttempt, isJoining(quota), let first = cells.first {
      // The counts of users that a grab would join add up.
      let others = cells.dropFirst().reduce(0) { $0 + limit - left(index, $1, limit: limit) }
      if left(index, first, limit: limit) - others < value {
        throw NaiveRefusal(quota.reason ?? Self.usualReason(quota), quota.entry)
      }
      return
    }
    for cell in cells where left(index, cell, limit: limit) + own < value {
      throw NaiveRefusal(quota.reason ?? Self.usualReason(quota), quota.entry)
    }
  }

  /// Whether it counts by users whom shared keys join.
  private func isJoining(_ quota: Quota) -> Bool {
    quota.dimensions.contains { dimension in
      if case .subject(let subject) = dimension { campaign.subjects[subject].isTransitive } else { false }
    }
  }

  /// `sold_out` only of what a grab takes from purses that are nobody's own.
  private static func usualReason(_ quota: Quota) -> Reason {
    let isNobodys = quota.dimensions.allSatisfy { dimension in
      switch dimension {
      case .tier, .kind, .round, .day, .week, .month: true
      case .subject, .order, .item, .merchant, .fact: false
      }
    }
    return quota.takes.contains(.verb(.grab)) && isNobodys ? .soldOut : .limitReached
  }

  /// Gives back what a voucher still holds of every quota that the event gives back.
  mutating func giveBack(at event: Event, voucher: Int) {
    for (index, quota) in campaign.quotas.enumerated() where quota.back.contains(event) {
      let own = takes.filter { $0.quota == index && $0.voucher == voucher }
      takes.removeAll { $0.quota == index && $0.voucher == voucher }
      for take in own { forward(NaivePurse(quota: index, cell: take.cell), take.amount) }
    }
  }

  /// What comes back to a purse whose rest went elsewhere goes there too.
  mutating func forward(_ purse: NaivePurse, _ amount: Int64) {
    guard let target = swept[purse], target != purse else { return }
    moved[purse, default: 0] -= amount
    moved[target, default: 0] += amount
    forward(target, amount)
  }

  func refusal(_ cause: NaiveTruth.Cause, _ entry: Entry) -> NaiveRefusal {
    switch cause {
    case .hole: return NaiveRefusal(.undecided, entry)
    case .fact(let fact):
      let definition = campaign.facts[fact]
      // How good a reading is belongs to the place.
      let parent = definition.name.split(separator: ".").dropLast().joined(separator: ".")
      let isPlace = definition.type == .place || campaign.facts.contains { $0.name == parent && $0.type == .place }
      return NaiveRefusal(isPlace ? .placeUnproven : .factMissing, entry, supply: definition.name)
    }
  }
}

extension Scope {
  func covers(_ voucher: NaiveVoucher) -> Bool { covers(tier: voucher.tier) && covers(round: voucher.round) }
}
