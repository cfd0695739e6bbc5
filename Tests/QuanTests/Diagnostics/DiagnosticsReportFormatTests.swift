import Foundation
import QuanDiagnostics
import Testing

/// The formats that a person and a script read, over several files.
@Suite struct DiagnosticsReportFormatTests {
  /// The findings of all files are one array.
  @Test func json() throws {
    let text = DiagnosticsReportFixture.text(.json)
    let findings = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(findings.count == 6)
    #expect(text.hasPrefix("[\n{") && text.hasSuffix("}\n]\n"))
    #expect(DiagnosticsReportFixture.text(.json, isEmpty: true) == "[]\n")
  }

  /// Frames of all files, then one line that sums up; nothing where nothing was read.
  @Test func human() {
    #expect(DiagnosticsReportFixture.text(.human).hasSuffix("\n\nchecked 3 campaigns: 3 errors, 2 warnings, 1 note\n"))
    #expect(DiagnosticsReportFixture.text(.human, in: .chinese).hasSuffix("\n\n已检查 3 个活动：3 个错误，2 个警告，1 个提示\n"))
    #expect(DiagnosticsReportFixture.text(.human, isEmpty: true).isEmpty)
  }

  /// What fails a run.
  @Test func failing() {
    let lenient = ReportOptions(language: .english, version: "1")
    let strict = ReportOptions(language: .english, isStrict: true, version: "1")
    #expect(lenient.fails(.error) && !lenient.fails(.warning) && !lenient.fails(.note))
    #expect(strict.fails(.error) && strict.fails(.warning) && !strict.fails(.note))
  }
}
