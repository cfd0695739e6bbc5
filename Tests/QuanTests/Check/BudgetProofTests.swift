import Quan
import QuanCheck
import QuanDiagnostics
import Testing

/// What `quan prove` prints: every obligation with its certificate.
@Suite("Budget proofs")
struct BudgetProofTests {
  private static func obligations(_ edit: (String) -> String = { $0 }) throws -> [BudgetObligation] {
    let text = edit(try Repository.text(SpringCampaignTests.path))
    let file = CampaignFile(path: "campaign.yaml", bytes: Array(text.utf8))
    return BudgetProof.obligations(try #require(file.result.context))
  }

  @Test func springIsProved() throws {
    let obligations = try Self.obligations()
    #expect(obligations.count == 4)
    #expect(obligations.filter { !$0.isProved }.isEmpty)
    let lines = obligations.flatMap(\.certificate).map(\.en)
    #expect(lines.contains("200 × 562.50元 + 400 × 468.75元 + 1600 × 281.25元 = 75万元 ≤ 75万元"))
  }

  /// Without the rounds' counts nobody can say whether the money suffices; that no source is overdrawn still holds.
  @Test func withoutCountsItIsUndetermined() throws {
    let obligations = try Self.obligations {
      $0.replacing("issue: {t600: 200, t500: 400, t300: 1600}", with: "issue: tentative TBD")
    }
    let undetermined = obligations.filter { if case .undetermined = $0.verdict { true } else { false } }
    #expect(undetermined.count == 2)
    #expect(obligations.filter(\.isProved).count == 2)
  }
}
