import Foundation
import QuanCheck
import QuanDiagnostics
import QuanModel
import Testing

extension CheckCore {
  @Suite struct Campaigns {
    /// The campaign as it stands, without its acceptances.
    private func liaocheng() throws -> String {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
      let text = try String(
        contentsOf: root.appending(path: "campaigns/liaocheng-2024-spring-appliance.yaml"), encoding: .utf8)
      return text.firstRange(of: "\naccept:").map { String(text[..<$0.lowerBound]) + "\n" } ?? text
    }

    @Test func liaochengHasTheTwoKnownFindings() throws {
      let findings = SmallCampaign.check(try liaocheng()).diagnostics.filter { SmallCampaign.isOurs($0.kind.code) }
      #expect(findings.map(\.kind.code).sorted() == ["Q0409", "Q0508"], "\(findings.map(\.message.en))")
      #expect(findings.first { $0.kind.code == "Q0508" }?.saw == ["34 hours", "34 hours"])
      #expect(findings.first { $0.kind.code == "Q0508" }?.path == "rounds")
      #expect(findings.first { $0.kind.code == "Q0409" }?.saw == ["80万元"])
      #expect(findings.first { $0.kind.code == "Q0409" }?.path == "flows")
      for finding in findings { SmallCampaign.expectWellFormed(finding) }
    }

    @Test func liaochengOwesOneStory() throws {
      let result = SmallCampaign.check(try liaocheng())
      let obligations = AssertionAnalysis.obligations(try #require(result.context))
      #expect(obligations.map(\.path) == ["asserts.at-least"])
      #expect(obligations.first?.verb == .redeem)
    }

    @Test func kindsAreBilingualAndUnique() {
      let kinds = Analyses.kinds.filter { SmallCampaign.isOurs($0.code) }
      #expect(Set(kinds.map(\.code)).count == kinds.count)
      #expect(kinds.count >= 29)
      for kind in kinds {
        #expect(![kind.title.en, kind.title.zh, kind.explanation.en, kind.explanation.zh].contains(""))
      }
    }
  }
}
