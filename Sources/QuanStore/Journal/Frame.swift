import QuanModel

/// One frame of a segment: a batch of commands, or the seal at the end of a segment.
///
/// Layout, numbers little-endian: `QFRM`, version (2 bytes), kind (2), length of the payload (4), commands (4), first
/// sequence (8), time (8), synced through (8), the segment's salt (8), checksum of the frame before (16), checksum of all
/// that and of the payload (16); then the payload.
package struct Frame: Hashable, Sendable {
  static let magic = Array("QFRM".utf8)
  /// Of everything before the payload.
  package static let headLength = 80
  private static let checksumOffset = 64

  package enum Kind: UInt16, Sendable {
    case batch = 1
    /// Nothing follows in this segment.
    case seal = 2
  }

  package var version: UInt16
  package var kind: Kind
  package var count: UInt32
  package var first: UInt64
  package var time: Int64
  package var syncedThrough: UInt64
  package var salt: UInt64
  package var previous: Digest128
  package var checksum: Digest128
  /// Where the payload stands in the segment.
  package var payload: Range<Int>

  /// Where the next frame begins; what stands between is 0.
  package var end: Int { JournalFormat.aligned(payload.upperBound) }

  /// The first sequence behind the frame.
  package var next: UInt64 { first + UInt64(count) }

  /// The bytes of a frame.
  static func encode(
    _ kind: Kind, payload: [UInt8], count: Int, first: UInt64, time: Int64, salt: UInt64, previous: Digest128
  ) -> (bytes: [UInt8], checksum: Digest128) {
    var writer = ByteWriter(bytes: magic)
    writer.bytes.reserveCapacity(headLength + payload.count)
    writer.append(JournalFormat.frameVersion)
    writer.append(kind.rawValue)
    writer.append(UInt32(payload.count))
    writer.append(UInt32(count))
    writer.append(first)
    writer.append(time)
    // One batch at most is under way: all before it is on the medium.
    writer.append(first - 1)
    writer.append(salt)
    writer.append(previous)
    let checksum = JournalFormat.checksum(writer.bytes[...], payload[...])
    writer.append(checksum)
    writer.bytes += payload
    return (writer.bytes, checksum)
  }

  /// The whole frame at a place; nil where there is none with a checksum that matches and nothing but 0 behind it.
  package init?(in bytes: [UInt8], at offset: Int) {
    guard bytes.count - offset >= Self.headLength else { return nil }
    var reader = ByteReader(bytes[offset..<offset + Self.headLength])
    guard let magic = reader.take(4), magic.elementsEqual(Self.magic), let version = reader.number(UInt16.self),
      let kind = reader.number(UInt16.self), let length = reader.number(UInt32.self),
      let count = reader.number(UInt32.self), let first = reader.number(UInt64.self),
      let time = reader.number(Int64.self), let synced = reader.number(UInt64.self),
      let salt = reader.number(UInt64.self), let previous = reader.digest(), let checksum = reader.digest(),
      Int(length) <= bytes.count - offset - Self.headLength
    else { return nil }
    let payload = offset + Self.headLength..<offset + Self.headLength + Int(length)
    let padding = payload.upperBound..<min(bytes.count, JournalFormat.aligned(payload.upperBound))
    guard checksum == JournalFormat.checksum(bytes[offset..<offset + Self.checksumOffset], bytes[payload]),
      bytes[padding].allSatisfy({ $0 == 0 }),
      let kind = Kind(rawValue: kind), first > 0, first <= UInt64.max - UInt64(count)
    else { return nil }
    self.version = version
    self.kind = kind
    self.count = count
    self.first = first
    self.time = time
    syncedThrough = synced
    self.salt = salt
    self.previous = previous
    self.checksum = checksum
    self.payload = payload
  }
}
