import QuanDiagnostics

/// A run of scenarios as one JSON object, with a line for each scenario.
struct TestJSON {
  let report: TestReport
  let language: Language

  var bytes: [UInt8] {
    var json = JSONWriter(capacity: 4096)
    json.beginObject()
    json.key("passed")
    json.bool(report.passes)
    json.key("files")
    json.beginArray()
    for suite in report.suites { write(suite, &json) }
    json.endArray()
    if let coverage = report.coverage {
      json.key("coverage")
      json.beginArray()
      for campaign in coverage { write(campaign, &json) }
      json.endArray()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ suite: SuiteResult, _ json: inout JSONWriter) {
    json.breakLine()
    json.beginObject()
    member("file", suite.path, &json)
    member("campaign", suite.campaign, &json)
    json.key("findings")
    json.beginArray()
    JSONRenderer(sources: suite.sources, language: language).append(suite.diagnostics, to: &json)
    json.endArray()
    json.key("scenarios")
    json.beginArray()
    for result in suite.results { write(result, &json) }
    json.endArray()
    json.endObject()
  }

  private func write(_ result: ScenarioResult, _ json: inout JSONWriter) {
    json.breakLine()
    json.beginObject()
    member("name", result.name, &json)
    if let title = result.title { member("title", title, &json) }
    if let row = result.row { member("row", row, &json) }
    json.key("cites")
    json.beginArray()
    for cite in result.cites { json.string(cite) }
    json.endArray()
    position(result.line, result.column, &json)
    json.key("commands")
    json.integer(Int64(result.commands))
    json.key("passed")
    json.bool(result.hasPassed)
    if !result.hasPassed {
      json.key("failures")
      json.beginArray()
      for failure in result.failures { write(failure, &json) }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ failure: ScenarioFailure, _ json: inout JSONWriter) {
    json.beginObject()
    member("step", failure.step[language], &json)
    position(failure.line, failure.column, &json)
    json.key("differences")
    json.beginArray()
    for difference in failure.differences {
      json.beginObject()
      // Programs look at the English name, whatever language messages are in.
      member("what", difference.what.en, &json)
      member("expected", difference.expected.en, &json)
      member("found", difference.actual.en, &json)
      json.endObject()
    }
    json.endArray()
    if let rule = failure.rule {
      json.key("rule")
      json.beginObject()
      member("path", rule.path, &json)
      member("place", rule.place, &json)
      if let cite = rule.cite { member("cite", cite, &json) }
      json.endObject()
    }
    json.key("tried")
    json.beginArray()
    for tried in failure.tried { write(tried, &json) }
    json.endArray()
    member("command", failure.command, &json)
    // The decision is JSON itself and stands as it is.
    json.key("decision")
    json.raw(failure.decision)
    json.endObject()
  }

  private func write(_ tried: ScenarioFailure.Tried, _ json: inout JSONWriter) {
    json.beginObject()
    member("rule", tried.path, &json)
    member("result", tried.result, &json)
    json.key("saw")
    json.beginObject()
    for seen in tried.saw { member(seen.name, seen.value, &json) }
    json.endObject()
    json.endObject()
  }

  private func write(_ coverage: RuleCoverage, _ json: inout JSONWriter) {
    json.breakLine()
    json.beginObject()
    member("campaign", coverage.campaign, &json)
    member("percent", coverage.percent, &json)
    json.key("covered")
    json.integer(Int64(coverage.covered))
    json.key("counted")
    json.integer(Int64(coverage.counted))
    json.key("entries")
    json.beginArray()
    for item in coverage.items {
      json.breakLine()
      json.beginObject()
      member("path", item.path, &json)
      member("side", item.side.rawValue, &json)
      member("place", item.place, &json)
      json.key("covered")
      json.bool(item.isCovered)
      if let excuse = item.excuse { member("excuse", excuse, &json) }
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func position(_ line: Int, _ column: Int, _ json: inout JSONWriter) {
    json.key("line")
    json.integer(Int64(line))
    json.key("column")
    json.integer(Int64(column))
  }

  private func member(_ name: String, _ value: String, _ json: inout JSONWriter) {
    json.key(name)
    json.string(value)
  }
}
