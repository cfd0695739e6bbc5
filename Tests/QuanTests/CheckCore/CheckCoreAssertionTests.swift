import QuanDiagnostics
import Testing

@testable import QuanCheck

extension CheckCore {
  @Suite struct Assertions {
    @Test(arguments: [
      "worth(first) == 60万元", "worth(t600 in first) == 12万元", "vouchers(first) == 1800", "count(tiers) == 2",
      "budget == 80万元",
      "funding.province.gives / funding.bank.gives == 15:1", "funding.bank.gives / budget == 1/16",
      "share(bank in t300) == 18.75元",
      "end of first.valid - start of first.open == 134 hours", "weekday(start of first.open) == saturday",
      "weekday(2024-02-02) in friday | saturday", "not pays(buyer)", "count(rounds) in [1, 2]",
      "2 * worth(t600 in first) == 24万元",
      "15/16 of budget == 75万元", "worth(first) <= budget and count(funding) == 2",
      "end of second.valid < end of period",
      "cannot grab when platform != app", "cannot grab when not user.place in city",
      "cannot redeem when merchant.kind == stall",
      "cannot redeem when item.price < 2000元", "cannot refund when voucher.state == unused",
      "cannot grab when now < 2024-01-27T10:00",
      "can refund when refund.extent == full and now in voucher.valid", "can grab when round == second",
      "cannot redeem when tier == t600 and item.price < 8000元", "cannot grab when now >= 2024-02-05T24:00",
      "cannot redeem when now >= 2024-02-05T24:00", "cannot redeem when round == first and now >= 2024-02-01T24:00",
    ])
    func proved(claim: String) {
      let findings = SmallCampaign.asserting(claim)
      #expect(findings.isEmpty, "\(findings.map(\.message.en)) \(findings.map(\.notes))")
    }

    @Test(arguments: [
      "worth(first) == 80万元", "vouchers(t300 in first) > 1600", "count(tiers) == 3",
      "weekday(start of first.open) == sunday",
      "pays(merchant)", "funding.province.gives / funding.bank.gives == 16:1",
      "cannot grab when user.place in admin 371502",
      "cannot redeem when item.price >= 8000元", "can grab when platform == other",
      "can redeem when merchant.kind == stall",
      "can activate when now in period", "cannot refund when refund.extent == split",
      "cannot refund when now >= 2024-02-05T24:00", "count(rounds) in [3, 4]",
    ])
    func refuted(claim: String) { #expect(SmallCampaign.codes(SmallCampaign.asserting(claim)) == ["Q0901"]) }

    @Test(arguments: [
      "worth(second) == 1元", "worth(all) == 60万元", "cannot activate when now in period", "sum(one-each) == 4",
      "worth(first) * 2 == 1元 and worth(all) == 60万元",
    ])
    func undetermined(claim: String) {
      let codes = SmallCampaign.codes(SmallCampaign.asserting(claim))
      #expect(codes == (claim.contains("* 2") ? ["Q0901"] : ["Q0902"]))
    }

    @Test func bothSidesAreWorkedOut() throws {
      let finding = try #require(SmallCampaign.asserting("worth(first) == 80万元").first)
      #expect(finding.saw == ["60万元", "80万元"])
      #expect(finding.notes.map(\.en) == ["left: worth(first) = 1600 × 300元 + 200 × 600元 = 60万元", "right: 80万元"])
      #expect(finding.secondary.count == 4)
      #expect(finding.fixes.first?.replacement == "60万元")
    }

    @Test(arguments: [
      "funding.bank.gives == 5万元", "tiers.t300.amount == 300元", "one-each == 1", "vouchers(t600 in first) == 200",
      "end of first.valid == 2024-02-01T24:00",
    ])
    func repeated(claim: String) { #expect(SmallCampaign.codes(SmallCampaign.asserting(claim)) == ["Q0903"]) }

    @Test func defaultHoldsBesideScopedFlows() {
      let flow = (
        "flows:\n",
        "flows:\n  spent: {at: redeem, for: t600, when: order.in_person, move: voucher from unused to used}\n"
      )
      #expect(SmallCampaign.asserting("cannot redeem when tier == t600 and not order.in_person", flow).isEmpty)
      #expect(SmallCampaign.codes(SmallCampaign.asserting("cannot redeem when not order.in_person", flow)) == ["Q0901"])
    }

    @Test func illTyped() {
      for claim in [
        "budget == 3", "worth(nobody) == 1元", "weekday(budget) == monday", "count(tiers) + 1元 == 2",
        "can fly when now in period", "weekday(2024-02-30) == monday",
      ] {
        let result = SmallCampaign.check(
          SmallCampaign.edited([("asserts:\n", "asserts:\n  claim: {that: '\(claim)'}\n")]))
        #expect(
          result.diagnostics.contains {
            ["Q0121", "Q0201", "Q0501"].contains($0.kind.code) && $0.path == "asserts.claim"
          }, "\(claim)")
      }
    }

    @Test func hugeNumbersDoNotTrap() {
      let claim = "1000000000000 * 1000000000000 * 1000000000000 * 1000000000000 == 1"
      #expect(SmallCampaign.codes(SmallCampaign.asserting(claim)) == ["Q0902"])
      #expect(SmallCampaign.codes(SmallCampaign.asserting("1 / 0 == 1")) == ["Q0902"])
    }

    @Test func permissionsOweAStory() throws {
      let result = SmallCampaign.check(
        SmallCampaign.edited([
          ("asserts:\n", "asserts:\n  again: {that: can refund when refund.extent == full and now in voucher.valid}\n")
        ]))
      let obligations = AssertionAnalysis.obligations(try #require(result.context))
      let campaign = try #require(result.campaign)
      #expect(obligations.map(\.path) == ["asserts.again"])
      #expect(
        obligations.first?.assignment.text(in: campaign).en
          == "`now` is 2024-01-27T10:00, `round` is `first`, `voucher.state` is `used`, `refund.extent` is `full`, `merchant.kind` is `store`, `now in voucher.valid` holds"
      )
    }
  }
}
