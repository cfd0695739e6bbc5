import Foundation
import Quan
import QuanModel
import QuanStore
import Testing

/// Journals that were cut or changed: refused, or cut by the tail rule, never a wrong state.
@Suite("Damaged journals")
struct JournalDamageTests {
  private static let identity = StoreIdentity(
    campaignID: "damage", fingerprint: Digest128(high: 1, low: 2), keyCheck: Digest128(high: 3, low: 4))

  /// A journal of one segment with frames of different lengths, and the sequences at which batches end.
  ///
  /// - Parameter isSealed: false as after a crash: the end stays preallocated.
  private static func journal(bytes size: Int, isSealed: Bool) throws -> (
    bytes: [UInt8], ends: [(offset: Int, last: UInt64)]
  ) {
    let disk = SimulatedDisk()
    var random = SplitMix(state: 7)
    let store = try FileStore(disk, "state", identity: identity, segmentBytes: size)
    var ends: [(Int, UInt64)] = []
    let name = JournalFormat.name(first: 1)
    var offset = 512
    while true {
      var batch = CommandBatch()
      batch.count = 1 + Int(random.next() % 7)
      batch.payload = (0..<Int(60 + random.next() % 900)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let length = (batch.payload.count + Frame.headLength + 511) / 512 * 512
      guard offset + length + 512 <= size else { break }
      try store.append(batch, expectedSequence: store.next)
      offset += length
      ends.append((offset, store.next - 1))
    }
    if isSealed { try store.close() }
    return (disk.folders["state"]!.names[name]!.bytes, ends)
  }

  private enum Verdict: Hashable { case refused, cut(UInt64), whole(UInt64) }

  /// What a start makes of a directory with this one segment.
  private static func verdict(_ bytes: [UInt8]) -> Verdict {
    let disk = SimulatedDisk()
    disk.folders["state"] = SimulatedFolder()
    disk.folders["state"]!.place(JournalFormat.name(first: 1), bytes)
    do throws(StoreError) {
      let store = try FileStore(disk, "state", identity: identity)
      let isCut = store.notes.contains { if case .torn = $0 { true } else { false } }
      return isCut ? .cut(store.next - 1) : .whole(store.next - 1)
    } catch {
      return .refused
    }
  }

  /// The sequence that a segment is sound up to, by the error or by its end.
  private static func soundPrefix(_ bytes: [UInt8]) -> UInt64 {
    var cursor = JournalCursor()
    do throws(StoreError) {
      let header = try SegmentHeader(bytes, path: "s", last: 0)
      let segment = Segment(path: "s", name: "s", header: header, bytes: bytes)
      _ = try segment.scan(&cursor, isLast: true) { (_, _) in }
    } catch {
      switch error {
      case .damaged(_, _, _, let last), .shortened(_, _, _, let last): return last
      default: return .max
      }
    }
    return cursor.next - 1
  }

  /// A file that is shorter than it was made is not what a crash leaves: it is refused, and the refusal tells how far it is
  /// sound: always the longest prefix of whole batches.
  @Test(arguments: [false, true]) func truncationAtEveryByte(isSealed: Bool) throws {
    let (bytes, ends) = try Self.journal(bytes: LongRun.isLong ? 1 << 16 : 1 << 13, isSealed: isSealed)
    var (refused, wrongPrefix) = (0, 0)
    for length in 0..<bytes.count {
      let cut = Array(bytes[..<length])
      // A batch is whole where its last byte is there; padding behind it is no part of it.
      let sound = ends.last { Self.lastByte(before: $0.offset, in: bytes) < length }?.last ?? 0
      if Self.soundPrefix(cut) != sound { wrongPrefix += 1 }
      if length % 16 == 0 || LongRun.isLong, Self.verdict(cut) == .refused { refused += 1 }
    }
    let asked = LongRun.isLong ? bytes.count : (bytes.count + 15) / 16
    // A seal is the end, wherever the padding behind it stops.
    let behindSeal = isSealed ? (bytes.count - Self.lastByte(before: bytes.count, in: bytes) - 1) : 0
    print(
      "journal of \(bytes.count) bytes, \(isSealed ? "sealed" : "as after a crash"), cut at each:",
      "\(bytes.count - wrongPrefix) longest prefixes told, \(refused) of \(asked) starts refused")
    #expect(wrongPrefix == 0)
    #expect(refused >= asked - behindSeal - 1)
  }

  private static func lastByte(before end: Int, in bytes: [UInt8]) -> Int {
    bytes[..<end].lastIndex { $0 != 0 } ?? 0
  }

  /// Frames before a changed one stay as they are, so that reading may begin at it: that makes half a million readings quick.
  @Test(arguments: [false, true]) func everyFlippedBit(isSealed: Bool) throws {
    let (bytes, ends) = try Self.journal(bytes: isSealed && !LongRun.isLong ? 1 << 13 : 1 << 16, isSealed: isSealed)
    let header = try SegmentHeader(bytes, path: "s", last: 0)
    var cursors = [(offset: header.length, cursor: JournalCursor())]
    var whole = JournalCursor()
    var passed = JournalCursor()
    let sound = Segment(path: "s", name: "s", header: header, bytes: bytes)
    _ = try sound.scan(&whole, isLast: true) { (frame, _) in
      passed.pass(frame)
      cursors.append((frame.end, passed))
    }
    let last = try #require(ends.last)
    var counts: [String: Int] = [:]
    var segment = sound
    var place = 0
    for bit in 0..<bytes.count * 8 {
      segment.bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      defer { segment.bytes[bit / 8] ^= 1 << UInt8(bit % 8) }
      while place + 1 < cursors.count, cursors[place + 1].offset <= bit / 8 { place += 1 }
      let word: String
      if bit / 8 < header.length {
        word = (try? SegmentHeader(segment.bytes, path: "s", last: 0)) == header ? "without effect" : "refused"
      } else {
        var cursor = cursors[place].cursor
        do throws(StoreError) {
          let end = try segment.scan(from: cursors[place].offset, &cursor, isLast: true) { (_, _) in }
          if cursor.next == whole.next {
            word = end.torn == nil ? "without effect" : "cut behind the last batch"
          } else {
            // Only the very last batch of a journal that was not closed cannot be told from a torn one.
            let isLastBatch = !isSealed && cursor.next == cursors[cursors.count - 2].cursor.next && end.torn != nil
            word = isLastBatch ? "last batch cut" : "WRONG"
          }
        } catch {
          word = "refused"
        }
      }
      counts[word, default: 0] += 1
    }
    print(
      "journal of \(bytes.count) bytes with \(ends.count) batches, \(isSealed ? "sealed" : "as after a crash"):",
      "\(bytes.count * 8) flipped bits:",
      counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    #expect(counts["WRONG"] == nil && (counts["refused"] ?? 0) > 0 && last.last == whole.next - 1)
    if isSealed { #expect(counts["last batch cut"] == nil) }
  }

  /// The same through a whole start, for a sample.
  @Test func flippedBitsAtAStart() throws {
    let (bytes, ends) = try Self.journal(bytes: 1 << 13, isSealed: false)
    let last = ends[ends.count - 1].last
    let before = ends[ends.count - 2].last
    var counts: [Verdict: Int] = [:]
    var changed = bytes
    for bit in stride(from: 0, to: bytes.count * 8, by: LongRun.isLong ? 1 : 61) {
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      counts[Self.verdict(changed), default: 0] += 1
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    print("starts with a flipped bit: \(counts.values.reduce(0, +)), \(counts[.refused] ?? 0) refused")
    #expect(Set(counts.keys) == [.refused, .cut(before), .cut(last)])
  }

  /// What a crash left of a batch is kept beside the journal, byte for byte, and never over what was kept before.
  @Test func cutBytesAreKept() throws {
    let (bytes, ends) = try Self.journal(bytes: 1 << 13, isSealed: false)
    let start = ends[ends.count - 2].offset
    var torn = bytes
    torn[start + 100] ^= 0xFF
    let disk = SimulatedDisk()
    disk.folders["state"] = SimulatedFolder()
    let name = JournalFormat.name(first: 1)
    disk.folders["state"]!.place(name, torn)
    disk.folders["state"]!.place("\(name).cut-\(start)-1", [1, 2, 3])
    let store = try FileStore(disk, "state", identity: Self.identity)
    #expect(store.next == ends[ends.count - 2].last + 1)
    let end = torn.lastIndex { $0 != 0 }! + 1
    #expect(disk.folders["state"]!.names["\(name).cut-\(start)-1"]!.bytes == [1, 2, 3])
    #expect(disk.folders["state"]!.names["\(name).cut-\(start)-2"]!.bytes == Array(torn[start..<end]))
    #expect(store.notes.count { if case .torn = $0 { true } else { false } } == 1)
    // The next start finds it in order.
    let again = try FileStore(disk.restarted(.dropped, seed: 1), "state", identity: Self.identity)
    let notes = again.notes
    #expect(!notes.contains { if case .torn = $0 { true } else { false } } && again.next == store.next, "\(notes)")
  }

  /// Below a mark through which everything was synced nothing is cut: a snapshot is such a mark.
  @Test func nothingBelowAMarkIsCut() throws {
    let story = try DurableStory(commands: 12)
    let disk = SimulatedDisk()
    let store = try story.store(disk)
    var session = try story.session(store)
    var output: [UInt8] = []
    for line in story.lines { try session.add(line[...], into: &output) }
    try session.commit(into: &output)
    try session.save()
    let name = JournalFormat.name(first: 1)
    let file = disk.folders[DurableStory.path]!.names[name]!
    var bytes = file.bytes
    bytes[600] ^= 1
    let damaged = disk.restarted(.kept, seed: 1)
    damaged.folders[DurableStory.path]!.place(name, bytes)
    #expect(throws: StoreError.damaged(path: "state/\(name)", offset: 512, .belowMark, last: 0)) {
      _ = try story.store(damaged)
    }
    // Without the snapshot it is the last batch, which nobody can tell from a torn one.
    _ = damaged.folders[DurableStory.path]!.unlink(SnapshotHeader.name)
    #expect(try story.store(damaged.restarted(.kept, seed: 1)).next == 1)
  }
}
