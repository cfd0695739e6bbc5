import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What an analysis reads: the core, the surface it came from, and the text under both.
package struct CheckContext: Sendable {
  package let campaign: Campaign
  package let root: SurfaceFields
  package let sources: SourceMap
  /// A release check refuses holes that a draft may carry.
  package let isRelease: Bool
  /// The entries as the clause analyses see them.
  let entries: [CitingEntry]
  /// Answers questions about the campaign's conditions.
  package let solver: Solver

  package init(campaign: Campaign, root: SurfaceFields, sources: SourceMap, isRelease: Bool) {
    self.campaign = campaign
    self.root = root
    self.sources = sources
    self.isRelease = isRelease
    entries = CitingEntry.all(in: root)
    solver = Solver(campaign: campaign)
  }
}

/// One family of findings over the core: its logic, its messages and its explanations stand in one place.
protocol Analysis {
  /// Every kind that the analysis may raise.
  static var kinds: [DiagnosticKind] { get }

  static func run(_ context: CheckContext) -> [Diagnostic]
}
