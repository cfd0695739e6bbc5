/// The findings of a run as JUnit XML: a test suite for each file, a test case for each finding.
///
/// What fails the run is a failed case; other findings are cases that passed and have something to say. A file without
/// findings is one case that passed.
struct JUnitRenderer: FindingReport {
  private let options: ReportOptions
  private var suites = ""
  private var total: (cases: Int, failures: Int) = (0, 0)

  init(_ options: ReportOptions) { self.options = options }

  mutating func add(_ diagnostics: [Diagnostic], of file: String, in sources: SourceMap) {
    let renderer = TerminalRenderer(sources: sources, language: options.language, color: false)
    var repeats: [String: Int] = [:]
    var cases = ""
    for diagnostic in diagnostics {
      var name = [diagnostic.kind.code, diagnostic.path].filter { !$0.isEmpty }.joined(separator: " ")
      let count = repeats[name, default: 0] + 1
      repeats[name] = count
      // Test panels take cases of one name for one case.
      if count > 1 { name += " (\(count))" }
      cases += opening("testcase", [("classname", file), ("name", name)], isEmpty: false)
      cases += outcome(of: diagnostic, text: renderer.render([diagnostic]))
      cases += "    </testcase>\n"
    }
    if diagnostics.isEmpty {
      cases = opening("testcase", [("classname", file), ("name", "quan check")], isEmpty: true)
    }
    let failures = diagnostics.count { options.fails($0.severity) }
    let count = max(1, diagnostics.count)
    suites += "  <testsuite \(attributes([("name", file)] + counts(count, failures)))>\n\(cases)  </testsuite>\n"
    total = (total.cases + count, total.failures + failures)
  }

  func finished() -> [UInt8] {
    let head = attributes([("name", "quan check")] + counts(total.cases, total.failures))
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites \(head)>\n\(suites)</testsuites>\n"
    return Array(text.utf8)
  }

  /// The element inside a case: a failure, or what a case that passed says; its text is the frame of the finding.
  private func outcome(of diagnostic: Diagnostic, text: String) -> String {
    let body = XMLEscape.lines(text)
    guard options.fails(diagnostic.severity) else { return "      <system-out>\(body)</system-out>\n" }
    let head = attributes([("type", diagnostic.kind.code), ("message", diagnostic.message[options.language])])
    return "      <failure \(head)>\(body)</failure>\n"
  }

  /// The start of an element inside a suite, or all of it.
  private func opening(_ element: String, _ list: [(String, String)], isEmpty: Bool) -> String {
    "    <\(element) \(attributes(list))\(isEmpty ? "/" : "")>\n"
  }

  /// The totals that test panels read. A finding is never a skipped case, nor an error of the program.
  private func counts(_ cases: Int, _ failures: Int) -> [(String, String)] {
    [("tests", "\(cases)"), ("failures", "\(failures)"), ("errors", "0"), ("skipped", "0")]
  }

  private func attributes(_ list: [(String, String)]) -> String {
    list.map { "\($0)=\"\(XMLEscape.apply($1))\"" }.joined(separator: " ")
  }
}
