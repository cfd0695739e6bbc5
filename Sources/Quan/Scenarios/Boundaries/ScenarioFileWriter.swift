import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Writes the scenarios on both sides of a campaign's constants as a file that reads back.
package struct ScenarioFileWriter {
  private let campaign: Campaign
  private let plan: Plan
  private let text: ScenarioText
  private let language: Language
  /// What commands of a verb mostly bring; the file says it once.
  private var defaults: [(verb: Verb, facts: [ScenarioText.Field])] = []

  /// - Parameters:
  ///   - name: the campaign file, as seen from the scenario file.
  ///   - assume: the overlay, in the same way.
  package static func boundaries(
    of campaign: Campaign, plan: Plan, name: String, assume: String?, language: Language
  ) -> String {
    var finder = BoundaryFinder(campaign, plan)
    let found = finder.find()
    var writer = ScenarioFileWriter(campaign: campaign, plan: plan, language: language)
    writer.setDefaults(found)
    return writer.file(found, finder.notes, name: name, assume: assume)
  }

  private init(campaign: Campaign, plan: Plan, language: Language) {
    self.campaign = campaign
    self.plan = plan
    self.language = language
    text = ScenarioText(campaign: campaign, plan: plan)
  }

  private var isChinese: Bool { language == .chinese }

  /// Of each verb the facts that most of its commands bring; every other command says what differs.
  private mutating func setDefaults(_ found: [BoundaryScenario]) {
    let commands = found.flatMap { $0.given + [$0.when] }
    for number in plan.verbNames.indices {
      let verb = Verb(rawValue: UInt8(number))
      let all = commands.filter { $0.verb == verb }.map { facts(of: $0) }
      var seen: [ScenarioText.Field] = []
      for fact in all.joined() where !seen.contains(where: { $0 == fact }) {
        let count = all.count { $0.contains { $0 == fact } }
        if fact.text != "none", count * 2 > all.count { seen.append(fact) }
      }
      if !seen.isEmpty { defaults.append((verb, seen)) }
    }
  }

  private func facts(of command: BoundCommand) -> [ScenarioText.Field] {
    var bare = command
    bare.facts = []
    return Array(text.fields(of: command).dropFirst(text.fields(of: bare).count))
  }

  /// What a command says besides what every command of its verb brings.
  private func fields(of command: BoundCommand) -> [ScenarioText.Field] {
    var bare = command
    bare.facts = []
    let known = defaults.first { $0.verb == command.verb }?.facts ?? []
    let own = facts(of: command)
    let differing = own.filter { fact in !known.contains { $0.name == fact.name && $0.text == fact.text } }
    let lacking = known.filter { fact in !own.contains { $0.name == fact.name } }
    return text.fields(of: bare) + differing.filter { $0.text != "none" || isSaid($0, known) }
      + lacking.map { ($0.name, "none") }
  }

  /// `none` is worth saying of what would be brought otherwise: a default, or a key that tells the user.
  private func isSaid(_ fact: ScenarioText.Field, _ known: [ScenarioText.Field]) -> Bool {
    known.contains { $0.name == fact.name } || BuiltInFacts.identityKeys.contains { fact.name == "user." + $0 }
  }

  // MARK: The file

  private func file(_ found: [BoundaryScenario], _ notes: [Bilingual], name: String, assume: String?) -> String {
    let title = isChinese ? "边界情景" : "Boundary scenarios"
    var lines = [
      "# \(campaign.title)：\(title)",
      isChinese
        ? "# 由 `quan test --boundaries` 在引擎上试出：每个数字的两侧各是什么结果。请逐条核对，再留存。"
        : "# Found by `quan test --boundaries` on the engine: what comes on either side of every constant. Read before keeping.",
      "quan: 1", "campaign: \(ScenarioText.plain(name))",
    ]
    if let assume { lines.append("assume: \(ScenarioText.plain(assume))") }
    if !defaults.isEmpty {
      lines += ["", "facts:"]
      for entry in defaults {
        lines.append("  \(plan.verbNames[Int(entry.verb.rawValue)]):")
        lines += entry.facts.map { "    \($0.name): \($0.text)" }
      }
    }
    lines += ["", "scenarios:"]
    var names: [String: Int] = [:]
    for scenario in found { lines += self.lines(of: scenario, &names) }
    if !notes.isEmpty {
      lines.append(isChinese ? "# 未能试出：" : "# Not tried:")
      lines += notes.map { "# - " + $0[language] }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of scenario: BoundaryScenario, _ names: inout [String: Int]) -> [String] {
    let base = ([scenario.path] + (scenario.about.isEmpty ? [] : [scenario.about])).joined(separator: ".")
      .replacing(".", with: "-")
    names[base, default: 0] += 1
    let name = names[base] == 1 ? base : "\(base)-\(names[base] ?? 1)"
    let words = [scenario.title ?? scenario.path, scenario.about].filter { !$0.isEmpty }
    var lines = ["  \(name):", "    title: \(YAMLQuoting.inFlow(words.joined(separator: isChinese ? "：" : " / ")))"]
    if !scenario.cites.isEmpty {
      lines.append("    cite: [\(scenario.cites.map { ScenarioText.plain($0) }.joined(separator: ", "))]")
    }
    if !scenario.given.isEmpty {
      lines.append("    given:")
      lines += scenario.given.map { "      - \(text.flow(fields(of: $0)))" }
    }
    lines.append("    when: \(text.flow(fields(of: scenario.when)))")
    if scenario.rows.count == 1, fields(of: scenario.rows[0].command).elementsEqual(fields(of: scenario.when), by: ==) {
      lines.append("    then: \(then(scenario.rows[0].then))")
    } else {
      lines.append("    table:")
      lines += scenario.rows.map { "      - \(row($0, scenario.when))" }
    }
    return lines + [""]
  }

  /// What a row says otherwise than its scenario's command, and what comes of it.
  private func row(_ row: BoundaryScenario.Row, _ when: BoundCommand) -> String {
    let own = fields(of: row.command)
    let base = fields(of: when)
    var changed = own.filter { field in !base.contains { $0 == field } }
    // What the command brings and the row does not.
    changed += base.filter { field in !own.contains { $0.name == field.name } }.map { field in
      (field.name, defaults.first { $0.verb == when.verb }?.facts.first { $0.name == field.name }?.text ?? "none")
    }
    return text.flow(changed + [("then", then(row.then))])
  }

  private func then(_ then: BoundaryScenario.Outcome) -> String {
    let word =
      switch then.outcome {
      case .accepted: "accepted"
      case .refused: "refused"
      case .invalid: "invalid"
      }
    let outcome = word + (then.reason.map { " " + $0.name } ?? "")
    var fields: [ScenarioText.Field] = [("is", outcome)]
    if then.outcome != .accepted, let rule = then.rule { fields.append(("rule", ScenarioText.plain(rule))) }
    if let state = then.state { fields.append(("state", ScenarioText.plain(state))) }
    if let amount = then.amount { fields.append(("amount", Money(minorUnits: amount).text)) }
    if !then.vouchers.isEmpty {
      let states = zip(then.vouchers, then.states).map { "\(ScenarioText.plain($0)): \(ScenarioText.plain($1))" }
      fields.append(("vouchers", "{\(states.joined(separator: ", "))}"))
    }
    return fields.count == 1 ? outcome : text.flow(fields)
  }
}
