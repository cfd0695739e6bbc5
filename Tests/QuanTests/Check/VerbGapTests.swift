import Quan
import QuanDiagnostics
import Testing

/// Rules and limits at verbs whose commands ask none are refused before a run, not passed over.
@Suite struct VerbGapTests {
  private func gaps(below section: String, _ line: String) -> [String] {
    let text = CheckFixture.base.replacing("\n\(section):\n", with: "\n\(section):\n  added: \(line)\n")
    return CampaignFile(path: "demo.yaml", bytes: Array(text.utf8)).gaps.map { $0.path }
  }

  @Test(arguments: ["suspend", "reinstate", "block", "unblock", "round", "advance"])
  func whatNobodyAsks(verb: String) {
    #expect(gaps(below: "rules", "{at: \(verb), when: now in period, cite: 二（三）2}") == ["rules.added"])
    #expect(gaps(below: "quotas", "{at: \(verb), at-most: 1, cite: 二（三）1}") == ["quotas.added"])
    #expect(gaps(below: "quotas", "{at: try \(verb), at-most: 1, cite: 二（三）1}").isEmpty)
  }

  @Test func anEnrolmentAsksRulesAlone() {
    #expect(gaps(below: "rules", "{at: enrol, when: now in period, cite: 二（三）2}").isEmpty)
    #expect(gaps(below: "quotas", "{at: enrol, at-most: 1, cite: 二（三）1}") == ["quotas.added"])
    #expect(gaps(below: "quotas", "{at: redeem, at-most: 1, cite: 二（三）1}").isEmpty)
  }
}
