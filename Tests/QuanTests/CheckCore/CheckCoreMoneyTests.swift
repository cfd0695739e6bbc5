import QuanDiagnostics
import Testing

@testable import QuanCheck

extension CheckCore {
  @Suite struct Money {
    @Test func smallCampaignIsClean() { #expect(SmallCampaign.findings().map(\.message.en) == []) }

    @Test func spendingIsPaidToNobody() throws {
      let finding = try #require(SmallCampaign.check(SmallCampaign.text).diagnostics.first { $0.kind.code == "Q0409" })
      #expect(finding.saw == ["60万元"])
      #expect(finding.path == "flows")
    }

    @Test func issueOverBudget() throws {
      let finding = try #require(SmallCampaign.findings(("t300: 1600", "t300: 3000")).first)
      #expect(finding.kind.code == "Q0401")
      #expect(finding.saw == ["102万元", "80万元"])
      #expect(finding.notes[0].en == "handed out: 3000 × 300元 + 200 × 600元 = 102万元")
      #expect(finding.secondary.count == 3)
    }

    @Test func hugeFiguresDoNotTrap() {
      let codes = SmallCampaign.codes(
        SmallCampaign.findings(
          ("amount: 300元 when item.price >= 2000元", "amount: 100000亿元 when item.price >= 2000元"),
          ("t300: 1600", "t300: 1000000000000")))
      #expect(codes.contains("Q0401"))
    }

    @Test(arguments: [
      (["15 parts", "rest"], ["1 part", "rest"], "Q0402"),
      (["15 parts", "15/16 of subsidy"], ["1 part", "1/8 of subsidy"], "Q0402"),
      (["15 parts", "15 parts"], ["1 part", "10元"], "Q0402"),
      (["15 parts", "7 parts"], ["1 part", "4 parts"], "Q0403"),
      (["15 parts", "200元"], ["1 part", "50元"], "Q0402"),
    ])
    func shares(province: [String], bank: [String], code: String) {
      let findings = SmallCampaign.findings(
        ("pays: \(province[0])", "pays: \(province[1])"), ("pays: \(bank[0])", "pays: \(bank[1])"))
      #expect(findings.contains { $0.kind.code == code }, "\(findings.map(\.message.en))")
    }

    @Test func restTakesTheOddFen() {
      let findings = SmallCampaign.findings(
        ("pays: 15 parts", "pays: 1/7 of subsidy rounded down"), ("pays: 1 part", "pays: rest"))
      #expect(SmallCampaign.codes(findings) == ["Q0405", "Q0407", "Q0407"])
      #expect(findings[0].saw == ["58333.33元", "80万元"])
    }

    @Test func unevenSources() throws {
      let finding = try #require(SmallCampaign.findings(("gives: 5万元", "gives: 4万元"), ("== 80万元", "== 79万元")).first)
      #expect(finding.kind.code == "Q0405")
      #expect(finding.saw == ["64万元", "79万元"])
    }

    @Test func benefitOverThreshold() throws {
      let finding = try #require(SmallCampaign.findings((">= 2000元", ">= 200元")).first)
      #expect(finding.kind.code == "Q0404")
      #expect(finding.severity == .error)
      #expect(finding.saw == ["300元", "200元"])
    }

    @Test func noThreshold() throws {
      let finding = try #require(SmallCampaign.findings((" when item.price >= 2000元", "")).first)
      #expect(finding.kind.code == "Q0404")
      #expect(finding.severity == .warning)
    }

    @Test func ruleMaySetTheThreshold() {
      #expect(
        SmallCampaign.findings(
          (" when item.price >= 2000元", ""), ("listed:", "price: {at: redeem, when: order.total > 400元}\n  listed:")
        ).isEmpty)
    }

    @Test(arguments: [("t300: 1600", "t300: 0"), ("at-most: 1", "at-most: 0"), ("amount: 300元", "amount: 0元")])
    func zeros(old: String, new: String) {
      #expect(SmallCampaign.codes(SmallCampaign.findings((old, new))).contains("Q0406"))
    }

    @Test func movedLeftovers() {
      let flow = "flows:\n  sweep: {at: end of second.open, move: rest of a-round from first to second}\n"
      let purse = ("one-each: {", "a-round: {at: grab, per: round, at-most: 2000}\n  one-each: {")
      #expect(SmallCampaign.codes(SmallCampaign.findings(("flows:\n", flow), purse)) == ["Q0410"])
      let early = "flows:\n  sweep: {at: end of first.open, move: rest of a-round from first to second}\n"
      #expect(SmallCampaign.findings(("flows:\n", early), purse).isEmpty)
    }

    @Test func leftovers() {
      #expect(
        SmallCampaign.codes(SmallCampaign.findings(("leftover of first", "leftover of second"))).contains("Q0410"))
      #expect(SmallCampaign.codes(SmallCampaign.findings(("2024-02-02T00:00", "2024-02-01T22:00"))).contains("Q0509"))
      let early = SmallCampaign.findings(
        ("from 2024-02-02T00:00 until end of valid", "from 2024-01-28T00:00 until 2024-01-30T00:00"))
      #expect(SmallCampaign.codes(early).contains("Q0410"))
      let third =
        "  third: {open: from 2024-02-06T10:00 until end of valid, issue: leftover of first, valid: until 2024-02-08T24:00}\nquotas:"
      #expect(SmallCampaign.codes(SmallCampaign.findings(("quotas:", third))).contains("Q0410"))
    }
  }
}
