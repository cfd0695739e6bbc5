import QuanDiagnostics
import Testing

/// The findings as workflow commands.
@Suite struct DiagnosticsGitHubRendererTests {
  /// No findings are no text at all.
  @Test func empty() { #expect(DiagnosticsReportFixture.text(.github, isEmpty: true).isEmpty) }

  /// Every weight, a place over two lines, no place, and texts that must be escaped: one line each.
  @Test func commands() {
    let lines = DiagnosticsReportFixture.text(.github).unicodeScalars.split(separator: "\n").map { String($0) }
    let file = "file=campaigns/春 1.yaml"
    #expect(
      lines == [
        "::error \(file),line=2,endLine=2,col=6,endColumn=10,title=Q0405::50%25 of {cite: a}, no%0Awhy: [a](1)%0A"
          + "campaigns/春 1.yaml:3:3: see",
        "::warning \(file),line=3,endLine=3,col=3,endColumn=4,title=Q0510::odd",
        "::warning \(file),line=3,endLine=3,col=3,endColumn=4,title=Q0510::odd",
        "::notice \(file),line=2,endLine=3,title=Q0901::by the way",
        "::error file=/a%3Ab%2Cc%0D%0A\u{FFFD}.yaml,line=1,endLine=1,col=1,endColumn=2,title=Q0405::"
          + "<a & \"b\">\u{FFFD}[0m]]>\u{FFFD}\u{FFFE}\u{FFFD}\u{FFFD}::error::\u{FFFD}x",
        "::error title=Q0405::lost",
      ])
  }

  /// Messages are in the language asked for.
  @Test func chinese() {
    #expect(DiagnosticsReportFixture.text(.github, in: .chinese).contains("::一半%0A因%0Acampaigns/春 1.yaml:3:3: 见\n"))
  }
}
