/// The formats in which a run of the checker can write what it found.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// Frames for a person, and a line that sums up.
  case human
  /// One array of findings.
  case json
  /// SARIF 2.1.0, for code hosts and editors.
  case sarif
  /// JUnit XML, for test panels.
  case junit
  /// Workflow commands of GitHub Actions, which show as annotations.
  case github

  /// An empty report in this format.
  package func report(_ options: ReportOptions) -> any FindingReport {
    switch self {
    case .human: TerminalReport(options)
    case .json: JSONReport(options)
    case .sarif: SARIFRenderer(options)
    case .junit: JUnitRenderer(options)
    case .github: GitHubRenderer(options)
    }
  }
}
