import QuanDiagnostics
import Testing

@testable import QuanCheck

@Suite struct CheckTitleYearTests {
  @Test func titleAndIdentifier() throws {
    let title = CheckFixture(("示例市2024年", "示例市2023年"))
    #expect(title.found == ["Q0507 2023"])
    let finding = try #require(title.findings.first)
    #expect(finding.path == "campaign.title")
    #expect(title.source(finding.secondary[0].span) == "from 2024-01-20 through 2024-02-10")
    #expect(CheckFixture(text: title.applying(finding.fixes[0])).found.isEmpty)
    #expect(CheckFixture(("demo-2024", "demo-2025")).found == ["Q0507 2025"])
  }

  @Test func numberMayBeOfTheYearBefore() {
    #expect(CheckFixture(("〔2024〕", "〔2023〕")).found.isEmpty)
    #expect(CheckFixture(("〔2024〕", "〔2022〕")).found == ["Q0507 2022"])
    #expect(CheckFixture(("〔2024〕1号", "〔2024〕2019号")).found.isEmpty)
  }

  @Test func periodMayTouchTwoYears() {
    let period = ("from 2024-01-20 through", "from 2023-12-20 through")
    let figure = ("一（一）: [2024-01-20", "一（一）: [2023-12-20")
    #expect(CheckFixture(period, figure).found.isEmpty)
    #expect(CheckFixture(period, figure, ("示例市2024年", "示例市2023年")).found.isEmpty)
    #expect(CheckFixture(period, figure, ("示例市2024年", "示例市2022年")).found == ["Q0507 2022"])
  }

  @Test func theLastMidnightIsNotTheNextYear() {
    let check = CheckFixture(
      ("from 2024-01-20 through 2024-02-10", "from 2024-01-20 until 2024-12-31T24:00"),
      ("一（一）: [2024-01-20, 2024-02-10]", "一（一）: [2024-01-20, 2024-12-31T24:00]"), ("demo-2024", "demo-2025"))
    #expect(check.found == ["Q0507 2025"])
  }

  @Test func aPeriodWithoutAnEndIsHeldToTheYearOfItsStart() {
    let check = CheckFixture(
      ("from 2024-01-20 through 2024-02-10", "from 2024-01-20"),
      ("一（一）: [2024-01-20, 2024-02-10]", "一（一）: [2024-01-20]"),
      ("示例市2024年", "示例市1999年"))
    #expect(check.found == ["Q0507 1999"])
  }

  @Test func yearsAreFourDigits() {
    #expect(YearScanner.years(in: "20245 1899 x2024y 2100", bracketed: false).map(\.year) == [2024])
  }
}
