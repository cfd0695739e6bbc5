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

  /// Checks a file of the source map. `zones` resolves IANA names to tables of offsets.
  package static func check(
    _ file: SourceID, in sources: SourceMap, isRelease: Bool = false, zones: @escaping (String) -> ZoneTable?
  ) -> Result {
    let (document, readingFindings) = YAMLReader.read(file, in: sources)
    let (root, decodingFindings) = SurfaceDecoder.decode(document)
    var findings = readingFindings + decodingFindings
    guard let root else { return Result(campaign: nil, context: nil, diagnostics: findings.sorted()) }
    var lowering = Lowering(root: root, sources: sources, zones: zones)
    let campaign = lowering.lower()
    findings += lowering.diagnostics
    if campaign == nil, !findings.contains(where: { $0.severity == .error }) {
      findings.append(
        Diagnostic(
          .wrongType, at: root.span.start,
          Bilingual(en: "the campaign's id, title or period cannot be read", zh: "无法读取活动的编号、名称或期间")))
    }
    guard let campaign, !findings.contains(where: { $0.severity == .error }) else {
      // Analyses over a broken tree would report what is only a consequence.
      return Result(campaign: nil, context: nil, diagnostics: findings.sorted())
    }
    let context = CheckContext(campaign: campaign, root: root, sources: sources, isRelease: isRelease)
    for analysis in Analyses.all { findings += analysis.run(context) }
    let remaining = AcceptanceAnalysis.apply(context, to: findings)
    return Result(campaign: campaign, context: context, diagnostics: remaining.sorted())
  }
}
