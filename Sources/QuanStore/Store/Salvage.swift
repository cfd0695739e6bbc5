import QuanModel

/// Takes what is sound of a damaged state into a new directory. The damaged one is only read.
package struct Salvage<Storage: Disk>: ~Copyable {
  private let source: Folder<Storage>
  private let lock: StoreLock<Storage>

  /// What was taken.
  package struct Result: Sendable {
    /// The last decision in the new directory.
    package var last: UInt64
    /// What was found at the place where it ends; nil where nothing is damaged.
    package var damage: StoreError?
  }

  /// How far a segment is sound.
  private struct Part {
    var segment: Segment
    var offset: Int
    var cursor: JournalCursor
  }

  package init(_ disk: Storage, _ path: String) throws(StoreError) {
    source = Folder(disk, path)
    lock = try StoreLock(reading: source)
  }

  /// Copies what is sound into a directory that is not there yet, or is empty.
  package func copy(to path: String) throws(StoreError) -> Result {
    let target = Folder(source.disk, path)
    try target.make()
    guard try target.names().isEmpty else { throw .notEmpty(path: path) }
    var damage: StoreError?
    var snapshot: Snapshot?
    do throws(StoreError) {
      snapshot = try FileStore.newest(in: source)
    } catch {
      guard error.isDamage else { throw error }
      damage = error
    }
    var parts: [Part] = []
    do throws(StoreError) {
      try read(beside: snapshot, into: &parts)
    } catch {
      guard error.isDamage else { throw error }
      damage = damage ?? error
    }
    let last = try write(parts, snapshot, damage, to: target)
    return Result(last: last, damage: damage)
  }

  /// Reads until the damage; what came before it stays in `parts`.
  private func read(beside snapshot: Snapshot?, into parts: inout [Part]) throws(StoreError) {
    var passed: JournalCursor?
    _ = try JournalScan(source, identity: nil).read(beside: snapshot?.header) { (frame, segment) throws(StoreError) in
      if parts.last?.segment.name != segment.name {
        let start = passed ?? JournalCursor(next: segment.header.first, chain: segment.header.previous)
        parts.append(Part(segment: segment, offset: segment.header.length, cursor: start))
      }
      // The segment before was left by its seal, which is not shown.
      if frame.previous != parts[parts.count - 1].cursor.chain { parts[parts.count - 1].cursor.chain = frame.previous }
      parts[parts.count - 1].cursor.pass(frame)
      parts[parts.count - 1].offset = frame.end
      passed = parts[parts.count - 1].cursor
    }
  }

  /// A snapshot that covers more than the journal is all there is to take.
  private func write(
    _ parts: [Part], _ snapshot: Snapshot?, _ damage: StoreError?, to target: Folder<Storage>
  ) throws(StoreError) -> UInt64 {
    let last = parts.last.map { $0.cursor.next - 1 } ?? 0
    if let snapshot, snapshot.sequence >= last {
      try target.put(SnapshotHeader.name, pieces: snapshot.pieces)
      return snapshot.sequence
    }
    // Without the snapshot that a compacted journal follows, nothing can be decided again.
    guard let first = parts.first, snapshot != nil || first.segment.header.first == 1 else {
      throw damage ?? .notAState(path: source.path)
    }
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      let bytes = isLast ? sealed(part) : part.segment.bytes
      try target.put(part.segment.name, bytes)
    }
    if let snapshot { try target.put(SnapshotHeader.name, pieces: snapshot.pieces) }
    return last
  }

  /// The sound part of a segment with a seal behind it.
  private func sealed(_ part: Part) -> [UInt8] {
    let seal = Frame.encode(
      .seal, payload: [], count: 0, first: part.cursor.next, time: part.cursor.time, salt: part.segment.header.salt,
      previous: part.cursor.chain)
    var bytes = Array(part.segment.bytes[..<part.offset]) + seal.bytes
    bytes += [UInt8](repeating: 0, count: JournalFormat.aligned(bytes.count) - bytes.count)
    return bytes
  }
}
