import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanSyntax

/// Gives the names and values of a scenario file the meaning that they have in its campaign. What has none is a finding,
/// and the scenario that needs it is left out.
struct ScenarioBinder {
  let campaign: Campaign
  let plan: Plan
  let vocabulary: Vocabulary
  let syntax: ScenarioSyntax
  var diagnostics: [Diagnostic] = []
  /// Facts by their names. For lookups only.
  private let factIndices: [String: Int]
  /// What each verb's commands bring unless they say otherwise.
  private var defaults: [(verb: Verb, facts: [BoundFact])] = []
  private var sets: [(name: String, facts: [BoundFact])] = []
  /// The file's own `given`, told before every scenario.
  private var background: [BoundStep] = []
  /// Names of vouchers that the story has given so far.
  var labels: [String] = []

  /// A fact with its value; nil for one that is expressly not brought.
  struct BoundFact {
    var name: WrittenText
    var index: Int
    var value: CommandDraft.Value?
  }

  init(_ syntax: ScenarioSyntax, campaign: Campaign, plan: Plan, vocabulary: Vocabulary) {
    self.syntax = syntax
    self.campaign = campaign
    self.plan = plan
    self.vocabulary = vocabulary
    var indices: [String: Int] = [:]
    for (index, fact) in campaign.facts.enumerated() { indices[fact.name] = index }
    factIndices = indices
  }

  /// Every story of the file, in file order: a scenario, or each row of its table.
  mutating func scenarios() -> [BoundScenario] {
    for set in syntax.facts {
      guard let verb = verb(set.name) else { continue }
      defaults.append((verb, facts(set.facts, verb: verb)))
    }
    for set in syntax.sets { sets.append((set.name.text, facts(set.facts, verb: nil))) }
    background = steps(syntax.given, then: nil, .given)
    let known = labels
    var bound: [BoundScenario] = []
    for scenario in syntax.scenarios {
      labels = known
      bound += stories(scenario)
    }
    return bound
  }

  private mutating func stories(_ scenario: ScenarioSyntax.Scenario) -> [BoundScenario] {
    let given = background + steps(scenario.given, then: nil, .given, from: background.count + 1)
    var story = BoundScenario(
      name: scenario.name.text, title: scenario.title?.text, cites: scenario.cites.map(\.text),
      span: scenario.name.span, steps: [])
    guard !scenario.rows.isEmpty, let last = scenario.when.last else {
      story.steps = given + steps(scenario.when, then: scenario.then, .when)
      var count = 0
      for step in scenario.later {
        story.steps += steps(step.when, then: step.then, .later, from: count + 1)
        count += step.when.count
      }
      return [story]
    }
    let before = given + steps(Array(scenario.when.dropLast()), then: nil, .when)
    return scenario.rows.enumerated().map { index, row in
      var command = last.overlaid(with: row)
      command.span = row.span
      let then = row[.then].map { expectation($0, path: row.path + ".then") } ?? scenario.then
      var told = story
      told.name += "[\(index + 1)]"
      told.row = title(of: row)
      told.span = row.span
      told.steps = before
      let number = scenario.when.count
      if let step = step(command, then: then, .when, number: number) { told.steps.append(step) }
      return told
    }
  }

  /// What a row changes, in words, where it has no title.
  private func title(of row: ScenarioMapping) -> String? {
    if let title = row[.title]?.scalar?.text { return title }
    let fields = row.fields.filter { $0.key != .then }.map { ($0.key.rawValue, $0.node) }
    let facts = row.facts.map { ($0.name.text, $0.node) }
    let changes = (fields + facts).map { $0 + " " + YAMLQuoting.inFlow($1) }
    return changes.isEmpty ? nil : changes.joined(separator: ", ")
  }

  private mutating func steps(
    _ commands: [ScenarioMapping], then: ScenarioMapping?, _ phase: BoundStep.Phase, from first: Int = 1
  ) -> [BoundStep] {
    commands.enumerated().compactMap { index, command in
      let isLast = index == commands.count - 1
      return step(command, then: isLast ? then : nil, phase, number: first + index)
    }
  }

