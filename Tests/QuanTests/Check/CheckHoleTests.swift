import QuanDiagnostics
import Testing

@Suite struct CheckHoleTests {
  @Test func aHoleIsAWarningInADraft() {
    let check = CheckFixture(("at-most: 1,", "at-most: TBD,"), ("二（三）1: [1]", "二（三）1: []"))
    #expect(check.found == ["Q1001 TBD"])
    #expect(check.findings.first?.severity == .warning)
    #expect(check.findings.first?.path == "quotas.one-each.at-most")
  }

  @Test func aHoleIsAnErrorInARelease() {
    let check = CheckFixture(("at-most: 1,", "at-most: 待定,"), ("二（三）1: [1]", "二（三）1: []"), isRelease: true)
    #expect(check.found == ["Q1001 待定"])
    #expect(check.findings.first?.severity == .error)
  }

  @Test(arguments: [
    ("valid: until 2024-02-01T24:00", "valid: TBD"), ("move: nothing", "move: TBD"),
    ("when: merchant.vetted", "when: merchant.vetted or TBD"), ("示商字〔2024〕1号", "TBD"),
  ])
  func holesStandAnywhere(old: String, new: String) {
    #expect(CheckFixture((old, new)).only("Q1001").count == 1)
  }

  @Test func tentativeValuesAreNone() {
    let edits = ("二（三）1: [1]", "二（三）1: []")
    #expect(CheckFixture(("at-most: 1,", "at-most: tentative TBD,"), edits, isRelease: true).found.isEmpty)
  }
}
