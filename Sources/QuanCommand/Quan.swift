import ArgumentParser
import QuanDiagnostics

/// The command line. Exit status: 0 all well, 1 findings, 2 wrong usage or an unreadable file, 70 a fault of the program.
@main
struct QuanCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "quan",
    abstract: "Checks and runs consumption-voucher campaigns. 检查并执行消费券活动。",
    discussion: """
      A campaign is one YAML file that says what the city's notice says. `quan check` proves or refutes it, `quan run` \
      decides commands by it.
      """,
    version: "quan \(version) (language edition 1, journal format 1, snapshot format 3)",
    subcommands: [
      Check.self, Test.self, Run.self, Example.self, Clauses.self, Prove.self, Explain.self, Schema.self,
      SnapshotCommand.self, StateCommand.self,
    ])

  static func main() {
    Terminal.prepare()
    if let job = CheckJob(plain: CommandLine.arguments) { job.run() }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // The library answers 64 for wrong usage; this program's contract says 2. Its own codes stay as they are.
      let code = exitCode(for: error).rawValue
      if code == 64 {
        // The message repeats what was typed, which must not drive the terminal.
        let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
        Terminal.error(lines.map { TerminalText.safe(String($0)) }.joined(separator: "\n"))
        Terminal.exit(2)
      }
      exit(withError: error)
    }
  }
}
