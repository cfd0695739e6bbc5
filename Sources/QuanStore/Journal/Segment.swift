import Glibc

/// A segment as it was read from disk.
package struct Segment: Sendable {
  package var path: String
  package var name: String
  package var header: SegmentHeader
  package var bytes: [UInt8]

  package init(path: String, name: String, header: SegmentHeader, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.header = header
    self.bytes = bytes
  }

  /// Where a segment's frames end, and what stands there.
  package struct End: Hashable, Sendable {
    /// Where the next frame would begin.
    package var offset: Int
    package var isSealed: Bool
    /// What is no frame behind that: what a crash left of a batch that nobody was told about.
    package var torn: Range<Int>?
  }

  /// Goes through the frames from the header on, or from a place that is known to begin one.
  ///
  /// - Parameters:
  ///   - cursor: what is known of the journal before; goes along.
  ///   - isLast: whether no segment follows. Only there a tail may be torn.
  ///   - through: behind this sequence nothing is looked at: another thread may be writing there.
  package func scan(
    from start: Int? = nil, _ cursor: inout JournalCursor, isLast: Bool, through: UInt64 = .max,
    _ visit: (Frame, Segment) throws(StoreError) -> Void
  ) throws(StoreError) -> End {
    var offset = start ?? header.length
    while cursor.next <= through, let frame = Frame(in: bytes, at: offset), frame.salt == header.salt {
      guard frame.version <= JournalFormat.frameVersion else {
        throw .newerVersion(path: path, version: UInt32(frame.version))
      }
      guard frame.first == cursor.next, frame.previous == cursor.chain, frame.syncedThrough < frame.first,
        (frame.kind == .seal) == (frame.count == 0)
      else { throw damaged(offset, .order, cursor) }
      cursor.pass(frame)
      offset = frame.end
      try visit(frame, self)
      if frame.kind == .seal { return try endAtSeal(offset, cursor) }
    }
    guard cursor.next <= through else { return End(offset: offset, isSealed: false) }
    return try endWithoutSeal(offset, cursor, isLast: isLast)
  }

  /// What a crash left behind a seal that was put over it is no matter; a frame is.
  private func endAtSeal(_ offset: Int, _ cursor: JournalCursor) throws(StoreError) -> End {
    guard !hasFrame(after: offset) else { throw damaged(offset, .order, cursor) }
    return End(offset: offset, isSealed: true)
  }

  private func endWithoutSeal(_ offset: Int, _ cursor: JournalCursor, isLast: Bool) throws(StoreError) -> End {
    guard !hasFrame(after: offset) else { throw damaged(offset, .frame, cursor) }
    // The file was whole before it had its name, so no crash made it shorter.
    guard bytes.count >= header.capacity else {
      throw .shortened(path: path, size: bytes.count, expected: header.capacity, last: cursor.next - 1)
    }
    // A segment is sealed before the next one is made.
    guard isLast else { throw damaged(offset, .frame, cursor) }
    guard cursor.next > cursor.mark else { throw damaged(offset, .belowMark, cursor) }
    return End(offset: offset, isSealed: false, torn: torn(from: offset))
  }

  private func damaged(_ offset: Int, _ kind: JournalDamage, _ cursor: JournalCursor) -> StoreError {
    .damaged(path: path, offset: offset, kind, last: cursor.next - 1)
  }

  /// Whether a whole frame of this segment stands anywhere from an offset on.
  private func hasFrame(after start: Int) -> Bool {
    var offset = start
    while let found = place(of: Frame.magic[0], from: offset) {
      if let frame = Frame(in: bytes, at: found), frame.salt == header.salt { return true }
      offset = found + 1
    }
    return false
  }

  private func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The bytes from an offset through the last one that is not 0; nil where all are 0.
  private func torn(from offset: Int) -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let isEmpty = unsafe bytes.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress! + offset
      // All are equal to the one before them, and the first is 0.
      return unsafe bytes[offset] == 0 && memcmp(start, start + 1, bytes.count - offset - 1) == 0
    }
    guard !isEmpty, let last = bytes[offset...].lastIndex(where: { $0 != 0 }) else { return nil }
    return offset..<last + 1
  }
}
