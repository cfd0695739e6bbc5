import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanStore

/// `quan check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check campaigns: types, money, time, clauses, assertions. 检查活动文件。",
    discussion:
      "A PATH is a campaign file, or a folder that is searched for *.yaml. Exit status 1 where an error is found.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

  @Argument(help: "Files or folders (default: the current folder).")
  var paths: [String] = ["."]

  @Option(help: "human or json.")
  var format: Format = .human

  @Flag(help: "Refuse what a draft may leave open (TBD).")
  var release = false

  @Flag(help: "Warnings fail the check too.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var json = JSONWriter()
    var found: (files: Int, all: [Diagnostic]) = (0, [])
    json.beginArray()
    var unreadable: [SnapshotError] = []
    for path in campaignPaths() {
      let file: CampaignFile
      do throws(SnapshotError) {
        file = try CampaignFile.load(path, isRelease: release)
      } catch {
        unreadable.append(error)
        continue
      }
      found.files += 1
      found.all += file.result.diagnostics
      if format == .human {
        let renderer = TerminalRenderer(sources: file.sources, language: common.language, color: Terminal.usesColor(1))
        let text = renderer.render(file.result.diagnostics)
        if !text.isEmpty { Terminal.print(text) }
      } else {
        JSONRenderer(sources: file.sources, language: common.language).append(file.result.diagnostics, to: &json)
      }
    }
    if !found.all.isEmpty { json.endLine() }
    json.endArray()
    if format == .json {
      json.endLine()
      Terminal.write(json.bytes)
    } else if found.files > 0 {
      Terminal.print(summary(found.files, found.all))
    }
    // What could be read was checked; what could not is told last, where it is seen.
    if let error = unreadable.last {
      for other in unreadable.dropLast() {
        Terminal.error("error: " + TerminalText.safe(other.message(errorText: Disk.errorText)[common.language]))
      }
      common.fail(error)
    }
    let fails = found.all.contains { $0.severity == .error || (strict && $0.severity == .warning) }
    if fails { throw ExitCode(1) }
  }

  private func summary(_ files: Int, _ all: [Diagnostic]) -> String {
    let renderer = TerminalRenderer(sources: SourceMap(), language: common.language, color: false)
    let count = renderer.summary(all)
    return common.language == .chinese
      ? "已检查 \(files) 个活动：\(count)" : "checked \(files) campaign\(files == 1 ? "" : "s"): \(count)"
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
