import Quan
import QuanCheck
import QuanDiagnostics
import QuanReport

/// Runs the sections of a case and answers what each expectation should hold.
struct GoldenCase {
  private let page: GoldenPage
  private let campaign: [UInt8]
  /// What the campaign was before its edit.
  private let original: [[UInt8]]
  private let amendment: CampaignText?
  private let assumption: CampaignText?
  private let library: CampaignLibrary
  /// What stands beside the campaign.
  private let files: RegionFiles

  /// A section that holds what the program answered: where it stands, and what the program answers now.
  struct Expectation {
    var section: GoldenPage.Section
    /// The lines below the section's heading.
    var actual: [String]
  }

  private static let expectations = [
    "Check", "Release check", "Comparison", "Decisions", "Summary", "Test", "Test JSON", "Test JUnit", "Boundaries",
  ]

  init(_ page: GoldenPage) throws(GoldenProblem) {
    self.page = page
    guard page.sections.contains(where: { Self.expectations.contains($0.heading) }) else {
      throw GoldenProblem("the case expects nothing: it needs one of \(Self.expectations.joined(separator: ", "))")
    }
    original = try Self.original(page)
    campaign = try Self.edited(original, page.section("Edit"))
    amendment = try Self.text(page, "Amendment", "amendment.yaml")
    assumption = try Self.text(page, "Assumption", "campaign.assume.yaml")
    let earlier = try Self.text(page, "Earlier amendment", "earlier.yaml")
    let texts = [CampaignText(name: "campaign.yaml", bytes: campaign)] + [earlier].compactMap(\.self)
    library = CampaignLibrary { texts }
    files = try Self.files(page)
  }

  /// The files of the section `Files`: one fence each, with a language and the file's name.
  private static func files(_ page: GoldenPage) throws(GoldenProblem) -> RegionFiles {
    var contents: [String: [UInt8]] = [:]
    for fence in page.section("Files")?.fences ?? [] {
      guard fence.words.count == 2 else { throw GoldenProblem("a file is a fence such as ```json town.geojson") }
      contents[fence.words[1]] = Array((fence.lines + [""]).joined(separator: "\n").utf8)
    }
    return RegionFiles { [contents] name in contents[name].map { .success($0) } ?? .failure(.none) }
  }

  /// The campaign of a case, edited.
  static func campaign(_ page: GoldenPage) throws(GoldenProblem) -> [UInt8] {
    try edited(original(page), page.section("Edit"))
  }

