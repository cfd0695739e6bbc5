import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanReport
import Testing

/// The README shows what the program prints, word for word.
@Suite("Readme")
struct ReadmeTests {
  private func readme() throws -> String { try Repository.text("README.md") }

  @Test(arguments: Language.allCases)
  func slipIsShownAsItIsFound(_ language: Language) throws {
    let text = try Repository.text(SpringCampaignTests.path).replacing("t300: 1600}", with: "t300: 1601}")
    let file = CampaignFile(path: "slip.yaml", bytes: Array(text.utf8))
    let finding = try #require(file.result.diagnostics.first { $0.kind.code == "Q0811" })
    let frame = TerminalRenderer(sources: file.sources, language: language, color: false).render([finding])
    #expect(try readme().contains(frame), "\(frame)")
  }

  @Test func storyComesToWhatIsShown() throws {
    let file = CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(SpringCampaignTests.path))
    var session = CampaignSession(plan: try #require(file.plan), key: .demonstration)
    var output: [UInt8] = []
    for line in try Repository.bytes(SpringCampaignTests.story + ".jsonl").split(separator: UInt8(ascii: "\n")) {
      session.decide(line, into: &output)
    }
    let readme = try readme()
    #expect(readme.contains(SummaryText.text(session.summary, .english)))
    let refusal = String(decoding: output, as: UTF8.self).split(separator: "\n").first {
      $0.contains("\"id\":\"below\"")
    }
    #expect(readme.contains(try #require(refusal)))
  }

  @Test func exampleIsWhatIsPrinted() throws {
    let file = CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(SpringCampaignTests.path))
    let lines = try ExampleStory.lines(
      campaign: try #require(file.result.campaign), plan: try #require(file.plan), key: .demonstration, verb: .grab,
      tier: 0)
    #expect(try readme().contains(String(decoding: lines[0], as: UTF8.self)))
  }
}
