import ArgumentParser
import Quan
import QuanDiagnostics
import QuanStore

/// `quan run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Decide commands: one JSON command a line in, one JSON decision a line out. 执行指令。",
    discussion: """
      With --state the run goes on from what the directory holds and leaves it durable: the decisions of a run are printed \
      as they are made and are kept once the run ends with status 0.
      """)

  @Argument(help: "The campaign file.")
  var campaign: String

  @Option(help: "A file of commands, or - for standard input.")
  var commands = "-"

  @Option(help: "A directory that keeps the state between runs.")
  var state: String?

  @Option(help: "A file with the deployment's secret key: 32 hexadecimal digits or 16 bytes.")
  var key: String?

  @Option(help: "An overlay that fills holes (TBD); decisions made under it are marked.")
  var assume: String?

  @Flag(help: "Tell every rule that was tried, with the values that it saw.")
  var explain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (file, plan) = common.compiled(campaign, assume: assume)
    if !file.assumed.isEmpty {
      Terminal.error(
        common.language == .chinese
          ? "提示：按假设填补了 \(ChineseText.list(file.assumed))，各决定均有标记"
          : "note: assumed \(file.assumed.joined(separator: ", ")); decisions are marked")
    }
    let key = common.key(key, keepsState: state != nil)
    do throws(SnapshotError) {
      var session =
        try state.map { path throws(SnapshotError) in
          try CampaignSession(plan: plan, key: key, directory: path)
        } ?? CampaignSession(plan: plan, key: key)
      session.explains = explain
      var lines = try LineReader(path: commands, limit: CommandReader.lineLimit)
      var output: [UInt8] = []
      while let line = try lines.next() {
        session.decide(line, into: &output)
        // A caller that waits for an answer before it sends the next command must get it.
        guard output.count > 1 << 16 || !lines.hasLine else { continue }
        try answer(&output)
      }
      try answer(&output)
      try session.save()
    } catch {
      common.fail(error)
    }
  }

  /// Decisions that nobody can read are not made durable: the caller would not know of them.
  private func answer(_ output: inout [UInt8]) throws(SnapshotError) {
    guard Terminal.write(output) else {
      if state == nil { Terminal.exit(0) }
      Terminal.fail(
        Bilingual(
          en: "standard output was closed before all decisions were written; the state is left as it was",
          zh: "决定尚未写完，标准输出就已关闭；状态保持原样"), common.language, code: 2)
    }
    output.removeAll(keepingCapacity: true)
  }
}
