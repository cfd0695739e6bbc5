import Foundation
import Quan
import QuanDiagnostics
import QuanModel
import QuanStore
import Testing

/// What is out of the ordinary and no damage is said, in both languages, and goes on.
@Suite("Notes of stores")
struct StoreNoteTests {
  private static let identity = StoreConformanceTests.identity

  private func open(_ disk: SimulatedDisk) throws -> FileStore<SimulatedDisk> {
    try FileStore(disk, "place", identity: Self.identity, segmentBytes: 4096)
  }

  @Test func aClockThatWasSetBackIsSaid() throws {
    let disk = SimulatedDisk()
    do { try open(disk).append(StoreConformanceTests.batch(1, 1), expectedSequence: 1) }
    let last = disk.clock
    disk.clock = last - 5000
    let store = try open(disk)
    #expect(store.notes.contains { if case .clockSetBack(_, let time) = $0 { time <= last } else { false } })
    try store.append(StoreConformanceTests.batch(1, 2), expectedSequence: 2)
    disk.clock -= 100_000
    try store.append(StoreConformanceTests.batch(1, 3), expectedSequence: 3)
    var times: [Int64] = []
    try store.read(from: 1) { times.append($0.time) }
    #expect(times.count == 3 && times == times.sorted())
    for note in store.notes {
      #expect(!note.message.en.isEmpty && note.message.zh.unicodeScalars.contains { $0.value > 0x4E00 })
    }
  }

  @Test func aFileThatWasNotFinishedIsSaidAndRemoved() throws {
    let disk = SimulatedDisk()
    do { try open(disk).append(StoreConformanceTests.batch(1, 1), expectedSequence: 1) }
    disk.folders["place"]!.place("snapshot.quan.tmp", [1, 2, 3])
    #expect(try open(disk).notes.contains(.unfinished(path: "place/snapshot.quan.tmp")))
    #expect(try open(disk).notes.isEmpty)
  }

  @Test func aFullDiskNamesTheWayOut() throws {
    let disk = SimulatedDisk()
    let store = try open(disk)
    disk.failNext(.preallocate, with: ENOSPC)
    let error = #expect(throws: StoreError.self) {
      try store.append(StoreConformanceTests.batch(1, 1), expectedSequence: 1)
    }
    let message = try #require(error).message(errorText: SystemFile.errorText)
    #expect(message.en.contains("free some space") && message.zh.contains("腾出空间"))
    #expect(throws: StoreError.poisoned(path: "place")) {
      try store.append(StoreConformanceTests.batch(1, 1), expectedSequence: 1)
    }
  }

  /// Every error and every note has words in both languages, and every damage a way out.
  @Test func everyMessageIsBilingual() {
    var errors: [StoreError] = DiskFault.Call.allCases.map { .io($0, path: "p", code: EIO) }
    errors += [ENOSPC, EROFS, ENOENT].map { .io(.write, path: "p", code: $0) }
    errors += [
      .noDirectory(path: "p"), .notAState(path: "p"), .otherCampaign(path: "p", campaign: "c"), .otherKey(path: "p"),
      .locked(path: "p"), .notASnapshot(path: "p"), .amendedOtherwise(path: "p"),
      .unknownVersion(path: "p", version: 1),
      .newerVersion(path: "p", version: 9), .truncated(path: "p", offset: 1),
      .corrupt(path: "p", part: "header", offset: 0), .shortened(path: "p", size: 1, expected: 2, last: 3),
      .gap(path: "p", expected: 1, found: 3), .otherHistory(path: "p", sequence: 1),
      .behindSnapshot(path: "p", last: 1, snapshot: 2), .diverged(path: "p", sequence: 1),
      .outOfSequence(expected: 1, found: 2), .fenced(path: "p"), .poisoned(path: "p"), .notReadBack(path: "p"),
      .compacted(path: "p", first: 2), .notEmpty(path: "p"),
    ]
    for kind: JournalDamage in [.header, .frame, .order, .command, .belowMark] {
      errors.append(.damaged(path: "p", offset: 1, kind, last: 2))
    }
    for error in errors {
      let message = error.message { _ in "x" }
      #expect(!message.en.isEmpty && !TidyChinese.isIn(message.en), "\(error)")
      #expect(TidyChinese.isIn(message.zh), "\(error)")
      #expect(!message.en.hasSuffix(".") && !message.zh.hasSuffix("。"), "\(error)")
      if error.isDamage, error != .notASnapshot(path: "p") {
        #expect(message.en.contains("Nothing was changed") && message.zh.contains("未作任何改动"), "\(error)")
      }
    }
  }
}
