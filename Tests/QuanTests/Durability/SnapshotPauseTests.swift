import Foundation
import Quan
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// Snapshots that are made on a thread beside the decisions.
@Suite("Snapshots beside decisions")
struct SnapshotPauseTests {
  private static func grab(_ user: Int) -> [UInt8] {
    Array(
      (#"{"id":"g\#(user)","at":"2024-01-27T10:00:00+08:00","do":"grab","tier":"t600","user":{"phone":"p\#(user)","#
        + #""app_account":"a\#(user)","place":{"admin":"371502"}},"platform":"ccb-life"}"#).utf8)
  }

  /// Decides many batches and tells how long the longest took.
  private static func run(_ plan: Plan, _ directory: String, snapshotBytes: Int, users: Int) throws
    -> (longest: Duration, hash: Digest128, save: Duration)
  {
    var session = try BatchSession(
      PlanVersions(plan), key: .demonstration, directory: directory, snapshotBytes: snapshotBytes)
    var longest = Duration.zero
    let clock = ContinuousClock()
    for start in stride(from: 0, to: users, by: 20) {
      var output: [UInt8] = []
      let lines = (start..<start + 20).map { grab($0) }
      let time = try clock.measure {
        for line in lines { try session.add(line[...], into: &output) }
        try session.commit(into: &output)
      }
      longest = max(longest, time)
    }
    let notes = session.takeNotes()
    #expect(notes.isEmpty, "\(notes)")
    let hash = session.stateHash
    let save = try clock.measure { try session.finish() }
    return (longest, hash, save)
  }

  /// Decisions go on while a snapshot is made: what waits is a batch's sync behind the snapshot's own, never a copy of the
  /// state. Times are printed, not held: these machines are shared.
  @Test func decisionsGoOn() throws {
    let users = 2000 * LongRun.factor
    let plan = try #require(
      CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(SpringCampaignTests.path)).plan)
    try StateProgram.inFolder { folder in
      let plain = try Self.run(plan, folder + "/plain", snapshotBytes: .max, users: users)
      let beside = try Self.run(plan, folder + "/beside", snapshotBytes: 1 << 14, users: users)
      #expect(plain.hash == beside.hash)
      print(
        "longest batch of 20 over \(users) commands: \(plain.longest) without snapshots, \(beside.longest) while snapshots",
        "are made beside; writing one in between would stop decisions for \(plain.save)")
      let disk = SystemDisk()
      let snapshot = try #require(try FileStore.newest(in: Folder(disk, folder + "/beside")))
      #expect(snapshot.stateHash == beside.hash)
      let again = try BatchSession(plan: plan, key: .demonstration, directory: folder + "/beside")
      #expect(again.stateHash == plain.hash)
    }
  }

  /// The thread's snapshots are there before the run ends, and a run that is not ended goes on from one of them.
  @Test func theSnapshotIsThereWithoutAnEnd() throws {
    let plan = try #require(
      CampaignFile(path: "campaign.yaml", bytes: try Repository.bytes(SpringCampaignTests.path)).plan)
    try StateProgram.inFolder { folder in
      let disk = SystemDisk()
      let identity = StoreIdentity(plan, .demonstration)
      let hash: Digest128
      do {
        let store = try FileStore(disk, folder + "/state", identity: identity)
        let work = SnapshotMaker(folder: Folder(disk, folder + "/state"), PlanVersions(plan), key: .demonstration).work
        var session = try BatchSession(
          plan: plan, key: .demonstration, store: store, snapshots: .beside(bytes: 1000, work))
        var output: [UInt8] = []
        for user in 0..<60 { try session.decide(Self.grab(user)[...], into: &output) }
        work.wait()
        #expect(work.failure() == nil && !work.isBusy)
        hash = session.stateHash
      }
      let snapshot = try #require(try FileStore.newest(in: Folder(disk, folder + "/state")))
      #expect(snapshot.sequence > 0 && snapshot.sequence <= 60)
      let again = try BatchSession(plan: plan, key: .demonstration, directory: folder + "/state")
      #expect(again.stateHash == hash && again.sequence == 60)
    }
  }
}
