import QuanModel

/// What stands at the head of a segment.
///
/// Layout, numbers little-endian: `QUANJRNL`, version (4 bytes), length of the campaign's id (4), fingerprint of the
/// campaign file (16), check of the deployment key (16), first sequence (8), size that the file was made with (8), salt
/// (8), time (8), synced through (8), epoch (8), checksum of the frame before (16), the id, checksum of all that (16).
package struct SegmentHeader: Hashable, Sendable {
  static let magic = Array("QUANJRNL".utf8)
  private static let fixedLength = 112

  package var identity: StoreIdentity
  package var first: UInt64
  package var capacity: Int
  /// A number of this segment alone, repeated in each frame: a frame of another file is none of this one.
  package var salt: UInt64
  /// Milliseconds by the system's clock when the segment was made.
  package var time: Int64
  /// Through which decision everything was on the medium by then.
  package var syncedThrough: UInt64
  /// How often the directory had been opened for writing.
  package var epoch: UInt64
  package var previous: Digest128

  /// Where the first frame begins.
  package var length: Int { JournalFormat.aligned(Self.fixedLength + identity.campaignID.utf8.count + 16) }

  init(
    identity: StoreIdentity, first: UInt64, capacity: Int, salt: UInt64, time: Int64, epoch: UInt64, previous: Digest128
  ) {
    self.identity = identity
    self.first = first
    self.capacity = capacity
    self.salt = salt
    self.time = time
    syncedThrough = first - 1
    self.epoch = epoch
    self.previous = previous
  }

  var bytes: [UInt8] {
    var writer = ByteWriter(bytes: Self.magic)
    writer.append(JournalFormat.version)
    writer.append(UInt32(identity.campaignID.utf8.count))
    writer.append(identity.fingerprint)
    writer.append(identity.keyCheck)
    writer.append(first)
    writer.append(UInt64(capacity))
    writer.append(salt)
    writer.append(time)
    writer.append(syncedThrough)
    writer.append(epoch)
    writer.append(previous)
    writer.bytes += Array(identity.campaignID.utf8)
    writer.append(JournalFormat.checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Reads a header. A version is believed only together with its checksum, wherever that stands.
  package init(_ bytes: [UInt8], path: String, last: UInt64) throws(StoreError) {
    let fault = StoreError.damaged(path: path, offset: 0, .header, last: last)
    var reader = ByteReader(bytes[...])
    guard let magic = reader.take(8), Array(magic) == Self.magic, let version = reader.number(UInt32.self) else {
      throw fault
    }
    // The layout of a newer version is not known, so neither is the place of its checksum.
    guard version <= JournalFormat.version || version > 1 << 16 else {
      throw .newerVersion(path: path, version: version)
    }
    guard version == JournalFormat.version, let idLength = reader.number(UInt32.self),
      let fingerprint = reader.digest(), let keyCheck = reader.digest(), let first = reader.number(UInt64.self),
      let capacity = reader.number(UInt64.self), let salt = reader.number(UInt64.self),
      let time = reader.number(Int64.self), let synced = reader.number(UInt64.self),
      let epoch = reader.number(UInt64.self), let previous = reader.digest(),
      let id = reader.take(Int(clamping: idLength))
    else { throw fault }
    let end = reader.offset
    guard reader.digest() == JournalFormat.checksum(bytes[..<end]), first > 0,
      bytes[reader.offset..<max(reader.offset, min(bytes.count, JournalFormat.aligned(reader.offset)))]
        .allSatisfy({ $0 == 0 })
    else { throw fault }
    identity = StoreIdentity(
      campaignID: String(decoding: id, as: UTF8.self), fingerprint: fingerprint, keyCheck: keyCheck)
    self.first = first
    self.capacity = Int(clamping: capacity)
    self.salt = salt
    self.time = time
    syncedThrough = synced
    self.epoch = epoch
    self.previous = previous
  }
}
