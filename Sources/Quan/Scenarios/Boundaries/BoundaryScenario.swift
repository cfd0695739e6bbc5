import QuanCheck
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

/// A scenario that was found by running its commands: what came of them is what it expects.
struct BoundaryScenario {
  struct Row {
    var command: BoundCommand
    var then: Outcome
  }

  /// What a scenario writes of a decision.
  struct Outcome: Hashable {
    var outcome: Decision.Outcome
    var reason: Reason?
    var rule: String?
    var state: String?
    var amount: Int64?
    /// The vouchers of the story by name, where only time passed.
    var vouchers: [String] = []
    var states: [String] = []
  }

  /// The entry that it is about: `rules.store`.
  var path: String
  /// What of it, such as a fact's name; empty for the entry as such.
  var about: String
  var title: String?
  var cites: [String]
  var given: [BoundCommand]
  var when: BoundCommand
  var rows: [Row]
}

extension BoundaryScenario.Outcome {
  init(_ told: ScenarioStory.Told, _ plan: Plan) {
    outcome = told.outcome
    reason = told.reason
    guard let decision = told.decision else { return }
    if decision.entry >= 0 { rule = plan.entries[Int(decision.entry)].path }
    guard outcome == .accepted, decision.voucher >= 0 else { return }
    state = decision.state.map { plan.stateNames[Int($0.rawValue)] }
    amount = decision.amount
  }
}

/// Finds the scenarios on both sides of every constant of a campaign, by running commands on the engine.
struct BoundaryFinder: ~Copyable {
  let campaign: Campaign
  let plan: Plan
  let key = DeploymentKey.demonstration
  var builder: StoryBuilder
  var found: [BoundaryScenario] = []
  /// What was not tried, and why; told at the end of the file.
  var notes: [Bilingual] = []
  /// Stories that were told before. For lookups only.
  private var known: [Wish: [BoundCommand]?] = [:]

  private struct Wish: Hashable {
    var verb: Verb
    var tier: Int
    var round: Int
  }

  init(_ campaign: Campaign, _ plan: Plan) {
    self.campaign = campaign
    self.plan = plan
    builder = StoryBuilder(campaign: campaign, plan: plan, key: .demonstration)
  }

  /// Every scenario, in the order of the campaign's sections.
  mutating func find() -> [BoundaryScenario] {
    findSubjects()
    findTiers()
    findRounds()
    findQuotas()
    findRules()
    findFlows()
    return found
  }

  // MARK: Stories

  /// An accepted story whose last command is of the verb, about a voucher of the tier; -1 for whatever comes first.
  mutating func story(_ verb: Verb, tier: Int = -1, round: Int = -1) -> [BoundCommand]? {
    let wish = Wish(verb: verb, tier: tier, round: round)
    if let told = known[wish] { return told }
    let told = story(verb, tier: tier, round: round, and: [])
    known[wish] = .some(told)
    return told
  }

  /// The same where its last command has to meet more conditions. With `isRefused` the last command is one that the
  /// engine refuses because the campaign leaves it open.
  mutating func story(
    _ verb: Verb, tier: Int, round: Int, and conditions: [Condition], isRefused: Bool = false
  ) -> [BoundCommand]? {
    for tier in tier >= 0 ? [tier] : Array(plan.tiers.indices) {
      builder.restart()
      guard verb != .enrol else { return builder.enrol(and: conditions) ? transcript() : nil }
      let isGrab = verb == .grab
      let known = builder.facts(
        for: isGrab ? .redeem : verb, fixed: [StoryBuilder.isOf(tier)], and: isGrab ? [] : conditions)
      // Whatever comes later, the merchant has to be one with whom the voucher can be used.
      let used = verb == .grab ? known : builder.facts(for: .redeem, fixed: [StoryBuilder.isOf(tier)])
      let asked = builder.ofEnrolment(known)
      let more = builder.ofEnrolment(used).filter { entry in !asked.contains { $0.subject == entry.subject } }
      guard builder.enrol(fixed: asked + more) || builder.enrol(fixed: more) || builder.enrol() else { return nil }
      if round >= 0, !prepare(round, tier) { continue }
      if tell(verb, tier, round, conditions, wishes: known) { return transcript() }
      if isRefused, builder.last?.reason == .undecided, let tried = builder.tried { return transcript(with: tried) }
    }
    return nil
  }

  /// From the grab to the last command.
  private mutating func tell(
    _ verb: Verb, _ tier: Int, _ round: Int, _ conditions: [Condition], wishes known: Assignment?
  ) -> Bool {
    let wanted = round < 0 ? nil : round
    if verb == .grab {
      let voucher = builder.obtain(tier: tier, round: wanted, and: conditions)
      return voucher != nil && (round < 0 || builder.last.map { Int($0.round) == round } ?? false)
    }
    let wishes = known.map { builder.wishes($0, at: .grab, for: verb) } ?? []
    guard let granted = builder.obtain(tier: tier, round: wanted, wishes: wishes) else { return false }
    let voucher = builder.usable(granted)
    if let origins = builder.origins(of: verb, voucher), !builder.walk(voucher, to: origins) { return false }
    return builder.perform(verb, on: voucher, and: conditions)
  }

  /// A round whose mix or opening the `round` verb sets has them set before it opens.
  private mutating func prepare(_ round: Int, _ tier: Int) -> Bool {
    guard plan.issues[round * plan.tiers.count + tier] < 0 || plan.rounds[round].isOpenHole else { return true }
    guard plan.rounds[round].isIssueTentative || plan.rounds[round].isOpenTentative else { return false }
    let opens = builder.engine.openWindow(round).from
    let isHole = plan.windows.openHoles[round] && plan.rounds[round].isOpenTentative
    builder.clock = isHole ? builder.clock : max(builder.clock, opens - 3_600_000)
    guard opens > 0 || isHole else { return false }
    let opening = isHole ? max(builder.clock, builder.opening) + 3_600_000 : nil
    return builder.fixMix(of: round, tier: tier, count: 1, opening: opening)
  }

  private func transcript(with tried: CommandDraft? = nil) -> [BoundCommand]? {
    StoryTranscript.commands(of: builder.drafts, tried, campaign, plan, key)
  }

  // MARK: Trying

  /// What comes of the last command after the others; nil where one of those is refused.
  func outcome(_ given: [BoundCommand], _ last: BoundCommand) -> BoundaryScenario.Outcome? {
    var story = ScenarioStory(plan: plan, key: key)
    for command in given {
      for repetition in 0..<command.times {
        guard story.carryOut(command, repetition: repetition).outcome == .accepted else { return nil }
      }
    }
    return BoundaryScenario.Outcome(story.carryOut(last, repetition: 0), plan)
  }

  /// Adds a scenario with a row for each variant of its last command; those that come to nothing new are left out.
  mutating func add(
    _ entry: Entry, path: String? = nil, about: String = "", _ given: [BoundCommand], _ when: BoundCommand,
    rows variants: [BoundCommand]
  ) {
    var when = when
    // Nobody refers to the voucher that it grants.
    when.label = nil
    let variants = variants.map { variant in
      var variant = variant
      variant.label = nil
      return variant
    }
    let rows = variants.compactMap { variant in
      outcome(given, variant).map { BoundaryScenario.Row(command: variant, then: $0) }
    }
    guard !rows.isEmpty else { return }
    found.append(
      BoundaryScenario(
        path: path ?? entry.path, about: about, title: entry.title, cites: entry.cites.map(\.clause), given: given,
        when: when, rows: rows))
  }
}
