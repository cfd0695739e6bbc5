import Glibc
import QuanStore

/// `quan-bench`: makes the inputs of the benchmark and measures. It measures what is on this machine and judges nothing
/// but against the floors and goals that it prints.
///
///     quan-bench campaign LINES                       a campaign, to standard output
///     quan-bench commands COUNT                       grabs for a generated campaign, to standard output
///     quan-bench measure QUAN HELLO CAMPAIGN FOLDER   everything; ROUNDS rounds (default 15)
@main
enum QuanBench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("campaign", 2): if let lines = Int(arguments[1]) { write(CampaignGenerator.campaign(lines: lines)) }
    case ("commands", 2): for number in 0..<(Int(arguments[1]) ?? 0) { print(CommandGenerator.line(number)) }
    case ("measure", 5...6):
      let rounds = arguments.count == 6 ? Int(arguments[5]) ?? 15 : 15
      let benchmark = Benchmark(
        quan: arguments[1], hello: arguments[2], campaign: arguments[3], folder: arguments[4], rounds: rounds)
      guard benchmark.run() else { fail("error: a program that was to be measured did not end well") }
    default: fail("usage: quan-bench campaign LINES | commands COUNT | measure QUAN HELLO CAMPAIGN FOLDER [ROUNDS]")
    }
  }

  private static func write(_ text: String) { print(text, terminator: "") }

  private static func fail(_ message: String) -> Never {
    print(message)
    exit(2)
  }
}
