import Glibc
import QuanDiagnostics
import QuanStore

/// `quan-bench`: makes the inputs of the benchmark and measures. It measures what is on this machine and judges nothing
/// but against the floors and goals that it prints.
///
///     quan-bench campaign LINES                       a campaign, to standard output
///     quan-bench commands COUNT                       grabs for a generated campaign, to standard output
///     quan-bench large-state VOUCHERS FOLDER          grows a state in the folder and loads it in other processes
///     quan-bench load FOLDER                          what `large-state` starts
///     quan-bench throughput FOLDER [COUNT [ROUNDS]]   decisions in process, with and without a journal
///     quan-bench measure QUAN HELLO CAMPAIGN FOLDER   everything; ROUNDS rounds (default 15)
@main
enum QuanBench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("campaign", 2): if let lines = Int(arguments[1]) { write(CampaignGenerator.campaign(lines: lines)) }
    case ("commands", 2): for number in 0..<(Int(arguments[1]) ?? 0) { print(CommandGenerator.line(number)) }
    case ("large-state", 3):
      guard let vouchers = Int(arguments[1]), vouchers > 0 else { fail(usage) }
      attempt { () throws(StoreError) in
        guard try LargeState(folder: arguments[2], vouchers: vouchers).run() else { exit(1) }
      }
    case ("load", 2): attempt { () throws(StoreError) in try LargeState.load(arguments[1]) }
    case ("throughput", 2...4):
      let count = arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000
      let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 3 : 3
      Report.machine()
      guard Throughput(folder: arguments[1], count: count, rounds: rounds).run() else {
        fail("error: a run that was to be measured did not end well")
      }
    case ("measure", 5...6):
      let rounds = arguments.count == 6 ? Int(arguments[5]) ?? 15 : 15
      let benchmark = Benchmark(
        quan: arguments[1], hello: arguments[2], campaign: arguments[3], folder: arguments[4], rounds: rounds)
      guard benchmark.run() else { fail("error: a program that was to be measured did not end well") }
    default: fail(usage)
    }
  }

  private static let usage =
    "usage: quan-bench campaign LINES | commands COUNT | large-state VOUCHERS FOLDER | load FOLDER"
    + " | throughput FOLDER [COUNT [ROUNDS]]"
    + " | measure QUAN HELLO CAMPAIGN FOLDER [ROUNDS]"

  private static func attempt(_ body: () throws(StoreError) -> Void) {
    do throws(StoreError) { try body() } catch { fail("error: \(error.message(errorText: SystemFile.errorText).en)") }
  }

  private static func write(_ text: String) { print(text, terminator: "") }

  private static func fail(_ message: String) -> Never {
    print(message)
    exit(2)
  }
}
