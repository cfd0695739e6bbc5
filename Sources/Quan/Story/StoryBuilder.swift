import QuanCheck
import QuanEngine
import QuanModel
import QuanPlan

/// Puts commands together that a fresh state accepts: the facts come from a case that satisfies the rules, and each
/// command is decided by the engine before the next is made.
struct StoryBuilder: ~Copyable {
  private let campaign: Campaign
  private let plan: Plan
  private let solver: Solver
  private let key: DeploymentKey
  private var reader: CommandReader
  private var engine: Engine
  private(set) var lines: [[UInt8]] = []
  /// The decision of the last command; nil where the command itself was wrong.
  private(set) var last: Decision?
  /// The instant of the next command.
  var clock: Int64 = 0
  /// The instant of a story's first command.
  private let opening: Int64
  private var counters: [String: Int] = [:]
  /// The facts that rules ask of a verb's commands, each once. For lookups only.
  private var asked: [Verb: [AskedFact]] = [:]

  private struct AskedFact {
    var index: Int
    var name: String
    var isOfItem: Bool
  }

  static let merchantID = "merchant-1"

  init(campaign: Campaign, plan: Plan, key: DeploymentKey) {
    self.init(Solver(campaign: campaign), plan: plan, key: key)
  }

  /// Shares a solver, where many stories of one campaign are told.
  init(_ solver: Solver, plan: Plan, key: DeploymentKey) {
    campaign = solver.campaign
    self.plan = plan
    self.key = key
    self.solver = solver
    reader = CommandReader(plan: plan, key: key)
    engine = Engine(plan: plan)
    var starts: [Int64] = []
    for round in plan.rounds.indices { starts.append(engine.openWindow(round).from) }
    opening = starts.filter { $0 > 0 }.min() ?? max(plan.periodFrom, 0)
    clock = opening
  }

  /// Forgets what was decided: another story of the same campaign begins.
  mutating func restart() {
    engine = Engine(plan: plan)
    lines = []
    last = nil
    counters = [:]
    clock = opening
  }

  // MARK: Commands

  /// Enrols a merchant that meets every rule.
  mutating func enrol(fixed: [Assignment.Entry] = []) -> Bool {
    guard let facts = facts(for: .enrol, fixed: fixed) else { return false }
    var draft = start("enrol", .enrol)
    draft.set("merchant.id", .text(Self.merchantID))
    fill(&draft, facts, verb: .enrol)
    return decide(draft)
  }

  /// A grab of a tier by a new user; answers the voucher's number.
  mutating func grab(tier: Int, fixed: [Assignment.Entry] = []) -> Int? {
    guard let round = openRound(tier: tier) else { return nil }
    let chosen = [
      Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(tier)))),
      Assignment.Entry(.term(.round), .constant(Constant(.round, Int64(round)))),
    ]
    guard let facts = facts(for: .grab, fixed: chosen + fixed) else { return nil }
    var draft = start("grab", .grab)
    draft.set("tier", .text(plan.tierNames[tier]))
    draft.set("round", .text(plan.roundNames[round]))
    identify(&draft, user: (counters["grab"] ?? 1))
    fill(&draft, facts, verb: .grab)
    guard decide(draft), let last, last.voucher >= 0 else { return nil }
    return Int(last.voucher)
  }

  /// A command about a voucher, with facts that satisfy the rules and the case that is asked for.
  mutating func act(_ verb: Verb, voucher: Int, order: Int, facts: Assignment) -> Bool {
    var draft = start(plan.verbNames[Int(verb.rawValue)], verb)
    draft.set("voucher", .text(String(decoding: key.vouchers.code(for: voucher), as: UTF8.self)))
    if verb == .redeem || verb == .refund {
      draft.set("merchant", .text(Self.merchantID))
      draft.set("order.id", .text("order-\(order)"))
    }
    if verb == .redeem { identify(&draft, user: voucher + 1) }
    fill(&draft, facts, verb: verb)
    return decide(draft)
  }

  /// Facts under which a command of the verb is accepted, purses ignored.
  func facts(for verb: Verb, fixed: [Assignment.Entry], and conditions: [Condition] = []) -> Assignment? {
    let accepted = solver.accepted(verb, tiers: indices(of: .tier, in: fixed), rounds: indices(of: .round, in: fixed))
    switch solver.solve(accepted + conditions, fixed: fixed) {
    case .satisfiable(let assignment): return assignment
    case .undetermined(_, let candidate): return candidate
    case .unsatisfiable: return nil
    }
  }

  private func indices(of term: Term, in fixed: [Assignment.Entry]) -> [Int]? {
    guard case .constant(let constant)? = fixed.first(where: { $0.subject == .term(term) })?.value else { return nil }
    return [Int(constant.value)]
  }

  /// The flows of a verb that are decided, each with the condition under which it applies.
  func flows(of verb: Verb) -> [Condition] {
    campaign.flows.indices.filter { campaign.flows[$0].events.contains(.verb(verb)) }
      .filter { !campaign.flows[$0].moves.contains(where: \.isUndecided) }
      .map { solver.applies($0, at: .verb(verb)) }
  }

  /// The first round in file order that hands out the tier at a known instant; moves the clock to its opening.
  private mutating func openRound(tier: Int) -> Int? {
    for round in plan.rounds.indices {
      let issue = plan.issues[round * plan.tiers.count + tier]
      let window = engine.openWindow(round)
      guard issue > 0, !plan.rounds[round].isOpenHole, !plan.rounds[round].isValidHole, window.from < window.until,
        window.until > clock
      else { continue }
      clock = max(clock, window.from)
      return round
    }
    return nil
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
      draft.set("user." + name, .text("\(name.replacing("_", with: "-"))-\(user)"))
    }
  }

  /// Sets every fact that a case names, and every other that rules ask of the verb.
  private mutating func fill(_ draft: inout CommandDraft, _ facts: Assignment, verb: Verb) {
    var item: [(name: String, value: CommandDraft.Value)] = []
    let texts = FactText(campaign: campaign)
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

  private mutating func decide(_ draft: CommandDraft) -> Bool {
    let line = draft.line
    lines.append(line)
    do throws(CommandFault) {
      try reader.read(line[...])
    } catch {
      last = nil
      return false
    }
    last = engine.decide(reader.command).decision
    clock += 60_000
    return last?.outcome == .accepted
  }
}
