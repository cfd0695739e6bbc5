import ArgumentParser
import Quan
import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore

/// `quan state`: what can be done with a state directory besides running on it.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Verify, replay, export, compact or salvage a state directory. 管理状态目录。",
    subcommands: [StateVerify.self, StateReplay.self, StateExport.self, StateCompact.self, StateSalvage.self])
}

/// What a tool needs to decide a state's commands again.
struct StateOptions: ParsableArguments {
  @Argument(help: "The state directory.")
  var directory: String

  @Option(help: "The campaign that the state belongs to, or its latest amendment.")
  var campaign: String

  @Option(help: "The file with the deployment's key under which the state was written.")
  var key: String?

  @Option(help: "The overlay that filled holes when the state was written.")
  var assume: String?

  @OptionGroup var common: CommonOptions

  var versions: PlanVersions { common.versions(campaign, assume: assume).versions }

  func history() throws(StoreError) -> StateHistory<SystemDisk> {
    try StateHistory(SystemDisk(), directory, versions, key: common.key(key, keepsState: true))
  }
}

/// `quan state verify`.
struct StateVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every frame and checksum; with a campaign, decide everything again. 校验状态目录。",
    discussion: "Nothing in the directory is changed.")

  @Argument(help: "The state directory.")
  var directory: String

  @Option(help: "The campaign that the state belongs to; with it decisions, states and money are checked too.")
  var campaign: String?

  @Option(help: "The file with the deployment's key under which the state was written.")
  var key: String?

  @Option(help: "The overlay that filled holes when the state was written.")
  var assume: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    do throws(StoreError) {
      if let campaign { try verify(by: campaign) } else { try verifyFiles() }
    } catch {
      common.fail(error)
    }
  }

  private func verifyFiles() throws(StoreError) {
    let reader = try StateReader(SystemDisk(), directory)
    let end = try reader.scan(identity: nil) { _ in }
    for note in reader.notes(end) { common.note(note) }
    tell(end, snapshot: reader.snapshot, depth: Bilingual(en: "checksums", zh: "校验和"))
  }

  private func verify(by campaign: String) throws(StoreError) {
    let versions = common.versions(campaign, assume: assume).versions
    let key = common.key(key, keepsState: true)
    let snapshot = try StateReader(SystemDisk(), directory).snapshot
    let history = try StateHistory(SystemDisk(), directory, versions, key: key)
    let result = try history.replay { (_, _, _) in }
    for note in result.notes { common.note(note) }
    if let violation = Invariants.violation(of: result.engine.state, under: result.engine.plan) {
      Terminal.fail(
        Bilingual(en: "the money does not add up: \(violation)", zh: "资金不平：\(violation)"), common.language, code: 1)
    }
    tell(
      result.end, snapshot: snapshot,
      depth: Bilingual(
        en: "checksums, every decision from \(result.first) on, money", zh: "校验和、自第 \(result.first) 号起的全部决定、资金"))
    let hash = StateCodec.hash(result.engine.state).hex
    Terminal.print(common.language == .chinese ? "状态摘要 \(hash)" : "state hash \(hash)")
  }

  private func tell(_ end: JournalScan<SystemDisk>.End, snapshot: Snapshot?, depth: Bilingual) {
    let isChinese = common.language == .chinese
    for segment in end.segments {
      let last = segment.header.first + segment.commands
      let numbers = segment.commands == 0 ? "-" : "\(segment.header.first)–\(last - 1)"
      Terminal.print(
        isChinese
          ? "\(segment.name)：\(segment.frames) 帧，决定 \(numbers)，\(segment.size) 字节\(segment.end.isSealed ? "，已封" : "")"
          : "\(segment.name): \(segment.frames) frames, decisions \(numbers), \(segment.size) bytes\(segment.end.isSealed ? ", sealed" : "")"
      )
    }
    if let snapshot {
      Terminal.print(
        isChinese
          ? "\(SnapshotHeader.name)：至第 \(snapshot.sequence) 号决定，格式版本 \(snapshot.header.version)"
          : "\(SnapshotHeader.name): through decision \(snapshot.sequence), format version \(snapshot.header.version)")
    }
    Terminal.print(
      isChinese
        ? "状态完好（\(depth.zh)）：至第 \(end.cursor.next - 1) 号决定"
        : "the state is sound (\(depth.en)): through decision \(end.cursor.next - 1)")
  }
}
