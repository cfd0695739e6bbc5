import QuanDiagnostics
import Testing

@testable import QuanCheck

@Suite struct CheckClauseTests {
  @Test func baseHasNoFindings() {
    let check = CheckFixture()
    #expect(check.found.isEmpty, "\(check.report)")
    #expect(!check.result.hasErrors, "\(check.report)")
  }

  @Test func entryWithoutCite() throws {
    let check = CheckFixture((", at-most: 1, cite: 二（三）1}", ", at-most: 1}"))
    #expect(check.found == ["Q0812 1", "Q0801 one-each"])
    let finding = try #require(check.only("Q0801").first)
    #expect(finding.message.en == "`quotas.one-each` cites no clause of the notice")
    #expect(check.source(finding.secondary[0].span) == "clauses")
  }

  @Test func emptyCiteIsNone() {
    #expect(CheckFixture(("at-most: 1, cite: 二（三）1}", "at-most: 1, cite: []}")).found == ["Q0812 1", "Q0801 one-each"])
  }

  @Test func periodWithoutCite() {
    let check = CheckFixture(
      ("{is: from 2024-01-20 through 2024-02-10, cite: 一（一）}", "from 2024-01-20 through 2024-02-10"))
    #expect(check.found == ["Q0801 period", "Q0803 一（一）"])
  }

  @Test func acceptanceMustCite() {
    let check = CheckFixture(("asserts:", "accept:\n  x: {code: Q0001, where: rounds, because: meant}\nasserts:"))
    #expect(check.only("Q0801").map { check.source($0.primary.span) } == ["x"])
  }

  @Test func unknownClauseIsOfferedTheNearest() throws {
    let check = CheckFixture(("else: out_of_region, cite: 二（三）2", "else: out_of_region, cite: 二（三）4"))
    let finding = try #require(check.findings.first)
    #expect(check.found == ["Q0802 二（三）4"])
    #expect(finding.notes.map(\.en) == ["near ones: 二（三）1, 二（三）2"])
    #expect(finding.fixes.map(\.replacement) == ["二（三）1"])
  }

  @Test func aClauseThatNobodyCarriesIsMeant() {
    let check = CheckFixture(("      二（三）1: [1]", "      二（三）4: [1]"))
    #expect(check.only("Q0802").allSatisfy { $0.fixes.first?.replacement == "二（三）4" })
    #expect(check.found == ["Q0802 二（三）1", "Q0802 二（三）1"])
  }

  @Test func halfWidthBracketsMeanTheClause() throws {
    let check = CheckFixture(("else: out_of_region, cite: 二（三）2", "else: out_of_region, cite: 二(三)2"))
    let fix = try #require(check.only("Q0802").first?.fixes.first)
    #expect(CheckFixture(text: check.applying(fix)).found.isEmpty)
  }

  @Test func unknownClauseOfAValueIsFound() {
    let check = CheckFixture(("gives: 1万元,", "gives: {is: 1万元, cite: 九（九）},"))
    #expect(check.only("Q0802").map { check.source($0.primary.span) } == ["九（九）"])
  }

  @Test func clauseThatNobodyCarries() {
    let check = CheckFixture(("      三（一）: [7, 95533]", "      三（一）: [7, 95533]\n      三（二）: [5]"))
    #expect(check.found == ["Q0803 三（二）"])
  }

  @Test func acceptanceDoesNotCarryAClause() {
    let check = CheckFixture(
      ("      三（一）: [7, 95533]", "      三（一）: [7, 95533]\n      三（二）: []"),
      ("asserts:", "accept:\n  x: {code: Q0001, where: rounds, because: meant, cite: 三（二）}\nasserts:"))
    #expect(check.only("Q0803").count == 1)
  }

  @Test func valueCarriesTheClauseItCites() {
    let check = CheckFixture(
      ("      三（一）: [7, 95533]", "      三（一）: [7, 95533]\n      三（二）: [1万元]"),
      ("gives: 1万元,", "gives: {is: 1万元, cite: 三（二）},"))
    #expect(check.found.isEmpty, "\(check.report)")
  }

  @Test func clauseCitedTwice() {
    let check = CheckFixture(("02-10, cite: 一（一）}", "02-10, cite: [一（一）, 一（一）]}"))
    #expect(check.found == ["Q0804 一（一）"])
    #expect(check.findings.first?.severity == .warning)
  }

  @Test func clauseListedInTwoSpellings() {
    let check = CheckFixture(("      二（三）2: []", "      二（三）2: []\n      二(三)2: []"))
    #expect(check.found == ["Q0804 二(三)2"])
  }

  @Test func reportFollowsTheNotice() throws {
    let context = try #require(CheckFixture().result.context)
    let rows = ClauseReport.make(context)
    #expect(rows.map(\.clause) == ["一（一）", "一（二）", "二（一）", "二（二）", "二（三）1", "二（三）2", "三（一）"])
    #expect(rows[1].figures == ["16万元", "15:1", "15万元", "1万元"])
    #expect(
      rows[1].carriers.map(\.path) == ["funding.province", "funding.bank-gift", "asserts.total", "asserts.ratio"])
    #expect(rows[1].carriers.map(\.kind) == [.executed, .executed, .asserted, .asserted])
    #expect(rows[1].carriers.map(\.title) == ["省级资金", "bank-gift", "total", "ratio"])
    #expect(rows[0].carriers.map(\.path) == ["campaign.period"])
    #expect(rows[6].carriers.map(\.kind) == [.discretion])
    #expect(rows[6].carriers.map(\.title) == ["answer 95533, 7 days a week"])
    #expect(rows[5].carriers.map(\.reading) == [nil, nil, "the voucher stays used"])
    let readings = ClauseReport.readings(context)
    #expect(readings.map(\.path) == ["flows.refunds"])
    #expect(readings.map(\.cites) == [["二（三）2"]])
  }
}
