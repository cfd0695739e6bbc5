import QuanDiagnostics

/// What a run of scenarios came to, as one text.
package struct TestReport: Sendable {
  /// The formats of `quan test`.
  package enum Format: String, CaseIterable, Sendable {
    /// What failed for a person, and a line that sums up.
    case human
    /// One object.
    case json
    /// JUnit XML, for test panels.
    case junit
  }

  package var suites: [SuiteResult]
  /// What the scenarios reached of each campaign; nil where nobody asked.
  package var coverage: [RuleCoverage]?
  /// The least coverage that passes, in hundredths of a percent; nil for any.
  package var threshold: Int?

  package init(suites: [SuiteResult], coverage: [RuleCoverage]? = nil, threshold: Int? = nil) {
    self.suites = suites
    self.coverage = coverage
    self.threshold = threshold
  }

  /// Whether everything came as expected, and enough of each campaign was reached.
  package var passes: Bool {
    suites.allSatisfy(\.passes) && short.isEmpty
  }

  /// Campaigns of which too little was reached.
  package var short: [RuleCoverage] {
    guard let threshold else { return [] }
    return (coverage ?? []).filter { $0.permyriad < threshold }
  }

  package func text(_ format: Format, _ options: ReportOptions, explains: Bool = false) -> [UInt8] {
    switch format {
    case .human: TestText(report: self, options: options, explains: explains).bytes
    case .json: TestJSON(report: self, language: options.language).bytes
    case .junit: TestJUnit(report: self, options: options, explains: explains).bytes
    }
  }
}
