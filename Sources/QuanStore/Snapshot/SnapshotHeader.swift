import QuanModel

/// What stands at the head of a snapshot file.
///
/// Layout, numbers little-endian: `QUANSNAP`, version (4 bytes), length of the campaign's id (4), fingerprint of the
/// campaign file (16), check of the deployment key (16), sequence (8), last instant (8), state hash (16), length of the
/// body (8), since version 3 the checksum of the journal's last frame (16), the id, checksum of all that (16).
package struct SnapshotHeader: Hashable, Sendable {
  package static let version: UInt32 = 3
  /// The file's name in a state directory.
  package static let name = "snapshot.quan"
  /// No header is longer: ids of campaigns are short.
  static let lengthLimit = 1 << 16
  private static let magic = Array("QUANSNAP".utf8)

  /// The version that the file was written in.
  package var version = Self.version
  package var identity: StoreIdentity
  /// Of the last decision.
  package var sequence: UInt64
  package var lastInstant: Int64
  package var stateHash: Digest128
  package var bodyLength: Int
  /// Checksum of the frame after which the snapshot was taken; zero where there was no journal.
  package var chain: Digest128

  init(
    identity: StoreIdentity, sequence: UInt64, lastInstant: Int64, stateHash: Digest128, bodyLength: Int,
    chain: Digest128
  ) {
    self.identity = identity
    self.sequence = sequence
    self.lastInstant = lastInstant
    self.stateHash = stateHash
    self.bodyLength = bodyLength
    self.chain = chain
  }

  /// Checksums find damage, they are no signature.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> Digest128 {
    SipHasher128.hash(bytes, key: SipKey(low: 0x736e_6170, high: 0x7368_6f74))
  }

  var bytes: [UInt8] {
    var writer = ByteWriter(bytes: Self.magic)
    writer.append(version)
    writer.append(UInt32(identity.campaignID.utf8.count))
    writer.append(identity.fingerprint)
    writer.append(identity.keyCheck)
    writer.append(sequence)
    writer.append(lastInstant)
    writer.append(stateHash)
    writer.append(UInt64(bodyLength))
    if version >= 3 { writer.append(chain) }
    writer.bytes += Array(identity.campaignID.utf8)
    writer.append(Self.checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Reads a header and tells where the body starts.
  init(_ bytes: [UInt8], path: String, bodyStart: inout Int) throws(StoreError) {
    guard bytes.starts(with: Self.magic) else { throw .notASnapshot(path: path) }
    let cut = StoreError.truncated(path: path, offset: bytes.count)
    var reader = ByteReader(bytes[Self.magic.count...])
    guard let version = reader.number(UInt32.self) else { throw cut }
    // Behind the version every layout may differ. A number far away is damage rather than a version.
    if version > Self.version, version < 1 << 16 { throw .newerVersion(path: path, version: version) }
    if version < 2 { throw .unknownVersion(path: path, version: version) }
    guard let idLength = reader.number(UInt32.self), let fingerprint = reader.digest(),
      let keyCheck = reader.digest(), let sequence = reader.number(UInt64.self),
      let lastInstant = reader.number(Int64.self), let stateHash = reader.digest(),
      let bodyLength = reader.number(UInt64.self), let chain = version >= 3 ? reader.digest() : .zero,
      let id = reader.take(Int(clamping: idLength))
    else { throw cut }
    let end = reader.offset
    guard let checksum = reader.digest() else { throw cut }
    guard checksum == Self.checksum(bytes[..<end]) else { throw .corrupt(path: path, part: "header", offset: 0) }
    bodyStart = reader.offset
    self.version = version
    identity = StoreIdentity(
      campaignID: String(decoding: id, as: UTF8.self), fingerprint: fingerprint, keyCheck: keyCheck)
    self.sequence = sequence
    self.lastInstant = lastInstant
    self.stateHash = stateHash
    self.bodyLength = Int(clamping: bodyLength)
    self.chain = chain
  }
}
