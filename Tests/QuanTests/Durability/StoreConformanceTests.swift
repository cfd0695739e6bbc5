import Foundation
import QuanModel
import QuanStore
import Testing

/// What every store must do, whatever it is made of: the same suite for the disk of the machine and for a simulated one.
@Suite("Stores")
struct StoreConformanceTests {
  static let identity = StoreIdentity(
    campaignID: "conformance", fingerprint: Digest128(high: 5, low: 6), keyCheck: Digest128(high: 7, low: 8))

  /// A place that stores are opened on, one after the other or at once.
  struct Place {
    var open: () throws(StoreError) -> any CommandStore
    /// Takes away what keeps a second writer out, as someone does who is sure that the first one is gone.
    var breakLock: () throws -> Void
  }

  private static func simulated() -> Place {
    let disk = SimulatedDisk()
    return Place(
      open: { () throws(StoreError) in try FileStore(disk, "place", identity: identity, segmentBytes: 4096) },
      breakLock: { try disk.remove("place/lock") })
  }

  private static func onDisk(_ folder: String) -> Place {
    let disk = SystemDisk()
    return Place(
      open: { () throws(StoreError) in try FileStore(disk, folder, identity: identity, segmentBytes: 4096) },
      breakLock: { try disk.remove(folder + "/lock") })
  }

  private func onEach(_ body: (Place) throws -> Void) throws {
    try body(Self.simulated())
    let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(Self.onDisk(folder))
  }

  static func batch(_ count: Int, _ byte: UInt8, length: Int = 300) -> CommandBatch {
    var batch = CommandBatch()
    batch.count = count
    batch.payload = [UInt8](repeating: byte, count: length)
    return batch
  }

  private func contents(_ store: any CommandStore, from sequence: UInt64) throws -> [String] {
    var found: [String] = []
    try store.read(from: sequence) {
      found.append("\($0.first)+\($0.count):\($0.payload.first ?? 0)x\($0.payload.count)")
    }
    return found
  }

  @Test func whatIsAppendedIsReadInItsOrder() throws {
    try onEach { place in
      var expected: [String] = []
      for life in 0..<4 {
        let store = try place.open()
        #expect(store.next == UInt64(life * 12 + 1))
        #expect(try contents(store, from: 1) == expected)
        for number in 1...4 {
          let first = store.next
          try store.append(Self.batch(3, UInt8(life * 4 + number), length: 100 + number), expectedSequence: first)
          expected.append("\(first)+3:\(life * 4 + number)x\(100 + number)")
        }
        #expect(try contents(store, from: 1) == expected)
        // From the middle of a batch the whole batch comes.
        #expect(try contents(store, from: store.next - 1) == [expected[expected.count - 1]])
        #expect(try contents(store, from: store.next).isEmpty)
        // Every other life ends without a word.
        if life % 2 == 0 { try store.close() }
      }
    }
  }

  @Test func aBatchThatDoesNotFollowIsRefused() throws {
    try onEach { place in
      let store = try place.open()
      try store.append(Self.batch(2, 1), expectedSequence: 1)
      for wrong: UInt64 in [0, 1, 2, 4] {
        #expect(throws: StoreError.outOfSequence(expected: wrong, found: 3)) {
          try store.append(Self.batch(1, 2), expectedSequence: wrong)
        }
      }
      // Nothing happened to the store by that.
      try store.append(Self.batch(1, 3), expectedSequence: 3)
      #expect(try contents(store, from: 1).count == 2)
    }
  }

  @Test func onlyOneWrites() throws {
    try onEach { place in
      let first = try place.open()
      #expect(throws: StoreError.self) { _ = try place.open() }
      try first.append(Self.batch(1, 1), expectedSequence: 1)
      _ = consume first
      #expect(try place.open().next == 2)
    }
  }

  /// Whoever was taken over from appends nothing more, and what it wrote before stays.
  @Test func whoWasTakenOverFromIsFenced() throws {
    try onEach { place in
      let old = try place.open()
      try old.append(Self.batch(1, 1), expectedSequence: 1)
      try place.breakLock()
      let new = try place.open()
      #expect(new.epoch == old.epoch + 1 && new.next == 2)
      #expect(throws: StoreError.self) { try old.append(Self.batch(1, 9), expectedSequence: 2) }
      #expect(throws: StoreError.self) { try old.append(Self.batch(1, 9), expectedSequence: 2) }
      try new.append(Self.batch(1, 2), expectedSequence: 2)
      #expect(try contents(new, from: 1) == ["1+1:1x300", "2+1:2x300"])
    }
  }

  @Test func epochsOnlyRise() throws {
    try onEach { place in
      var last: UInt64 = 0
      for _ in 0..<3 {
        let store = try place.open()
        #expect(store.epoch > last)
        last = store.epoch
        try store.append(Self.batch(1, 1), expectedSequence: store.next)
      }
      // Without the lock file the segments tell.
      try place.breakLock()
      #expect(try place.open().epoch > last)
    }
  }

  @Test func aBatchLongerThanASegmentIsKept() throws {
    try onEach { place in
      let store = try place.open()
      try store.append(Self.batch(1, 1), expectedSequence: 1)
      try store.append(Self.batch(1000, 2, length: 50_000), expectedSequence: 2)
      try store.append(Self.batch(1, 3), expectedSequence: 1002)
      #expect(try contents(store, from: 1) == ["1+1:1x300", "2+1000:2x50000", "1002+1:3x300"])
    }
  }
}
