import QuanModel

/// A store in the files of a directory: a journal in segments, one snapshot, a lock.
package final class FileStore<Storage: Disk>: CommandStore {
  let folder: Folder<Storage>
  private let identity: StoreIdentity
  private let segmentBytes: Int
  private let lock: StoreLock<Storage>
  package let epoch: UInt64
  /// What opening found.
  package private(set) var notes: [StoreNote] = []
  private var cursor: JournalCursor
  private var segment: SegmentWriter<Storage>?
  private var isPoisoned = false
  private var isClosed = false
  package let unsnapshotted: Int

  package var next: UInt64 { cursor.next }
  package var chain: Digest128 { cursor.chain }

  /// Opens a directory to write, making it where there is none; finds what a crash left and puts it in order.
  ///
  /// - Parameter segmentBytes: what a segment is made with.
  package init(
    _ disk: Storage, _ path: String, identity: StoreIdentity, segmentBytes: Int = JournalFormat.segmentBytes
  ) throws(StoreError) {
    let folder = Folder(disk, path)
    self.folder = folder
    self.identity = identity
    self.segmentBytes = segmentBytes
    try folder.make()
    lock = try StoreLock(writing: folder)
    let snapshot = try Self.newest(in: folder)
    if let snapshot { try identity.check(snapshot.header.identity, path: folder.path(of: SnapshotHeader.name)) }
    var behind = 0
    let end = try JournalScan(folder, identity: identity).read(beside: snapshot?.header) { (frame, _) in
      if frame.first > snapshot?.sequence ?? 0 { behind += frame.payload.count }
    }
    unsnapshotted = behind
    cursor = end.cursor
    epoch = max(try lock.epoch(), end.epoch) + 1
    try lock.take(epoch)
    let now = disk.now()
    if now < cursor.time { notes.append(.clockSetBack(now: now, last: cursor.time)) }
    for name in try folder.names() where name.hasSuffix(Folder<Storage>.unfinished) {
      try folder.remove(name)
      notes.append(.unfinished(path: folder.path(of: name)))
    }
    if let last = end.segments.last, !last.end.isSealed { try recover(last) }
  }

  /// The snapshot in a directory; nil where there is none.
  package static func newest(in folder: Folder<Storage>) throws(StoreError) -> Snapshot? {
    guard try folder.names().contains(SnapshotHeader.name) else { return nil }
    return try Snapshot(
      bytes: try folder.readAll(SnapshotHeader.name), path: folder.path(of: SnapshotHeader.name))
  }

  /// Its header alone, where the rest was read and held against its checksum before.
  private static func newestHeader(in folder: Folder<Storage>) throws(StoreError) -> SnapshotHeader? {
    guard try folder.names().contains(SnapshotHeader.name) else { return nil }
    let bytes = try folder.open(SnapshotHeader.name, .read).read(at: 0, count: SnapshotHeader.lengthLimit)
    var bodyStart = 0
    return try SnapshotHeader(bytes, path: folder.path(of: SnapshotHeader.name), bodyStart: &bodyStart)
  }

  /// Puts the end of a journal in order that a crash left: the bytes of a torn batch are saved, then a seal is written over
  /// them.
  private func recover(_ last: JournalScan<Storage>.SegmentNote) throws(StoreError) {
    var end = last.end.offset
    if let torn = last.end.torn {
      end = torn.upperBound
      let kept = try keep(torn, of: last.name)
      notes.append(
        .torn(
          path: folder.path(of: last.name), offset: torn.lowerBound, bytes: torn.count, kept: folder.path(of: kept)))
    }
    let writer = SegmentWriter(
      try folder.open(last.name, .update), header: last.header, offset: last.end.offset)
    try writer.seal(&cursor, now: folder.disk.now(), over: end)
  }

  /// Saves bytes that are about to be cut off; never over what an earlier cut saved.
  private func keep(_ torn: Range<Int>, of name: String) throws(StoreError) -> String {
    let bytes = try folder.open(name, .read).read(at: torn.lowerBound, count: torn.count)
    let names = try folder.names()
    var number = 1
    func kept() -> String { "\(name).cut-\(torn.lowerBound)-\(number)" }
    while names.contains(kept()) { number += 1 }
    try folder.put(kept(), bytes)
    return kept()
  }

  // MARK: Writing

  package func append(_ batch: CommandBatch, expectedSequence: UInt64) throws(StoreError) {
    guard !isPoisoned, !isClosed else { throw .poisoned(path: folder.path) }
    guard expectedSequence == cursor.next else {
      throw .outOfSequence(expected: expectedSequence, found: cursor.next)
    }
    guard !batch.isEmpty else { return }
    do throws(StoreError) {
      try lock.check(epoch)
      try write(batch)
    } catch {
      // What is on disk now is not known, so nothing that follows could be promised.
      isPoisoned = true
      throw error
    }
  }

  private func write(_ batch: CommandBatch) throws(StoreError) {
    // The batch, and the seal behind it.
    let needed = JournalFormat.aligned(batch.payload.count + Frame.headLength) + JournalFormat.sector
    if let segment, segment.room < needed {
      try segment.seal(&cursor, now: folder.disk.now(), over: segment.offset)
      self.segment = nil
    }
    if segment == nil { segment = try makeSegment(for: needed) }
    try segment?.append(batch, &cursor, now: folder.disk.now())
  }

  /// A new segment, with its name and its place on the medium before anything is written into it.
  private func makeSegment(for needed: Int) throws(StoreError) -> SegmentWriter<Storage> {
    var header = SegmentHeader(
      identity: identity, first: cursor.next, capacity: 0,
      salt: try OpenFile<Storage>.retrying(folder.path) { () throws(DiskFault) in try folder.disk.randomWord() },
      time: max(folder.disk.now(), cursor.time), epoch: epoch, previous: cursor.chain)
    header.capacity = JournalFormat.aligned(max(segmentBytes, header.length + needed))
    let name = JournalFormat.name(first: cursor.next)
    var file = try folder.open(name + Folder<Storage>.unfinished, .replace)
    try file.preallocate(header.capacity)
    try file.write(header.bytes, at: 0)
    try file.sync()
    try folder.rename(name + Folder<Storage>.unfinished, to: name)
    try folder.sync()
    file.path = folder.path(of: name)
    return SegmentWriter(file, header: header, offset: header.length)
  }

  package func close() throws(StoreError) {
    guard !isPoisoned, !isClosed else { return }
    isClosed = true
    guard let segment else { return }
    try segment.seal(&cursor, now: folder.disk.now(), over: segment.offset)
    self.segment = nil
  }

  // MARK: Reading

  package func read(from sequence: UInt64, _ visit: (StoredBatch) throws(StoreError) -> Void) throws(StoreError) {
    let header = try Self.newestHeader(in: folder)
    let end = try JournalScan(folder, identity: identity).read(beside: header) { (frame, segment) throws(StoreError) in
      guard frame.next > sequence else { return }
      try visit(StoredBatch(frame, in: segment))
    }
    if let first = end.first, first > sequence { throw .compacted(path: folder.path, first: first) }
  }

  // MARK: Snapshots

  package func snapshot() throws(StoreError) -> Snapshot? { try Self.newest(in: folder) }

  package func snapshotSequence() throws(StoreError) -> UInt64? { try Self.newestHeader(in: folder)?.sequence }

  package func put(_ snapshot: Snapshot) throws(StoreError) {
    try lock.check(epoch)
    try Self.put(snapshot, in: folder)
  }

  /// Puts a snapshot into a directory whose lock this process holds.
  package static func put(_ snapshot: Snapshot, in folder: Folder<Storage>) throws(StoreError) {
    try folder.put(SnapshotHeader.name, pieces: snapshot.pieces)
  }

  /// Removes segments that the snapshot on disk covers, the oldest first, each for good before the next.
  package func compact() throws(StoreError) {
    try lock.check(epoch)
    guard let snapshot = try Self.newest(in: folder) else { return }
    let names = try folder.names().filter { JournalFormat.first(of: $0) != nil }
    for (number, name) in names.enumerated() {
      guard try isCovered(by: snapshot.header, before: names[(number + 1)...].first) else { return }
      try folder.remove(name)
      try folder.sync()
    }
  }

  /// Whether the snapshot covers everything before a segment, nil for the journal's end, and what is left can still be held
  /// against it.
  private func isCovered(by snapshot: SnapshotHeader, before name: String?) throws(StoreError) -> Bool {
    guard let name else {
      return segment == nil && cursor.next == snapshot.sequence + 1 && cursor.chain == snapshot.chain
    }
    let header = try SegmentHeader(try folder.readAll(name), path: folder.path(of: name), last: snapshot.sequence)
    return header.first <= snapshot.sequence
      || (header.first == snapshot.sequence + 1 && header.previous == snapshot.chain)
  }
}
