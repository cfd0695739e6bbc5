import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import QuanReport
import Testing

/// What `--boundaries` writes reads back and passes, whatever the campaign.
@Suite("Boundary scenarios")
struct BoundaryTests {
  private static let campaigns: [String] = {
    let folder = Repository.root.appending(path: "campaigns/examples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "campaigns/examples/" + $0 }
      + ["Tests/Cases/bases/minimal.yaml", "Tests/Cases/bases/varying.yaml", "Tests/Cases/bases/weekly.yaml"]
  }()

  @Test(arguments: campaigns, [Language.english, .chinese])
  func whatIsWrittenPasses(_ path: String, _ language: Language) throws {
    let file = try CampaignFile.load(Repository.root.appending(path: path).path)
    guard let plan = file.plan, let campaign = file.result.campaign else { return }
    let text = ScenarioFileWriter.boundaries(
      of: campaign, plan: plan, name: "campaign.yaml", assume: nil, language: language)
    let again = ScenarioFileWriter.boundaries(
      of: campaign, plan: plan, name: "campaign.yaml", assume: nil, language: language)
    #expect(text == again)
    let source = CampaignText(name: file.path, bytes: try Repository.bytes(path))
    let suite = ScenarioSuite(CampaignText(name: "campaign.test.yaml", bytes: Array(text.utf8))) { _ in source }.run()
    let options = ReportOptions(language: .english, version: "0")
    let report = TestReport(suites: [suite])
    #expect(report.passes, "\(String(decoding: report.text(.human, options), as: UTF8.self))\n\(text)")
    #expect(!suite.results.isEmpty)
    let coverage = try #require(suite.coverage)
    print("boundaries of \(path): \(suite.results.count) scenarios reach \(coverage.percent)")
  }

  /// The boundaries that stand beside campaigns are what the program writes; `QUAN_REWRITE=1` writes them anew.
  @Test(arguments: [
    "liaocheng-2024-nev", "liaocheng-2024-spring-appliance", "liaocheng-2024-trade-in", "zhangdian-2023-appliance",
  ])
  func whatIsKeptIsWhatIsWritten(_ name: String) throws {
    let assumed = name == "zhangdian-2023-appliance" ? name + ".assume.yaml" : nil
    let folder = Repository.root.appending(path: "campaigns")
    let assumption = try assumed.map { CampaignText(name: $0, bytes: try Repository.bytes("campaigns/" + $0)) }
    let file = try CampaignFile.load(folder.appending(path: name + ".yaml").path, assumption: assumption)
    let text = ScenarioFileWriter.boundaries(
      of: try #require(file.result.campaign), plan: try #require(file.plan), name: name + ".yaml", assume: assumed,
      language: .english)
    let kept = folder.appending(path: name + ".boundaries.test.yaml")
    if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil { try Data(text.utf8).write(to: kept) }
    #expect(try String(contentsOf: kept, encoding: .utf8) == text)
  }
}
