import QuanDiagnostics
import Testing

@testable import QuanCheck

extension CheckCore {
  @Suite struct Flows {
    private func codes(_ edits: (String, String)...) -> [String] {
      SmallCampaign.codes(SmallCampaign.findings(all: edits))
    }
    private func rule(_ text: String) -> [Diagnostic] {
      SmallCampaign.findings(("flows:\n", "  extra: {\(text)}\nflows:\n"))
    }

    @Test func neverTrue() {
      #expect(SmallCampaign.codes(rule("at: redeem, when: order.total < 100元 and order.total >= 100元")) == ["Q0701"])
      #expect(SmallCampaign.codes(rule("at: grab, when: user.place in admin 3702 and user.place in city")) == ["Q0701"])
      #expect(
        SmallCampaign.codes(rule("at: redeem, when: order.score < order.least and order.least < order.score")) == [
          "Q0701"
        ])
    }

    @Test func alwaysTrue() {
      #expect(SmallCampaign.codes(rule("at: redeem, when: order.total < 100元 or order.total >= 100元")) == ["Q0702"])
      #expect(SmallCampaign.codes(rule("at: redeem, when: channel in pos | online or not channel == pos")) == ["Q0702"])
    }

    @Test func implied() {
      #expect(SmallCampaign.codes(rule("at: grab, when: user.place in admin 37")) == ["Q0704"])
      #expect(SmallCampaign.codes(rule("at: redeem, when: platform == app")) == ["Q0704"])
      #expect(rule("at: grab, when: user.place in admin 371502").map(\.path) == ["rules.here"])
    }

    @Test func uncoveredRefund() throws {
      let findings = SmallCampaign.findings(("when: otherwise", "when: not refund.extent == full"))
      let finding = try #require(findings.first)
      #expect(SmallCampaign.codes(findings) == ["Q0703"])
      #expect(
        finding.message.en
          == "no flow covers a refund where `refund.extent` is `full`, `now in voucher.valid` does not hold")
    }

    @Test func overlap() throws {
      let findings = SmallCampaign.findings(
        (
          "refund-other: {at: refund, when: otherwise, move: nothing",
          "refund-other: {at: refund, when: refund.extent in full | partial, move: voucher from used to void"
        ))
      let finding = try #require(findings.first { $0.kind.code == "Q0705" })
      #expect(
        finding.notes[0].en
          == "both apply where `voucher.state` is `used`, `refund.extent` is `full`, `now in voucher.valid` holds")
    }

    @Test func refundsAreExplained() {
      #expect(codes((", reading: kept}", "}")) == ["Q0706"])
      #expect(
        codes(
          (
            "  refund-full: {at: refund, when: refund.extent == full and now in voucher.valid, move: voucher from used to unused}\n  refund-other: {at: refund, when: otherwise, move: nothing, reading: kept}",
            "  gone: {at: expire, move: voucher from unused to expired}"
          )) == ["Q0707"])
    }

    @Test func states() {
      #expect(
        codes(("  refund-other:", "  start: {at: activate, move: voucher from pending to unused}\n  refund-other:"))
          == ["Q0708"])
      #expect(
        codes(
          (
            "  refund-other:",
            "  granted: {at: grab, move: voucher to pending}\n  start: {at: activate, move: voucher from pending to unused}\n  refund-other:"
          )) == [])
      #expect(
        codes(("  refund-other:", "  gone: {at: expire, move: voucher from used to void}\n  refund-other:")).contains(
          "Q0708"))
      #expect(
        codes(
          (
            "listed: {at: redeem",
            "listed: {at: redeem, when: merchant.lists has announced}\n  early: {at: activate, when: platform == app}\n  once: {at: redeem"
          ),
          (
            "once: {at: redeem, when: merchant.lists has announced}",
            "once: {at: redeem, when: merchant.lists has vetted}"
          )) == ["Q0708"])
    }

    @Test func backs() {
      #expect(codes(("rules:\n", "  once: {at: redeem, per: order, at-most: 1, back: refund-full}\nrules:\n")) == [])
      #expect(
        codes(("rules:\n", "  once: {at: redeem, per: order, at-most: 1, back: refund-other}\nrules:\n")) == ["Q0709"])
      #expect(codes(("rules:\n", "  held: {at: grab, per: user, at-most: 3, back: expire}\nrules:\n")) == [])
    }
  }
}
