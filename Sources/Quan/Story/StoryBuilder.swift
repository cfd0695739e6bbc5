import QuanCheck
import QuanEngine
import QuanModel
import QuanPlan

/// Puts commands together that a fresh state accepts: the facts come from a case that satisfies the rules, and each
/// command is decided by the engine before the next is made. What is refused is no part of the story.
struct StoryBuilder: ~Copyable {
  /// What is known of a voucher of the story.
  struct Holding {
    var tier: Int
    var round: Int
    var user: Int
    /// The number of the order it was redeemed with, and of the merchant.
    var order: Int?
    var merchant: Int?
    var uses: Int64 = 0
    /// The facts that commands on it brought.
    var facts: [Assignment.Entry] = []
  }

  let campaign: Campaign
  let plan: Plan
  let solver: Solver
  private let texts: FactText
  private let key: DeploymentKey
  private var reader: CommandReader
  var engine: Engine
  /// The accepted commands, in order.
  private(set) var lines: [[UInt8]] = []
  /// The same before they were written.
  private(set) var drafts: [CommandDraft] = []
  /// The last command that was decided, whatever came of it.
  private(set) var tried: CommandDraft?
  /// The decision of the last command; nil where the command itself was wrong.
  var last: Decision?
  /// The instant of the next command.
  var clock: Int64 = 0
  /// The instant of a story's first command.
  let opening: Int64
  private var latest: Int64?
  private var counters: [String: Int] = [:]
  private var orders = 0
  /// What the enrolments were to bring, nil where more was asked of one; and the number of the merchant that commands name.
  private(set) var merchants: [[Assignment.Entry]?] = []
  var merchant = 0
  /// By number. For lookups only.
  private(set) var holdings: [Int: Holding] = [:]
  /// The facts that rules ask of a verb's commands, each once. For lookups only.
  private var asked: [Verb: [AskedFact]] = [:]

  /// The facts of the last enrolment that was asked for.
  private var enrolment: (fixed: [Assignment.Entry], facts: Assignment?)?

  private struct AskedFact {
    var index: Int
    var name: String
    var isOfItem: Bool
  }

  /// By kind of key, the word that its values start with.
  private static let keyWords = BuiltInFacts.identityKeys.map { String($0.map { $0 == "_" ? "-" : $0 }) }
  /// How far a run goes without an `advance`; 40 days are an engine's bound.
  private static let stepMax: Int64 = 30 * 86_400_000
  static let attemptsMax = 4
  /// Vouchers and users that an engine has room for at first; a story has few.
  private static let capacity = 8

  init(campaign: Campaign, plan: Plan, key: DeploymentKey) {
    self.init(Solver(campaign: campaign), CommandWords(plan), key: key)
  }

  /// Shares a solver and a plan's words, where many stories of one campaign are told.
  init(_ solver: Solver, _ words: CommandWords, key: DeploymentKey) {
    campaign = solver.campaign
    texts = FactText(campaign: campaign)
    plan = words.plan
    self.key = key
    self.solver = solver
    reader = CommandReader(words, key: key)
    engine = Engine(plan: plan, capacity: Self.capacity)
    engine.maxStep = .max
    var starts: [Int64] = []
    for round in plan.rounds.indices { starts.append(engine.openWindow(round).from) }
    opening = starts.filter { $0 > 0 }.min() ?? max(plan.periodFrom, 0)
    clock = opening
  }

  /// Forgets what was decided: another story of the same campaign begins.
  mutating func restart() {
    engine = Engine(plan: plan, capacity: Self.capacity)
    engine.maxStep = .max
    lines = []
    drafts = []
    last = nil
    latest = nil
    counters = [:]
    orders = 0
    (merchants, merchant) = ([], 0)
    holdings = [:]
    clock = opening
  }

  // MARK: Commands

