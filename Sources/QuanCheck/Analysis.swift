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
  /// Reads the region files that claims name.
  let regionFiles: RegionFile.Loader

  package init(
    campaign: Campaign, root: SurfaceFields, sources: SourceMap, isRelease: Bool,
    regionFiles: @escaping RegionFile.Loader = { _ in .failure(.none) }
  ) {
    self.regionFiles = regionFiles
    self.campaign = campaign
    self.root = root
    self.sources = sources
    self.isRelease = isRelease
  }
}

/// One family of findings over the core: its logic, its messages and its explanations stand in one place.
protocol Analysis {
  /// Every kind that the analysis may raise.
  static var kinds: [DiagnosticKind] { get }

  static func run(_ context: CheckContext) -> [Diagnostic]
}
