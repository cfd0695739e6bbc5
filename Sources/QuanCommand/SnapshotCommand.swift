import ArgumentParser
import Quan
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanReport
import QuanStore

/// `quan snapshot verify` and `quan snapshot inspect`.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Verify or look into a state's snapshot. 校验或查看快照。",
    subcommands: [Verify.self, Inspect.self])

  /// A snapshot's path: the file, or the directory that holds it.
  static func read(_ path: String, _ common: CommonOptions) -> Snapshot {
    do throws(StoreError) {
      let isDirectory = SystemFile.exists(path + "/" + SnapshotHeader.name)
      let file = isDirectory ? path + "/" + SnapshotHeader.name : path
      return try Snapshot(bytes: try SystemFile.read(file), path: file)
    } catch {
      if case .io = error { common.fail(error) }
      // The file could be read, and is damaged: that is a finding, not wrong usage.
      Terminal.fail(error.message(errorText: SystemFile.errorText), common.language, code: 1)
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check every checksum; with a campaign, every column and the money too. 校验快照。")

    @Argument(help: "A state directory or a snapshot file.")
    var path: String

    @Option(help: "The campaign that the snapshot belongs to.")
    var campaign: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let snapshot = SnapshotCommand.read(path, common)
      if let campaign {
        let versions = common.versions(campaign).versions
        do throws(StoreError) {
          let state = try snapshot.state(for: versions, path: path)
          let plan = versions[state.amendments.count]
          if let violation = Invariants.violation(of: state, under: plan) {
            Terminal.fail(
              Bilingual(en: "the money does not add up: \(violation)", zh: "资金不平：\(violation)"), common.language,
              code: 1)
          }
        } catch {
          Terminal.fail(error.message(errorText: SystemFile.errorText), common.language, code: 1)
        }
      }
      let depth =
        campaign == nil
        ? Bilingual(en: "checksums", zh: "校验和") : Bilingual(en: "checksums, columns, money", zh: "校验和、数据列、资金")
      Terminal.print(
        common.language == .chinese
          ? "快照完好（\(depth.zh)）：序号 \(snapshot.sequence)，状态摘要 \(snapshot.stateHash.hex)"
          : "the snapshot is sound (\(depth.en)): sequence \(snapshot.sequence), state hash \(snapshot.stateHash.hex)")
    }
  }

  struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "inspect",
      abstract: "Tell what a snapshot holds: vouchers, money, counts. 查看快照内容。")

    @Argument(help: "A state directory or a snapshot file.")
    var path: String

    @Option(help: "The campaign that the snapshot belongs to; without it only the header is told.")
    var campaign: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let snapshot = SnapshotCommand.read(path, common)
      guard let campaign else { return header(of: snapshot) }
      let versions = common.versions(campaign).versions
      do throws(StoreError) {
        let state = try snapshot.state(for: versions, path: path)
        let plan = versions[state.amendments.count]
        let at = state.lastInstant > 0 ? Instant(milliseconds: state.lastInstant).text(in: plan.zone) : "-"
        let isChinese = common.language == .chinese
        Terminal.print("\(plan.title)")
        Terminal.print(isChinese ? "截至 \(at)，序号 \(state.sequence)\n" : "as of \(at), sequence \(state.sequence)\n")
        Terminal.print(SummaryText.text(RunSummary(state, plan: plan), common.language))
      } catch {
        Terminal.fail(error.message(errorText: SystemFile.errorText), common.language, code: 1)
      }
    }

    /// What a snapshot tells without its campaign.
    private func header(of snapshot: Snapshot) {
      let isChinese = common.language == .chinese
      Terminal.print(
        isChinese ? "活动 \(snapshot.header.identity.campaignID)" : "campaign \(snapshot.header.identity.campaignID)")
      Terminal.print(isChinese ? "序号 \(snapshot.sequence)" : "sequence \(snapshot.sequence)")
      Terminal.print(isChinese ? "状态摘要 \(snapshot.stateHash.hex)" : "state hash \(snapshot.stateHash.hex)")
      Terminal.print(isChinese ? "内容 \(snapshot.body.count) 字节" : "body \(snapshot.body.count) bytes")
      Terminal.error(
        isChinese ? "提示：用 --campaign FILE 查看券与资金" : "note: --campaign FILE shows the vouchers and the money")
    }
  }
}
