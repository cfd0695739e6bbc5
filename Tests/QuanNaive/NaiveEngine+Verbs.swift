import QuanModel

extension NaiveEngine {
  // MARK: Commands on one voucher

  mutating func use(_ command: NaiveCommand) throws(NaiveRefusal) -> Int {
    let index = try find(command.voucher)
    let voucher = vouchers[index]
    let moving = flows(at: .verb(command.verb), tier: voucher.tier, round: voucher.round).filter(\.movesVoucher)
    if !moving.isEmpty, !moving.contains(where: { $0.starts(from: voucher.state) }) { throw wrongState(index) }
    if let merchant = command.merchant, merchants[merchant] == nil { throw NaiveRefusal(.unknownMerchant) }
    if command.verb == .redeem { try checkValidity(index) }
    let item = try chooseItem(command, index)
    let scene = scene(command, on: index, item: item)
    try check(command, scene)
    if command.verb == .redeem {
      vouchers[index].merchant = command.merchant
      vouchers[index].order = scene.order
      vouchers[index].item = item
      if let order = scene.order { orders.insert(order) }
    }
    try run(command.verb, command, scene, item: item)
    return index
  }

  func find(_ voucher: Int?) throws(NaiveRefusal) -> Int {
    guard let voucher, vouchers.indices.contains(voucher) else { throw NaiveRefusal(.unknownVoucher) }
    return voucher
  }

  func wrongState(_ index: Int) -> NaiveRefusal {
    NaiveRefusal(vouchers[index].state == .expired ? .expired : .wrongState)
  }

  private func checkValidity(_ index: Int) throws(NaiveRefusal) {
    let voucher = vouchers[index]
    let validity = validity(voucher: index)
    switch validity.contains(now) {
    case .yes: return
    case .unknown: throw NaiveRefusal(.undecided, campaign.rounds[voucher.round].entry)
    case .no: break
    }
    let isToCome = validity.possible.next(from: now) != nil || end(of: index) > now
    guard isToCome else { throw NaiveRefusal(.expired) }
    let ofRound = self.validity(voucher.round, anchors(of: index))
    let isRound = ofRound.contains(now) == .no
    throw NaiveRefusal(
      .notYetValid, isRound ? campaign.rounds[voucher.round].entry : campaign.tiers[voucher.tier].entry)
  }

  /// The item that the command names, else the first that every rule and the threshold accept, else the dearest.
  private func chooseItem(_ command: NaiveCommand, _ index: Int) throws(NaiveRefusal) -> Int? {
    guard let items = command.items, !items.isEmpty else { return nil }
    if let item = command.item { return item }
    for item in items.indices {
      do throws(NaiveRefusal) {
        try check(command, scene(command, on: index, item: item))
        return item
      } catch { continue }
    }
    guard let price = campaign.facts.firstIndex(where: { $0.name == "item.price" }) else { return 0 }
    var dearest = 0
    for item in items.indices where items[item][price]?.number ?? -1 > items[dearest][price]?.number ?? -1 {
      dearest = item
    }
    return dearest
  }

  /// Rules, suspension, blocked users, threshold.
  private func check(_ command: NaiveCommand, _ scene: NaiveScene) throws(NaiveRefusal) {
    guard let index = scene.voucher else { return }
    try follow(rulesAt: command.verb, scene)
    if command.verb == .redeem {
      if let merchant = command.merchant, merchants[merchant]?.isSuspended == true {
        throw NaiveRefusal(.merchantSuspended)
      }
      if !users.isEmpty, users[0].isBlocked(vouchers[index].keys[0] ?? []) { throw NaiveRefusal(.userBlocked) }
    }
    _ = try settled(index, scene, mustBeKnown: false)
    if willBeUsed(command.verb, scene) { _ = try settled(index, scene, mustBeKnown: true) }
  }

  /// Whether a command's flows would leave the voucher used.
  private func willBeUsed(_ verb: Verb, _ scene: NaiveScene) -> Bool {
    guard let index = scene.voucher, vouchers[index].state != .used else { return false }
    return chosen(at: .verb(verb), scene).contains { flow in
      flow.truth == .yes && flow.flow.target(from: vouchers[index].state) == .used
    }
  }

  /// The amount that a command tells; nil while it is open. Once told it stays.
  private func settled(_ index: Int, _ scene: NaiveScene, mustBeKnown: Bool) throws(NaiveRefusal) -> Int64? {
    let voucher = vouchers[index]
    guard !voucher.isSettled else { return voucher.amount }
    let entry = campaign.tiers[voucher.tier].entry
    switch worth(voucher.tier, scene) {
    case .undefined: throw NaiveRefusal(.belowThreshold, entry)
    case .value(let value):
      guard value > 0 else { throw NaiveRefusal(.belowThreshold, entry) }
      return min(value, voucher.cap ?? value, voucher.amount)
    case .open(let cause, _):
      guard mustBeKnown else { return nil }
      throw refusal(cause, entry)
    }
  }

