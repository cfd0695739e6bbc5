import Glibc
import Quan
import QuanStore

/// Grabs without end, decided batch by batch, and how long each batch took.
struct GrabStream {
  private(set) var count = 0
  /// Milliseconds of each batch since the last report, and how many grabs there were by its end.
  private var times: [(milliseconds: Double, count: Int)] = []
  private var output: [UInt8] = []

  /// Decides some grabs as one batch.
  mutating func decide(_ number: Int, _ session: inout BatchSession) throws(StoreError) {
    // Lines are made before the clock runs.
    let lines = (count..<count + number).map { Array(CommandGenerator.line($0).utf8) }
    count += number
    let start = Stopwatch.milliseconds()
    for line in lines { try session.add(line[...], into: &output) }
    try session.commit(into: &output)
    times.append((Stopwatch.milliseconds() - start, count))
    output.removeAll(keepingCapacity: true)
  }

  /// The same, then waits until the next batch is due.
  mutating func pacedBatch(_ session: inout BatchSession, _ number: Int, _ perSecond: Int) throws(StoreError) {
    let due = Stopwatch.milliseconds() + Double(number) * 1000 / Double(perSecond)
    try decide(number, &session)
    let left = due - Stopwatch.milliseconds()
    if left > 0 { usleep(UInt32(left * 1000)) }
  }

  /// Prints the batches' times and forgets them.
  mutating func report(_ what: String) {
    let ordered = times.sorted { $0.milliseconds < $1.milliseconds }
    guard !ordered.isEmpty else { return }
    let sorted = ordered.map(\.milliseconds)
    times = []
    // Where the longest ones came tells what they waited for: tables double at fixed numbers of entries.
    let longest = ordered.suffix(3).reversed().map { "\(Report.fixed($0.milliseconds)) (by grab \($0.count))" }
    print(
      "  \(what): \(sorted.count) batches, median \(Report.fixed(sorted.median)), 99.9% within"
        + " \(Report.fixed(sorted[sorted.count * 999 / 1000])), longest \(longest.joined(separator: ", "))")
  }
}
