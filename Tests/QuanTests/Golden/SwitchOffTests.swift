import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import Testing

/// Every kind of finding is switched off in turn: at least two cases that expect it have to turn red. With `QUAN_TABLE=1`
/// in the environment the number of such cases is printed for every code; `script/switch-off` does.
@Suite struct SwitchOffTests {
  /// Cases that are red without a code, by the code; and how many cases expect any finding.
  private struct Tally {
    var red: [String: [String]] = [:]
    var badCases = 0
  }

  private static let casesMin = 300
  private static let redMin = 2

  @Test func `each finding that is switched off turns two cases red`() throws {
    var tally = Tally()
    for file in GoldenFile.all { try count(file, &tally) }
    for kind in Analyses.kinds {
      let cases = tally.red[kind.code]?.count ?? 0
      #expect(cases >= Self.redMin, "\(kind.code) (\(kind.title.en)) switched off turns \(cases) cases red")
    }
    #expect(tally.badCases >= Self.casesMin)
    print("findings switched off: \(Analyses.kinds.count) codes over \(tally.badCases) cases that expect a finding")
    if ProcessInfo.processInfo.environment["QUAN_TABLE"] == "1" { printTable(tally) }
  }

  private func count(_ file: GoldenFile, _ tally: inout Tally) throws {
    let data = try #require(FileManager.default.contents(atPath: file.path))
    let page = try GoldenPage(String(decoding: data, as: UTF8.self))
    let sections = ["Check", "Release check", "Comparison", "Test"].compactMap(page.section)
    guard !sections.isEmpty else { return }
    let golden = try GoldenCase(page)
    var expectsFinding = false
    var red: Set<String> = []
    for section in sections {
      let expected = GoldenPage.trimmed(page.lines[(section.line + 1)..<section.end])
      let (findings, print) = try golden.report(section.heading)
      // A case that is red already shows nothing.
      guard GoldenPage.trimmed(print(findings)[...]) == expected else { continue }
      if !findings.isEmpty { expectsFinding = true }
      for code in Set(findings.map(\.kind.code)) {
        let without = print(findings.filter { $0.kind.code != code })
        if GoldenPage.trimmed(without[...]) != expected { red.insert(code) }
      }
    }
    if expectsFinding { tally.badCases += 1 }
    for code in red { tally.red[code, default: []].append(file.name) }
  }

  private func printTable(_ tally: Tally) {
    for kind in Analyses.kinds {
      let cases = tally.red[kind.code] ?? []
      print("| \(kind.code) | \(cases.count) | \(kind.title.en) |")
    }
  }
}
