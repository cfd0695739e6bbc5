import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanStore

extension ReportFormat: ExpressibleByArgument {}

/// `quan check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check campaigns: types, money, time, clauses, assertions. 检查活动文件。",
    discussion:
      "A PATH is a campaign file, or a folder that is searched for *.yaml. Exit status 1 where an error is found.")

  @Argument(help: "Files or folders (default: the current folder).")
  var paths: [String] = ["."]

  @Option(help: "What standard output carries.")
  var format: ReportFormat = .human

  @Flag(help: "Refuse what a draft may leave open (TBD).")
  var release = false

  @Flag(help: "Warnings fail the check too.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = ReportOptions(
      language: common.language, usesColor: Terminal.usesColor(1), isStrict: strict, version: QuanCommand.version)
    var report = format.report(options)
    var fails = false
    var unreadable: [SnapshotError] = []
    for path in campaignPaths() {
      do throws(SnapshotError) {
        let file = try CampaignFile.load(path, isRelease: release)
        report.add(file.result.diagnostics, of: path, in: file.sources)
        fails = fails || file.result.diagnostics.contains { options.fails($0.severity) }
      } catch {
        unreadable.append(error)
      }
    }
    Terminal.write(report.finished())
    // What could be read was checked; what could not is told last, where it is seen.
    if let error = unreadable.last {
      for other in unreadable.dropLast() {
        Terminal.error("error: " + TerminalText.safe(other.message(errorText: Disk.errorText)[common.language]))
      }
      common.fail(error)
    }
    if fails { throw ExitCode(1) }
  }

  private func campaignPaths() -> [String] {
    var found: [String] = []
    for path in paths {
      do throws(SnapshotError) {
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
