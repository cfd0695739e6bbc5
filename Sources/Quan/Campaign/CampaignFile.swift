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
  /// Nil where the file has errors, or says what the engine cannot carry out.
  package let plan: Plan?
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
    let assembly = CampaignAssembly(
      CampaignText(name: path, bytes: bytes), library: library ?? .beside(path), base: base,
      assumption: assumption)
    sources = assembly.sources
    assumed = assembly.assumed
    tree = assembly.document.root
    // Starting threads takes longer than to check a campaign of the usual size.
    let runner: any WorkRunner = bytes.count > Self.threadedBytes ? ThreadRunner() : InOrder()
    var result = Checker.check(
      assembly.document, readingFindings: assembly.findings, in: sources, isRelease: isRelease,
      regionFiles: (regionFiles ?? .beside(path)).loader, runner: runner
    ) { name in
      try? TimeZoneDatabase.table(named: name).get()
    }
    // No clause prints what is only assumed.
    result.diagnostics.removeAll { finding in
      finding.primary.span.file == assembly.assumption && DiagnosticKind.aboutFigures.contains(finding.kind)
    }
    guard let campaign = result.campaign, let context = result.context, !result.hasErrors else {
      self.result = result
      plan = nil
      gaps = []
      return
    }
    let gaps = PlanGaps.findings(campaign)
    guard gaps.isEmpty else {
      self.gaps = gaps
      self.result = result
      plan = nil
      return
    }
    var hasher = SipHasher128(key: SipKey(low: 0x6361_6d70, high: 0x6169_676e))
    hasher.append(assembly.bytes)
    // Another outline is another campaign.
    for digest in campaign.regions.compactMap(\.fileDigest) {
      hasher.append(digest.low)
      hasher.append(digest.high)
    }
    let fingerprint = hasher.finish()
    let sources = sources
    var plan = PlanCompiler.compile(campaign, fingerprint: fingerprint) { sources.text($0) }
    plan.isAssumed = !assumed.isEmpty
    result.diagnostics = (result.diagnostics + PropertyReplay.findings(context, plan: plan, runner)).sorted()
    self.result = result
    self.gaps = assembly.amends.map { [Self.isNoCampaignOfItsOwn($0)] } ?? []
    self.plan = result.hasErrors || !self.gaps.isEmpty ? nil : plan
  }

  /// Grabs before and after `effective` follow different rules, which takes a state that knows both.
  private static func isNoCampaignOfItsOwn(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .notCarried, at: span, path: "campaign.amends",
      Bilingual(
        en: "an amendment is checked, but the engine does not carry out `amend` yet",
        zh: "修改文件可以检查，但引擎尚不能执行 `amend`（修改）"))
  }
}
