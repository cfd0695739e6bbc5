import QuanStore

/// The rows that are measured, each against a peer in the same run.
struct Benchmark {
  /// Paths of the program, of a program that only says hello, and of a campaign as cities publish them.
  let quan: String
  let hello: String
  let campaign: String
  /// A folder with `large.yaml`, `small.yaml` (a tenth of its lines), `run.yaml` and `run.jsonl`.
  let folder: String
  /// Counted runs of each subject.
  let rounds: Int

  /// False where something could not be measured.
  func run() -> Bool {
    Report.machine()
    print("medians of \(rounds) runs, each subject in turn")
    return checkOfLarge() && checkOfOne() && commands()
  }

  private func bytes(_ name: String) -> [UInt8]? { try? SystemFile.read("\(folder)/\(name)") }

  private func lines(_ bytes: [UInt8]) -> Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  // MARK: Rows

  /// The check of a long campaign against libyaml's own parse of the same bytes, and of a tenth of it.
  private func checkOfLarge() -> Bool {
    guard let large = bytes("large.yaml"), let small = bytes("small.yaml"),
      let comparison = Comparison(
        rounds: rounds,
        [
          { Stopwatch.run([quan, "check", "\(folder)/large.yaml"]) },
          { parse(large) },
          { Stopwatch.run([quan, "check", "\(folder)/small.yaml"]) },
        ])
    else { return false }
    print("\nquan check of a generated campaign, whole process")
    Report.time("\(lines(large)) lines, \(large.count / 1024) KiB", comparison, 0)
    Report.time("libyaml's events of the same bytes", comparison, 1)
    Report.time("\(lines(small)) lines, \(small.count / 1024) KiB", comparison, 2)
    Report.ratio(
      "over libyaml's parse", comparison.ratio(0, over: 1), cpu: comparison.cpuRatio(0, over: 1), floor: 10, goal: 3)
    Report.ratio(
      "over a tenth of the lines", comparison.ratio(0, over: 2), cpu: comparison.cpuRatio(0, over: 2), floor: 12,
      goal: nil)
    return true
  }

  private func parse(_ bytes: [UInt8]) -> Measurement? {
    var events: Int?
    let measurement = Stopwatch.time { events = YAMLBaseline.events(in: bytes) }
    return events == nil ? nil : measurement
  }

  /// The check of one campaign against a program that does nothing but start.
  private func checkOfOne() -> Bool {
    guard
      let comparison = Comparison(
        rounds: rounds * 4, [{ Stopwatch.run([quan, "check", campaign]) }, { Stopwatch.run([hello]) }])
    else { return false }
    print("\nquan check of one campaign, whole process")
    Report.time(campaign.split(separator: "/").last.map(String.init) ?? campaign, comparison, 0)
    Report.time("hello, linked statically", comparison, 1)
    Report.ratio(
      "over hello", comparison.ratio(0, over: 1), cpu: comparison.cpuRatio(0, over: 1), floor: 4, goal: 2)
    return true
  }

  /// Commands a second from JSON lines to JSON lines, start-up included.
  private func commands() -> Bool {
    guard let text = bytes("run.jsonl"),
      let comparison = Comparison(
        rounds: max(3, rounds / 3),
        [{ Stopwatch.run([quan, "run", "\(folder)/run.yaml", "--commands", "\(folder)/run.jsonl"]) }])
    else { return false }
    let count = lines(text)
    print("\nquan run of \(count) grabs with six keys, JSON lines to JSON lines, whole process")
    Report.time("\(count) commands", comparison, 0)
    Report.rate("commands", Double(count) / comparison.wall(0) * 1000, floor: 100_000, goal: 300_000)
    return true
  }
}
