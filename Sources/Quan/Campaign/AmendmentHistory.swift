import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanSyntax

/// What a run of an amended campaign follows: the campaign as it was first, then as each amendment left it.
struct AmendmentHistory {
  /// Nil where an earlier version cannot be run, or the amendments cannot follow one another.
  private(set) var versions: PlanVersions?
  private(set) var findings: [Diagnostic] = []

  /// - Parameter campaign: as it reads with the latest amendment, which has no errors.
  init(_ assembly: CampaignAssembly, _ campaign: Campaign, regionFiles: RegionFiles, isAssumed: Bool) {
    guard let root = assembly.document.root, let span = assembly.amends else { return }
    let own = assembly.sources[span.file]
    let last = CampaignAssembly.Version(
      name: own.name, root: root, bytes: assembly.bytes, effective: assembly.effective)
    var plans: [Plan] = []
    var succession: Succession?
    var before: YAMLNode?
    for (number, version) in (assembly.earlier + [last]).enumerated() {
      let isLast = number == assembly.earlier.count
      guard let next = isLast ? campaign : Self.check(version, assembly, regionFiles) else {
        findings.append(Self.cannotRun(span, version.name))
        return
      }
      if succession == nil {
        succession = Succession(next)
      } else if let before {
        let unchanged = Self.sameButLimit(before, version.root)
        succession?.amend(with: next) { unchanged.contains($0) }
      }
      guard let succession else { return }
      findings += succession.findings
      guard succession.findings.isEmpty else { return }
      plans.append(Self.plan(succession, next, version, after: plans.last, assembly.sources, isAssumed: isAssumed))
      before = version.root
    }
    versions = PlanVersions(plans, names: (assembly.earlier.dropFirst() + [last]).map { Self.baseName($0.name) })
  }

  private static func plan(
    _ succession: Succession, _ campaign: Campaign, _ version: CampaignAssembly.Version, after earlier: Plan?,
    _ sources: SourceMap, isAssumed: Bool
  ) -> Plan {
    var plan = PlanCompiler.compile(
      succession, after: earlier, fingerprint: CampaignFile.fingerprint(version.bytes, campaign)
    ) { sources.text($0) }
    plan.isAssumed = isAssumed
    if let effective = version.effective {
      let date = CivilDate(year: effective.date.year, month: effective.date.month, day: effective.date.day)
      plan.effective =
        date.map { Instant($0, secondsIntoDay: Int64(effective.second), in: campaign.zone).milliseconds } ?? .min
    }
    return plan
  }

  private static func check(
    _ version: CampaignAssembly.Version, _ assembly: CampaignAssembly, _ regionFiles: RegionFiles
  ) -> Campaign? {
    var document = assembly.document
    document.root = version.root
    let result = Checker.check(document, readingFindings: [], in: assembly.sources, regionFiles: regionFiles.loader) {
      try? TimeZoneDatabase.table(named: $0).get()
    }
    guard let campaign = result.campaign, !result.hasErrors, PlanGaps.findings(campaign).isEmpty else { return nil }
    return campaign
  }

  /// The names of quotas that read the same in both trees, limits aside.
  private static func sameButLimit(_ before: YAMLNode, _ after: YAMLNode) -> Set<String> {
    let section = Key.quotas.rawValue + "."
    let old = CampaignEntries(before, leavingOut: .atMost).texts
    let new = CampaignEntries(after, leavingOut: .atMost).texts
    let texts = Dictionary(old.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
    return Set(
      new.filter { $0.path.hasPrefix(section) && texts[$0.path] == $0.text }.map {
        String($0.path.dropFirst(section.count))
      })
  }

  private static func baseName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func cannotRun(_ span: SourceSpan, _ name: String) -> Diagnostic {
    Diagnostic(
      .notCarried, at: span, path: "campaign.amends",
      Bilingual(
        en: "the campaign as it was before, `\(name)`, has errors, so that no run could begin with it",
        zh: "修改前的活动 `\(name)` 有错误，无法从它开始运行"))
  }
}
