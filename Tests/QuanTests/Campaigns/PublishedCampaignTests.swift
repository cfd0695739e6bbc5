import Foundation
import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanSyntax
import Testing

/// What holds of every campaign of the repository that encodes a published notice.
@Suite("Published campaigns")
struct PublishedCampaignTests {
  static let paths: [String] = {
    let folder = Repository.root.appending(path: "campaigns")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.contains(".assume.") && !$0.contains(".test.") }.sorted().map {
      "campaigns/\($0)"
    }
  }()

  private func check(_ bytes: [UInt8], _ path: String, isRelease: Bool = false) -> Checker.Result {
    CampaignFile(path: Repository.root.appending(path: path).path, bytes: bytes, isRelease: isRelease).result
  }

  @Test func thereAreSix() { #expect(Self.paths.count == 6) }

  /// What a notice leaves open is all that is left; a release check refuses it.
  @Test(arguments: paths) func onlyHolesAreFound(_ path: String) throws {
    let findings = check(try Repository.bytes(path), path).diagnostics.filter { $0.kind.code != "Q1001" }
    #expect(findings.map { "\($0.kind.code) \($0.path): \($0.message.en)" } == [])
  }

  /// Every clause ends in something that is carried out, asserted, or left to people.
  @Test(arguments: paths) func everyClauseIsAccountedFor(_ path: String) throws {
    let context = try #require(check(try Repository.bytes(path), path).context)
    let lost = ClauseReport.make(context).filter { row in !row.carriers.contains { $0.kind != .accepted } }
    #expect(lost.map(\.clause) == [])
  }

  /// Whatever is accepted is found again once its acceptance is taken out.
  @Test(arguments: paths) func everyAcceptanceIsNeeded(_ path: String) throws {
    let bytes = try Repository.bytes(path)
    let context = try #require(check(bytes, path).context)
    for entry in context.root[.accept]?.entries ?? [] {
      let code = try #require(entry.fields[.code]?.text)
      let before = codes(check(bytes, path))
      let after = codes(check(without(entry, in: bytes, isOnly: context.root[.accept]?.entries.count == 1), path))
      #expect(after.count { $0 == code } > before.count { $0 == code }, "\(path): accept.\(entry.name)")
    }
  }

  private func codes(_ result: Checker.Result) -> [String] { result.diagnostics.map(\.kind.code) }

  /// The text without the lines of an entry; a section must not stay empty.
  private func without(_ entry: SurfaceEntry, in bytes: [UInt8], isOnly: Bool) -> [UInt8] {
    let source = SourceFile(name: "campaign.yaml", bytes: bytes)
    let first = source.position(at: entry.nameSpan.lower).line
    let last = source.position(at: max(entry.nameSpan.lower, entry.node.span.upper - 1)).line
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    lines.removeSubrange((first - (isOnly ? 2 : 1))..<last)
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// `docs/coverage.md` counts, for each campaign, how its clauses are carried. `QUAN_REWRITE=1` writes it anew.
  @Test func coverageTableIsUpToDate() throws {
    var text = """
      # Clauses and who carries them 条款落实情况

      Each clause of each notice is carried out by the engine, asserted and so proved or refuted by the checker, or recorded as
      the discretion or duty of people; many are several of these. `quan clauses CAMPAIGN` prints the table clause by clause.
      每份通知的每一条款，或由引擎执行，或写成自述由检查器证明，或记为人的裁量与义务；`quan clauses` 逐条列出。

      | campaign 活动 | clauses 条款 | executed 执行 | asserted 自述 | discretion 裁量 | only discretion 仅裁量 | left over 未落实 | readings 理解 | accepted findings 认可 |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

      """
    for path in Self.paths {
      let context = try #require(check(try Repository.bytes(path), path).context, "\(path) has errors")
      let rows = ClauseReport.make(context)
      func count(_ kind: ClauseReport.Kind) -> Int { rows.count { $0.carriers.contains { $0.kind == kind } } }
      let onlyPeople = rows.count { row in
        let kinds = Set(row.carriers.map(\.kind)).subtracting([.accepted])
        return kinds == [.discretion]
      }
      let lost = rows.count { row in !row.carriers.contains { $0.kind != .accepted } }
      text += "| `\(context.campaign.id)` | \(rows.count) | \(count(.executed)) | \(count(.asserted)) | "
      text += "\(count(.discretion)) | \(onlyPeople) | \(lost) | \(ClauseReport.readings(context).count) | "
      text += "\(context.campaign.acceptances.count) |\n"
    }
    let url = Repository.root.appending(path: "docs/coverage.md")
    if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }
}
