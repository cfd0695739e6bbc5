import QuanModel
import QuanSyntax

/// A second engine, written from the meaning of the language for clarity alone. It shares no code with the first: every
/// command is tried on a copy of the whole state, which takes its place if nothing refuses.
package struct NaiveEngine {
  package let campaign: Campaign
  let calendar: NaiveCalendar
  private let reader: NaiveCommandReader

  /// Events of time up to this instant have come.
  var now: Int64 = .min
  var vouchers: [NaiveVoucher] = []
  var users: [NaiveUsers]
  var merchants: [String: NaiveMerchant] = [:]
  var orders: Set<NaiveOrder> = []
  var rounds: [NaiveRound]
  var sources: [NaiveSource]
  var takes: [NaiveTake] = []
  /// What moved into (or, below zero, out of) a purse.
  var moved: [NaivePurse: Int64] = [:]
  /// Purses whose rest went to another.
  var swept: [NaivePurse: NaivePurse] = [:]
  /// How many users grabs have joined to others.
  package var joins = 0
  /// When a quota was used up for the first time.
  var fullAt: [Int: Int64] = [:]
  /// Flows at edges of windows that have come.
  var edgesCome: Set<NaiveEdgeEvent> = []
  /// What flows moved to each party, less what they moved from it.
  var balances: [Int64]
  var timers: [NaiveTimer] = []
  var timersBooked = 0
  /// The first answer to each id, and its content.
  private var answers: [String: (content: String, decision: NaiveDecision)] = [:]
  private var hasBegun = false
  /// Quotas whose being used up matters.
  let watched: Set<Int>

  /// How far ahead of the state a command may lie.
  private static let stepMax: Int64 = 40 * 86_400_000

  package init(_ campaign: Campaign) {
    self.campaign = campaign
    reader = NaiveCommandReader(campaign)
    calendar = NaiveCalendar(zone: campaign.zone, days: Self.days(campaign))
    watched = Self.watched(campaign)
    users = campaign.subjects.map { _ in NaiveUsers() }
    sources = campaign.sources.map { NaiveSource(available: $0.gives.minorUnits) }
    balances = campaign.parties.map { _ in 0 }
    rounds = campaign.rounds.map { _ in NaiveRound() }
    for (index, round) in campaign.rounds.enumerated() { rounds[index].money = Self.money(index, round, campaign) }
  }

  /// Fen that a round may hand out: what is said, what its counts come to where another takes its leftover, or what is to come.
  private static func money(_ index: Int, _ round: Round, _ campaign: Campaign) -> Int64? {
    switch round.issue {
    case .money(let money, _): return money.minorUnits
    case .leftover: return 0
    case .counts(let counts):
      let isLeft = campaign.rounds.contains { if case .leftover(of: index, _) = $0.issue { true } else { false } }
      guard isLeft else { return nil }
      return counts.reduce(0) { $0 + $1.count * campaign.tiers[$1.tier].amount.minorUnits }
    case .unbounded, .undecided: return nil
    }
  }

  /// The days around everything that the campaign names.
  private static func days(_ campaign: Campaign) -> ClosedRange<Int64> {
    let days = campaign.fixedInstants.map { Instant(milliseconds: $0).day(in: campaign.zone).dayNumber }
    return ((days.min() ?? 19_000) - 400)...((days.max() ?? 20_000) + 900)
  }

  /// Quotas that an edge or an event names as `full(…)`.
  private static func watched(_ campaign: Campaign) -> Set<Int> {
    var result: Set<Int> = []
    for flow in campaign.flows { for case .full(quota: let quota) in flow.events { result.insert(quota) } }
    for case .full(quota: let quota) in campaign.edgeKinds { result.insert(quota) }
    return result
  }

  // MARK: Commands

  /// Decides one line.
  package mutating func decide(_ line: [UInt8]) -> NaiveDecision {
    let command: NaiveCommand
    do throws(NaiveFault) { command = try reader.read(line) } catch { return Self.invalid(error.reason) }
    if let known = answers[command.id] {
      guard known.content == command.content else { return Self.invalid(.idReused) }
      var decision = known.decision
      decision.isReplayed = true
      return decision
    }
    if hasBegun, command.verb != .advance, command.at > now, command.at - now > Self.stepMax {
      return Self.invalid(.timeJump)
    }
    guard reader.isSupported(command.verb) else { return Self.invalid(.unsupportedVerb) }
    let isLate = hasBegun && command.at < now
    hasBegun = true
    pass(until: max(now, command.at))
    var decision = decide(command)
    decision.at = now
    decision.isLate = isLate
    decision.seq = answers.count + 1
    answers[command.id] = (command.content, decision)
    return decision
  }

  private static func invalid(_ reason: Reason) -> NaiveDecision {
    var decision = NaiveDecision(outcome: "invalid")
    decision.reason = reason.name
    return decision
  }

  private mutating func decide(_ command: NaiveCommand) -> NaiveDecision {
    let stopped = attempt(command)
    var trial = self
    do throws(NaiveRefusal) {
      if let stopped { throw stopped }
      let decision = try trial.carryOut(command)
      self = trial
      return decision
    } catch {
      if command.verb == .grab, let first = campaign.subjects.indices.first, campaign.subjects[first].linksRefused {
        join(command.keys)
      }
      fill()
      var decision = NaiveDecision(outcome: "refused")
      decision.reason = error.reason.name
      decision.rule = error.rule
      decision.cite = error.cite
      decision.supply = error.supply
      return decision
    }
  }

  private mutating func carryOut(_ command: NaiveCommand) throws(NaiveRefusal) -> NaiveDecision {
    var decision = NaiveDecision(outcome: "accepted")
    var voucher: Int?
    switch command.verb {
    case .grab: voucher = try grab(command)
    case .enrol: try enrol(command)
    case .suspend, .reinstate: try suspend(command)
    case .block, .unblock: try block(command)
    case .round:
      try setRound(command)
      decision.round = command.round.map { campaign.rounds[$0].entry.name }
    case .refund: voucher = try refund(command)
    case .advance: break
    default: voucher = try use(command)
    }
    if let voucher { tell(voucher, &decision) }
    fill()
    return decision
  }

  /// What a decision says of a voucher.
  private func tell(_ index: Int, _ decision: inout NaiveDecision) {
    let voucher = vouchers[index]
    decision.voucher = index
    decision.tier = campaign.tiers[voucher.tier].entry.name
    decision.round = campaign.rounds[voucher.round].entry.name
    decision.state = campaign.name(of: voucher.state)
    decision.expires = voucher.expires == .max ? nil : voucher.expires
    decision.amount = voucher.amount
    decision.funding = nil
    guard voucher.isDrawn, voucher.shares == shares(of: voucher.amount, tier: voucher.tier) else { return }
    decision.funding = [:]
    for (source, share) in voucher.shares.enumerated() {
      decision.funding?[campaign.sources[source].entry.name] = share
    }
  }

  // MARK: Merchants and users

  private mutating func enrol(_ command: NaiveCommand) throws(NaiveRefusal) {
    guard let id = command.merchant else { return }
    let scene = NaiveScene(now: now, facts: command.facts, keys: command.keys, merchant: id)
    try follow(rulesAt: .enrol, scene)
    try take(at: .verb(.enrol), scene)
    let kept = command.facts.filter { !campaign.facts[$0.key].isPersonal }
    merchants[id] = NaiveMerchant(facts: kept, isSuspended: merchants[id]?.isSuspended ?? false)
  }

  private mutating func suspend(_ command: NaiveCommand) throws(NaiveRefusal) {
    guard let id = command.merchant, merchants[id] != nil else { throw NaiveRefusal(.unknownMerchant) }
    merchants[id]?.isSuspended = command.verb == .suspend
  }

  private mutating func block(_ command: NaiveCommand) throws(NaiveRefusal) {
    let keys = keys(of: 0, command.keys)
    guard command.verb == .unblock else {
      users[0].block(keys)
      return
    }
    guard keys.contains(where: { users[0].user(of: $0) != nil }) else { throw NaiveRefusal(.unknownUser) }
    users[0].unblock(keys)
  }

  // MARK: Rules

  /// Every rule of a verb, in file order.
  func follow(
    rulesAt verb: Verb, _ scene: NaiveScene, where isAsked: (Rule) -> Bool = { _ in true }
  ) throws(NaiveRefusal) {
    for rule in campaign.rules
    where rule.verbs.contains(verb) && rule.entry.scope.covers(tier: scene.tier)
      && rule.entry.scope.covers(round: scene.round) && isAsked(rule)
    {
      switch truth(rule.condition, scene) {
      case .yes: break
      case .no: throw NaiveRefusal(rule.reason, rule.entry)
      case .unknown(let cause): throw refusal(cause, rule.entry)
      }
    }
  }

  // MARK: Scenes

  /// What is known of a voucher apart from a command.
  func scene(of index: Int) -> NaiveScene {
    scene(of: index, merchant: vouchers[index].merchant) { _ in true }
  }

  private func scene(of index: Int, merchant: String?, where keeps: (FactDefinition) -> Bool) -> NaiveScene {
    let voucher = vouchers[index]
    var facts = voucher.factsOfGrab.merging(voucher.factsSince) { $1 }.filter { keeps(campaign.facts[$0.key]) }
    if let merchant, let known = merchants[merchant] { facts.merge(known.facts) { $1 } }
    return NaiveScene(
      now: now, tier: voucher.tier, round: voucher.round, voucher: index, facts: facts, merchant: merchant,
      order: voucher.order, item: voucher.item)
  }

  /// A command on a voucher: what it brings comes before what is known.
  func scene(_ command: NaiveCommand, on voucher: Int, item: Int?) -> NaiveScene {
    // What the verb itself brings is this command's own.
    var scene = scene(of: voucher, merchant: command.merchant ?? vouchers[voucher].merchant) { fact in
      !fact.verbs.contains(command.verb)
    }
    scene.facts.merge(command.facts) { $1 }
    if let item, let facts = command.items?[item] { scene.facts.merge(facts) { $1 } }
    scene.keys = command.keys
    if command.verb == .redeem {
      scene.order = command.order.flatMap { id in command.merchant.map { NaiveOrder(merchant: $0, id: id) } }
      scene.item = item
    }
    return scene
  }

  /// Keeps what a command brought, unless it is personal.
  mutating func remember(_ command: NaiveCommand, on voucher: Int, item: Int?) {
    var facts = command.facts
    if let item, let own = command.items?[item] { facts.merge(own) { $1 } }
    facts = facts.filter { !campaign.facts[$0.key].isPersonal }
    if command.verb == .grab {
      vouchers[voucher].factsOfGrab = facts
    } else {
      vouchers[voucher].factsSince.merge(facts) { $1 }
    }
  }

  // MARK: What can be compared at the end

  /// Of each source: available, earmarked, spent, of that paid, recoverable.
  package var sourceRows: [[Int64]] {
    sources.map { [$0.available, $0.earmarked, $0.spent, $0.paid, $0.recoverable] }
  }

  package var partyRows: [String] {
    zip(campaign.parties, balances).filter { $0.1 != 0 }.map { "\($0.name) \($1)" }
  }

  /// Of each round and tier: vouchers by state, and what they are worth.
  package var summaryRows: [String] {
    var result: [String] = []
    for round in rounds.indices {
      for tier in campaign.tiers.indices {
        let own = vouchers.filter { $0.round == round && $0.tier == tier }
        guard !own.isEmpty else { continue }
        let counts = campaign.states.map { state in own.count { $0.state == state } }
        let amount = own.reduce(0) { $0 + $1.amount }
        result.append("\(campaign.rounds[round].entry.name) \(campaign.tiers[tier].entry.name) \(counts) \(amount)")
      }
    }
    return result
  }

  /// The first invariant of the money that does not hold.
  package var violation: String? {
    for (index, source) in sources.enumerated() {
      let sum = source.available + source.earmarked + source.spent + source.recoverable
      if sum != campaign.sources[index].gives.minorUnits { return "source \(index): \(source)" }
      if source.available < 0 || source.earmarked < 0 || source.spent < 0 || source.paid < 0 || source.recoverable < 0
        || source.paid > source.spent
      {
        return "source \(index) below zero: \(source)"
      }
    }
    for (index, voucher) in vouchers.enumerated() where voucher.isDrawn && voucher.shares.reduce(0, +) != voucher.amount
    {
      return "shares of voucher \(index) are not its amount"
    }
    return nil
  }
}
