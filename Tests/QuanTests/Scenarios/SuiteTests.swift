import Foundation
import Quan
import QuanDiagnostics
import QuanReport
import QuanStore
import Testing

/// The published campaigns' scenarios pass and reach every rule, limit, window, threshold and flow.
@Suite("Scenarios of the campaigns")
struct SuiteTests {
  private static let campaigns = [
    "liaocheng-2024-nev", "liaocheng-2024-spring-appliance", "liaocheng-2024-trade-in",
    "xiangning-2023-happy-shopping", "zhangdian-2023-appliance", "zhumadian-2023-vouchers",
  ]

  private static func files(_ campaign: String) throws -> [String] {
    let folder = Repository.root.appending(path: "campaigns").path
    return try SuiteFolder.files(at: folder).filter { $0.hasPrefix(folder + "/" + campaign + ".") }
  }

  @Test(arguments: campaigns)
  func allPassAndReachAll(_ campaign: String) throws {
    let files = try Self.files(campaign)
    try #require(files.count == 2)
    let suites = try SuiteFolder.run(files, filter: nil).map { try $0.get() }
    for suite in suites {
      #expect(suite.diagnostics.isEmpty && !suite.results.isEmpty, "\(suite.path)")
      for result in suite.results { #expect(result.hasPassed, "\(suite.path): \(result.name)") }
    }
    let coverage = try #require(RuleCoverage.byCampaign(suites).first)
    #expect(coverage.missing.map { "\($0.path) \($0.side)" } == [])
    let scenarios = suites.reduce(0) { $0 + $1.results.count }
    print("scenarios of \(campaign): \(scenarios), reaching \(coverage.covered) of \(coverage.counted)")
  }

  /// The stories that people wrote say which clauses they show, and the clauses are the campaign's.
  @Test(arguments: campaigns)
  func storiesCiteClauses(_ campaign: String) throws {
    let text = try Repository.text("campaigns/\(campaign).yaml")
    let suite = try ScenarioSuite.load(Repository.root.appending(path: "campaigns/\(campaign).test.yaml").path).run()
    for result in suite.results {
      #expect(result.title != nil, "\(result.name) has no title")
      for cite in result.cites { #expect(text.contains(" \(cite):"), "\(result.name) cites `\(cite)`") }
    }
    #expect(suite.results.count { !$0.cites.isEmpty } > suite.results.count / 2)
  }

  /// Many threads or one: the same text, in the order of the files.
  @Test func theOrderIsThatOfTheFiles() throws {
    let files = try Self.files("liaocheng-2024-nev") + Self.files("liaocheng-2024-trade-in")
    let options = ReportOptions(language: .english, version: "0")
    func text(_ suites: [SuiteResult]) -> [UInt8] {
      TestReport(suites: suites, coverage: RuleCoverage.byCampaign(suites)).text(.json, options)
    }
    let one = try files.map { try ScenarioSuite.load($0).run() }
    for _ in 0..<3 {
      let many = try SuiteFolder.run(files, filter: nil).map { try $0.get() }
      #expect(text(many) == text(one))
    }
  }

  /// What is changed in a campaign so that the checker finds nothing turns scenarios red: they hold what the notice means.
  @Test(arguments: [
    ("when item.price >= 5000元", "when item.price > 5000元"),
    ("links: transitive", "links: direct"),
    ("per: [user, round, tier], at-most: 1", "per: [user, tier], at-most: 1"),
    ("| bank_card | id_number |", "| id_number |"),
    ("needs: [phone, app_account]", "needs: [phone]"),
    ("    back: refund-full\n", ""),
    ("merchant.operating and not merchant.bad_record", "merchant.operating"),
    ("merchant.kind == appliance_store and merchant.above_quota", "merchant.above_quota"),
    ("merchant.lists has announced, else", "merchant.lists has announced or order.in_person, else"),
    (" and user is voucher.user", ""),
    ("refund.extent == full and now in voucher.valid", "refund.extent in full | partial and now in voucher.valid"),
  ])
  func aChangedCampaignFails(_ old: String, _ new: String) throws {
    let path = "campaigns/liaocheng-2024-spring-appliance"
    let text = try Repository.text(path + ".yaml")
    try #require(text.contains(old))
    let changed = CampaignText(name: "campaign.yaml", bytes: Array(text.replacing(old, with: new).utf8))
    let suite = CampaignText(name: "campaign.test.yaml", bytes: try Repository.bytes(path + ".test.yaml"))
    let result = ScenarioSuite(suite) { _ in changed }.run()
    #expect(result.diagnostics.isEmpty && result.failed > 0)
  }
}
