import Foundation
import Testing

/// Every case file, run as it stands. With `QUAN_REWRITE=1` in the environment the answers of the program are written
/// into the files instead; the review is then in the difference.
@Suite struct GoldenTests {
  private static let isRewriting = ProcessInfo.processInfo.environment["QUAN_REWRITE"] == "1"

  @Test(arguments: GoldenFile.chosen)
  func golden(_ file: GoldenFile) {
    do throws(GoldenProblem) {
      guard let data = FileManager.default.contents(atPath: file.path),
        let text = String(validating: data, as: UTF8.self)
      else { throw GoldenProblem("the case file cannot be read as UTF-8") }
      let page = try GoldenPage(text)
      let answers = try GoldenCase(page).run()
      if Self.isRewriting { try rewrite(file, page, answers) } else { compare(file, page, answers) }
    } catch {
      Issue.record("\(file.name): \(error)")
    }
  }

  @Test func `there are cases`() { #expect(GoldenFile.all.count >= 75) }

  private func compare(_ file: GoldenFile, _ page: GoldenPage, _ answers: [GoldenCase.Expectation]) {
    for answer in answers {
      let expected = trimmed(page.lines[(answer.section.line + 1)..<answer.section.end])
      let actual = trimmed(answer.actual[...])
      guard expected != actual else { continue }
      let difference = GoldenDiff.text(expected: expected, actual: actual)
      Issue.record("\(file.name): `\(answer.section.heading)` differs (- expected, + found)\n\(difference)")
    }
  }

  private func rewrite(
    _ file: GoldenFile, _ page: GoldenPage, _ answers: [GoldenCase.Expectation]
  ) throws(GoldenProblem) {
    var lines = page.lines
    for answer in answers.reversed() {
      let isLast = answer.section.end == page.lines.count
      let body = [""] + trimmed(answer.actual[...]) + (isLast ? [] : [""])
      lines.replaceSubrange((answer.section.line + 1)..<answer.section.end, with: body)
    }
    guard lines != page.lines else { return }
    do {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file.path))
    } catch {
      throw GoldenProblem("the case file cannot be written: \(error)")
    }
  }

  private func trimmed(_ lines: ArraySlice<String>) -> [String] { GoldenPage.trimmed(lines) }
}