  /// A command with what it says of itself, or else what its scenario says; one that says nothing has to be accepted.
  private mutating func step(
    _ mapping: ScenarioMapping, then: ScenarioMapping?, _ phase: BoundStep.Phase, number: Int
  ) -> BoundStep? {
    let count = diagnostics.count
    let own = then == nil ? mapping[.then].map { expectation($0, path: mapping.path + ".then") } : nil
    let bound = command(mapping)
    var expected = BoundExpectation(span: mapping.span)
    if let wanted = then ?? own { expected = expectation(of: wanted) }
    guard diagnostics.count == count else { return nil }
    return BoundStep(phase: phase, number: number, command: bound, expectation: expected)
  }

  private mutating func expectation(_ node: YAMLNode, path: String) -> ScenarioMapping {
    let (mapping, found) = ScenarioDecoder.expectation(node, path: path)
    diagnostics += found
    return mapping
  }

  /// The mapping under a key of a command or an expectation.
  mutating func mapping(
    _ node: YAMLNode, _ keys: [ScenarioKeySpec], path: String, takesFacts: Bool = false
  ) -> ScenarioMapping {
    let (mapping, found) = ScenarioDecoder.mapping(node, keys, path: path, takesFacts: takesFacts)
    diagnostics += found
    return mapping
  }

  // MARK: Facts

  /// Facts as a mapping says them, in its order; those that the campaign does not have are findings.
  mutating func facts(_ mapping: ScenarioMapping, verb: Verb?, keys: [String] = []) -> [BoundFact] {
    var facts: [BoundFact] = []
    for fact in mapping.facts {
      let name = vocabulary.canonical(fact.name.text)
      guard let index = factIndices[name] else {
        let what =
          keys.isEmpty ? Bilingual(en: "fact", zh: "事实") : Bilingual(en: "key or fact", zh: "键或事实")
        report(unknown: fact.name, what, among: keys + campaign.facts.map(\.name), mapping.path)
        continue
      }
      if let verb, !brings(verb, index) {
        diagnostics.append(isNotBrought(fact.name, name, verb, index, mapping.path))
        continue
      }
      facts.append(
        BoundFact(
          name: WrittenText(name, span: fact.name.span), index: index,
          value: value(fact.node, of: index, path: mapping.path + "." + name)))
    }
    return facts
  }

  /// Whether commands of the verb bring a fact; what tells a user may stand in any.
  private func brings(_ verb: Verb, _ index: Int) -> Bool {
    let fact = campaign.facts[index]
    return fact.verbs.contains(verb) || BuiltInFacts.identityKeys.contains { fact.name == "user." + $0 }
  }

  private func isNotBrought(
    _ name: WrittenText, _ fact: String, _ verb: Verb, _ index: Int, _ path: String
  ) -> Diagnostic {
    let verbs = plan.verbNames.indices.filter { campaign.facts[index].verbs.contains(Verb(rawValue: UInt8($0))) }
      .map { plan.verbNames[$0] }
    let own = campaign.name(of: verb)
    return Diagnostic(
      .scenarioName, at: name.span, path: path,
      Bilingual(en: "`\(fact)` is no fact of `\(own)`", zh: "`\(own)` 的指令不带事实 `\(fact)`"),
      notes: [
        Bilingual(
          en: "it comes with \(verbs.joined(separator: ", "))", zh: "它随这些动词而来：\(ChineseText.list(verbs))")
      ])
  }

  /// The facts of a command: those of its verb, of its sets, and its own; the last one said holds.
  mutating func allFacts(_ mapping: ScenarioMapping, verb: Verb?) -> [(name: String, value: CommandDraft.Value?)] {
    var facts = defaults.filter { $0.verb == verb }.flatMap(\.facts)
    if let node = mapping[.with] {
      for name in names(node) {
        guard let set = sets.first(where: { $0.name == name.text }) else {
          report(unknown: name, Bilingual(en: "set of facts", zh: "事实组合"), among: sets.map(\.name), mapping.path)
          continue
        }
        // A set may serve several verbs; what this one does not bring is passed over.
        facts += set.facts.filter { fact in verb.map { brings($0, fact.index) } ?? true }
      }
    }
    facts += self.facts(mapping, verb: verb, keys: ScenarioKeyTable.command.map(\.key.rawValue))
    var said: [(name: String, value: CommandDraft.Value?)] = []
    for fact in facts {
      said.removeAll { $0.name == fact.name.text }
      said.append((fact.name.text, fact.value))
    }
    return said
  }
}
