import QuanDiagnostics

/// Reads the tree of a scenario file by its table of keys. Whatever is wrong, there is a file, and findings.
package struct ScenarioDecoder {
  var diagnostics: [Diagnostic] = []
  let isComplete: Bool

  package static func decode(_ document: YAMLDocument) -> (file: ScenarioSyntax, diagnostics: [Diagnostic]) {
    var decoder = ScenarioDecoder(isComplete: document.isComplete)
    let file = document.root.map { decoder.file($0) } ?? ScenarioSyntax()
    return (file, decoder.diagnostics)
  }

  private init(isComplete: Bool) { self.isComplete = isComplete }

  private mutating func file(_ root: YAMLNode) -> ScenarioSyntax {
    var file = ScenarioSyntax()
    let mapping = mapping(root, ScenarioKeyTable.file, path: "")
    if let edition = mapping[.quan] { self.edition(edition) }
    file.campaign = mapping[.campaign].flatMap { text($0, path: "campaign") }
    file.assume = mapping[.assume].flatMap { text($0, path: "assume") }
    file.facts = mapping[.facts].map { factSets($0, path: "facts") } ?? []
    file.sets = mapping[.sets].map { factSets($0, path: "sets") } ?? []
    file.given = mapping[.given].map { commands($0, path: "given") } ?? []
    if let node = mapping[.scenarios] {
      file.scenarios = entries(node, path: "scenarios").map { scenario($0, path: "scenarios." + $0.key) }
    }
    if let node = mapping[.uncovered] {
      for entry in entries(node, path: "uncovered") {
        guard let because = text(entry.value, path: "uncovered." + entry.key) else { continue }
        file.gaps.append(ScenarioSyntax.Gap(path: WrittenText(entry.key, span: entry.keySpan), because: because))
      }
    }
    return file
  }

  private mutating func edition(_ node: YAMLNode) {
    guard let written = text(node, path: "quan"), written.text != "1" else { return }
    diagnostics.append(
      Diagnostic(
        .unknownEdition, at: written.span, path: "quan",
        Bilingual(
          en: "`\(written.text)` is no edition of the language; the only one is `1`",
          zh: "没有语言版本 `\(written.text)`，目前只有 `1`"),
        fixes: [FixIt(Bilingual(en: "write `1`", zh: "改为 `1`"), replace: written.span, with: "1")]))
  }

  private mutating func factSets(_ node: YAMLNode, path: String) -> [ScenarioSyntax.FactSet] {
    entries(node, path: path).map { entry in
      ScenarioSyntax.FactSet(
        name: WrittenText(entry.key, span: entry.keySpan),
        facts: facts(entry.value, path: path + "." + entry.key))
    }
  }

  private mutating func scenario(_ entry: YAMLEntry, path: String) -> ScenarioSyntax.Scenario {
    let mapping = mapping(entry.value, ScenarioKeyTable.scenario, path: path)
    var scenario = ScenarioSyntax.Scenario(name: WrittenText(entry.key, span: entry.keySpan))
    scenario.title = mapping[.title].flatMap { text($0, path: path + ".title") }
    scenario.cites = mapping[.cite].map { list($0).compactMap { text($0, path: path + ".cite") } } ?? []
    scenario.given = mapping[.given].map { commands($0, path: path + ".given") } ?? []
    scenario.when = mapping[.when].map { commands($0, path: path + ".when") } ?? []
    scenario.then = mapping[.then].map { expectation($0, path: path + ".then") }
    scenario.rows = mapping[.table].map { rows($0, path: path + ".table") } ?? []
    scenario.later = mapping[.later].map { steps($0, path: path + ".later") } ?? []
    reportContradictions(scenario, mapping)
    return scenario
  }

  /// A scenario that expects nothing proves nothing; and after rows there is no one story that could go on.
  private mutating func reportContradictions(_ scenario: ScenarioSyntax.Scenario, _ mapping: ScenarioMapping) {
    if let later = mapping.keySpan(.later), let table = mapping.keySpan(.table) {
      diagnostics.append(
        Diagnostic(
          .scenarioAmiss, at: later, path: mapping.path,
          Bilingual(
            en: "a scenario with a `table` ends with its rows; the steps of `later` belong into another one",
            zh: "带 `table`（表格）的情景到各行为止，`later`（随后）的步骤应另立情景"),
          secondary: [Label(span: table, text: Bilingual(en: "the table", zh: "表格在此"))]))
    }
    guard isComplete, mapping[.when] != nil, mapping[.then] == nil,
      mapping[.table] == nil || scenario.rows.contains(where: { $0[.then] == nil })
    else { return }
    diagnostics.append(
      Diagnostic(
        .scenarioAmiss, at: scenario.name.span, path: mapping.path,
        Bilingual(
          en: "`\(scenario.name.text)` expects nothing: it lacks `then`",
          zh: "情景 `\(scenario.name.text)` 没有预期：缺少 `then`（那么）")))
  }

  private mutating func steps(_ node: YAMLNode, path: String) -> [ScenarioSyntax.Step] {
    list(node).enumerated().map { index, node in
      let own = "\(path)[\(index)]"
      let mapping = mapping(node, ScenarioKeyTable.step, path: own)
      return ScenarioSyntax.Step(
        title: mapping[.title].flatMap { text($0, path: own + ".title") },
        when: mapping[.when].map { commands($0, path: own + ".when") } ?? [],
        then: mapping[.then].map { expectation($0, path: own + ".then") }, span: node.span)
    }
  }

  private mutating func commands(_ node: YAMLNode, path: String) -> [ScenarioMapping] {
    let items = list(node)
    return items.enumerated().map { index, item in
      command(item, ScenarioKeyTable.command, path: node.sequence == nil ? path : "\(path)[\(index)]")
    }
  }

  private mutating func rows(_ node: YAMLNode, path: String) -> [ScenarioMapping] {
    guard let rows = node.sequence, !rows.isEmpty else {
      reportShape(node, Bilingual(en: "a list of rows", zh: "各行的列表"), path: path)
      return []
    }
    return rows.enumerated().map { command($1, ScenarioKeyTable.row, path: "\(path)[\($0)]") }
  }

  /// A command, or a row that changes one; names that are no keys are facts.
  private mutating func command(_ node: YAMLNode, _ keys: [ScenarioKeySpec], path: String) -> ScenarioMapping {
    mapping(node, keys, path: path, takesFacts: true)
  }

  private mutating func facts(_ node: YAMLNode, path: String) -> ScenarioMapping {
    mapping(node, [], path: path, takesFacts: true)
  }

  /// What comes of a command: one word or a few, or a mapping.
  package mutating func expectation(_ node: YAMLNode, path: String) -> ScenarioMapping {
    guard node.scalar == nil else {
      var mapping = ScenarioMapping(span: node.span, path: path)
      mapping.fields = [ScenarioMapping.Field(key: .is, keySpan: node.span.start, node: node)]
      return mapping
    }
    return mapping(node, ScenarioKeyTable.expectation, path: path)
  }

  /// Any other mapping of the file, where the reader of values meets it.
  package static func mapping(
    _ node: YAMLNode, _ keys: [ScenarioKeySpec], path: String, takesFacts: Bool = false
  ) -> (mapping: ScenarioMapping, diagnostics: [Diagnostic]) {
    var decoder = ScenarioDecoder(isComplete: true)
    let mapping = decoder.mapping(node, keys, path: path, takesFacts: takesFacts)
    return (mapping, decoder.diagnostics)
  }

  /// What comes of a command, where a command or a row says it.
  package static func expectation(
    _ node: YAMLNode, path: String
  ) -> (mapping: ScenarioMapping, diagnostics: [Diagnostic]) {
    var decoder = ScenarioDecoder(isComplete: true)
    let mapping = decoder.expectation(node, path: path)
    return (mapping, decoder.diagnostics)
  }
}
