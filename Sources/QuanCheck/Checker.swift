import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Checks one campaign file: reading, decoding, lowering, then every analysis over the core.
package enum Checker {
  /// What a check found.
  package struct Result: Sendable {
    /// The core, where the file's frame could be read. It may be executed only if no finding is an error.
    package var campaign: Campaign?
    package var context: CheckContext?
    /// In order of place. Accepted findings are left out.
    package var diagnostics: [Diagnostic]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// Findings that one check reports.
  package static let findingsMax = 500

  /// Checks a file of the source map. `zones` resolves IANA names to tables of offsets, `regionFiles` reads the files that
  /// regions name.
  package static func check(
    _ file: SourceID, in sources: SourceMap, isRelease: Bool = false,
    regionFiles: @escaping RegionFile.Loader = { _ in .failure(.none) },
    zones: @escaping @Sendable (String) -> ZoneTable?
  ) -> Result {
    let (document, findings) = YAMLReader.read(file, in: sources)
    return check(
      document, readingFindings: findings, in: sources, isRelease: isRelease, regionFiles: regionFiles, zones: zones)
  }

  /// Checks a tree that was read, or put together from several files of the source map.
  package static func check(
    _ document: YAMLDocument, readingFindings: [Diagnostic], in sources: SourceMap, isRelease: Bool = false,
    regionFiles: @escaping RegionFile.Loader = { _ in .failure(.none) }, runner: any WorkRunner = InOrder(),
    zones: @escaping @Sendable (String) -> ZoneTable?
  ) -> Result {
    check(
      document, readingFindings: readingFindings, in: sources, isRelease: isRelease, regionFiles: regionFiles,
      runner: runner, zones: zones, beside: { _ in }
    ).result
  }

  /// Checks a tree while other work is done with its core; nil where no core was made. What the analyses find may tell that
  /// the work's result must not be used.
  package static func check<Work: Sendable>(
    _ document: YAMLDocument, readingFindings: [Diagnostic], in sources: SourceMap, isRelease: Bool,
    regionFiles: @escaping RegionFile.Loader, runner: any WorkRunner, zones: @escaping @Sendable (String) -> ZoneTable?,
    beside work: @Sendable (Campaign) -> Work
  ) -> (result: Result, work: Work?) {
    let (root, decodingFindings) = SurfaceDecoder.decode(document, runner: runner)
    var findings = readingFindings + decodingFindings
    guard let root else { return (Result(campaign: nil, context: nil, diagnostics: reported(findings)), nil) }
    let ((lowering, campaign), citing) = runner.both {
      var lowering = Lowering(root: root, sources: sources, regionFiles: regionFiles, zones: zones)
      let campaign = lowering.lower()
      return (lowering, campaign)
    } _: {
      CitingEntries(root)
    }
    // A name that is missing may have been declared in text that had to be skipped.
    let isWhole =
      document.isComplete && !(decodingFindings + lowering.diagnostics).contains(where: hidesNames)
    findings += lowering.diagnostics.filter { isWhole || $0.kind != .undefinedName }
    if campaign == nil, !findings.contains(where: { $0.severity == .error }) {
      findings.append(
        Diagnostic(
          .wrongType, at: root.span.start,
          Bilingual(en: "the campaign's id, title or period cannot be read", zh: "无法读取活动的编号、名称或期间")))
    }
    guard let campaign, !findings.contains(where: { $0.severity == .error }) else {
      // Analyses over a broken tree would report what is only a consequence.
      return (Result(campaign: nil, context: nil, diagnostics: reported(findings)), nil)
    }
    let whole = SilentFlows.added(to: campaign)
    let ((context, found), work) = runner.both {
      let context = CheckContext(
        campaign: campaign, root: root, citing: citing, expanded: lowering.root, families: lowering.families,
        sources: sources, isRelease: isRelease, regionFiles: regionFiles, runner: runner)
      let analyses = Analyses.all
      return (context, runner.map(analyses.count) { analyses[$0].run(context) }.flatMap { $0 })
    } _: {
      work(whole)
    }
    findings += found
    findings = FamilyFindings.collapse(findings, in: context.expanded)
    findings.removeAll { Checklist.yields($0, to: campaign.silences) }
    findings = findings.filter { [findings] in !Checklist.repeats($0, beside: findings) }
    let remaining = AcceptanceAnalysis.apply(context, to: findings)
    return (Result(campaign: whole, context: context, diagnostics: reported(remaining)), work)
  }

  /// Whether what the finding tells of may have declared names: a section, or an entry under a name that is none.
  private static func hidesNames(_ finding: Diagnostic) -> Bool {
    switch finding.kind {
    case .badName, .emptyFamily: true
    case .unknownKey, .missingKey: finding.path.isEmpty
    case .wrongShape: !finding.path.contains(".") || finding.path.contains(".each")
    default: finding.path.contains(".each")
    }
  }

  /// The findings in order of place, cut to what anybody would read; a last one says that there are more.
  private static func reported(_ findings: [Diagnostic]) -> [Diagnostic] {
    let sorted = findings.sorted()
    guard sorted.count > findingsMax, let last = sorted.prefix(findingsMax).last else { return sorted }
    return sorted.prefix(findingsMax) + [
      Diagnostic(
        .limitExceeded, at: last.primary.span.end,
        Bilingual(
          en: "there are more than \(findingsMax) findings; mend these first", zh: "检查结果超过 \(findingsMax) 条，请先改正以上各处"))
    ]
  }

}
