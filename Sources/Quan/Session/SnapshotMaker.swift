import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanStore

/// Makes snapshots from what is on disk: the last snapshot and the journal after it, decided again. The state of the run
/// itself is not touched, so that no decision waits for it, and what is saved is what a restart would come to.
package struct SnapshotMaker<Storage: Disk>: Sendable {
  private let folder: Folder<Storage>
  private let versions: PlanVersions
  private let key: DeploymentKey

  package init(folder: Folder<Storage>, _ versions: PlanVersions, key: DeploymentKey) {
    self.folder = folder
    self.versions = versions
    self.key = key
  }

  /// Makes a snapshot at the end of a batch. The directory's lock must be held by this process.
  package func make(through sequence: UInt64) throws(StoreError) {
    let codec = CommandCodec(versions, cipher: key.records)
    let last = try FileStore.newest(in: folder)
    let header = last?.header
    var engine = Engine(
      versions,
      state: try last?.state(for: versions, path: folder.path(of: SnapshotHeader.name)) ?? State(versions.first))
    var chain = header?.chain ?? .zero
    let from = engine.state.sequence
    let identity = StoreIdentity(versions.first, key)
    _ = try JournalScan(folder, identity: identity).read(beside: header, through: sequence) {
      (frame, segment) throws(StoreError) in
      guard frame.next > from + 1, frame.next <= sequence + 1 else { return }
      try Replayer.replay(StoredBatch(frame, in: segment), codec, on: &engine) { (_, _, _) in }
      chain = frame.checksum
    }
    guard engine.state.sequence == sequence else {
      throw .diverged(path: folder.path, sequence: engine.state.sequence + 1)
    }
    try FileStore.put(Snapshot(engine.state, plan: versions.first, keyCheck: key.check, chain: chain), in: folder)
  }

  /// The same on a thread of its own.
  package var work: ThreadedWork {
    ThreadedWork { sequence in
      do throws(StoreError) {
        try make(through: sequence)
        return nil
      } catch {
        return error.message(errorText: SystemFile.errorText)
      }
    }
  }
}
