import Foundation
import QuanDiagnostics
import Testing

/// The findings as SARIF.
@Suite struct DiagnosticsSARIFRendererTests {
  private typealias Object = [String: Any]

  /// The run of a report, whose frame must be right.
  private func run(_ text: String) throws -> Object {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    #expect(Set(document.keys) == ["$schema", "version", "runs"])
    #expect(document["version"] as? String == "2.1.0")
    let runs = try #require(document["runs"] as? [Object])
    #expect(runs.count == 1)
    return runs[0]
  }

  private func results(_ run: Object) throws -> [Object] { try #require(run["results"] as? [Object]) }

  private func rules(_ run: Object) throws -> [Object] {
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "quan" && driver["version"] as? String == "1.2.3")
    return try #require(driver["rules"] as? [Object])
  }

  /// No findings are a run without rules and results.
  @Test func empty() throws {
    let run = try run(DiagnosticsReportFixture.text(.sarif, isEmpty: true))
    #expect(try rules(run).isEmpty && results(run).isEmpty)
  }

  /// One finding with all its parts, word for word.
  @Test func wholeResult() throws {
    let text = DiagnosticsReportFixture.text(.sarif)
    #expect(
      text.contains(
        #"""
        {"ruleId":"Q0405","ruleIndex":0,"level":"error",\#
        "message":{"text":"50% of {{cite: a}}, no\nwhy: [a] (1)"},\#
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"campaigns/%E6%98%A5%201.yaml"},\#
        "region":{"startLine":2,"startColumn":6,"endLine":2,"endColumn":10}},\#
        "logicalLocations":[{"fullyQualifiedName":"tiers.额"}],"message":{"text":"here"}}],\#
        "relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"campaigns/%E6%98%A5%201.yaml"},\#
        "region":{"startLine":3,"startColumn":3,"endLine":3,"endColumn":4}},"message":{"text":"see"}}],\#
        "partialFingerprints":{"quan/v1":"Q0405|tiers.额|1601|1600"},\#
        "fixes":[{"description":{"text":"write"},"artifactChanges":[{"artifactLocation":\#
        {"uri":"campaigns/%E6%98%A5%201.yaml"},"replacements":[{"deletedRegion":\#
        {"startLine":2,"startColumn":6,"endLine":2,"endColumn":10},"insertedContent":{"text":"1600"}}]}]},\#
        {"description":{"text":"drop"},"artifactChanges":[{"artifactLocation":\#
        {"uri":"campaigns/%E6%98%A5%201.yaml"},"replacements":[{"deletedRegion":\#
        {"startLine":2,"startColumn":6,"endLine":2,"endColumn":10}}]}]}]}
        """#))
  }

  /// Each kind is one rule, and each result points at its own.
  @Test func rulesAreSharedByAllFiles() throws {
    let run = try run(DiagnosticsReportFixture.text(.sarif))
    let rules = try rules(run)
    #expect(rules.map { $0["id"] as? String } == ["Q0405", "Q0510", "Q0901"])
    let results = try results(run)
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "warning", "note", "error", "error"])
    for result in results {
      let rule = rules[try #require(result["ruleIndex"] as? Int)]
      #expect(rule["id"] as? String == result["ruleId"] as? String)
    }
    for rule in rules {
      #expect((rule["shortDescription"] as? Object)?["text"] as? String == "title")
      #expect((rule["help"] as? Object)?["text"] as? String == "title\n\n标题\n\n标题")
      #expect((rule["defaultConfiguration"] as? Object)?["level"] is String)
    }
    #expect(run["columnKind"] as? String == "unicodeCodePoints" && run["language"] as? String == "en-US")
  }

  /// An absolute path is a `file:` URI, an unknown file no place, and no control character is left bare.
  @Test func placesAndControls() throws {
    let text = DiagnosticsReportFixture.text(.sarif, in: .chinese)
    #expect(text.contains(#""uri":"file:///a%3Ab%2Cc%0D%0A%1B.yaml""#))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    let run = try run(text)
    #expect(run["language"] as? String == "zh-CN")
    let lost = try #require(try results(run).last)
    #expect((lost["message"] as? Object)?["text"] as? String == "丢")
    #expect((lost["locations"] as? [Object])?.isEmpty == true && (lost["fixes"] as? [Object])?.isEmpty == true)
  }

  /// Lines above a finding do not change its fingerprint; what it saw does.
  @Test func fingerprintsStayWhenLinesMove() throws {
    func fingerprint(_ text: String, saw: String) throws -> String {
      var fixture = DiagnosticsFixture()
      let file = fixture.add("a.yaml", text)
      let finding = Diagnostic(
        DiagnosticsFixture.error, at: fixture.span(file, of: "x"), path: "x", Bilingual(en: text, zh: text), saw: [saw])
      var report = ReportFormat.sarif.report(ReportOptions(language: .english, version: "1"))
      report.add([finding], of: "a.yaml", in: fixture.sources)
      let result = try results(try run(String(decoding: report.finished(), as: UTF8.self)))[0]
      return try #require((result["partialFingerprints"] as? [String: String])?["quan/v1"])
    }
    #expect(try fingerprint("x: 1", saw: "1") == fingerprint("# y\n\nx: 1", saw: "1"))
    #expect(try fingerprint("x: 1", saw: "1") != fingerprint("x: 1", saw: "2"))
  }
}
