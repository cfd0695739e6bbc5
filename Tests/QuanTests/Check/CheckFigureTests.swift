import QuanDiagnostics
import Testing

@testable import QuanCheck

@Suite struct CheckFigureTests {
  @Test func literalThatTheClauseDoesNotPrint() throws {
    let check = CheckFixture(("amount: 300元 when", "amount: 301元 when"))
    #expect(check.found == ["Q0811 301元"])
    let finding = try #require(check.only("Q0811").first)
    #expect(
      finding.message.en == "`301元` is not a figure of `二（一）`, which prints 300元, 2000元; the nearest is `300元`")
    #expect(finding.message.zh == "`301元` 不在 `二（一）` 的数字之中，该条款列出的是 300元、2000元；最接近的是 `300元`")
    #expect(finding.secondary.map { check.source($0.span) } == ["300元"])
    #expect(CheckFixture(text: check.applying(finding.fixes[0])).found.isEmpty)
  }

  @Test func slipInTheClauseIsTheSamePair() {
    #expect(CheckFixture(("二（一）: [300元", "二（一）: [310元")).found == ["Q0813 300元", "Q0811 300元"])
  }

  @Test func anUnusedFigureIsNearerThanAUsedOne() {
    let check = CheckFixture(("item.price >= 2000元", "item.price >= 200元"))
    #expect(check.only("Q0811").first?.fixes.map(\.replacement) == ["2000元"])
  }

  @Test func moneyAndNumbersCompareByValue() {
    #expect(CheckFixture(("gives: 15万元", "gives: 150000元"), ("t300: 500}", "t300: 0.05万}")).found.isEmpty)
  }

  @Test func aFractionIsASideOfARatio() {
    #expect(CheckFixture(("pays: 15 parts", "pays: 15/16 of subsidy rounded down"), ("1 part", "rest")).found.isEmpty)
    let check = CheckFixture(("pays: 15 parts", "pays: 14/16 of subsidy rounded down"), ("1 part", "rest"))
    #expect(check.found == ["Q0811 14/16"])
  }

  @Test func partsAreASideOfARatio() throws {
    let check = CheckFixture(("15 parts", "16 parts"))
    #expect(check.found == ["Q0811 16 parts"])
    #expect(check.findings.first?.fixes.map(\.replacement) == ["15 parts"])
  }

  @Test func aDurationIsABareNumber() {
    let edit = (old: "二（二）: [2024-01-27T10:00, 500, 2024-02-01T24:00]", new: "二（二）: [2024-01-27T10:00, 500, 48]")
    #expect(CheckFixture(edit, ("valid: until 2024-02-01T24:00", "valid: until grab + 48 hours")).found.isEmpty)
    let check = CheckFixture(edit, ("valid: until 2024-02-01T24:00", "valid: until grab + 49 hours"))
    #expect(check.found == ["Q0811 49 hours"])
    #expect(check.only("Q0811").first?.fixes.map(\.replacement) == ["48 hours"])
  }

  @Test func daysCountedFromTheGrabAreDays() {
    let edit = (old: "二（二）: [2024-01-27T10:00, 500, 2024-02-01T24:00]", new: "二（二）: [2024-01-27T10:00, 500, 5 days]")
    #expect(CheckFixture(edit, ("valid: until 2024-02-01T24:00", "valid: until day 5 of grab")).found.isEmpty)
    #expect(
      CheckFixture(edit, ("valid: until 2024-02-01T24:00", "valid: until day 6 of grab")).found
        == ["Q0811 day 6 of grab"])
  }

  @Test func aDayAndATimeAreAnInstant() {
    #expect(CheckFixture(("open: from 2024-01-27T10:00", "open: from 2024-01-27 at 10:00")).found.isEmpty)
  }

  @Test func aFigureTwiceCountsOnce() {
    #expect(CheckFixture(("二（一）: [300元", "二（一）: [300元, 300元")).found.isEmpty)
    #expect(CheckFixture(("二（一）: [300元", "二（一）: [5, 300元, 5")).found == ["Q0812 5"])
  }

  @Test func casesOfATableAreFigures() {
    let table = "at-most: {over: round, cases: {first: 2}}"
    #expect(CheckFixture(("at-most: 1", table)).found == ["Q0811 2"])
  }

  @Test func aTitleDoesNotUseAFigure() {
    #expect(CheckFixture(("300元 when item.price >= 2000元", "300元")).found == ["Q0812 2000元"])
  }

  @Test func aDiscretionUsesFigures() {
    #expect(CheckFixture(("answer 95533, 7 days a week", "answer the telephone")).found == ["Q0812 7", "Q0812 95533"])
  }

  @Test func nothingFollowsFromAnUnknownClause() {
    #expect(CheckFixture(("2000元, cite: 二（一）}", "2000元, cite: 二（九）}")).only("Q0811").isEmpty)
  }

  @Test func figuresInATitle() throws {
    let check = CheckFixture(("title: 满2000元减300元", "title: '满3,000 元减300元'"))
    #expect(check.found == ["Q0813 3,000 元"])
    #expect(
      check.findings.first?.message.zh
        == "文字中的 `3,000 元` 不在 `二（一）` 的数字之中，该条款列出的是 300元、2000元；最接近的是 `2000元`")
  }

  @Test func figuresInADiscretion() {
    #expect(CheckFixture(("7 days a week", "7 days a week, within 3 hours")).found == ["Q0813 3"])
  }

  @Test func datesInATitleAreThoseOfTheClause() {
    func titled(_ title: String) -> [String] {
      CheckFixture(("first: {open", "first: {title: \(title), open")).found
    }
    #expect(titled("2024年1月27日首轮").isEmpty)
    #expect(titled("1月27日10时首轮").isEmpty)
    #expect(titled("2024年首轮500张").isEmpty)
    #expect(titled("2024-01-27 首轮").isEmpty)
    #expect(titled("2023年首轮") == ["Q0813 2023年"])
    #expect(titled("1月28日首轮") == ["Q0813 1月28日"])
    #expect(titled("3C首轮").isEmpty)
  }

  @Test func readingsAndReasonsAreNotSearched() {
    #expect(CheckFixture(("reading: the voucher stays used", "reading: as in 2019 with 12元")).found.isEmpty)
  }

  @Test func definitionsCite() {
    let use = (old: "item.price >= 2000元", new: "item.price >= floor")
    let bare = CheckFixture(("  city: admin 3715", "  city: admin 3715\n  floor: 2000元"), use)
    #expect(bare.found == ["Q0812 2000元", "Q0814 2000元"])
    let cited = CheckFixture(("  city: admin 3715", "  city: admin 3715\n  floor: {is: 2000元, cite: 二（一）}"), use)
    #expect(cited.found.isEmpty, "\(cited.report)")
    let wrong = CheckFixture(("  city: admin 3715", "  city: admin 3715\n  floor: {is: 2001元, cite: 二（一）}"), use)
    #expect(wrong.found == ["Q0811 2001元"])
  }
}
