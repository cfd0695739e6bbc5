import ArgumentParser
import Quan
import QuanDiagnostics
import QuanPlan
import QuanStore

/// `quan run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Decide commands: one JSON command a line in, one JSON decision a line out. 执行指令。",
    discussion: """
      With --state the run goes on from what the directory holds, and no decision is printed before it is durable there: \
      whatever happens to the process or the machine, what was printed is kept.

      The file of an amendment runs the campaign that it amends: as it was first, and as amended once a command \
      {"do": "amend", "amendment": "FILE", …} was accepted.
      """)

  @Argument(help: "The campaign file, or that of its latest amendment.")
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

  @Option(help: "Commands that become durable together, at most; with --state.")
  var batch = 4096

  @Option(help: "Mebibytes of journal after which a snapshot is made beside the decisions; with --state.")
  var snapshotEvery = SnapshotPolicy.defaultBytes >> 20

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...1 << 20).contains(batch) else { throw ValidationError("--batch is a number from 1 to 1048576") }
    guard (1...1 << 20).contains(snapshotEvery) else {
      throw ValidationError("--snapshot-every is a number of mebibytes from 1 on")
    }
  }

  func run() throws {
    let (file, versions) = common.versions(campaign, assume: assume)
    if !file.assumed.isEmpty {
      Terminal.error(
        common.language == .chinese
          ? "提示：按假设填补了 \(ChineseText.list(file.assumed))，各决定均有标记"
          : "note: assumed \(file.assumed.joined(separator: ", ")); decisions are marked")
    }
    let key = common.key(key, keepsState: state != nil)
    do throws(StoreError) {
      var session =
        try state.map { path throws(StoreError) in
          try BatchSession(versions, key: key, directory: path, snapshotBytes: snapshotEvery << 20)
        } ?? BatchSession(versions, key: key)
      session.explains = explain
      session.batchLimit = batch
      tell(session.takeNotes())
      try decideAll(&session)
      try session.finish()
      tell(session.takeNotes())
    } catch {
      common.fail(error)
    }
  }

  private func decideAll(_ session: inout BatchSession) throws(StoreError) {
    var lines = try LineReader(path: commands, limit: CommandReader.lineLimit)
    var output: [UInt8] = []
    while let line = try lines.next() {
      try session.add(line, into: &output)
      // A caller that waits for an answer before it sends the next command must get it.
      if session.isFull { try session.commit(into: &output) }
      if output.count <= 1 << 16, try lines.hasLine() { continue }
      try session.commit(into: &output)
      answer(&output)
      tell(session.takeNotes())
    }
    try session.commit(into: &output)
    answer(&output)
  }

  /// Decisions that nobody can read are durable all the same: the caller learns of them by sending the commands again.
  private func answer(_ output: inout [UInt8]) {
    guard Terminal.write(output) else {
      if state == nil { Terminal.exit(0) }
      Terminal.fail(
        Bilingual(
          en:
            "standard output was closed before all decisions were written; what was decided is kept, and the same commands"
            + " are answered again",
          zh: "决定尚未写完，标准输出就已关闭；已作出的决定均已保存，重发相同指令即可再次得到答复"), common.language, code: 2)
    }
    output.removeAll(keepingCapacity: true)
  }

  private func tell(_ notes: [StoreNote]) {
    for note in notes { common.note(note) }
  }
}
