import QuanDiagnostics

/// A run of scenarios as JUnit XML: a suite for each file, a case for each scenario, one for each finding in a file, and
/// with `--coverage` a suite with a case for each campaign.
struct TestJUnit {
  let report: TestReport
  let options: ReportOptions
  let explains: Bool

  private struct Suite {
    var name: String
    var cases = ""
    var count = 0
    var failures = 0
    var errors = 0
  }

  var bytes: [UInt8] {
    var suites = report.suites.map { suite(of: $0) }
    if let coverage = report.coverage, !coverage.isEmpty { suites.append(suite(of: coverage)) }
    let total = suites.reduce(into: Suite(name: "quan test")) { sum, suite in
      sum.count += suite.count
      sum.failures += suite.failures
      sum.errors += suite.errors
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites \(attributes(head(total)))>\n"
    for suite in suites {
      text += "  <testsuite \(attributes(head(suite)))>\n\(suite.cases)  </testsuite>\n"
    }
    return Array((text + "</testsuites>\n").utf8)
  }

  private func head(_ suite: Suite) -> [(String, String)] {
    [
      ("name", suite.name), ("tests", "\(suite.count)"), ("failures", "\(suite.failures)"),
      ("errors", "\(suite.errors)"), ("skipped", "0"),
    ]
  }

  private func suite(of result: SuiteResult) -> Suite {
    var suite = Suite(name: result.path)
    let renderer = TerminalRenderer(sources: result.sources, language: options.language, color: false)
    for (index, finding) in result.diagnostics.enumerated() {
      suite.count += 1
      suite.errors += 1
      let text = XMLEscape.lines(renderer.render([finding]))
      let name = "\(finding.kind.code) (\(index + 1))"
      suite.cases += "    <testcase \(attributes([("classname", result.path), ("name", name)]))>\n"
      let head = attributes([("type", finding.kind.code), ("message", finding.message[options.language])])
      suite.cases += "      <error \(head)>\(text)</error>\n    </testcase>\n"
    }
    let words = TestText(report: report, options: plain, explains: explains)
    for scenario in result.results {
      suite.count += 1
      let name = scenario.heading(options.language)
      let head = attributes([
        ("classname", result.path), ("name", name), ("file", result.path), ("line", "\(scenario.line)"),
      ])
      guard let failure = scenario.failures.first else {
        suite.cases += "    <testcase \(head)/>\n"
        continue
      }
      suite.failures += 1
      let text = XMLEscape.lines(words.text(of: scenario, in: result))
      let message = attributes([("type", "scenario"), ("message", failure.came[options.language])])
      suite.cases +=
        "    <testcase \(head)>\n      <failure \(message)>\(text)</failure>\n    </testcase>\n"
    }
    return suite
  }

  private func suite(of coverage: [RuleCoverage]) -> Suite {
    var suite = Suite(name: "coverage")
    for campaign in coverage {
      suite.count += 1
      let head = attributes([("classname", "coverage"), ("name", campaign.campaign)])
      let isShort = report.short.contains { $0.campaign == campaign.campaign }
      let list = campaign.missing.map { "\($0.path) \($0.side.title[options.language]) \($0.place)" }
      let text = XMLEscape.lines(([campaign.percent] + list).joined(separator: "\n"))
      suite.cases += "    <testcase \(head)>\n"
      if isShort {
        suite.failures += 1
        let message = attributes([("type", "coverage"), ("message", campaign.percent)])
        suite.cases += "      <failure \(message)>\(text)</failure>\n"
      } else {
        suite.cases += "      <system-out>\(text)</system-out>\n"
      }
      suite.cases += "    </testcase>\n"
    }
    return suite
  }

  private var plain: ReportOptions {
    var options = options
    options.usesColor = false
    return options
  }

  private func attributes(_ list: [(String, String)]) -> String {
    list.map { "\($0)=\"\(XMLEscape.apply($1))\"" }.joined(separator: " ")
  }
}
