import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanSyntax

/// A campaign held against an older version of it: what the newer one leaves, changes and takes away.
package struct CampaignComparison: Sendable {
  /// The findings of the newer version, and those of the comparison behind them.
  package let findings: [Diagnostic]
  /// The files of both versions.
  package let sources: SourceMap
  /// Lines for a person.
  package let summary: Bilingual

  package init(
    _ new: CampaignFile, against text: CampaignText, library: CampaignLibrary? = nil, regionFiles: RegionFiles? = nil
  ) {
    let assembly = CampaignAssembly(
      text, library: library ?? .beside(text.name), base: nil, assumption: nil, sources: new.sources)
    sources = assembly.sources
    let old = Checker.check(
      assembly.document, readingFindings: assembly.findings, in: sources,
      regionFiles: (regionFiles ?? .beside(text.name)).loader
    ) { name in
      try? TimeZoneDatabase.table(named: name).get()
    }
    let start = SourceSpan(file: SourceID(index: 0), lower: 0, upper: 0)
    guard let before = old.campaign, !old.hasErrors, let oldTree = assembly.document.root else {
      let broken = VersionComparison.broken(old.diagnostics, new: new.result.campaign?.titleSpan ?? start)
      findings = new.result.diagnostics + [broken]
      summary = Bilingual(en: "nothing was compared", zh: "没有比较")
      return
    }
    guard let after = new.result.campaign, let newTree = new.tree, !new.result.hasErrors else {
      findings = new.result.diagnostics
      summary = Bilingual(en: "nothing was compared: mend the errors first", zh: "没有比较：请先改正错误")
      return
    }
    let difference = CampaignEntries(oldTree).difference(to: CampaignEntries(newTree))
    let found = VersionComparison.findings(old: before, new: after, changed: difference.changed, in: sources)
    findings = new.result.diagnostics + found.sorted()
    summary =
      before.id == after.id
      ? Self.summary(difference, found, old: text.name, new: new.path)
      : Bilingual(en: "nothing was compared", zh: "没有比较")
  }

  private static func summary(
    _ difference: CampaignEntries.Difference, _ found: [Diagnostic], old: String, new: String
  ) -> Bilingual {
    let granted = found.count { $0.severity == .error }
    let rows: [(en: String, zh: String, paths: [String])] = [
      ("adds", "新增", difference.added), ("changes", "改动", difference.changed),
      ("takes away", "取消", difference.removed),
    ]
    var text = Bilingual(
      en: "\(old) → \(new)\n  leaves: \(difference.same) entr\(difference.same == 1 ? "y" : "ies") as they were",
      zh: "\(old) → \(new)\n  保留：\(difference.same) 个条目不变")
    for row in rows {
      text.en += "\n  \(row.en): " + (row.paths.isEmpty ? "nothing" : row.paths.joined(separator: ", "))
      text.zh += "\n  \(row.zh)：" + (row.paths.isEmpty ? "无" : row.paths.joined(separator: "、"))
    }
    text.en += "\n  rights: \(granted) taken from granted vouchers, \(found.count - granted) from people who could grab"
    text.zh += "\n  权利：已发放的券受损 \(granted) 处，可领券的人受损 \(found.count - granted) 处"
    return text
  }
}
