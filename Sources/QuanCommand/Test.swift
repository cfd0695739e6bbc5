import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanReport
import QuanStore

extension TestReport.Format: ExpressibleByArgument {}

/// `quan test`.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the scenarios that a campaign is tested with. 执行活动的测试情景。",
    discussion: """
      A PATH is a scenario file (NAME.test.yaml), or a folder that is searched for them. Each scenario says which commands \
      come and what is to come of them. Exit status 1 where one fails, where a file has errors, or where --threshold is \
      missed.
      PATH 为情景文件（NAME.test.yaml）或其所在文件夹。有情景未通过、文件有错误或未达到 --threshold 时，退出状态为 1。
      """)

  @Argument(help: "Files or folders (default: the current folder).")
  var paths: [String] = ["."]

  @Option(help: "Only scenarios whose name, title, row, clause or file holds this text.")
  var filter: String?

  @Option(help: "What standard output carries.")
  var format: TestReport.Format = .human

  @Flag(help: "Tell what the scenarios reach of each campaign, and what they do not.")
  var coverage = false

  @Option(help: "The least coverage of each campaign that passes, in percent; implies --coverage.")
  var threshold: Double?

  @Flag(help: "With a failure, show the command, the decision and every rule that was tried.")
  var explain = false

  @Option(help: "Write the scenarios on both sides of every constant of this campaign, and run nothing else.")
  var boundaries: String?

  @Option(help: "With --boundaries, an overlay that fills holes (TBD).")
  var assume: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let threshold, !(0...100).contains(threshold) {
      throw ValidationError("--threshold is a percentage from 0 to 100")
    }
    if assume != nil, boundaries == nil { throw ValidationError("--assume goes with --boundaries") }
  }

  func run() throws {
    if let boundaries { return try writeBoundaries(of: boundaries) }
    let files = suitePaths()
    var suites: [SuiteResult] = []
    var unreadable: [StoreError] = []
    for result in SuiteFolder.run(files, filter: filter) {
      switch result {
      case .success(let suite): suites.append(suite)
      case .failure(let error): unreadable.append(error)
      }
    }
    let wantsCoverage = coverage || threshold != nil
    let report = TestReport(
      suites: suites, coverage: wantsCoverage ? RuleCoverage.byCampaign(suites) : nil,
      threshold: threshold.map { Int(($0 * 100).rounded()) })
    let options = ReportOptions(
      language: common.language, usesColor: Terminal.usesColor(1), version: QuanCommand.version)
    Terminal.write(report.text(format, options, explains: explain))
    // What could be read was run; what could not is told last, where it is seen.
    if let error = unreadable.last {
      for other in unreadable.dropLast() {
        Terminal.error("error: " + TerminalText.safe(other.message(errorText: SystemFile.errorText)[common.language]))
      }
      common.fail(error)
    }
    if !report.passes { throw ExitCode(1) }
  }

  private func writeBoundaries(of path: String) throws {
    let (file, plan) = common.compiled(path, assume: assume)
    guard let campaign = file.result.campaign else { throw ExitCode(1) }
    func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let text = ScenarioFileWriter.boundaries(
      of: campaign, plan: plan, name: name(path), assume: assume.map(name), language: common.language)
    Terminal.write(Array(text.utf8))
  }

  private func suitePaths() -> [String] {
    var found: [String] = []
    for path in paths {
      do throws(StoreError) {
        for file in try SuiteFolder.files(at: path) where !found.contains(file) { found.append(file) }
      } catch {
        common.fail(error)
      }
    }
    guard !found.isEmpty else {
      Terminal.fail(
        Bilingual(
          en: "no scenario file (*\(ScenarioSuite.suffix)) in \(paths.joined(separator: ", "))",
          zh: "\(paths.joined(separator: "、")) 中没有情景文件（*\(ScenarioSuite.suffix)）"),
        common.language, code: 2)
    }
    return found
  }
}
