import Quan
import QuanCheck
import QuanDiagnostics
import QuanReport

/// Runs the sections of a case and answers what each expectation should hold.
struct GoldenCase {
  private let page: GoldenPage
  private let campaign: [UInt8]
  /// What stands beside the campaign.
  private let files: RegionFiles

  /// A section that holds what the program answered: where it stands, and what the program answers now.
  struct Expectation {
    var section: GoldenPage.Section
    /// The lines below the section's heading.
    var actual: [String]
  }

  private static let expectations = ["Check", "Release check", "Decisions", "Summary"]

  init(_ page: GoldenPage) throws(GoldenProblem) {
    self.page = page
    guard page.sections.contains(where: { Self.expectations.contains($0.heading) }) else {
      throw GoldenProblem("the case expects nothing: it needs one of \(Self.expectations.joined(separator: ", "))")
    }
    campaign = try Self.campaign(page)
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

  private static func campaign(_ page: GoldenPage) throws(GoldenProblem) -> [UInt8] {
    var lines: [[UInt8]]
    switch (page.section("Campaign"), page.section("Base")) {
    case (let whole?, nil):
      guard let fence = whole.fence("yaml"), whole.fences.count == 1 else {
        throw GoldenProblem("`Campaign` holds one ```yaml fence")
      }
      lines = fence.bytes + [[]]
    case (nil, let base?):
      guard base.prose.count == 1, base.fences.isEmpty else {
        throw GoldenProblem("`Base` names one file and nothing else")
      }
      lines = try GoldenFile.base(base.prose[0].replacing("`", with: ""))
    default: throw GoldenProblem("a case has either `Campaign` or `Base`")
    }
    if let edit = page.section("Edit") { lines = try GoldenEdit.apply(edit.fences, to: lines) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
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
      case "Decisions":
        guard let story else { throw GoldenProblem("`Decisions` needs `Commands`") }
        actual = ["", "```jsonl"] + story.decisions + ["```"]
      case "Summary":
        guard let story else { throw GoldenProblem("`Summary` needs `Commands`") }
        actual = Language.allCases.flatMap { fence($0, SummaryText.text(story.summary, $0)) }
      default: continue
      }
      answers.append(Expectation(section: section, actual: actual))
    }
    return answers
  }

  /// Both languages as `quan check` prints them into a file, and its exit status.
  private func check(isRelease: Bool) -> [String] {
    let file = CampaignFile(path: "campaign.yaml", bytes: campaign, isRelease: isRelease, regionFiles: files)
    let fences = Language.allCases.flatMap { language -> [String] in
      let renderer = TerminalRenderer(sources: file.sources, language: language, color: false)
      let text = renderer.render(file.result.diagnostics)
      let summary = renderer.summary(file.result.diagnostics)
      let closing = language == .chinese ? "已检查 1 个活动：\(summary)" : "checked 1 campaign: \(summary)"
      return fence(language, (text.isEmpty ? "" : text + "\n") + closing)
    }
    return fences + ["", "exit: \(file.result.hasErrors ? 1 : 0)"]
  }

  private func fence(_ language: Language, _ text: String) -> [String] {
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
    guard let plan = CampaignFile(path: "campaign.yaml", bytes: campaign, regionFiles: files).plan else {
      throw GoldenProblem("the campaign has errors, so no command can be run")
    }
    return try GoldenStory(plan, commands: fence.bytes, explains: fence.words.contains("explain"))
  }
}
