import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What an analysis reads: the core, the surface it came from, and the text under both.
package struct CheckContext: Sendable {
  package let campaign: Campaign
  /// The file as it is written.
  package let root: SurfaceFields
  /// The same with its families replaced by their members: what the core was lowered from.
  package let expanded: SurfaceFields
  /// The families that were replaced.
  let families: [Expansion.Written]
  package let sources: SourceMap
  /// A release check refuses holes that a draft may carry.
  package let isRelease: Bool
  /// The file as the clause analyses see it.
  let citing: CitingEntries
  /// Answers questions about the campaign's conditions.
  package let solver: Solver
  /// What the rounds hand out; a voucher that ends unused and is handed out again counts once.
  let issuance: Issuance
  /// The same, counted each time that it is handed out.
  let issuanceAgain: Issuance
  /// What the abstraction says of each assertion about a verb.
  private(set) var claims: [ClaimAnswer?] = []
  /// Reads the region files that claims name.
  let regionFiles: RegionFile.Loader

  init(
    campaign: Campaign, root: SurfaceFields, citing: CitingEntries, expanded: SurfaceFields,
    families: [Expansion.Written], sources: SourceMap, isRelease: Bool,
    regionFiles: @escaping RegionFile.Loader = { _ in .failure(.none) }, runner: any WorkRunner = InOrder()
  ) {
    self.regionFiles = regionFiles
    self.campaign = campaign
    self.root = root
    self.expanded = expanded
    self.families = families
    self.sources = sources
    self.isRelease = isRelease
    self.citing = citing
    solver = Solver(campaign: campaign)
    issuance = Issuance(campaign: campaign)
    issuanceAgain = Issuance(campaign: campaign, countsAgain: true)
    claims = VerbClaims.answers(self, runner)
  }
}

/// One family of findings over the core: its logic, its messages and its explanations stand in one place.
protocol Analysis: SendableMetatype {
  /// Every kind that the analysis may raise.
  static var kinds: [DiagnosticKind] { get }

  static func run(_ context: CheckContext) -> [Diagnostic]
}