  // MARK: What a command sets off

  /// Settles the amount, takes from purses and money, and lets the flows run.
  mutating func run(_ verb: Verb, _ command: NaiveCommand, _ scene: NaiveScene, item: Int?) throws(NaiveRefusal) {
    guard let index = scene.voucher else { return }
    let flows = try applying(at: .verb(verb), scene)
    let old = vouchers[index].state
    if verb != .grab, verb != .refund, vouchers[index].state != .used, !vouchers[index].isFree {
      if let amount = try settled(index, scene, mustBeKnown: false) { settle(index, at: amount) }
    }
    if verb != .grab { remember(command, on: index, item: item) }
    try takeInOrder(verb, flows, scene)
    if verb == .grab { try takeFromRound(index) }
    if campaign.tiers[vouchers[index].tier].drawn == .verb(verb), !vouchers[index].isDrawn { try draw(index) }
    vouchers[index].verbs[verb] = now
    for flow in flows { try perform(flow, scene) }
    if vouchers[index].state != old || verb == .grab { giveBack(at: .verb(verb), voucher: index) }
    book(.verb(verb), index)
    refreshEnd(index)
  }

  /// Quotas of the verb, of attempts at it and of the flows that it sets off, all in file order.
  private mutating func takeInOrder(_ verb: Verb, _ flows: [NaiveFlow], _ scene: NaiveScene) throws(NaiveRefusal) {
    let events = [Event.verb(verb), .attempt(verb)] + flows.compactMap { $0.index.map { Event.flow($0) } }
    for (index, quota) in campaign.quotas.enumerated()
    where quota.entry.scope.covers(tier: scene.tier) && quota.entry.scope.covers(round: scene.round) {
      for event in events where quota.takes.contains(event) { try take(index, scene) }
    }
  }

  /// A refused command counts as an attempt.
  mutating func attempt(_ command: NaiveCommand) {
    let event = Event.attempt(command.verb)
    guard campaign.quotas.contains(where: { $0.takes.contains(event) }) else { return }
    var scene = NaiveScene(now: now, tier: command.tier, round: command.round ?? 0, facts: command.facts, keys: command.keys)
    if let voucher = command.voucher {
      guard vouchers.indices.contains(voucher) else { return }
      scene = self.scene(command, on: voucher, item: nil)
    }
    scene.isCommand = false
    do throws(NaiveRefusal) { try take(at: event, scene) } catch {}
  }

  // MARK: Refunds

  mutating func refund(_ command: NaiveCommand) throws(NaiveRefusal) -> Int {
    if let voucher = command.voucher {
      let index = try find(voucher)
      guard countsAsUsed(index) else { throw NaiveRefusal(.wrongState) }
      if let merchant = command.merchant {
        guard merchants[merchant] != nil else { throw NaiveRefusal(.unknownMerchant) }
        guard vouchers[index].merchant == merchant else { throw NaiveRefusal(.wrongMerchant) }
        if let id = command.order, vouchers[index].order != NaiveOrder(merchant: merchant, id: id) {
          throw NaiveRefusal(.unknownOrder)
        }
      }
      try refund(command, index)
      return index
    }
    guard let merchant = command.merchant, merchants[merchant] != nil else { throw NaiveRefusal(.unknownMerchant) }
    let order = NaiveOrder(merchant: merchant, id: command.order ?? "")
    guard orders.contains(order) else { throw NaiveRefusal(.unknownOrder) }
    let found = vouchers.indices.filter { vouchers[$0].order == order && countsAsUsed($0) }
    guard let first = found.first else { throw NaiveRefusal(.wrongState) }
    for index in found { try refund(command, index) }
    return first
  }

  /// Used, or in a state of the file's own from which a refund moves it.
  private func countsAsUsed(_ index: Int) -> Bool {
    let voucher = vouchers[index]
    if voucher.state == .used { return true }
    guard voucher.state.isOwn else { return false }
    return flows(at: .verb(.refund), tier: voucher.tier, round: voucher.round).contains { flow in
      flow.moves.contains { move in
        if case .voucher(let from, _) = move { from.contains(voucher.state) } else { false }
      }
    }
  }

  private mutating func refund(_ command: NaiveCommand, _ index: Int) throws(NaiveRefusal) {
    let scene = scene(command, on: index, item: nil)
    try follow(rulesAt: .refund, scene)
    let old = vouchers[index]
    try run(.refund, command, scene, item: nil)
    let state = vouchers[index].state
    if state == .used { vouchers[index].isRefundedInPart = true }
    if state.isLive, old.isRefundedInPart { throw NaiveRefusal(.wrongState) }
    if old.state != .used, state != old.state, state.isLive { comeBack(index) }
  }
}
