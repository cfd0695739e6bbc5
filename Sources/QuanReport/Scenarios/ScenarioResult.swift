import QuanDiagnostics

/// What came of one story: a scenario, or one row of its table.
package struct ScenarioResult: Sendable {
  /// `sold-out`; `prices[2]` for the second row of a table.
  package var name: String
  package var title: String?
  /// What a row shows, or changes.
  package var row: String?
  package var cites: [String]
  /// 1-based, in the scenario file.
  package var line: Int
  package var column: Int
  /// How many commands were decided.
  package var commands = 0
  /// What did not come as expected; none where all did.
  package var failures: [ScenarioFailure] = []

  package init(name: String, title: String?, row: String?, cites: [String], line: Int, column: Int) {
    self.name = name
    self.title = title
    self.row = row
    self.cites = cites
    self.line = line
    self.column = column
  }

  package var hasPassed: Bool { failures.isEmpty }

  /// The name, and in words what it shows.
  package func heading(_ language: Language) -> String {
    let words = [title, row].compactMap(\.self).joined(separator: language == .chinese ? "：" : ": ")
    return words.isEmpty ? name : name + "  " + words
  }
}

/// One command of which something else came than was expected.
package struct ScenarioFailure: Sendable {
  /// One thing that differs.
  package struct Difference: Sendable {
    package var what: Bilingual
    package var expected: Bilingual
    package var actual: Bilingual

    package init(_ what: Bilingual, expected: Bilingual, actual: Bilingual) {
      self.what = what
      self.expected = expected
      self.actual = actual
    }
  }

  /// Where a rule stands in the campaign.
  package struct RulePlace: Sendable {
    package var path: String
    /// The condition or limit as written; empty where there is none.
    package var text: String
    /// `file:line:column`.
    package var place: String
    package var cite: String?

    package init(path: String, text: String, place: String, cite: String?) {
      self.path = path
      self.text = text
      self.place = place
      self.cite = cite
    }
  }

  /// One rule that was tried, for `--explain`.
  package struct Tried: Sendable {
    package var path: String
    /// `holds`, `fails`, `unknown`, `undecided`.
    package var result: String
    /// What it looked at, as a file writes it.
    package var saw: [(name: String, value: String)]

    package init(path: String, result: String, saw: [(name: String, value: String)]) {
      self.path = path
      self.result = result
      self.saw = saw
    }
  }

  /// Which command: `given, command 2: grab`.
  package var step: Bilingual
  /// Where the command stands in the scenario file, 1-based.
  package var line: Int
  package var column: Int
  package var differences: [Difference]
  /// What came, in a line.
  package var came: Bilingual
  /// What the decision says to the user; nil for an accepted one.
  package var message: Bilingual?
  /// The rule that refused, or else the one that was expected to.
  package var rule: RulePlace?
  package var tried: [Tried] = []
  /// The command and the decision as lines of JSON.
  package var command: String
  package var decision: String

  package init(
    step: Bilingual, line: Int, column: Int, differences: [Difference], came: Bilingual, command: String,
    decision: String
  ) {
    self.step = step
    self.line = line
    self.column = column
    self.differences = differences
    self.came = came
    self.command = command
    self.decision = decision
  }
}

/// What came of a scenario file.
package struct SuiteResult: Sendable {
  package var path: String
  /// The campaign file, as the suite names it from the reader's place.
  package var campaign: String
  package var sources: SourceMap
  /// What is wrong with the file itself; nothing runs where an error is among it.
  package var diagnostics: [Diagnostic]
  package var results: [ScenarioResult] = []
  /// What the scenarios reached of the campaign; nil where they could not be run.
  package var coverage: RuleCoverage?

  package init(path: String, campaign: String, sources: SourceMap, diagnostics: [Diagnostic]) {
    self.path = path
    self.campaign = campaign
    self.sources = sources
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  package var failed: Int { results.count { !$0.hasPassed } }
  package var passes: Bool { !hasErrors && failed == 0 }
}
