import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanStore
import QuanSyntax

/// A campaign file, read, checked and, where nothing is wrong, compiled.
package struct CampaignFile: Sendable {
  package let path: String
  package let sources: SourceMap
  package let result: Checker.Result
  /// The campaign as it reads, an amendment's with what it amends, as if it had been so from the start. Nil where the file
  /// has errors, or says what the engine cannot carry out.
  package let plan: Plan?
  /// What a run follows: of an amendment the campaign, then every amendment up to this one as `amend` commands bring them into
  /// force. Nil where there is no plan, or an earlier version has errors.
  package let versions: PlanVersions?
  /// What the engine cannot carry out; empty where there is a plan.
  package let gaps: [Diagnostic]

  /// The paths that an assumption filled; decisions of such a plan are marked.
  package let assumed: [String]

  /// The tree that was checked: of an amendment the whole campaign as it reads with it.
  package let tree: YAMLNode?

  private static let threadedBytes = 1 << 17

  /// Reads and checks a file; a file that cannot be read is an error of the caller's, not a finding.
  package static func load(
    _ path: String, isRelease: Bool = false, base: CampaignText? = nil, assumption: CampaignText? = nil
  ) throws(StoreError) -> CampaignFile {
    CampaignFile(path: path, bytes: try SystemFile.read(path), isRelease: isRelease, base: base, assumption: assumption)
  }

  /// Checks a text under a name.
  ///
  /// - Parameters:
  ///   - base: the campaign that an amendment amends, instead of the one in its library.
  ///   - assumption: an overlay that fills holes.
  ///   - library: where an amendment looks for its campaign; nil for the files beside it.
  ///   - regionFiles: the files of its regions; nil for those beside it.
  package init(
    path: String, bytes: [UInt8], isRelease: Bool = false, base: CampaignText? = nil, assumption: CampaignText? = nil,
    library: CampaignLibrary? = nil, regionFiles: RegionFiles? = nil
  ) {
    self.path = path
    // Starting threads takes longer than to check a campaign of the usual size.
    let runner: any WorkRunner = bytes.count > Self.threadedBytes ? ThreadRunner() : InOrder()
    let assembly = CampaignAssembly(
      CampaignText(name: path, bytes: bytes), library: library ?? .beside(path), base: base,
      assumption: assumption, runner: runner)
    sources = assembly.sources
    assumed = assembly.assumed
    tree = assembly.document.root
    let (checked, compiled) = Checker.check(
      assembly.document, readingFindings: assembly.findings, in: sources, isRelease: isRelease,
      regionFiles: (regionFiles ?? .beside(path)).loader, runner: runner,
      zones: { try? TimeZoneDatabase.table(named: $0).get() },
      beside: { [sources] in Compiled($0, bytes: assembly.bytes, isAssumed: !assembly.assumed.isEmpty, sources) })
    var result = checked
    // No clause prints what is only assumed.
    result.diagnostics.removeAll { finding in
      finding.primary.span.file == assembly.assumption && DiagnosticKind.aboutFigures.contains(finding.kind)
    }
    guard let campaign = result.campaign, let context = result.context, !result.hasErrors else {
      self.result = result
      (plan, versions) = (nil, nil)
      gaps = []
      return
    }
    gaps = compiled?.gaps ?? []
    guard let plan = compiled?.plan else {
      self.result = result
      (self.plan, versions) = (nil, nil)
      return
    }
    result.diagnostics = (result.diagnostics + PropertyReplay.findings(context, plan: plan, runner)).sorted()
    if assembly.amends != nil {
      let history = AmendmentHistory(
        assembly, campaign, regionFiles: regionFiles ?? .beside(path), isAssumed: plan.isAssumed)
      result.diagnostics = (result.diagnostics + history.findings).sorted()
      versions = result.hasErrors ? nil : history.versions
    } else {
      versions = result.hasErrors ? nil : PlanVersions(plan)
    }
    self.result = result
    self.plan = result.hasErrors ? nil : plan
  }

  /// What the engine makes of a campaign, whatever the analyses find in it.
  private struct Compiled {
    var gaps: [Diagnostic]
    /// Nil where there are gaps.
    var plan: Plan?

    init(_ campaign: Campaign, bytes: [UInt8], isAssumed: Bool, _ sources: SourceMap) {
      gaps = PlanGaps.findings(campaign)
      guard gaps.isEmpty else { return }
      plan = PlanCompiler.compile(campaign, fingerprint: CampaignFile.fingerprint(bytes, campaign)) { sources.text($0) }
      plan?.isAssumed = isAssumed
    }
  }

  /// Digest of what a campaign was read from: another outline is another campaign.
  static func fingerprint(_ bytes: [UInt8], _ campaign: Campaign) -> Digest128 {
    var hasher = SipHasher128(key: SipKey(low: 0x6361_6d70, high: 0x6169_676e))
    hasher.append(bytes)
    for digest in campaign.regions.compactMap(\.fileDigest) {
      hasher.append(digest.low)
      hasher.append(digest.high)
    }
    return hasher.finish()
  }
}
