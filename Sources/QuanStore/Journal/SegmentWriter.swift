import QuanModel

/// The segment that a store appends to.
final class SegmentWriter<Storage: Disk> {
  private let file: OpenFile<Storage>
  private let header: SegmentHeader
  /// Where the next frame goes.
  private(set) var offset: Int

  init(_ file: consuming OpenFile<Storage>, header: SegmentHeader, offset: Int) {
    self.file = file
    self.header = header
    self.offset = offset
  }

  /// Bytes that are left.
  var room: Int { header.capacity - offset }

  /// Writes a batch and returns once it is on the medium.
  func append(_ batch: CommandBatch, _ cursor: inout JournalCursor, now: Int64) throws(StoreError) {
    try write(.batch, batch.payload, count: batch.count, &cursor, now: now, over: offset)
  }

  /// Ends the segment: whatever stands behind the seal up to `end` is put to 0 with it, and the file is cut there.
  func seal(_ cursor: inout JournalCursor, now: Int64, over end: Int) throws(StoreError) {
    try write(.seal, [], count: 0, &cursor, now: now, over: end)
    try file.truncate(offset)
    try file.sync()
  }

  private func write(
    _ kind: Frame.Kind, _ payload: [UInt8], count: Int, _ cursor: inout JournalCursor, now: Int64, over end: Int
  ) throws(StoreError) {
    let time = max(now, cursor.time)
    var (bytes, checksum) = Frame.encode(
      kind, payload: payload, count: count, first: cursor.next, time: time, salt: header.salt, previous: cursor.chain)
    let next = JournalFormat.aligned(offset + bytes.count)
    if end > offset + bytes.count { bytes += [UInt8](repeating: 0, count: end - offset - bytes.count) }
    try file.write(bytes, at: offset)
    try file.sync()
    offset = next
    cursor.mark = max(cursor.mark, cursor.next - 1)
    cursor.next += UInt64(count)
    cursor.chain = checksum
    cursor.time = time
  }
}
