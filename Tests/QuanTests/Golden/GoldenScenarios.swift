import Quan
import QuanDiagnostics
import QuanReport

/// The scenario file of a case, run on its campaign.
struct GoldenScenarios {
  let suite: SuiteResult
  private let wantsCoverage: Bool
  private let explains: Bool

  /// The words behind the fence's language are options: `coverage`, `explain`.
  init(_ fence: GoldenPage.Fence, campaign: [UInt8], assumption: CampaignText?, files: RegionFiles) {
    let text = CampaignText(
      name: "campaign.test.yaml", bytes: Array((fence.bytes + [[]]).joined(separator: [UInt8(ascii: "\n")])))
    let known = [CampaignText(name: "campaign.yaml", bytes: campaign), assumption].compactMap(\.self)
    suite = ScenarioSuite(text, regionFiles: files) { name in known.first { $0.name == name } }.run()
    wantsCoverage = fence.words.contains("coverage")
    explains = fence.words.contains("explain")
  }

  /// What `quan test` prints in both languages, and its exit status; programs read one language.
  func printed(_ format: TestReport.Format = .human, findings: [Diagnostic]? = nil) -> [String] {
    var suite = suite
    suite.diagnostics = findings ?? suite.diagnostics
    let report = TestReport(suites: [suite], coverage: wantsCoverage ? RuleCoverage.byCampaign([suite]) : nil)
    let languages = format == .human ? Language.allCases : [.english]
    let fences = languages.flatMap { language in
      let bytes = report.text(format, ReportOptions(language: language, version: "0"), explains: explains)
      return GoldenCase.fence(language, String(decoding: bytes, as: UTF8.self))
    }
    return fences + ["", "exit: \(report.passes ? 0 : 1)"]
  }
}
