import Foundation
import Synchronization

/// Ends the tests where one check takes too long, and keeps a note of the change under way for the case of a trap.
final class CorpusWatch: Sendable {
  private struct Run {
    var label = ""
    var start = ContinuousClock.now
    var slowest: (label: String, time: Duration) = ("", .zero)
    var isOver = false
  }

  /// No check of a campaign comes near it, in a debug build on a busy machine neither.
  static let limit = Duration.seconds(30)

  private let run = Mutex(Run())
  private let note = ProcessInfo.processInfo.environment["QUAN_FUZZ_NOTE"].map { URL(filePath: $0) }

  init() {
    Thread.detachNewThread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 1)
        let (label, isOver, time) = run.withLock { ($0.label, $0.isOver, ContinuousClock.now - $0.start) }
        if isOver { return }
        if !label.isEmpty, time > Self.limit { fatalError("no answer within \(Self.limit): \(label)") }
      }
    }
  }

  func begin(_ label: String) {
    if let note { try? Data((label + "\n").utf8).write(to: note) }
    run.withLock {
      $0.label = label
      $0.start = .now
    }
  }

  func end() {
    run.withLock {
      let time = ContinuousClock.now - $0.start
      if time > $0.slowest.time { $0.slowest = ($0.label, time) }
      $0.label = ""
    }
  }

  /// Ends the watch and answers which change took longest.
  func finish() -> String {
    if let note { try? FileManager.default.removeItem(at: note) }
    return run.withLock {
      $0.isOver = true
      let milliseconds = $0.slowest.time / .milliseconds(1)
      return "slowest \(Int(milliseconds)) ms (\($0.slowest.label))"
    }
  }
}
