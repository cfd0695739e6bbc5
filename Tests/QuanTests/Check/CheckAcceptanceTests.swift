import QuanDiagnostics
import Testing

@testable import QuanCheck

@Suite struct CheckAcceptanceTests {
  /// The base with a title of the wrong year, and an acceptance.
  private func check(_ acceptance: String) -> CheckFixture {
    CheckFixture(
      ("示例市2024年家电", "示例市2019年家电"),
      ("asserts:", "accept:\n  x: {\(acceptance), because: meant, cite: 一（一）}\nasserts:"))
  }

  @Test func acceptedFindingIsLeftOut() {
    #expect(check("code: Q0507, where: campaign.title, saw: [2019]").found.isEmpty)
    #expect(check("code: Q0507, where: campaign, saw: 2019").found.isEmpty)
  }

  @Test func otherFiguresAreAnotherFinding() throws {
    let other = check("code: Q0507, where: campaign.title, saw: [2018]")
    #expect(other.found == ["Q0507 2019", "Q0904 [2018]"])
    let finding = try #require(other.only("Q0904").first)
    #expect(finding.message.en == "accepted finding Q0507 has changed: it saw `2018`, now `2019`")
    #expect(other.source(finding.secondary[0].span) == "2019")
    #expect(CheckFixture(text: other.applying(finding.fixes[0])).found.isEmpty)
    #expect(check("code: Q0507, where: campaign.title").found == ["Q0507 2019", "Q0904 Q0507"])
  }

  @Test func placeMustBeTheFindings() throws {
    let stale = check("code: Q0507, where: rounds, saw: [2019]")
    #expect(stale.found == ["Q0507 2019", "Q0905 Q0507"])
    let finding = try #require(stale.only("Q0905").first)
    #expect(finding.notes.map(\.en) == ["Q0507 is found at `campaign.title`"])
    #expect(check("code: Q0507, where: campaign.t, saw: [2019]").only("Q0905").count == 1)
  }

  @Test func nothingToAccept() {
    let stale = CheckFixture(
      ("asserts:", "accept:\n  x: {code: Q0507, where: campaign, because: meant, cite: 一（一）}\nasserts:"))
    #expect(stale.found == ["Q0905 Q0507"])
  }

  @Test func codeMustBeKnown() {
    let unknown = check("code: Q507, where: campaign.title, saw: [2019]")
    #expect(unknown.found == ["Q0507 2019", "Q0906 Q507"])
    #expect(unknown.only("Q0906").first?.fixes.isEmpty == false)
  }

  @Test(arguments: ["Q0101", "Q0201", "Q0812", "Q0904", "Q1001"]) func someFindingsAreMended(code: String) {
    #expect(check("code: \(code), where: campaign").only("Q0907").count == 1)
  }

  @Test func warningsAboutNamesMayStand() {
    let check = CheckFixture(
      ("  bank: 示例银行", "  bank: 示例银行\n  idle: 闲置单位"),
      ("asserts:", "accept:\n  x: {code: Q0203, where: parties.idle, because: meant, cite: 一（一）}\nasserts:"))
    #expect(check.found.isEmpty, "\(check.report)")
  }
}
