import QuanDiagnostics

/// A short campaign text that raises a finding, one that does not, and what the checker says of the first.
package struct FindingExample: Sendable {
  /// The case that it is taken from, below `Tests/Cases`.
  package var source: String
  package var bad: String
  package var good: String
  package var shown: Bilingual

  package init(source: String, bad: String, good: String, shown: Bilingual) {
    self.source = source
    self.bad = bad
    self.good = good
    self.shown = shown
  }
}

/// Every code's example. The parts are generated from the cases, a file for each hundred of codes.
package enum FindingExamples {
  package static func example(of kind: DiagnosticKind) -> FindingExample? { all[kind.code] }

  private static let all: [String: FindingExample] = {
    var table: [String: FindingExample] = [:]
    for (code, example) in parts.flatMap({ $0 }) { table[code] = example }
    return table
  }()
}
