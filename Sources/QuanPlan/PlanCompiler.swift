import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Lowers a checked campaign to a plan.
package struct PlanCompiler {
  let succession: Succession
  let campaign: Campaign
  /// The source text under a span, for explanations.
  let text: (SourceSpan) -> String
  var plan: Plan
  var programs: ProgramCompiler
  /// Whether vouchers of earlier versions may hold money of rounds.
  var hadRoundMoney = false
  /// Flows made for quotas that events without a command take from.
  var hiddenTakes: [(flow: Int, quota: Int)] = []

  /// The plan of a campaign that checked without errors. `fingerprint` is the digest of its file.
  package static func compile(
    _ campaign: Campaign, fingerprint: Digest128, text: @escaping (SourceSpan) -> String
  ) -> Plan {
    compile(Succession(campaign), after: nil, fingerprint: fingerprint, text: text)
  }

  /// The plan of a campaign as amended. Slots and entries of the plan before keep their places: commands, decisions and
  /// states of both name them by number.
  package static func compile(
    _ succession: Succession, after earlier: Plan?, fingerprint: Digest128, text: @escaping (SourceSpan) -> String
  ) -> Plan {
    let campaign = succession.campaign
    var compiler = PlanCompiler(
      succession: succession, campaign: campaign, text: text, plan: Plan(fingerprint: fingerprint, campaign: campaign),
      programs: ProgramCompiler(campaign: campaign, slots: earlier?.slots ?? []))
    compiler.plan.entries = earlier?.entries ?? []
    compiler.hadRoundMoney = earlier.map { $0.roundMoneyQuota >= 0 } ?? false
    compiler.compile()
    return compiler.plan
  }

  private mutating func compile() {
    plan.tiersInForce = succession.tiersInForce
    plan.roundsInForce = succession.roundsInForce
    plan.tierAliases = Self.aliases(campaign.tiers.map(\.entry.name))
    plan.roundAliases = Self.aliases(campaign.rounds.map(\.entry.name))
    plan.tierSources = succession.sourceCounts.map { Int32($0) }
    plan.tightened = succession.tightened.map { Int32($0) }
    plan.tierNames = campaign.tiers.map(\.entry.name)
    plan.kindNames = campaign.kinds.map(\.name)
    plan.roundNames = campaign.rounds.map(\.entry.name)
    plan.sourceNames = campaign.sources.map(\.entry.name)
    plan.partyNames = campaign.parties.map(\.name)
    plan.partyTitles = campaign.parties.map(\.title)
    plan.verbNames = Verb.names + campaign.ownVerbs
    plan.stateNames = campaign.states.map { campaign.name(of: $0) }
    plan.tierKinds = campaign.tiers.map { Int32($0.kind) }
    plan.enumerations = campaign.enumerations
    compileWindows()
    compilePeriod()
    compileSubject()
    compileTiers()
    compileSources()
    compileRounds()
    compileRules()
    compileQuotas()
    compileFlows()
    compileOccasions()
    finishBacks()
    plan.instructions = programs.instructions
    plan.slots = programs.slots
    plan.commandSlots = programs.counts[.command, default: 0]
    plan.merchantSlots = programs.counts[.merchant, default: 0]
    plan.itemSlots = programs.counts[.item, default: 0]
    plan.itemPrice = plan.slots.first { $0.fact == "item.price" }?.position ?? -1
    plan.longestProgram = programs.longest
    compileKeptSlots()
  }

  private static func aliases(_ names: [String]) -> [Int32] {
    let first = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    return names.map { Int32(first[$0] ?? 0) }
  }

  /// Records what decisions say of an entry; answers its position.
  mutating func add(_ entry: Entry, path: String? = nil, text: String) -> Int32 {
    plan.entries.append(
      PlanEntry(path: path ?? entry.path, title: entry.title, cite: entry.cites.first?.clause, text: text))
    return Int32(plan.entries.count - 1)
  }

  // MARK: Frame

  private mutating func compilePeriod() {
    plan.isPeriodHole = campaign.period.isHole
    plan.isPeriodPlain =
      !isNarrowed(campaign.period, depth: 0) && isFixed(campaign.period.from?.kind, depth: 0)
      && isFixed(campaign.period.until?.kind, depth: 0)
    plan.periodFrom = campaign.period.from.flatMap { instant($0) } ?? .min
    plan.periodUntil = campaign.period.until.flatMap { instant($0) } ?? .max
  }

  private func instant(_ edge: Edge) -> Int64? {
    if case .instant(let instant) = edge.kind { instant.milliseconds } else { nil }
  }

  private mutating func compileSubject() {
    func bits(_ keys: [Int]) -> UInt8 { keys.reduce(0) { $0 | 1 << UInt8($1) } }
    for subject in campaign.subjects {
      let kind: PlanSubject.Kind =
        subject.needsAll && subject.keys.count > 1
        ? .whole : !subject.isTransitive && subject.keys.count > 1 ? .direct : .joined
      plan.subjects.append(
        PlanSubject(
          kind: kind, keys: bits(subject.keys), needs: bits(subject.needs), entry: add(subject.entry, text: "")))
      plan.neededKeys |= bits(subject.needs)
    }
    guard let first = campaign.subjects.first else { return }
    plan.joiningKeys = bits(first.keys)
    plan.linksRefused = first.linksRefused
    plan.subjectEntry = plan.subjects[0].entry
  }

  private mutating func compileTiers() {
    for tier in campaign.tiers { compile(tier) }
  }

  private mutating func compileSources() {
    plan.sources = campaign.sources.map { source in
      PlanSource(gives: source.gives.minorUnits, entry: add(source.entry, text: text(source.shareSpan)))
    }
    compileShares()
  }

  // MARK: Rules

  private mutating func compileRules() {
    plan.rules = campaign.rules.map { rule in
      PlanRule(
        program: programs.compile(rule.condition, verbs: rule.verbs), reason: rule.reason,
        looksAtItem: programs.looksAtItem(rule.condition), entry: add(rule.entry, text: text(rule.conditionSpan)))
    }
    plan.ruleTable = DispatchTable(
      tiers: campaign.tiers.count, rounds: campaign.rounds.count, verbs: plan.verbNames.count,
      items: campaign.rules.map { DispatchTable.Item(verbs: $0.verbs, scope: $0.entry.scope) })
  }
}
