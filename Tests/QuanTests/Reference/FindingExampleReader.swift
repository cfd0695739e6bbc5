import QuanDiagnostics
import QuanReport

/// Takes the example of each code from the cases: the one that shows it most plainly.
enum FindingExampleReader {
  private struct Candidate {
    var file: String
    var page: GoldenPage
    var codes: Set<String>
    /// Changes that take lines away or exchange them say what is right; those that only add do less.
    var rank: Int
  }

  static func examples(of kinds: [DiagnosticKind]) -> [(kind: DiagnosticKind, example: FindingExample?)] {
    let candidates = self.candidates()
    return kinds.map { kind in
      let own = candidates.filter { $0.codes.contains(kind.code) }
        .min { ($0.codes.count > 1 ? 1 : 0, $0.rank, $0.file) < ($1.codes.count > 1 ? 1 : 0, $1.rank, $1.file) }
      return (kind, own.flatMap { example(of: kind, in: $0) })
    }
  }

  private static func candidates() -> [Candidate] {
    TidySources.all.filter { $0.path.hasPrefix("Tests/Cases/") && $0.path.hasSuffix(".md") }.compactMap { file in
      guard let page = try? GoldenPage(file.text) else { return nil }
      var codes: Set<String> = []
      for line in shown(page, .english) {
        if let match = line.prefixMatch(of: /(?:error|warning)\[(Q\d{4})\]/) { codes.insert(String(match.1)) }
      }
      let lines = page.section("Edit")?.fences.flatMap(\.lines) ?? []
      let rank = lines.isEmpty ? 2 : lines.contains { $0.hasPrefix("-") } ? 0 : 1
      return Candidate(file: String(file.path.dropFirst("Tests/Cases/".count)), page: page, codes: codes, rank: rank)
    }
  }

  private static func shown(_ page: GoldenPage, _ language: Language) -> [String] {
    ["Check", "Release check", "Comparison", "Test"].flatMap {
      page.section($0)?.fence("text", language.rawValue)?.lines ?? []
    }
  }

  private static func example(of kind: DiagnosticKind, in candidate: Candidate) -> FindingExample? {
    let page = candidate.page
    guard let english = frame(kind.code, shown(page, .english)), let chinese = frame(kind.code, shown(page, .chinese))
    else { return nil }
    var (bad, good): ([String], [String]) = ([], [])
    if let scenarios = page.section("Scenarios")?.fences.first {
      bad = scenarios.lines
      good = ["quan: 1", "campaign: campaign.yaml", "scenarios:", "  # …"]
    } else if let edit = page.section("Edit") ?? page.section("Old edit") {
      let hunks = edit.fences.flatMap { $0.lines.split(separator: "@@") }
      bad = side(hunks, "+")
      good = side(hunks, "-")
    } else {
      bad = page.section("Campaign")?.fences.first?.lines ?? []
      good = ["quan: 1", "campaign:", "  # …"]
    }
    if bad.allSatisfy(\.isEmpty) {
      bad = ["# " + (page.section("Edit") == nil ? "(as in the base)" : "(the lines below are left out)")]
    }
    if good.allSatisfy(\.isEmpty) { good = ["# (without the lines above)"] }
    return FindingExample(
      source: candidate.file, bad: bad.joined(separator: "\n"), good: good.joined(separator: "\n"),
      shown: Bilingual(en: english, zh: chinese))
  }

  /// The lines of one side of a change, hunks parted by an ellipsis.
  private static func side(_ hunks: [ArraySlice<String>], _ sign: Character) -> [String] {
    let parts = hunks.map { hunk in
      hunk.filter { $0.first == sign || $0.first == " " || $0.isEmpty }.map { String($0.dropFirst()) }
    }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: ["# …"]))
  }

  /// The first finding of the code as it was printed.
  private static func frame(_ code: String, _ lines: [String]) -> String? {
    guard let start = lines.firstIndex(where: { $0.contains("[\(code)]") }) else { return nil }
    let rest = lines[start...]
    let end = rest.dropFirst().firstIndex { line in
      line.prefixMatch(of: /(?:error|warning|错误|警告)\[Q\d{4}\]|checked\s|已检查\s|ran\s|已执行\s/) != nil
    }
    var frame = Array(rest[..<(end ?? rest.endIndex)])
    while frame.last == "" { frame.removeLast() }
    return frame.joined(separator: "\n")
  }
}
