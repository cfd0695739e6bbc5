import QuanDiagnostics

/// A run of scenarios for a person: what failed with all that helps to see why, then what was not reached, then the sum.
struct TestText {
  let report: TestReport
  let options: ReportOptions
  let explains: Bool

  private var language: Language { options.language }

  var bytes: [UInt8] {
    var text = ""
    for suite in report.suites {
      if !suite.diagnostics.isEmpty {
        let renderer = TerminalRenderer(sources: suite.sources, language: language, color: options.usesColor)
        text += renderer.render(suite.diagnostics) + "\n"
      }
      for result in suite.results where !result.hasPassed { text += self.text(of: result, in: suite) + "\n" }
    }
    for coverage in report.coverage ?? [] { text += self.text(of: coverage) + "\n" }
    return Array((text + summary + "\n").utf8)
  }

  /// One failed scenario.
  func text(of result: ScenarioResult, in suite: SuiteResult) -> String {
    var lines = [
      paint(word("failed", "未通过"), "1;31") + "  " + safe(result.heading(language))
        + (result.cites.isEmpty ? "" : "  [" + safe(result.cites.joined(separator: ", ")) + "]")
    ]
    for failure in result.failures {
      lines.append("  --> \(safe(suite.path)):\(failure.line):\(failure.column)  \(safe(failure.step[language]))")
      lines += rows(of: failure).map { "  " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(of failure: ScenarioFailure) -> [String] {
    var rows: [(head: String, text: String)] = []
    for difference in failure.differences {
      rows.append((word("expected", "预期"), "\(difference.what[language]) \(difference.expected[language])"))
      rows.append((word("found", "实际"), "\(difference.what[language]) \(difference.actual[language])"))
    }
    rows.append((word("came", "答复"), failure.came[language]))
    if let message = failure.message { rows.append((word("message", "消息"), message[language])) }
    if let rule = failure.rule {
      let cite = rule.cite.map { "  [\($0)]" } ?? ""
      rows.append((word("rule", "规则"), "\(rule.path)  \(rule.place)\(cite)"))
      let written = rule.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      // A bare figure says nothing that the path does not.
      if written.contains(" ") { rows.append(("", written)) }
    }
    if explains {
      rows.append((word("command", "指令"), failure.command))
      rows.append((word("decision", "决定"), failure.decision))
      for (index, tried) in failure.tried.enumerated() {
        let saw = tried.saw.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        let text = "\(tried.path): \(self.result(tried.result))" + (saw.isEmpty ? "" : "  (\(saw))")
        rows.append((index == 0 ? word("tried", "逐条") : "", text))
      }
    }
    let width = rows.map { DisplayWidth.of($0.head) }.max() ?? 0
    return rows.map { row in
      row.head + String(repeating: " ", count: width - DisplayWidth.of(row.head) + 2) + safe(row.text)
    }
  }

  private func result(_ word: String) -> String {
    guard language == .chinese else { return word }
    switch word {
    case "holds": return "成立"
    case "fails": return "不成立"
    case "unknown": return "未知"
    default: return "未定"
    }
  }

  // MARK: Coverage

  private func text(of coverage: RuleCoverage) -> String {
    let (covered, counted) = (coverage.covered, coverage.counted)
    var text = word(
      "coverage of \(safe(coverage.campaign)): \(coverage.percent) (\(covered) of \(counted))",
      "\(safe(coverage.campaign)) 的规则覆盖：\(coverage.percent)（\(covered)/\(counted)）")
    if let threshold = report.threshold, coverage.permyriad < threshold {
      let wanted = RuleCoverage.text(permyriad: threshold)
      text += paint(word(", below \(wanted)", "，低于 \(wanted)"), "1;31")
    }
    text += "\n"
    text += list(coverage.missing, word("not covered", "未覆盖"), showsExcuse: false)
    text += list(coverage.excused, word("out of reach", "无法触及"), showsExcuse: true)
    return text
  }

  private func list(_ items: [RuleCoverage.Item], _ heading: String, showsExcuse: Bool) -> String {
    guard !items.isEmpty else { return "" }
    let paths = items.map(\.path)
    let width = paths.map { DisplayWidth.of($0) }.max() ?? 0
    let sides = items.map { $0.side.title[language] }
    let sideWidth = sides.map { DisplayWidth.of($0) }.max() ?? 0
    var text = "  \(heading)\n"
    for (index, item) in items.enumerated() {
      let gap = String(repeating: " ", count: width - DisplayWidth.of(paths[index]) + 2)
      let sideGap = String(repeating: " ", count: sideWidth - DisplayWidth.of(sides[index]) + 2)
      let end = showsExcuse ? item.excuse ?? "" : item.place
      text += "    \(safe(item.path))\(gap)\(sides[index])\(sideGap)\(safe(end))\n"
    }
    return text
  }

  // MARK: Words

  private var summary: String {
    let scenarios = report.suites.reduce(0) { $0 + $1.results.count }
    let failed = report.suites.reduce(0) { $0 + $1.failed }
    let commands = report.suites.reduce(0) { sum, suite in sum + suite.results.reduce(0) { $0 + $1.commands } }
    let broken = report.suites.count(where: \.hasErrors)
    var parts = [
      word("\(scenarios - failed) passed", "\(scenarios - failed) 个通过"), word("\(failed) failed", "\(failed) 个未通过"),
    ]
    if broken > 0 { parts.append(word("\(counted(broken, "file")) with errors", "\(broken) 个文件有错误")) }
    let files = report.suites.count
    return word(
      "ran \(counted(scenarios, "scenario")) of \(counted(files, "file")), \(counted(commands, "command")): "
        + parts.joined(separator: ", "),
      "已执行 \(files) 个文件的 \(scenarios) 个情景（\(commands) 条指令）：\(parts.joined(separator: "，"))")
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private func word(_ en: String, _ zh: String) -> String { language == .chinese ? zh : en }

  private func safe(_ text: String) -> String { TerminalText.safe(text) }

  private func paint(_ text: String, _ ink: String) -> String {
    options.usesColor ? "\u{1B}[\(ink)m\(text)\u{1B}[0m" : text
  }
}
