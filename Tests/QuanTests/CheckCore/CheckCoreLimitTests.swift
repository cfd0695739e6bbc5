import QuanDiagnostics
import Testing

@testable import QuanCheck

extension CheckCore {
  @Suite struct Limits {
    private func codes(_ edits: (String, String)...) -> [String] {
      SmallCampaign.codes(SmallCampaign.findings(all: edits))
    }

    @Test func neverBinds() {
      #expect(
        codes(
          ("at-most: 1}", "at-most: 2000, for: first}"),
          ("rules:\n", "  also: {at: grab, per: [user, round], at-most: 5, for: second}\nrules:\n")) == ["Q0601"])
      #expect(codes(("at-most: 1}", "at-most: 2000}")) == [])
    }

    @Test func noLimit() {
      let findings = SmallCampaign.findings(("at-most: 1}", "at-most: 1, for: t300}"))
      #expect(SmallCampaign.codes(findings) == ["Q0602", "Q0602"])
      #expect(findings[0].saw == ["t600"])
    }

    @Test func needs() {
      #expect(codes(("needs: [phone]", "needs: [phone, id_number]")) == ["Q0603"])
    }

    @Test func implied() {
      #expect(
        codes(("rules:\n", "  wide: {at: grab, per: [user, round, tier, day], at-most: 2}\nrules:\n")) == ["Q0605"])
      #expect(codes(("rules:\n", "  same: {at: grab, per: [user, round, tier], at-most: 1}\nrules:\n")) == ["Q0605"])
      #expect(codes(("rules:\n", "  whole: {at: grab, per: user, at-most: 3}\nrules:\n")) == [])
    }
  }
}
