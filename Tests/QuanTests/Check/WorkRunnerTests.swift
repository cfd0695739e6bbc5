import Foundation
import QuanCheck
import QuanDiagnostics
import Synchronization
import Testing

@testable import Quan

/// Work that is spread over processors shows nothing of it.
@Suite struct WorkRunnerTests {
  @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 1000])
  func resultsStandInTheOrderOfTheirPieces(count: Int) {
    // Early pieces take longest, so that they end last.
    let results = ThreadRunner().map(count) { index in
      var sum = index
      for step in 0..<(count - index) * 200 { sum = (sum &* 31 &+ step) % 1_000_003 }
      return (index, sum)
    }
    #expect(results.map(\.0) == Array(0..<count))
    #expect(InOrder().map(count) { $0 * 3 } == (0..<count).map { $0 * 3 })
  }

  @Test func everyPieceRunsOnce() {
    let runs = Mutex([Int](repeating: 0, count: 500))
    _ = ThreadRunner().map(500) { index in runs.withLock { $0[index] += 1 } }
    #expect(runs.withLock { $0 } == [Int](repeating: 1, count: 500))
  }

  /// The parts of a range cover it in order, whatever runs them.
  @Test func partsAreJoinedInOrder() {
    for count in 0...40 {
      let all = Array(0..<count)
      #expect(InOrder().flatMap(count) { Array($0) } == all)
      #expect(ThreadRunner().flatMap(count) { Array($0) } == all)
      for width in 1...9 { #expect(Backwards(width: width).flatMap(count) { Array($0) } == all, "\(width)") }
    }
  }

  @Test func bothPiecesRun() {
    for runner in [InOrder(), ThreadRunner(), Backwards(width: 2)] as [any WorkRunner] {
      let (one, other) = runner.both {
        7
      } _: {
        "seven"
      }
      #expect(one == 7 && other == "seven")
    }
  }

  /// Batches come in the order in which they are made, and whoever takes may stop before the last.
  @Test(arguments: [0, 1, 2, 5000])
  func batchesAreTakenInOrder(count: Int) {
    for runner in [InOrder(), ThreadRunner()] as [any WorkRunner] {
      for most in [count + 2, count / 2] {
        let taken = runner.pipe { hand in
          for number in 0..<count { _ = hand(number) }
        } into: { next in
          (0..<most).map { _ in next(nil) }
        }
        #expect(taken == (0..<most).map { $0 < count ? $0 : nil })
      }
    }
  }

  /// What was taken comes back to be filled again: far fewer are made than are handed.
  @Test func batchesComeBack() {
    let (made, sum) = ThreadRunner().pipe { hand in
      var spent: Counted?
      for number in 0..<5000 {
        let batch = spent ?? Counted()
        batch.number.store(number, ordering: .relaxed)
        spent = hand(batch)
        // The other thread gets its turn.
        if number % 50 == 0 { usleep(100) }
      }
    } into: { next in
      var (taken, seen, sum): (Counted?, Set<ObjectIdentifier>, Int) = (nil, [], 0)
      var kept: [Counted] = []
      while let batch = next(taken) {
        if seen.insert(ObjectIdentifier(batch)).inserted { kept.append(batch) }
        sum += batch.number.load(ordering: .relaxed)
        taken = batch
      }
      return (kept.count, sum)
    }
    #expect(sum == 4999 * 5000 / 2)
    #expect(made < 5000 || ThreadRunner().width == 1)
  }

  private final class Counted: Sendable {
    let number = Atomic<Int>(0)
  }

  /// Runners within runners: whoever finds no free thread does the work itself.
  @Test func nestedPiecesAllRun() {
    let runner = ThreadRunner()
    for _ in 0..<50 {
      let sums = runner.map(9) { outer in
        let inner = runner.map(7) { $0 + outer }
        let piped = runner.pipe { hand in
          for number in 0..<20 { _ = hand(number) }
        } into: { next in
          var sum = 0
          while let number = next(nil) { sum += number }
          return sum
        }
        return inner.reduce(0, +) + piped
      }
      #expect(sums == (0..<9).map { 21 + 7 * $0 + 190 })
    }
  }

  /// Runs the last piece first.
  private struct Backwards: WorkRunner {
    let width: Int

    func map<Result: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Result) -> [Result] {
      Array((0..<count).reversed().map(piece).reversed())
    }
  }

  /// A file that is long enough for threads is found the same faults in as a short one: comments at its end change nothing.
  @Test(arguments: [
    "campaigns/liaocheng-2024-spring-appliance.yaml", "campaigns/liaocheng-2024-nev.yaml",
    "Tests/Cases/bases/minimal.yaml",
  ])
  func aPaddedCampaignHasTheSameFindings(path: String) throws {
    let bytes = try Repository.bytes(path)
    // A key that nobody knows, and some of what it proves does not hold any more.
    let broken = String(decoding: bytes, as: UTF8.self).replacing("at-most: 1,", with: "at-most: 7,")
      .replacing("\nfunding:", with: "\ncolours: {}\nfunding:")
    for text in [bytes, Array(broken.utf8)] {
      let padding = Array(String(repeating: "# 本行只是注释\n", count: 8000).utf8)
      let name = Repository.root.appending(path: path).path(percentEncoded: false)
      let short = CampaignFile(path: name, bytes: text)
      let long = CampaignFile(path: name, bytes: text + [UInt8(ascii: "\n")] + padding)
      #expect(text.count < 128 << 10 && text.count + padding.count > 128 << 10)
      #expect(short.result.diagnostics.map { "\($0)" } == long.result.diagnostics.map { "\($0)" })
      #expect((short.plan == nil) == (long.plan == nil))
    }
    #expect(CampaignFile(path: path, bytes: Array(broken.utf8)).result.diagnostics.count > 0)
  }
}
