import Foundation
import QuanDiagnostics
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The findings as JUnit XML.
@Suite struct DiagnosticsJUnitRendererTests {
  /// An element with its attributes and the text directly inside.
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    func count(_ name: String) -> Int? { attributes[name].flatMap { Int($0) } }
  }

  /// Reads the elements in the order they open.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { elements[last].text += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }
  }

  private func elements(_ text: String) throws -> [Element] {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(text)")
    return reader.elements
  }

  /// No files are no suites.
  @Test func empty() {
    #expect(
      DiagnosticsReportFixture.text(.junit, isEmpty: true) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="quan check" tests="0" failures="0" errors="0" skipped="0">
        </testsuites>

        """)
  }

  /// Two files, word for word.
  @Test func wholeText() {
    var report = ReportFormat.junit.report(ReportOptions(language: .english, version: "1"))
    let spring = DiagnosticsReportFixture.spring
    report.add(Array(spring.findings[1...1]), of: spring.name, in: spring.sources)
    report.add([], of: "./clean.yaml", in: SourceMap())
    #expect(
      String(decoding: report.finished(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="quan check" tests="2" failures="0" errors="0" skipped="0">
          <testsuite name="campaigns/春 1.yaml" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="campaigns/春 1.yaml" name="Q0510 tiers.b">
              <system-out>warning[Q0510]: odd
          --&gt; campaigns/春 1.yaml:3:3 (tiers.b)
          |
        3 |   b: 2
          |   ^
        </system-out>
            </testcase>
          </testsuite>
          <testsuite name="./clean.yaml" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="./clean.yaml" name="quan check"/>
          </testsuite>
        </testsuites>

        """)
  }

  /// The totals are those of the elements, and warnings fail only when they fail the run.
  @Test(arguments: [false, true]) func totals(isStrict: Bool) throws {
    let elements = try elements(DiagnosticsReportFixture.text(.junit, isStrict: isStrict))
    let suites = elements.filter { $0.name == "testsuite" }
    #expect(suites.map { $0.count("tests") } == [4, 1, 2])
    #expect(suites.map { $0.count("failures") } == [isStrict ? 3 : 1, 0, 2])
    let all = elements[0]
    #expect(all.count("tests") == 7 && elements.count { $0.name == "testcase" } == 7)
    #expect(all.count("failures") == (isStrict ? 5 : 3))
    #expect(elements.count { $0.name == "failure" } == all.count("failures"))
    #expect(elements.count { $0.name == "system-out" } == (isStrict ? 1 : 3))
  }

  /// Cases of one file have names of their own, also where code and path are the same.
  @Test func names() throws {
    let cases = try elements(DiagnosticsReportFixture.text(.junit)).filter { $0.name == "testcase" }
    #expect(
      cases.compactMap { $0.attributes["name"] } == [
        "Q0405 tiers.额", "Q0510 tiers.b", "Q0510 tiers.b (2)", "Q0901 tiers", "quan check", "Q0405 x", "Q0405",
      ])
    #expect(cases[0].attributes["classname"] == "campaigns/春 1.yaml")
  }

  /// Markup, controls and noncharacters come through a parser as they are, or as U+FFFD.
  @Test func escaping() throws {
    let elements = try elements(DiagnosticsReportFixture.text(.junit))
    let failure = try #require(elements.last { $0.name == "failure" && $0.attributes["message"] != "lost" })
    let message = "<a & \"b\">\u{FFFD}[0m]]>\u{FFFD}\u{FFFD}\r\n::error::\tx"
    #expect(failure.attributes["message"] == message)
    #expect(failure.attributes["type"] == "Q0405")
    #expect(failure.text.contains("<a & \"b\">\u{FFFD}[0m]]>"))
    #expect(elements.contains { $0.attributes["classname"] == "/a:b,c\r\n\u{FFFD}.yaml" })
  }
}
