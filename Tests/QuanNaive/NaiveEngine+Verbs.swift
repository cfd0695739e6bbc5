import QuanModel

extension NaiveEngine {
  // MARK: Commands on one voucher

  mutating func use(_ command: NaiveCommand) throws(NaiveRefusal) -> Int {
    let index = try find(command.voucher)
    let voucher = vouchers[index]
    let flows = flows(at: .verb(command.verb), tier: voucher.tier, round: voucher.round)
    guard flows.contains(where: { carries($0, command.verb, flows) && canStart($0, from: voucher.state) }) else {
      throw wrongState(index)
    }
    if command.verb == .redeem {
      guard let merchant = command.merchant, merchants[merchant] != nil else { throw NaiveRefusal(.unknownMerchant) }
      try checkValidity(index)
    }
    let item = try chooseItem(command, index)
    let scene = scene(command, on: index, item: item)
    try check(command, scene)
    if command.verb == .redeem {
      vouchers[index].merchant = command.merchant
      vouchers[index].order = scene.order
      vouchers[index].item = item
      vouchers[index].isRedeemed = true
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
    let isRound =
      ofRound.contains(now) == .no && window(.tierValid(voucher.tier), anchors(of: index)).contains(now) != .no
    throw NaiveRefusal(
      .notYetValid, isRound ? campaign.rounds[voucher.round].entry : campaign.tiers[voucher.tier].entry)
  }

  /// The item that the command names, else of those that every rule about items and the threshold accept the one worth most, else
  /// the dearest.
  private func chooseItem(_ command: NaiveCommand, _ index: Int) throws(NaiveRefusal) -> Int? {
    guard let items = command.items, !items.isEmpty else { return nil }
    if let item = command.item { return item }
    var best: (item: Int, amount: Int64)?
    // Items for which the amount is not told come behind those for which it is.
    var open: (item: Int, amount: Int64)?
    for item in items.indices {
      let scene = scene(command, on: index, item: item)
      do throws(NaiveRefusal) {
        try follow(rulesAt: command.verb, scene) { self.isAboutItems($0.condition) }
        if let amount = try settled(index, scene, mustBeKnown: false) {
          if amount > best?.amount ?? 0 { best = (item, amount) }
        } else if case .open(_, let most?) = worth(vouchers[index].tier, scene), isAtThreshold(index, scene) {
          if most > open?.amount ?? -1 { open = (item, min(most, vouchers[index].amount)) }
        }
      } catch { continue }
    }
    if let item = best?.item ?? open?.item { return item }
    guard let price = campaign.facts.firstIndex(where: { $0.name == "item.price" }) else { return 0 }
    var dearest = 0
    for item in items.indices where items[item][price]?.number ?? -1 > items[dearest][price]?.number ?? -1 {
      dearest = item
    }
    return dearest
  }

  private func isAboutItems(_ condition: Condition?) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts): parts.contains { isAboutItems($0) }
    case .not(let part): isAboutItems(part)
    case .test(let test):
      test.terms.contains {
        if case .fact(let fact) = $0 { campaign.facts[fact].name.hasPrefix("item.") } else { false }
      }
    case nil, .constant, .otherwise, .hole: false
    }
  }

  /// Whether what is known of a purchase is enough for some amount.
  private func isAtThreshold(_ index: Int, _ scene: NaiveScene) -> Bool {
    truth(campaign.tiers[vouchers[index].tier].threshold, scene) == .yes
  }

  /// Rules, suspension, blocked users, threshold.
  private func check(_ command: NaiveCommand, _ scene: NaiveScene) throws(NaiveRefusal) {
    guard let index = scene.voucher else { return }
    try follow(rulesAt: command.verb, scene)
    if command.verb == .redeem {
      if let merchant = command.merchant, merchants[merchant]?.isSuspended == true {
        throw NaiveRefusal(.merchantSuspended)
      }
      if !users.isEmpty, users[0].isBlocked((vouchers[index].keys[0] ?? []) + keys(of: 0, command.keys)) {
        throw NaiveRefusal(.userBlocked)
      }
    }
    guard asksAmount(command.verb, scene), !vouchers[index].isFree else { return }
    _ = try settled(index, scene, mustBeKnown: makesUsed(command.verb, scene))
  }

  /// A refund leaves the amount as it is, and so does a void that makes nothing used.
  private func asksAmount(_ verb: Verb, _ scene: NaiveScene) -> Bool {
    verb != .refund && (verb != .void || makesUsed(verb, scene))
  }

  /// Whether some flow of the verb makes vouchers used.
  private func makesUsed(_ verb: Verb, _ scene: NaiveScene) -> Bool {
    flows(at: .verb(verb), tier: scene.tier, round: scene.round).contains { flow in
      flow.moves.contains { if case .voucher(_, to: .used) = $0 { true } else { false } }
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
      // What it held was freed and granted to others.
      if voucher.amount == 0, mustBeKnown { throw NaiveRefusal(.soldOut, entry) }
      guard value > 0 || voucher.amount == 0 else { throw NaiveRefusal(.belowThreshold, entry) }
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
    let old = vouchers[index].state
    if verb != .grab, asksAmount(verb, scene), vouchers[index].state != .used, !vouchers[index].isFree {
      if let amount = try settled(index, scene, mustBeKnown: false) { settle(index, at: amount) }
    }
    if verb != .grab { remember(command, on: index, item: item) }
    // A refund's flows are chosen first: whether there is one for it is what the file says of refunds.
    var flows = verb == .refund ? try applying(at: .verb(verb), scene) : []
    try take(at: .verb(verb), scene)
    if verb == .grab { try takeFromRound(index) }
    let draws = campaign.tiers[vouchers[index].tier].drawn == .verb(verb) && !vouchers[index].isDrawn
    if draws, verb != .grab { try draw(index) }
    vouchers[index].verbs[verb] = now
    if verb != .refund { flows = try applying(at: .verb(verb), scene) }
    for flow in flows { if let number = flow.index { try take(at: .flow(number), scene) } }
    if draws, verb == .grab { try draw(index) }
    for flow in flows { try perform(flow, scene) }
    if vouchers[index].state != old || verb == .grab { giveBack(at: .verb(verb), voucher: index) }
    book(.verb(verb), index)
    refreshEnd(index)
  }

  /// What a command takes for being tried: asked for before anything else, counted whatever becomes of it.
  mutating func attempt(_ command: NaiveCommand) -> NaiveRefusal? {
    let event = Event.attempt(command.verb)
    var scene = NaiveScene(
      now: now, tier: command.tier, round: command.round ?? -1, facts: command.facts, keys: command.keys)
    if let voucher = command.voucher, vouchers.indices.contains(voucher) {
      scene = self.scene(command, on: voucher, item: command.item ?? (command.items?.isEmpty == false ? 0 : nil))
      scene.voucher = nil
    }
    let indices = campaign.quotas.indices.filter { index in
      let quota = campaign.quotas[index]
      return quota.takes.contains(event) && covers(quota.entry.scope, scene) && isPlaced(quota, command)
    }
    guard !indices.isEmpty else { return nil }
    // Keys of nobody's: the first is a user of its own from now on; where links are direct, each is.
    for subject in campaign.subjects.indices {
      let keys = keys(of: subject, command.keys)
      if !campaign.subjects[subject].isTransitive {
        for key in keys { _ = users[subject].join([key]) }
      } else if let first = keys.first, !keys.contains(where: { users[subject].user(of: $0) != nil }) {
        _ = users[subject].join([first])
      }
    }
    scene.isAttempt = true
    var first: NaiveRefusal?
    for index in indices {
      // Who brings no key at all is nobody, and is refused for that.
      let isNobodys = campaign.quotas[index].dimensions.contains { dimension in
        if case .subject(let subject) = dimension { parts(of: subject, scene).isEmpty } else { false }
      }
      if isNobodys { continue }
      do throws(NaiveRefusal) { try take(index, scene) } catch {
        first = first ?? error
        scene.isCommand = false
        do throws(NaiveRefusal) { try take(index, scene) } catch {}
        scene.isCommand = true
      }
    }
    return first
  }

  private func covers(_ scope: Scope, _ scene: NaiveScene) -> Bool {
    scope.covers(tier: scene.tier) && (scene.round < 0 ? scope.rounds == nil : scope.covers(round: scene.round))
  }

  /// A grab that names no round is no attempt at any one; purses per round do not count it. A command that names no voucher that
  /// there is, such as the refund of an order, is none at a tier either.
  private func isPlaced(_ quota: Quota, _ command: NaiveCommand) -> Bool {
    if let voucher = command.voucher, vouchers.indices.contains(voucher) { return true }
    var (needsTier, needsRound) = (quota.countsSubsidy, false)
    if case .byTier = quota.limit { needsTier = true }
    if case .byRound = quota.limit { needsRound = true }
    needsTier = needsTier || quota.dimensions.contains(.tier) || quota.dimensions.contains(.kind)
    needsRound = needsRound || quota.dimensions.contains(.round)
    return (!needsTier || command.verb == .grab) && (!needsRound || command.round != nil)
  }

  // MARK: Refunds

  mutating func refund(_ command: NaiveCommand) throws(NaiveRefusal) -> Int {
    if let merchant = command.merchant, merchants[merchant] == nil { throw NaiveRefusal(.unknownMerchant) }
    if let voucher = command.voucher {
      let index = try find(voucher)
      guard countsAsUsed(index) else { throw NaiveRefusal(.wrongState) }
      if let merchant = command.merchant {
        guard vouchers[index].merchant == merchant else { throw NaiveRefusal(.wrongMerchant) }
        if let id = command.order, vouchers[index].order != NaiveOrder(merchant: merchant, id: id) {
          throw NaiveRefusal(.unknownOrder)
        }
      }
      try refund(command, index)
      return index
    }
    let order = NaiveOrder(merchant: command.merchant ?? "", id: command.order ?? "")
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
    let revives = chosen(at: .verb(.refund), scene).contains { flow, truth in
      truth == .yes && flow.target(from: old.state)?.isLive == true
    }
    try run(.refund, command, scene, item: nil)
    if old.isRefundedInPart, revives { throw NaiveRefusal(.wrongState) }
    let state = vouchers[index].state
    if state == .used { vouchers[index].isRefundedInPart = true }
  }
}