  /// A section that holds a file.
  private static func text(
    _ page: GoldenPage, _ heading: String, _ name: String
  ) throws(GoldenProblem) -> CampaignText? {
    guard let section = page.section(heading) else { return nil }
    guard let fence = section.fence("yaml"), section.fences.count == 1 else {
      throw GoldenProblem("`\(heading)` holds one ```yaml fence")
    }
    return CampaignText(name: name, bytes: joined(fence.bytes + [[]]))
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  private static func edited(
    _ lines: [[UInt8]], _ section: GoldenPage.Section?
  ) throws(GoldenProblem) -> [UInt8] {
    guard let section else { return joined(lines) }
    return joined(try GoldenEdit.apply(section.fences, to: lines))
  }

  private static func original(_ page: GoldenPage) throws(GoldenProblem) -> [[UInt8]] {
    switch (page.section("Campaign"), page.section("Base")) {
    case (let whole?, nil):
      guard let fence = whole.fence("yaml"), whole.fences.count == 1 else {
        throw GoldenProblem("`Campaign` holds one ```yaml fence")
      }
      return fence.bytes + [[]]
    case (nil, let base?):
      guard base.prose.count == 1, base.fences.isEmpty else {
        throw GoldenProblem("`Base` names one file and nothing else")
      }
      return try GoldenFile.base(base.prose[0].replacing("`", with: ""))
    default: throw GoldenProblem("a case has either `Campaign` or `Base`")
    }
  }

  /// Every expectation of the case, answered anew.
  func run() throws(GoldenProblem) -> [Expectation] {
    let story = try page.section("Commands").map { section throws(GoldenProblem) in try tell(section) }
    var answers: [Expectation] = []
    for section in page.sections {
      let actual: [String]
      switch section.heading {
      case "Check": actual = check(isRelease: false)
      case "Release check": actual = check(isRelease: true)
      case "Comparison": actual = try compare()
      case "Decisions":
        guard let story else { throw GoldenProblem("`Decisions` needs `Commands`") }
        actual = ["", "```jsonl"] + story.decisions + ["```"]
      case "Summary":
        guard let story else { throw GoldenProblem("`Summary` needs `Commands`") }
        actual = Language.allCases.flatMap { fence($0, SummaryText.text(story.summary, $0)) }
      case "Test": actual = try scenarios().printed()
      case "Test JSON": actual = try scenarios().printed(.json)
      case "Test JUnit": actual = try scenarios().printed(.junit)
      case "Boundaries": actual = try boundaries()
      default: continue
      }
      answers.append(Expectation(section: section, actual: actual))
    }
    return answers
  }

  /// Both languages as `quan check` prints them into a file, and its exit status.
  private func check(isRelease: Bool) -> [String] {
    let file = file(isRelease: isRelease)
    let findings = file.result.diagnostics
    return printed(findings, in: file.sources, isRelease ? ReleaseSummary.text(of: findings, path: file.path) : nil)
  }

  /// What a section of findings shows, and how it would print others in their place. What closes a report stays.
  func report(_ heading: String) throws(GoldenProblem) -> (
    findings: [Diagnostic], print: ([Diagnostic]) -> [String]
  ) {
    guard heading != "Comparison" else {
      let comparison = try comparison()
      return (comparison.findings, { printed($0, in: comparison.sources, comparison.summary) })
    }
    guard heading != "Test" else {
      let scenarios = try scenarios()
      return (scenarios.suite.diagnostics, { scenarios.printed(.human, findings: $0) })
    }
    let file = file(isRelease: heading == "Release check")
    let findings = file.result.diagnostics
    let closing = heading == "Release check" ? ReleaseSummary.text(of: findings, path: file.path) : nil
    return (findings, { printed($0, in: file.sources, closing) })
  }

  /// The amendment where there is one, else the campaign; with the assumption, if one is given.
  func file(isRelease: Bool = false) -> CampaignFile {
    let text = amendment ?? CampaignText(name: "campaign.yaml", bytes: campaign)
    return CampaignFile(
      path: text.name, bytes: text.bytes, isRelease: isRelease, assumption: assumption, library: library,
      regionFiles: files)
  }

  /// What `--against` prints: an amendment against its campaign, else the campaign against what `Old edit` makes of the
  /// base, or the base itself.
  private func compare() throws(GoldenProblem) -> [String] {
    let comparison = try comparison()
    return printed(comparison.findings, in: comparison.sources, comparison.summary)
  }

  private func comparison() throws(GoldenProblem) -> CampaignComparison {
    let bytes = amendment == nil ? try Self.edited(original, page.section("Old edit")) : campaign
    return CampaignComparison(
      file(), against: CampaignText(name: "old.yaml", bytes: bytes), library: library,
      regionFiles: files)
  }

  /// The file of the section `Scenarios`, run on the campaign.
  private func scenarios() throws(GoldenProblem) -> GoldenScenarios {
    guard let fence = page.section("Scenarios")?.fence("yaml") else {
      throw GoldenProblem("`Test` needs `Scenarios` with a ```yaml fence")
    }
    return GoldenScenarios(fence, campaign: campaign, assumption: assumption, files: files)
  }

  /// What `quan test --boundaries` writes.
  private func boundaries() throws(GoldenProblem) -> [String] {
    let file = file()
    guard let plan = file.plan, let campaign = file.result.campaign else {
      throw GoldenProblem("the campaign has errors, so it has no boundaries")
    }
    let text = ScenarioFileWriter.boundaries(
      of: campaign, plan: plan, name: "campaign.yaml", assume: assumption?.name, language: .english)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return ["", "```yaml"] + lines.dropLast() + ["```"]
  }

  private func printed(_ findings: [Diagnostic], in sources: SourceMap, _ closing: Bilingual?) -> [String] {
    let fences = Language.allCases.flatMap { language -> [String] in
      var report = ReportFormat.human.report(ReportOptions(language: language, version: "0"))
      report.add(findings, of: "campaign.yaml", in: sources)
      if let closing { report.close(closing) }
      return fence(language, String(decoding: report.finished(), as: UTF8.self))
    }
    return fences + ["", "exit: \(findings.contains { $0.severity == .error } ? 1 : 0)"]
  }

  private func fence(_ language: Language, _ text: String) -> [String] { Self.fence(language, text) }

  static func fence(_ language: Language, _ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return ["", "```text \(language.rawValue)"] + lines + ["```"]
  }

  private func tell(_ section: GoldenPage.Section) throws(GoldenProblem) -> GoldenStory {
    guard page.section("Decisions") != nil || page.section("Summary") != nil else {
      throw GoldenProblem("`Commands` needs `Decisions` or `Summary`")
    }
    guard let fence = section.fence("jsonl"), section.fences.count == 1 else {
      throw GoldenProblem("`Commands` holds one ```jsonl fence")
    }
    guard let versions = file().versions else {
      throw GoldenProblem("the campaign has errors, so no command can be run")
    }
    return try GoldenStory(versions, commands: fence.bytes, explains: fence.words.contains("explain"))
  }
}
