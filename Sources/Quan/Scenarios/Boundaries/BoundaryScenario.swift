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

  /// The same where its last command has to meet more conditions.
  mutating func story(_ verb: Verb, tier: Int, round: Int, and conditions: [Condition]) -> [BoundCommand]? {
    for tier in tier >= 0 ? [tier] : Array(plan.tiers.indices) {
      builder.restart()
      guard verb != .enrol else {
        return builder.enrol(and: conditions) ? transcript() : nil
      }
      guard builder.enrol() else { return nil }
      if round >= 0, !prepare(round, tier) { continue }
      if verb == .grab {
        guard builder.obtain(tier: tier, round: round < 0 ? nil : round, and: conditions) != nil else { continue }
        if round >= 0, let last = builder.last, Int(last.round) != round { continue }
        return transcript()
      }
      guard let granted = builder.obtain(tier: tier, round: round < 0 ? nil : round) else { continue }
      let voucher = builder.usable(granted)
      guard !(verb == .advance) else { return transcript() }
      if let origins = builder.origins(of: verb, voucher), !builder.walk(voucher, to: origins) { continue }
      if builder.perform(verb, on: voucher, and: conditions) { return transcript() }
    }
    return nil
  }

  /// A round whose mix the `round` verb sets has it set before it opens.
  private mutating func prepare(_ round: Int, _ tier: Int) -> Bool {
    guard plan.issues[round * plan.tiers.count + tier] < 0 else { return true }
    guard plan.rounds[round].isIssueTentative else { return false }
    let opens = builder.engine.openWindow(round).from
    guard opens > 0 else { return false }
    return builder.fixMix(of: round, tier: tier, count: 1, at: opens - 3_600_000)
  }

  private func transcript() -> [BoundCommand]? {
    StoryTranscript.commands(of: builder.drafts, campaign, plan, key)
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
