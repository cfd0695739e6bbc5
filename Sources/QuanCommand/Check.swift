import ArgumentParser
import QuanDiagnostics

extension ReportFormat: ExpressibleByArgument {}

/// `quan check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check campaigns: types, money, time, clauses, assertions. 检查活动文件。",
    discussion: """
      A PATH is a campaign file, an amendment of one, or a folder that is searched for *.yaml. Exit status 1 where an error \
      is found.
      """)

  @Argument(help: "Files or folders (default: the current folder).")
  var paths: [String] = ["."]

  @Option(help: "What standard output carries.")
  var format: ReportFormat = .human

  @Flag(help: "Refuse what a draft may leave open (TBD), and say what keeps each file from release.")
  var release = false

  @Flag(help: "Warnings fail the check too.")
  var strict = false

  @Option(help: "The campaign that an amendment changes (default: the one of that id in its folder).")
  var base: String?

  @Option(help: "An overlay that fills holes (TBD).")
  var assume: String?

  @Option(help: "An older version: tell what the one file at PATH leaves, changes and takes away.")
  var against: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard paths.count > 1 || paths == ["."], base != nil || assume != nil || against != nil else { return }
    throw ValidationError("--base, --assume and --against take one file at a time")
  }

  func run() { job.run() }

  /// What the options come to.
  var job: CheckJob {
    CheckJob(
      paths: paths, format: format, isRelease: release, isStrict: strict, base: base, assumption: assume, old: against,
      language: common.language)
  }
}
