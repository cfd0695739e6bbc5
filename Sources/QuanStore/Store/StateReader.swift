import Glibc
import QuanModel

/// A state directory that is only looked at: nothing in it is changed, made or put in order.
package struct StateReader<Storage: Disk>: ~Copyable {
  package let folder: Folder<Storage>
  private let lock: StoreLock<Storage>
  package let snapshot: Snapshot?
  private let names: [String]

  /// Holds a directory to read; fails where a process writes to it.
  package init(_ disk: Storage, _ path: String) throws(StoreError) {
    let folder = Folder(disk, path)
    let names = try Self.names(in: folder)
    let lock = try StoreLock(reading: folder)
    let snapshot = try FileStore.newest(in: folder)
    self.folder = folder
    self.names = names
    self.lock = consume lock
    self.snapshot = snapshot
  }

  private static func names(in folder: Folder<Storage>) throws(StoreError) -> [String] {
    let names: [String]
    do throws(StoreError) {
      names = try folder.names()
    } catch {
      if case .io(.list, _, ENOENT) = error { throw .noDirectory(path: folder.path) }
      if case .io(.list, _, ENOTDIR) = error { throw .noDirectory(path: folder.path) }
      throw error
    }
    guard names.contains(where: { $0 == SnapshotHeader.name || JournalFormat.first(of: $0) != nil }) else {
      throw .notAState(path: folder.path)
    }
    return names
  }

  /// Goes through the whole journal, or up to a sequence, behind which nothing is looked at.
  package func scan(
    identity: StoreIdentity?, through: UInt64 = .max, _ visit: (StoredBatch) throws(StoreError) -> Void
  ) throws(StoreError) -> JournalScan<Storage>.End {
    if let snapshot {
      try identity?.check(snapshot.header.identity, path: folder.path(of: SnapshotHeader.name))
    }
    return try JournalScan(folder, identity: identity).read(beside: snapshot?.header, through: through) {
      (frame, segment) throws(StoreError) in try visit(StoredBatch(frame, in: segment))
    }
  }

  /// What is out of the ordinary and no damage.
  package func notes(_ end: JournalScan<Storage>.End) -> [StoreNote] {
    var notes: [StoreNote] = []
    for name in names where name.hasSuffix(Folder<Storage>.unfinished) {
      notes.append(.unfinished(path: folder.path(of: name)))
    }
    if let last = end.segments.last, let torn = last.end.torn {
      notes.append(.tornTail(path: folder.path(of: last.name), offset: torn.lowerBound, bytes: torn.count))
    }
    let now = folder.disk.now()
    if now < end.cursor.time { notes.append(.clockSetBack(now: now, last: end.cursor.time)) }
    return notes
  }
}
