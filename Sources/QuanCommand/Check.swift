import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanStore

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

  func run() throws {
    let options = ReportOptions(
      language: common.language, usesColor: Terminal.usesColor(1), isStrict: strict, version: QuanCommand.version)
    var report = format.report(options)
    var fails = false
    var unreadable: [StoreError] = []
    let base = text(base)
    let assumption = text(assume)
    let old = text(against)
    for path in campaignPaths() {
      do throws(StoreError) {
        let file = try CampaignFile.load(path, isRelease: release, base: base, assumption: assumption)
        let comparison = old.map { CampaignComparison(file, against: $0) }
        let findings = comparison?.findings ?? file.result.diagnostics
        report.add(findings, of: path, in: comparison?.sources ?? file.sources)
        if let comparison { report.close(comparison.summary) }
        if release { report.close(ReleaseSummary.text(of: findings, path: path)) }
        fails = fails || findings.contains { options.fails($0.severity) }
      } catch {
        unreadable.append(error)
      }
    }
    Terminal.write(report.finished())
    // What could be read was checked; what could not is told last, where it is seen.
    if let error = unreadable.last {
      for other in unreadable.dropLast() {
        Terminal.error("error: " + TerminalText.safe(other.message(errorText: SystemFile.errorText)[common.language]))
      }
      common.fail(error)
    }
    if fails { throw ExitCode(1) }
  }

  /// The text of a file that an option names.
  private func text(_ path: String?) -> CampaignText? {
    guard let path else { return nil }
    do throws(StoreError) {
      return try CampaignText.read(path)
    } catch {
      common.fail(error)
    }
  }

  private func campaignPaths() -> [String] {
    var found: [String] = []
    for path in paths {
      do throws(StoreError) {
        found += try CampaignFolder.files(at: path)
      } catch {
        common.fail(error)
      }
    }
    guard !found.isEmpty else {
      Terminal.fail(
        Bilingual(
          en: "no campaign (*.yaml) in \(paths.joined(separator: ", "))",
          zh: "\(paths.joined(separator: "、")) 中没有活动文件（*.yaml）"),
        common.language, code: 2)
    }
    return found
  }
}
