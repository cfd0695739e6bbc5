import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanReport
import Testing

/// The closed list of reasons: its numbers hold, it is said in both languages, and the cases show it.
@Suite("Reasons")
struct ReasonTests {
  /// Never written by a rewrite: a line that is changed here is a number that is changed for every program and every
  /// stored decision.
  @Test func numbersHold() throws {
    let known = try Repository.text("Tests/Lists/reasons.txt").split(separator: "\n").map(String.init)
    let found = Reason.allCases.map { "\($0.code) \($0.name) \($0.isInvalid ? "invalid" : "refused")" }
    #expect(known == found)
    #expect(Set(known.map { $0.prefix(4) }).count == known.count)
  }

  @Test func everyReasonHasItsRow() {
    #expect(ReasonTable.entries.map(\.reason) == Reason.allCases)
    #expect(Set(ReasonTable.entries.map(\.name)).count == Reason.allCases.count)
    for reason in Reason.allCases {
      #expect(reason.entry.reason == reason)
      #expect(Reason(name: reason.name) == reason && Reason(code: reason.code) == reason)
    }
  }

  @Test func everyTextStandsInBothLanguages() {
    for entry in ReasonTable.entries {
      for (text, what) in [
        (entry.message, "message"), (entry.citizen, "citizen"), (entry.advice, "advice"), (entry.staff, "staff"),
        (entry.handling.text, "handling"),
      ] {
        #expect(!TidyChinese.isIn(text.en) && TidyChinese.isIn(text.zh), "\(entry.name): \(what)")
      }
      for text in [entry.citizen, entry.advice, entry.staff] {
        #expect(text.en.hasSuffix(".") && text.zh.hasSuffix("。"), "\(entry.name): \(text)")
      }
    }
  }

  /// A citizen's text is short, names no key of a file, and says the same of everybody.
  @Test func citizensReadPlainWords() {
    for entry in ReasonTable.entries {
      let text = entry.wholeCitizen
      #expect(text.en.count <= 150 && text.zh.count <= 50, "\(entry.name)")
      for sign in ["`", "_", "{", "\""] { #expect(!text.en.contains(sign) && !text.zh.contains(sign), "\(entry.name)") }
    }
    #expect(Set(ReasonTable.entries.map(\.wholeCitizen)).count == Reason.allCases.count)
  }

  @Test func relatedFindingsExist() {
    let known = Set(Analyses.kinds.map(\.code))
    for entry in ReasonTable.entries {
      for code in entry.findings { #expect(known.contains(code), "\(entry.name): \(code)") }
      #expect(Set(entry.findings).count == entry.findings.count, "\(entry.name)")
    }
  }

  /// What no case can show, and why; `aLineThatIsTooLong` shows it instead.
  private static let notInCases: [Reason: String] = [.tooLong: "the line would have more than a million bytes"]

  @Test func everyReasonIsShownByACase() {
    let shown = Set(ReasonExampleReader.decisions().compactMap { $0.object["reason"] as? String })
    for reason in Reason.allCases {
      #expect(shown.contains(reason.name) != (Self.notInCases[reason] != nil), "\(reason.name)")
    }
  }

  @Test func decisionsCarryTheirCodesAndTheirRemedies() {
    for decision in ReasonExampleReader.decisions() {
      guard let name = decision.object["reason"] as? String, let reason = Reason(name: name) else { continue }
      #expect(decision.object["code"] as? String == reason.code, "\(decision.source)")
      #expect(decision.object["outcome"] as? String == (reason.isInvalid ? "invalid" : "refused"), "\(decision.source)")
      #expect((decision.object["detail"] != nil) == reason.isInvalid, "\(decision.source)")
      guard let remedy = decision.object["remedy"] as? [String: Any] else { continue }
      let kind: RemedyKind =
        remedy["add"] != nil ? .add : remedy["at"] != nil ? .at : remedy["supply"] != nil ? .supply : .fact
      #expect((reason.entry.remedies + RemedyKind.ofRules).contains(kind), "\(decision.source): \(name)")
    }
  }

  @Test func aLineThatIsTooLong() throws {
    let campaign = try QuanCampaign(path: Repository.root.appending(path: "Tests/Cases/bases/minimal.yaml").path)
    var run = try QuanRun(campaign)
    let line = [UInt8](repeating: UInt8(ascii: " "), count: (1 << 20) + 1)
    let answer = String(decoding: try run.decide(line), as: UTF8.self)
    #expect(answer.contains("\"reason\":\"too_long\",\"code\":\"R109\""), "\(answer)")
  }

  @Test(arguments: ["R004", "r004", "4", "limit_reached", "limit-reached", "LIMIT_REACHED", "已达上限"])
  func aReasonIsFound(_ text: String) { #expect(Reason(spelled: text) == .limitReached) }

  @Test(arguments: [("limit_reachd", "limit_reached"), ("soldout", "sold_out"), ("已达上线", "已达上限")])
  func aSlipIsMended(_ text: String, _ meant: String) {
    #expect(Reason(spelled: text) == nil && Reason.closest(to: text) == meant)
  }
}