  /// Enrols a merchant that meets every rule; the commands after it name that one.
  mutating func enrol(fixed: [Assignment.Entry] = [], and conditions: [Condition] = []) -> Bool {
    guard let facts = enrolmentFacts(fixed, conditions) else { return false }
    var draft = start("enrol", .enrol)
    draft.set("merchant.id", .text(Self.id(ofMerchant: merchants.count)))
    fill(&draft, facts, verb: .enrol)
    guard decide(draft) else { return false }
    merchant = merchants.count
    merchants.append(conditions.isEmpty ? fixed : nil)
    return true
  }

  /// Has commands name a merchant of whom so much was asked: one of the story's, or else another that is enrolled.
  mutating func turns(toMerchantWith fixed: [Assignment.Entry]) -> Bool {
    guard let known = merchants.firstIndex(of: fixed) else { return enrol(fixed: fixed) }
    merchant = known
    return true
  }

  /// The facts of an enrolment, which follow from what is asked alone: stories of one campaign often ask the same.
  private mutating func enrolmentFacts(_ fixed: [Assignment.Entry], _ conditions: [Condition]) -> Assignment? {
    guard conditions.isEmpty else { return facts(for: .enrol, fixed: fixed, and: conditions) }
    if let enrolment, enrolment.fixed == fixed { return enrolment.facts }
    let facts = facts(for: .enrol, fixed: fixed)
    enrolment = (fixed, facts)
    return facts
  }

  /// A grab by a new user, with facts under which it is accepted; answers the voucher's number.
  mutating func grab(tier: Int, round: Int, facts: Assignment) -> Int? {
    var draft = start("grab", .grab)
    let user = counters["grab"] ?? 1
    draft.set("tier", .text(plan.tierNames[tier]))
    draft.set("round", .text(plan.roundNames[round]))
    identify(&draft, user: user)
    fill(&draft, facts, verb: .grab)
    let before = engine.state.vouchers.count
    guard decide(draft), let last, last.voucher >= 0 else { return nil }
    for voucher in before..<engine.state.vouchers.count {
      let tier = Int(engine.state.vouchers.tiers[voucher])
      holdings[voucher] = Holding(tier: tier, round: Int(engine.state.vouchers.rounds[voucher]), user: user)
      remember(facts, of: voucher)
    }
    return Int(last.voucher)
  }

  /// A command about a voucher, with facts that satisfy the rules and the case that is asked for.
  mutating func act(_ verb: Verb, voucher: Int, facts: Assignment) -> Bool {
    guard let holding = holdings[voucher] else { return false }
    var draft = start(plan.verbNames[Int(verb.rawValue)], verb)
    draft.set("voucher", .text(String(decoding: key.vouchers.code(for: voucher), as: UTF8.self)))
    var order = holding.order
    if verb == .redeem { order = orders + 1 }
    if verb == .redeem || verb == .refund {
      let place = verb == .redeem ? merchant : holding.merchant ?? merchant
      draft.set("merchant", .text(Self.id(ofMerchant: place)))
      if let order { draft.set("order.id", .text("order-\(order)")) }
    } else if verb.isAboutMerchant, order == nil, asksOfMerchants {
      draft.set("merchant", .text(Self.id(ofMerchant: merchant)))
    }
    let isHolder = facts[.holder(subject: 0)]
    if verb == .redeem || isHolder != nil {
      identify(&draft, user: isHolder == .truth(false) ? holding.user + 1000 : holding.user)
    }
    fill(&draft, facts, verb: verb)
    guard decide(draft) else { return false }
    if verb == .redeem {
      orders += 1
      holdings[voucher]?.order = orders
      holdings[voucher]?.merchant = merchant
      holdings[voucher]?.uses += 1
    }
    remember(facts, of: voucher)
    return true
  }

  /// Sets what a round leaves open until then: how many vouchers of a tier it hands out, and from when.
  mutating func fixMix(of round: Int, tier: Int, count: Int64, opening: Int64?) -> Bool {
    var draft = start("round", .round)
    draft.set("round", .text(plan.roundNames[round]))
    draft.set("set.issue." + plan.tierNames[tier], .number(count))
    if let opening { draft.set("set.open", .text(Instant(milliseconds: opening).text(in: plan.zone))) }
    return decide(draft)
  }

