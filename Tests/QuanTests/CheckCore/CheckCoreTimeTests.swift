import QuanDiagnostics
import Testing

@testable import QuanCheck

extension CheckCore {
  @Suite struct Time {
    private func first(_ edits: (String, String)...) -> Diagnostic? { SmallCampaign.findings(all: edits).first }

    @Test func endsBeforeStart() throws {
      let finding = try #require(
        first(("valid: until 2024-02-01T24:00", "valid: from 2024-02-03T00:00 until 2024-02-01T24:00")))
      #expect(finding.kind.code == "Q0502")
      #expect(finding.path == "rounds.first.valid")
    }

    @Test func circle() {
      let codes = SmallCampaign.codes(
        SmallCampaign.findings(("valid: until 2024-02-01T24:00", "valid: until end of open")))
      #expect(codes.contains("Q0502"))
    }

    @Test func outsidePeriod() {
      #expect(first(("2024-01-20 through", "2024-01-28 through"))?.kind.code == "Q0503")
      #expect(first(("through 2024-02-10", "through 2024-01-25"))?.kind.code != nil)
    }

    @Test func validTooShort() throws {
      let finding = try #require(
        first(
          ("from 2024-01-27T10:00 until end of valid", "from 2024-01-27T10:00 until 2024-02-01T24:00"),
          ("valid: until 2024-02-01T24:00", "valid: until 2024-01-31T24:00")))
      #expect(finding.kind.code == "Q0504" || finding.kind.code == "Q0508")
      #expect(
        SmallCampaign.codes(
          SmallCampaign.findings(
            ("from 2024-01-27T10:00 until end of valid", "from 2024-01-27T10:00 until 2024-02-01T24:00"),
            ("valid: until 2024-02-01T24:00", "valid: until 2024-01-31T24:00"))
        ).contains("Q0504"))
    }

    @Test func overlap() throws {
      let findings = SmallCampaign.findings(("from 2024-02-02T00:00", "from 2024-01-31T00:00"))
      let finding = try #require(findings.first { $0.kind.code == "Q0505" })
      #expect(finding.saw == ["2024-01-31T00:00", "2024-02-02T00:00"])
    }

    @Test func otherTiersMayOverlap() {
      let findings = SmallCampaign.findings(
        ("issue: {t300: 1600, t600: 200}", "issue: {t300: 1600}"), ("issue: leftover of first", "issue: {t600: 200}"),
        ("from 2024-02-02T00:00", "from 2024-01-31T00:00"))
      #expect(findings.isEmpty)
    }

    @Test func outlives() throws {
      let finding = try #require(first(("through 2024-02-10", "through 2024-02-04")))
      #expect(finding.kind.code == "Q0506")
      #expect(finding.message.en.hasSuffix("by 1 day"))
    }

    @Test func daysFromGrabOutlive() throws {
      let finding = try #require(
        first(
          ("from 2024-02-02T00:00 until end of valid", "from 2024-02-02T00:00 until 2024-02-08T00:00"),
          ("valid: until 2024-02-05T24:00", "valid: through day 7 of grab")))
      #expect(finding.kind.code == "Q0506")
      #expect(finding.saw[0] == "2024-02-14T00:00")
    }

    @Test(arguments: [
      ("2024-02-02T10:00", "10 hours"), ("2024-02-02T01:00", "1 hour"), ("2024-02-05T00:00", "3 days"),
      ("2024-02-02T00:30", "30 minutes"),
    ])
    func gaps(opens: String, saw: String) throws {
      let finding = try #require(first(("from 2024-02-02T00:00", "from \(opens)")))
      #expect(finding.kind.code == "Q0508")
      #expect(finding.path == "rounds")
      #expect(finding.saw == [saw])
    }

    @Test func neverCloses() throws {
      let findings = SmallCampaign.findings(("from 2024-02-02T00:00 until end of valid", "from 2024-02-02T00:00"))
      #expect(SmallCampaign.codes(findings) == ["Q0510"])
      #expect(findings[0].fixes.first?.replacement == " until end of valid")
    }
  }
}
