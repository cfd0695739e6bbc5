/// Why a state could not be kept or read. Nothing is repaired silently, and nothing on disk is changed by a failed reading.
package enum StoreError: Error, Hashable, Sendable {
  /// A call of the operating system failed, with its `errno`.
  case io(DiskFault.Call, path: String, code: Int32)

  // MARK: Not what was asked for

  /// A tool was given a folder that is none.
  case noDirectory(path: String)
  /// A folder without journal and snapshot.
  case notAState(path: String)
  case otherCampaign(path: String, campaign: String)
  case otherKey(path: String)
  case locked(path: String)
  case notASnapshot(path: String)
  /// The state has seen amendments that the run was not given, or was given in another order.
  case amendedOtherwise(path: String)
  /// A format that was given up, or one that was never written.
  case unknownVersion(path: String, version: UInt32)
  case newerVersion(path: String, version: UInt32)

  // MARK: Damage

  case truncated(path: String, offset: Int)
  /// A checksum does not match the bytes of the part of a snapshot.
  case corrupt(path: String, part: String, offset: Int)
  /// A journal is damaged where the tail rule does not hold; `last` is the last decision before the damage.
  case damaged(path: String, offset: Int, JournalDamage, last: UInt64)
  /// A segment is shorter than it was made, as a copy that was not finished is.
  case shortened(path: String, size: Int, expected: Int, last: UInt64)
  /// A segment begins behind the place where the one before it, or the snapshot, ends.
  case gap(path: String, expected: UInt64, found: UInt64)
  /// Snapshot and journal, or two segments, do not belong to one history.
  case otherHistory(path: String, sequence: UInt64)
  /// The snapshot covers more than the journal holds.
  case behindSnapshot(path: String, last: UInt64, snapshot: UInt64)
  /// A journalled command is not decided as it was.
  case diverged(path: String, sequence: UInt64)

  // MARK: While writing

  /// The batch was not made for the end of the journal.
  case outOfSequence(expected: UInt64, found: UInt64)
  /// Another process took the directory over.
  case fenced(path: String)
  /// A write or sync failed before; nothing is acknowledged any more.
  case poisoned(path: String)
  /// What was written reads back otherwise.
  case notReadBack(path: String)
  /// A history that was compacted away was asked for.
  case compacted(path: String, first: UInt64)
  /// A tool would write into a folder that holds something.
  case notEmpty(path: String)
}

/// What is wrong with a journal at a place.
package enum JournalDamage: Hashable, Sendable {
  case header
  /// The frame does not match its checksum, and a whole frame follows, or a whole segment.
  case frame
  /// The frame is whole, and is not the one that follows.
  case order
  /// A command in the frame cannot be read.
  case command
  /// It lies below a mark through which everything was synced.
  case belowMark
}

extension StoreError {
  /// Whether what lies on disk is damaged; everything else is wrong usage or a file that cannot be used.
  package var isDamage: Bool {
    switch self {
    case .truncated, .corrupt, .damaged, .shortened, .gap, .otherHistory, .behindSnapshot, .diverged, .notASnapshot:
      true
    case .io, .noDirectory, .notAState, .otherCampaign, .otherKey, .locked, .unknownVersion, .newerVersion,
      .outOfSequence, .fenced, .poisoned, .notReadBack, .compacted, .notEmpty, .amendedOtherwise:
      false
    }
  }
}
