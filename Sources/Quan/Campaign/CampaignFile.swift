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

  /// Reads and checks a file; a file that cannot be read is an error of the caller's, not a finding.
  package static func load(_ path: String, isRelease: Bool = false) throws(SnapshotError) -> CampaignFile {
    CampaignFile(path: path, bytes: try Disk.read(path), isRelease: isRelease)
  }

  /// Checks a text under a name. The files of its regions are looked for beside it, unless they are given.
  package init(path: String, bytes: [UInt8], isRelease: Bool = false, regionFiles: RegionFiles? = nil) {
    self.path = path
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: path, bytes: bytes))
    let files = regionFiles ?? .beside(path)
    let regions: RegionFile.Loader = { name in files.bytes(name).flatMap { GeoJSONReader.read($0) } }
    var result = Checker.check(id, in: sources, isRelease: isRelease, regionFiles: regions) { name in
      try? TimeZoneDatabase.table(named: name).get()
    }
    self.sources = sources
    guard let campaign = result.campaign, let context = result.context, !result.hasErrors else {
      self.result = result
      plan = nil
      gaps = []
      return
    }
    gaps = PlanGaps.findings(campaign)
    guard gaps.isEmpty else {
      self.result = result
      plan = nil
      return
    }
    var hasher = SipHasher128(key: SipKey(low: 0x6361_6d70, high: 0x6169_676e))
    hasher.append(bytes)
    // Another outline is another campaign.
    for digest in campaign.regions.compactMap(\.fileDigest) {
      hasher.append(digest.low)
      hasher.append(digest.high)
    }
    let fingerprint = hasher.finish()
    let plan = PlanCompiler.compile(campaign, fingerprint: fingerprint) { sources.text($0) }
    result.diagnostics = (result.diagnostics + PropertyReplay.findings(context, plan: plan)).sorted()
    self.result = result
    self.plan = result.hasErrors ? nil : plan
  }
}
