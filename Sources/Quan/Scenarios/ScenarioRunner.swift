import QuanCheck
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanReport

/// Tells the stories of one file and compares what comes with what is expected.
struct ScenarioRunner {
  let plan: Plan
  let file: CampaignFile
  /// Where the scenario file stands, for lines and columns.
  let source: SourceFile
  let places: EntryPlaces
  var coverage: CoverageRecorder
  private var writer: DecisionWriter
  private let key = DeploymentKey.demonstration

  init(file: CampaignFile, campaign: Campaign, plan: Plan, source: SourceFile) {
    self.file = file
    self.plan = plan
    self.source = source
    places = EntryPlaces(campaign, sources: file.sources)
    coverage = CoverageRecorder(campaign: campaign, plan: plan)
    writer = DecisionWriter(plan: plan, key: key)
  }

  mutating func run(_ scenario: BoundScenario) -> ScenarioResult {
    let position = source.position(at: scenario.span.lower)
    var result = ScenarioResult(
      name: scenario.name, title: scenario.title, row: scenario.row, cites: scenario.cites, line: position.line,
      column: position.column)
    var story = ScenarioStory(plan: plan, key: key)
    for step in scenario.steps {
      for repetition in 0..<step.command.times {
        let told = story.carryOut(step.command, repetition: repetition)
        result.commands += 1
        coverage.note(told, story)
        var expectation = step.expectation
        // What stands afterwards is looked at once all of them have come.
        if repetition + 1 < step.command.times {
          (expectation.vouchers, expectation.money, expectation.parties) = ([], [], [])
        }
        let differences = ScenarioComparison(expectation, told, story, writer).differences
        guard !differences.isEmpty else { continue }
        result.failures.append(failure(of: step, repetition, told, story, differences))
        // What follows would only be a consequence.
        return result
      }
    }
    return result
  }

  // MARK: Failures

  private mutating func failure(
    of step: BoundStep, _ repetition: Int, _ told: ScenarioStory.Told, _ story: borrowing ScenarioStory,
    _ differences: [ScenarioFailure.Difference]
  ) -> ScenarioFailure {
    let position = source.position(at: step.command.span.lower)
    var failure = ScenarioFailure(
      step: name(of: step, repetition), line: position.line, column: position.column, differences: differences,
      came: ScenarioComparison(step.expectation, told, story, writer).came,
      command: String(decoding: told.line, as: UTF8.self), decision: line(of: told))
    if told.outcome != .accepted, let decision = told.decision, told.fault == nil {
      failure.message = writer.message(of: decision)
    } else if let fault = told.fault {
      failure.message = Bilingual(
        en: "\(fault.reason.message.en): \(fault.detail.en)", zh: "\(fault.reason.message.zh)：\(fault.detail.zh)")
    }
    failure.rule =
      rule(told.decision?.entry ?? -1)
      ?? step.expectation.rule.flatMap { path in
        rule(Int32(plan.entries.firstIndex { $0.path == path } ?? -1))
      }
    if told.fault == nil, !told.isReplay { failure.tried = TraceText(plan: plan).tried(story.engine.trace) }
    return failure
  }

  private func name(of step: BoundStep, _ repetition: Int) -> Bilingual {
    let verb = step.command.verb.map { plan.verbNames[Int($0.rawValue)] } ?? "line"
    let chinese = step.command.verb.map { $0.isOwn ? verb : $0.chineseName } ?? "原文"
    let phase: Bilingual =
      switch step.phase {
      case .given: Bilingual(en: "given", zh: "前提")
      case .when: Bilingual(en: "when", zh: "当")
      case .later: Bilingual(en: "later", zh: "随后")
      }
    let isRepeated = step.command.times > 1
    return Bilingual(
      en: "\(phase.en), command \(step.number)\(isRepeated ? ", time \(repetition + 1)" : ""): \(verb)",
      zh: "\(phase.zh)，第 \(step.number) 条指令\(isRepeated ? "，第 \(repetition + 1) 次" : "")：\(chinese)")
  }

  private mutating func line(of told: ScenarioStory.Told) -> String {
    writer.json.reset()
    if let fault = told.fault {
      writer.write(fault, line: 1)
    } else if let decision = told.decision {
      writer.write(decision, id: told.id, isReplay: told.isReplay)
    }
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }

  private func rule(_ entry: Int32) -> ScenarioFailure.RulePlace? {
    guard entry >= 0, Int(entry) < plan.entries.count else { return nil }
    let entry = plan.entries[Int(entry)]
    return ScenarioFailure.RulePlace(
      path: entry.path, text: entry.text, place: places.place(of: entry.path), cite: entry.cite)
  }
}

/// Where the entries of a campaign stand, by their paths.
struct EntryPlaces {
  /// For lookups only.
  private var spans: [String: SourceSpan] = [:]
  private let sources: SourceMap

  init(_ campaign: Campaign, sources: SourceMap) {
    self.sources = sources
    let entries =
      campaign.subjects.map(\.entry) + campaign.sources.map(\.entry) + campaign.tiers.map(\.entry)
      + campaign.rounds.map(\.entry) + campaign.quotas.map(\.entry) + campaign.rules.map(\.entry)
      + campaign.flows.map(\.entry)
    for entry in entries { spans[entry.path] = entry.nameSpan }
  }

  /// `file:line:column` of an entry, or of the one that a key of it belongs to; empty for one that stands nowhere.
  func place(of path: String) -> String {
    var path = path[...]
    while true {
      if let span = spans[String(path)] {
        let file = sources[span.file]
        let position = file.position(at: span.lower)
        return "\(file.name):\(position.line):\(position.column)"
      }
      guard let dot = path.lastIndex(of: ".") else { return "" }
      path = path[..<dot]
    }
  }
}
