import Quan
import QuanCheck
import QuanDiagnostics
import QuanStore

/// What `quan check` was asked for, and how it is done.
struct CheckJob {
  var paths: [String]
  var format = ReportFormat.human
  var isRelease = false
  var isStrict = false
  /// Paths of files that options name.
  var base: String?
  var assumption: String?
  var old: String?
  var language: Language

  /// Checks every file, writes the report and ends the program.
  func run() -> Never {
    let options = ReportOptions(
      language: language, usesColor: Terminal.usesColor(1), isStrict: isStrict, version: QuanCommand.version)
    var report = format.report(options)
    var fails = false
    var unreadable: [StoreError] = []
    let base = text(base)
    let assumption = text(assumption)
    let old = text(old)
    var last: CampaignFile?
    for path in campaignPaths() {
      do throws(StoreError) {
        let file = try CampaignFile.load(path, isRelease: isRelease, base: base, assumption: assumption)
        let comparison = old.map { CampaignComparison(file, against: $0) }
        let findings = comparison?.findings ?? file.result.diagnostics
        report.add(findings, of: path, in: comparison?.sources ?? file.sources)
        if let comparison { report.close(comparison.summary) }
        if isRelease { report.close(ReleaseSummary.text(of: findings, path: path)) }
        fails = fails || findings.contains { options.fails($0.severity) }
        last = file
      } catch {
        unreadable.append(error)
      }
    }
    Terminal.write(report.finished())
    tell(unreadable)
    // The system takes a campaign's memory back at once; the program would free it value by value.
    withExtendedLifetime(last) { Terminal.exit(fails ? 1 : 0) }
  }

  /// What could be read was checked; what could not is told last, where it is seen.
  private func tell(_ unreadable: [StoreError]) {
    guard let error = unreadable.last else { return }
    for other in unreadable.dropLast() {
      Terminal.error("error: " + TerminalText.safe(other.message(errorText: SystemFile.errorText)[language]))
    }
    Terminal.fail(error, language)
  }

  /// The text of a file that an option names.
  private func text(_ path: String?) -> CampaignText? {
    guard let path else { return nil }
    do throws(StoreError) {
      return try CampaignText.read(path)
    } catch {
      Terminal.fail(error, language)
    }
  }

  private func campaignPaths() -> [String] {
    var found: [String] = []
    for path in paths {
      do throws(StoreError) {
        found += try CampaignFolder.files(at: path)
      } catch {
        Terminal.fail(error, language)
      }
    }
    guard !found.isEmpty else {
      Terminal.fail(
        Bilingual(
          en: "no campaign (*.yaml) in \(paths.joined(separator: ", "))",
          zh: "\(paths.joined(separator: "、")) 中没有活动文件（*.yaml）"),
        language, code: 2)
    }
    return found
  }
}

extension CheckJob {
  /// `quan check PATH…` without any option, or nil for every other line. It is what is typed and what runs most often, and
  /// the library takes longer to make its tables of options than a campaign of the usual size takes to be checked.
  init?(plain arguments: [String]) {
    guard arguments.count > 1, arguments[1] == "check" else { return nil }
    let paths = arguments.dropFirst(2)
    guard !paths.contains(where: { $0.utf8.first == UInt8(ascii: "-") }) else { return nil }
    self.init(paths: paths.isEmpty ? ["."] : Array(paths), language: Terminal.language(nil))
  }
}