  /// Lets time pass, so that what is due by then comes about.
  mutating func wait(until instant: Int64) -> Bool {
    clock = max(clock, instant)
    return decide(start("advance", .advance))
  }

  /// What the merchant is known by belongs to the next command's merchant, and not to the voucher.
  private mutating func remember(_ facts: Assignment, of voucher: Int) {
    let definitions = campaign.facts
    let brought = facts.entries.filter { entry in
      if case .term(.fact(let index)) = entry.subject { definitions[index].verbs != [.enrol] } else { false }
    }
    let subjects = brought.map(\.subject)
    holdings[voucher]?.facts.removeAll { subjects.contains($0.subject) }
    holdings[voucher]?.facts += brought
  }

  private static func id(ofMerchant number: Int) -> String { "merchant-\(number + 1)" }

  private var asksOfMerchants: Bool {
    campaign.facts.contains { $0.verbs.contains(.enrol) }
  }

  // MARK: Drafts

  private mutating func start(_ name: String, _ verb: Verb) -> CommandDraft {
    counters[name, default: 0] += 1
    var draft = CommandDraft()
    draft.set("id", .text("\(name)-\(counters[name] ?? 1)"))
    draft.set("at", .text(Instant(milliseconds: clock).text(in: plan.zone)))
    draft.set("do", .text(plan.verbNames[Int(verb.rawValue)]))
    return draft
  }

  private func identify(_ draft: inout CommandDraft, user: Int) {
    let asked = plan.joiningKeys | plan.neededKeys
    for (index, name) in BuiltInFacts.identityKeys.enumerated() where asked >> UInt8(index) & 1 == 1 {
      draft.set("user." + name, .text("\(Self.keyWords[index])-\(user)"))
    }
  }

  /// Sets every fact that a case names, and every other that rules ask of the verb.
  private mutating func fill(_ draft: inout CommandDraft, _ facts: Assignment, verb: Verb) {
    var item: [(name: String, value: CommandDraft.Value)] = []
    for fact in asked(of: verb) {
      let value = texts.value(of: fact.index, in: facts)
      if fact.isOfItem {
        item.append((String(fact.name.dropFirst("item.".count)), value))
      } else {
        draft.set(fact.name, value)
      }
    }
    if !item.isEmpty { draft.set("order.items", .list([.object(item)])) }
  }

  /// In the order of the plan's slots, of which a place has one for each region.
  private mutating func asked(of verb: Verb) -> [AskedFact] {
    if let known = asked[verb] { return known }
    var seen: Set<String> = []
    var result: [AskedFact] = []
    for slot in plan.slots where slot.verbs.contains(verb) && seen.insert(slot.fact).inserted {
      guard let index = campaign.facts.firstIndex(where: { $0.name == slot.fact }) else { continue }
      result.append(AskedFact(index: index, name: slot.fact, isOfItem: slot.origin == .item))
    }
    asked[verb] = result
    return result
  }

  /// Whether commands of the verb are to bring the fact.
  mutating func asks(_ fact: String, of verb: Verb) -> Bool { asked(of: verb).contains { $0.name == fact } }

  private mutating func decide(_ draft: CommandDraft) -> Bool {
    if let latest, clock - latest > Self.stepMax {
      let instant = clock
      self.latest = nil
      guard wait(until: instant) else { return false }
      clock = instant
    }
    let line = draft.line
    tried = draft
    do throws(CommandFault) {
      try reader.read(line[...])
    } catch {
      last = nil
      return false
    }
    last = engine.decide(reader.command).decision
    guard last?.outcome == .accepted else { return false }
    lines.append(line)
    drafts.append(draft)
    latest = clock
    clock += 60_000
    return true
  }
}
