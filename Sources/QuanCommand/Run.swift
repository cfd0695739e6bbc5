import ArgumentParser
import Quan
import QuanDiagnostics
import QuanStore

/// `quan run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @Flag(help: "Tell every rule that was tried, with the values that it saw.")
  var explain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let (_, plan) = common.compiled(campaign)
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
        Terminal.write(output)
        output.removeAll(keepingCapacity: true)
      }
      Terminal.write(output)
      try session.save()
    } catch {
      common.fail(error)
    }
  }
}
