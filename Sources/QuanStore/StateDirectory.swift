import QuanEngine
import QuanModel
import QuanPlan

/// A directory that holds a campaign's run: a snapshot, and a lock while a process uses it.
package struct StateDirectory: ~Copyable {
  package let path: String
  private let lock: DirectoryLock

  /// Makes the directory if there is none, and holds it.
  package init(_ path: String) throws(SnapshotError) {
    try Disk.makeDirectory(path)
    let lock = try DirectoryLock(path)
    self.path = path
    self.lock = lock
  }

  package static func snapshotPath(in directory: String) -> String { directory + "/snapshot.quan" }

  private var snapshotPath: String { Self.snapshotPath(in: path) }

  /// The state that the directory holds, or a fresh one where it holds none.
  package func load(_ plan: Plan, keyCheck: Digest128) throws(SnapshotError) -> State {
    guard Disk.exists(snapshotPath) else { return State(plan) }
    let snapshot = try Snapshot(bytes: Disk.read(snapshotPath), path: snapshotPath)
    guard snapshot.fingerprint == plan.fingerprint else {
      throw .otherCampaign(path: snapshotPath, campaign: snapshot.campaignID)
    }
    guard snapshot.keyCheck == keyCheck else { throw .otherKey(path: snapshotPath) }
    return try snapshot.state(for: plan, path: snapshotPath)
  }

  /// Replaces the snapshot by one of the state; the old one stays until the new one is safe on disk.
  package func save(_ state: borrowing State, _ plan: Plan, keyCheck: Digest128) throws(SnapshotError) {
    let snapshot = Snapshot(state, plan: plan, keyCheck: keyCheck)
    try Disk.replace(snapshotPath, in: path, with: snapshot.bytes)
  }
}
