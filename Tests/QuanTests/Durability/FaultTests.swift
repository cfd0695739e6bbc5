import Foundation
import Quan
import QuanStore
import Testing

/// The n-th call fails, once or from then on, while the story runs and while it is recovered.
@Suite("Failing calls")
struct FaultTests {
  private static let troubles: [SimulatedDisk.Trouble] = [
    .error(EIO, forGood: false), .error(EIO, forGood: true), .error(ENOSPC, forGood: false),
    .error(ENOSPC, forGood: true), .short(forGood: false), .short(forGood: true), .interrupted(1), .interrupted(3),
  ]

  /// Short and interrupted calls are no failures.
  private static func mayFail(_ trouble: SimulatedDisk.Trouble) -> Bool {
    if case .error = trouble { true } else { false }
  }

  /// What becomes of unsynced bytes after a failure at a call: one possibility in a short run, all in a long one.
  private static func ends(after call: Int) -> [(Unsynced, UInt64)] {
    guard LongRun.isLong else { return [(Unsynced.allCases[call % Unsynced.allCases.count], UInt64(call))] }
    return Unsynced.allCases.flatMap { unsynced in
      (1...UInt64(LongRun.factor)).map { (unsynced, UInt64(call) &* 1000 &+ $0) }
    }
  }

  @Test func everyCallMayFail() throws {
    let story = try DurableStory(commands: LongRun.isLong ? 47 : 13)
    let clean = SimulatedDisk()
    var all: [Int: String] = [:]
    try story.run(clean, batch: 3, acknowledged: &all)
    var (runs, restarts, failed, problems) = (0, 0, 0, [String]())
    for trouble in Self.troubles {
      for call in 1...clean.calls {
        let disk = SimulatedDisk()
        (disk.troubleAt, disk.trouble) = (call, trouble)
        var acknowledged: [Int: String] = [:]
        runs += 1
        do throws(StoreError) {
          try story.run(disk, batch: 3, acknowledged: &acknowledged)
        } catch {
          failed += 1
          if !Self.mayFail(trouble) { problems.append("\(trouble) at \(call): \(error)") }
        }
        // The process ends, and the machine too: only what is on the medium counts.
        for (unsynced, seed) in Self.ends(after: call) {
          problems += story.problems(disk.restarted(unsynced, seed: seed), acknowledged: acknowledged)
            .map { "\(trouble) at \(call) (\(unsynced)): \($0)" }
          restarts += 1
        }
      }
    }
    print(
      "failing calls: \(runs) runs, \(failed) ended with an error, \(restarts) restarts,",
      "\(problems.count) lost, doubled or refused")
    #expect(problems == [])
    #expect(failed > 0)
  }

  /// Recovery after a crash that left a torn batch, with each of its own calls failing.
  @Test func recoveryMayFail() throws {
    let story = try DurableStory(commands: 10)
    let crashed = SimulatedDisk()
    var acknowledged: [Int: String] = [:]
    let clean = SimulatedDisk()
    var all: [Int: String] = [:]
    try story.run(clean, batch: 3, acknowledged: &all)
    // The sync of the first batch in a new segment.
    let sync = try #require(
      clean.trace.indices.first {
        clean.trace[$0] == .sync && clean.trace[$0 - 1] == .write && clean.trace[$0 - 2] == .syncDirectory
      })
    (crashed.troubleAt, crashed.trouble) = (sync + 1, .crash(afterEffect: false))
    try? story.run(crashed, batch: 3, acknowledged: &acknowledged)
    let torn = crashed.restarted(.trashed, seed: 5)
    let whole = torn.restarted(.kept, seed: 1)
    let notes = try story.store(whole).notes
    #expect(notes.contains { if case .torn = $0 { true } else { false } }, "\(notes)")
    var (runs, refused, problems) = (0, 0, [String]())
    for trouble in Self.troubles {
      for call in 1...whole.calls + 6 {
        let disk = torn.restarted(.kept, seed: 1)
        (disk.troubleAt, disk.trouble) = (call, trouble)
        runs += 1
        do throws(StoreError) {
          _ = try story.session(try story.store(disk))
        } catch {
          refused += 1
          if !Self.mayFail(trouble) { problems.append("\(trouble) at \(call): \(error)") }
        }
        for seed in 1...UInt64(LongRun.factor) {
          let seed = UInt64(call) &* 1000 &+ seed
          problems += story.problems(disk.restarted(.mixed, seed: seed), acknowledged: acknowledged)
            .map { "\(trouble) at \(call): \($0)" }
        }
      }
    }
    print("failing calls during recovery: \(runs) runs, \(refused) refused to start, \(problems.count) lost or doubled")
    #expect(problems == [] && refused > 0)
  }

  /// After a sync that failed nothing is acknowledged any more, even if the next sync says that all is well.
  @Test func aFailedSyncEndsTheRun() throws {
    let story = try DurableStory(commands: 10)
    let disk = SimulatedDisk()
    let store = try story.store(disk)
    var session = try story.session(store)
    var output: [UInt8] = []
    try session.decide(story.lines[0][...], into: &output)
    (disk.troubleAt, disk.trouble) = (disk.calls + 1, .none)
    let answered = output
    var failures: [StoreError] = []
    for line in story.lines[1...] {
      // The first sync from here on fails, and only that one.
      if failures.isEmpty { disk.failNext(.sync, with: EIO) }
      do throws(StoreError) {
        try session.decide(line[...], into: &output)
      } catch {
        failures.append(error)
      }
    }
    #expect(output == answered)
    #expect(failures.first == .io(.sync, path: store.segmentPath(first: 1), code: EIO))
    #expect(failures.dropFirst().allSatisfy { $0 == .poisoned(path: DurableStory.path) } && failures.count > 2)
  }
}
