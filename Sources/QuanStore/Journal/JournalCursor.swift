import QuanModel

/// How far a journal was read.
package struct JournalCursor: Hashable, Sendable {
  /// The sequence that comes next.
  package var next: UInt64
  /// Checksum of the last frame; what the next one names as the one before it.
  package var chain: Digest128
  /// When the last frame was written; frames never go back in time.
  package var time: Int64
  /// The highest sequence through which everything is known to have been synced.
  package var mark: UInt64

  package init(next: UInt64 = 1, chain: Digest128 = .zero, time: Int64 = .min, mark: UInt64 = 0) {
    self.next = next
    self.chain = chain
    self.time = time
    self.mark = mark
  }

  /// Goes past a frame.
  package mutating func pass(_ frame: Frame) {
    next = frame.next
    chain = frame.checksum
    time = max(time, frame.time)
    mark = max(mark, frame.syncedThrough)
  }
}
