import QuanModel

/// Reads all segments of a directory in their order and holds them against each other and against the snapshot.
package struct JournalScan<Storage: Disk>: Sendable {
  package let folder: Folder<Storage>
  /// Nil reads a state of whatever campaign and key.
  package let identity: StoreIdentity?

  package init(_ folder: Folder<Storage>, identity: StoreIdentity?) {
    self.folder = folder
    self.identity = identity
  }

  /// Where a journal ends.
  package struct End: Sendable {
    package var cursor: JournalCursor
    /// The first sequence that the journal holds; nil without segments.
    package var first: UInt64?
    package var segments: [SegmentNote] = []
    package var epoch: UInt64 = 0
  }

  /// What is told of a segment.
  package struct SegmentNote: Sendable {
    package var name: String
    package var header: SegmentHeader
    package var size: Int
    package var frames = 0
    package var commands: UInt64 = 0
    package var end: Segment.End
  }

  /// Goes through every frame.
  ///
  /// - Parameters:
  ///   - snapshot: what the directory holds beside the journal.
  ///   - through: behind this sequence nothing is looked at.
  ///   - visit: is given each frame of a batch with the segment that holds its payload.
  package func read(
    beside snapshot: SnapshotHeader?, through: UInt64 = .max, _ visit: (Frame, Segment) throws(StoreError) -> Void
  ) throws(StoreError) -> End {
    let names = try folder.names().filter { JournalFormat.first(of: $0) != nil }
    var cursor = JournalCursor(mark: snapshot?.sequence ?? 0)
    var end = End(cursor: cursor)
    var isBound = false
    var owner = identity ?? snapshot?.identity
    for (number, name) in names.enumerated() where cursor.next <= through {
      let isFirst = number == 0
      let segment = try load(name, of: &owner, last: isFirst ? 0 : cursor.next - 1)
      if isFirst { cursor = try begin(segment, snapshot) } else { try hold(segment, against: cursor) }
      end.first = end.first ?? segment.header.first
      end.epoch = max(end.epoch, segment.header.epoch)
      cursor.time = max(cursor.time, segment.header.time)
      cursor.mark = max(cursor.mark, segment.header.syncedThrough)
      isBound = isBound || snapshot.map { cursor.next == $0.sequence + 1 && cursor.chain == $0.chain } ?? true
      var note = SegmentNote(
        name: name, header: segment.header, size: segment.bytes.count, end: Segment.End(offset: 0, isSealed: false))
      let isLast = number == names.count - 1
      note.end = try segment.scan(&cursor, isLast: isLast, through: through) { (frame, segment) throws(StoreError) in
        note.frames += 1
        note.commands += UInt64(frame.count)
        if let snapshot, frame.next == snapshot.sequence + 1, frame.checksum == snapshot.chain { isBound = true }
        if frame.kind == .batch { try visit(frame, segment) }
      }
      end.segments.append(note)
    }
    end.cursor = cursor
    if let snapshot, cursor.next <= through { try hold(snapshot, against: &end, isBound: isBound) }
    return end
  }

  private func load(_ name: String, of owner: inout StoreIdentity?, last: UInt64) throws(StoreError) -> Segment {
    let bytes = try folder.readAll(name)
    let path = folder.path(of: name)
    let header = try SegmentHeader(bytes, path: path, last: last)
    try owner?.check(header.identity, path: path)
    owner = header.identity
    // A renamed file would stand in another's place.
    guard JournalFormat.first(of: name) == header.first else { throw .otherHistory(path: path, sequence: last) }
    return Segment(path: path, name: name, header: header, bytes: bytes)
  }

  /// The cursor at the head of the first segment, which must reach back to the snapshot, or to the beginning.
  private func begin(_ segment: Segment, _ snapshot: SnapshotHeader?) throws(StoreError) -> JournalCursor {
    let covered = snapshot?.sequence ?? 0
    guard segment.header.first <= covered + 1 else {
      throw .gap(path: segment.path, expected: covered + 1, found: segment.header.first)
    }
    return JournalCursor(
      next: segment.header.first, chain: segment.header.previous, time: segment.header.time,
      mark: max(covered, segment.header.syncedThrough))
  }

  private func hold(_ segment: Segment, against cursor: JournalCursor) throws(StoreError) {
    guard segment.header.first <= cursor.next else {
      throw .gap(path: segment.path, expected: cursor.next, found: segment.header.first)
    }
    guard segment.header.first == cursor.next, segment.header.previous == cursor.chain else {
      throw .otherHistory(path: segment.path, sequence: cursor.next - 1)
    }
  }

  /// A snapshot stands at the end of a batch of this very journal, and not behind its end.
  private func hold(_ snapshot: SnapshotHeader, against end: inout End, isBound: Bool) throws(StoreError) {
    guard let last = end.segments.last else {
      end.cursor = JournalCursor(
        next: snapshot.sequence + 1, chain: snapshot.chain, mark: snapshot.sequence)
      return
    }
    guard end.cursor.next > snapshot.sequence else {
      throw .behindSnapshot(
        path: folder.path(of: last.name), last: end.cursor.next - 1, snapshot: snapshot.sequence)
    }
    // Snapshots of version 2 do not tell.
    guard isBound || snapshot.chain == .zero else {
      throw .otherHistory(path: folder.path(of: SnapshotHeader.name), sequence: snapshot.sequence)
    }
  }
}
