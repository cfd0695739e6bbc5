import Foundation
import Quan
import QuanModel
import QuanPlan
import QuanStore
import Testing

/// Snapshots in a store, compaction, and the snapshots that are made beside the decisions.
@Suite("Snapshots in a store")
struct SnapshotStoreTests {
  private func decide(_ lines: ArraySlice<[UInt8]>, _ session: inout BatchSession, batch: Int = 5) throws {
    var output: [UInt8] = []
    for (number, line) in lines.enumerated() {
      try session.add(line[...], into: &output)
      if number % batch == batch - 1 { try session.commit(into: &output) }
    }
    try session.commit(into: &output)
  }

  /// Whether the story comes out as ever when it goes on from a snapshot, with and without the journal before it.
  @Test func aCompactedStoreGoesOn() throws {
    let story = try DurableStory(commands: 47)
    for cut in [1, 9, 23, 40] {
      let disk = SimulatedDisk()
      do {
        let store = try story.store(disk)
        var session = try story.session(store)
        try decide(story.lines[..<cut], &session)
        try session.compact()
        let names = disk.folders[DurableStory.path]!.names.keys.sorted()
        #expect(names == ["lock", SnapshotHeader.name])
        #expect(try store.snapshot()?.sequence == session.sequence)
      }
      // One more life, in which the snapshot stands in the middle of the journal.
      do {
        var session = try story.session(try story.store(disk))
        try decide(story.lines[cut..<(cut + 3)], &session)
      }
      #expect(story.problems(disk, acknowledged: [:]) == [], "cut at \(cut)")
      let store = try story.store(disk)
      #expect(throws: StoreError.self) { try store.read(from: 1) { _ in } }
      try story.session(store).end()
    }
  }

  /// While segments before the snapshot stay, they must stay readable with it after each of them is gone.
  @Test func onlyWhatIsCoveredIsRemoved() throws {
    let story = try DurableStory(commands: 47)
    let disk = SimulatedDisk()
    let store = try story.store(disk)
    var session = try story.session(store)
    try decide(story.lines[..<20], &session)
    try session.save()
    try decide(story.lines[20..<40], &session)
    let before = disk.folders[DurableStory.path]!.names.count
    try store.compact()
    let after = disk.folders[DurableStory.path]!.names.count
    #expect(after < before)
    #expect(story.problems(disk.restarted(.dropped, seed: 1), acknowledged: [:]) == [])
  }

  /// The snapshot that is made from disk while decisions go on is, to the byte, the one of the state itself.
  @Test func snapshotsBesideDecisionsAreTheSame() throws {
    let story = try DurableStory(commands: 47)
    let disk = SimulatedDisk()
    let store = try story.store(disk)
    var session = try story.session(store)
    let maker = SnapshotMaker(folder: Folder(disk, DurableStory.path), PlanVersions(story.plan), key: story.key)
    var made = 0
    for start in stride(from: 0, to: 45, by: 5) {
      try decide(story.lines[start..<start + 5], &session)
      try maker.make(through: session.sequence)
      let snapshot = try #require(try store.snapshot())
      #expect(snapshot.stateHash == session.stateHash && snapshot.sequence == session.sequence)
      #expect(snapshot.header.chain == store.chain)
      made += 1
    }
    #expect(made == 9)
    #expect(story.problems(disk.restarted(.dropped, seed: 1), acknowledged: [:]) == [])
  }

  /// What another thread is writing behind the wanted end is not looked at.
  @Test func aSnapshotStopsAtItsEnd() throws {
    let story = try DurableStory(commands: 30)
    let disk = SimulatedDisk()
    var session = try story.session(try story.store(disk))
    try decide(story.lines[..<10], &session)
    let sequence = session.sequence
    let hash = session.stateHash
    try decide(story.lines[10...], &session)
    let name = JournalFormat.name(first: 1)
    let file = disk.folders[DurableStory.path]!.names[name]!
    let maker = SnapshotMaker(folder: Folder(disk, DurableStory.path), PlanVersions(story.plan), key: story.key)
    try maker.make(through: sequence)
    // Half a frame at the end, as seen in the middle of a write.
    let end = file.bytes.lastIndex { $0 != 0 }!
    file.write([0][...], at: end)
    let store = Folder(disk, DurableStory.path)
    #expect(try FileStore.newest(in: store)?.stateHash == hash)
    try maker.make(through: sequence)
    #expect(throws: StoreError.self) { try maker.make(through: sequence + 1000) }
  }

  /// A snapshot that does not read back as it was written does not take the old one's place.
  @Test func whatDoesNotReadBackIsNotTaken() throws {
    let story = try DurableStory(commands: 20)
    let disk = SimulatedDisk()
    let store = try story.store(disk)
    var session = try story.session(store)
    try decide(story.lines[..<10], &session)
    try session.save()
    let old = disk.folders[DurableStory.path]!.names[SnapshotHeader.name]!.bytes
    try decide(story.lines[10...], &session)
    disk.spoilsAfterSync = true
    #expect(throws: StoreError.notReadBack(path: DurableStory.path + "/" + SnapshotHeader.name)) { try session.save() }
    (disk.spoilsAfterSync, disk.spoilsReads) = (false, false)
    #expect(disk.folders[DurableStory.path]!.names[SnapshotHeader.name]!.bytes == old)
    #expect(story.problems(disk.restarted(.dropped, seed: 1), acknowledged: [:]) == [])
  }

  /// Every bit of a snapshot of 64 KB; in a short run every 61st.
  @Test func flippedBitsOfALargeSnapshot() throws {
    let story = try DurableStory(commands: 1)
    var session = CampaignSession(PlanVersions(story.plan), key: story.key)
    var output: [UInt8] = []
    for user in 1...520 {
      let line =
        #"{"id":"g\#(user)","at":"2024-01-27T10:00:00+08:00","do":"grab","tier":"t600","user":{"phone":"p\#(user)","#
        + #""app_account":"a\#(user)","place":{"admin":"371502"}},"platform":"ccb-life"}"#
      session.decide(Array(line.utf8)[...], into: &output)
    }
    var bytes = session.snapshotBytes
    var (asked, read) = (0, 0)
    for bit in stride(from: 0, to: bytes.count * 8, by: LongRun.isLong ? 1 : 61) {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      asked += 1
      if (try? Snapshot(bytes: bytes, path: "s")) != nil { read += 1 }
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    print("snapshot of \(bytes.count) bytes: \(asked) of \(bytes.count * 8) bits flipped, \(asked - read) refused")
    #expect(read == 0 && bytes.count > 1 << 16)
  }
}

extension BatchSession {
  /// Lets go of the store.
  consuming func end() {}
}
