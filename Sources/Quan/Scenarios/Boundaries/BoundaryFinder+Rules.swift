import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Conditions: those of rules, of amounts and of flows.
extension BoundaryFinder {
  /// A grab lacks each of the keys that it has to bring.
  mutating func findSubjects() {
    guard let commands = story(.grab), let last = commands.last else { return }
    for (index, subject) in campaign.subjects.enumerated() where plan.subjects[index].needs != 0 {
      var rows = [last]
      for (number, name) in BuiltInFacts.identityKeys.enumerated()
      where plan.subjects[index].needs >> UInt8(number) & 1 == 1 {
        var variant = last
        variant.facts.append(("user." + name, nil))
        rows.append(variant)
      }
      add(subject.entry, Array(commands.dropLast()), last, rows: rows)
    }
  }

  mutating func findTiers() {
    for (index, tier) in campaign.tiers.enumerated() {
      guard let domain = tier.threshold else { continue }
      let terms = tier.worth.formula.terms
      var verbs: [Verb] = []
      for case .fact(let fact) in terms {
        for verb in campaign.facts[fact].verbs.sorted() where !verbs.contains(verb) { verbs.append(verb) }
      }
      for verb in verbs.isEmpty ? [.redeem] : verbs where verb != .enrol {
        guard let commands = story(verb, tier: index) else { continue }
        vary(tier.entry, domain, commands)
      }
    }
  }

  mutating func findRules() {
    for rule in campaign.rules {
      var isShown = false
      for verb in rule.verbs {
        guard let commands = story(verb, in: rule.entry.scope) else { continue }
        vary(rule.entry, rule.condition, commands)
        isShown = true
      }
      if !isShown { note(rule.entry.path, "no accepted command was found that it looks at", "没有找到它所约束的可接受指令") }
    }
  }

  /// A story about the first tier and round of a scope for which there is one.
  mutating func story(_ verb: Verb, in scope: Scope) -> [BoundCommand]? {
    for tier in scope.tiers ?? [-1] {
      for round in scope.rounds ?? [-1] {
        if let commands = story(verb, tier: tier, round: round) { return commands }
      }
    }
    return nil
  }

  mutating func note(_ path: String, _ en: String, _ zh: String) {
    notes.append(Bilingual(en: "\(path): \(en)", zh: "\(path)：\(zh)"))
  }

  // MARK: Variants

  /// Tries the last command with each value on either side of the condition's constants. What an earlier command brings
  /// is varied there.
  mutating func vary(_ entry: Entry, _ condition: Condition, _ commands: [BoundCommand]) {
    guard let last = commands.last else { return }
    let now = instants(commands).last ?? 0
    let values = BoundaryValues(campaign: campaign, now: now, facts: commands.flatMap(\.facts))
    var rows: [BoundCommand] = [last]
    for change in values.changes(of: condition) {
      switch change {
      case .at(let instant):
        if let variant = moved(last, to: instant, after: commands.dropLast()) { rows.append(variant) }
      case .stranger:
        var variant = last
        variant.user = .named("stranger")
        rows.append(variant)
      case .suspended:
        var suspend = BoundCommand(span: last.span)
        suspend.verb = .suspend
        suspend.at = ScenarioTime("+ 0 秒")
        suspend.merchant = last.merchant
        addAlone(entry, about: "merchant.suspended", commands.dropLast() + [suspend], last)
      case .fact(let index, let value):
        let fact = campaign.facts[index]
        guard let place = commands.lastIndex(where: { $0.verb.map(fact.verbs.contains) ?? false }) else { continue }
        let variant = changed(commands[place], fact.name, value)
        if place == commands.count - 1 {
          rows.append(variant)
        } else {
          var given = commands
          given[place] = variant
          given.removeLast()
          addAlone(entry, about: fact.name, given, last)
        }
      }
    }
    add(entry, Array(commands.dropLast()), last, rows: unique(rows))
  }

  /// A story of its own, where what came before is accepted and the last command comes to something else than it does
  /// elsewhere.
  private mutating func addAlone(_ entry: Entry, about: String, _ given: [BoundCommand], _ last: BoundCommand) {
    guard let then = outcome(given, last), then.outcome != .accepted || then.rule != nil else { return }
    add(entry, about: about, given, last, rows: [last])
  }

  private func changed(_ command: BoundCommand, _ name: String, _ value: CommandDraft.Value?) -> BoundCommand {
    var variant = command
    if let index = variant.facts.firstIndex(where: { $0.name == name }) {
      variant.facts[index].value = value
    } else {
      variant.facts.append((name, value))
    }
    return variant
  }

  /// The instants of a story's commands.
  func instants(_ commands: [BoundCommand]) -> [Int64] {
    var base: Int64 = 0
    return commands.map { command in
      if let at = command.at, let instant = ScenarioClock.instant(at, after: base, in: plan.zone) { base = instant }
      return base
    }
  }

  /// The command at another instant, where that does not lie before what came before.
  func moved(_ command: BoundCommand, to instant: Int64, after given: ArraySlice<BoundCommand>) -> BoundCommand? {
    guard instant >= instants(Array(given)).last ?? 0 else { return nil }
    var variant = command
    variant.at = ScenarioTime(ScenarioClock.text(instant, in: plan.zone))
    return variant
  }

  /// Without those that bring the same.
  func unique(_ commands: [BoundCommand]) -> [BoundCommand] {
    var seen: Set<String> = []
    let text = ScenarioText(campaign: campaign, plan: plan)
    return commands.filter { seen.insert(text.flow(text.fields(of: $0))).inserted }
  }
}
