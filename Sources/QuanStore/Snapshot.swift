import QuanEngine
import QuanModel
import QuanPlan

/// A snapshot file: a header that says what it is, then the state's columns, each part with its checksum.
///
/// Layout, numbers little-endian: `QUANSNAP`, version (4 bytes), length of the campaign's id (4), fingerprint of the
/// campaign file (16), check of the deployment key (16), sequence (8), last instant (8), state hash (16), length of the
/// body (8), the id, checksum of all that (16); the body; its checksum (16).
package struct Snapshot: Sendable {
  package static let version: UInt32 = 2
  private static let magic = Array("QUANSNAP".utf8)
  private static let fixedLength = 88

  package var campaignID: String
  package var fingerprint: Digest128
  /// Digest of a fixed text under the deployment key: tells a wrong key before it makes nonsense.
  package var keyCheck: Digest128
  package var sequence: UInt64
  package var lastInstant: Int64
  package var stateHash: Digest128
  package var body: [UInt8]

  /// A snapshot of a state.
  package init(_ state: borrowing State, plan: Plan, keyCheck: Digest128) {
    campaignID = plan.campaignID
    fingerprint = plan.fingerprint
    self.keyCheck = keyCheck
    sequence = state.sequence
    lastInstant = state.lastInstant
    body = StateCodec.encode(state)
    stateHash = StateCodec.hash(ofEncoded: body)
  }

  // MARK: Bytes

  private static let checksumKey = SipKey(low: 0x736e_6170, high: 0x7368_6f74)

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> Digest128 { SipHasher128.hash(bytes, key: checksumKey) }

  package var bytes: [UInt8] {
    let id = Array(campaignID.utf8)
    var bytes = Self.magic
    bytes.reserveCapacity(body.count + id.count + 128)
    Self.append(Self.version, to: &bytes)
    Self.append(UInt32(id.count), to: &bytes)
    Self.append(fingerprint, to: &bytes)
    Self.append(keyCheck, to: &bytes)
    Self.append(sequence, to: &bytes)
    Self.append(UInt64(bitPattern: lastInstant), to: &bytes)
    Self.append(stateHash, to: &bytes)
    Self.append(UInt64(body.count), to: &bytes)
    bytes += id
    Self.append(Self.checksum(bytes[...]), to: &bytes)
    bytes += body
    Self.append(Self.checksum(body[...]), to: &bytes)
    return bytes
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func append(_ digest: Digest128, to bytes: inout [UInt8]) {
    append(digest.low, to: &bytes)
    append(digest.high, to: &bytes)
  }

  /// Reads a snapshot; every byte is covered by a checksum, and every length is checked before it is used.
  package init(bytes: [UInt8], path: String) throws(SnapshotError) {
    guard bytes.starts(with: Self.magic) else { throw .notASnapshot(path: path) }
    guard bytes.count >= Self.fixedLength else { throw .truncated(path: path, offset: bytes.count) }
    var offset = Self.magic.count
    func word(_ width: Int) -> UInt64 {
      defer { offset += width }
      return (0..<width).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << UInt64($1 * 8) }
    }
    func digest() -> Digest128 {
      let low = word(8)
      return Digest128(high: word(8), low: low)
    }
    let version = UInt32(word(4))
    let idLength = Int(word(4))
    fingerprint = digest()
    keyCheck = digest()
    sequence = word(8)
    lastInstant = Int64(bitPattern: word(8))
    stateHash = digest()
    let bodyLength = word(8)
    guard bytes.count - offset >= 16, idLength <= bytes.count - offset - 16 else {
      throw .truncated(path: path, offset: bytes.count)
    }
    campaignID = String(decoding: bytes[offset..<offset + idLength], as: UTF8.self)
    offset += idLength
    let headerEnd = offset
    guard digest() == Self.checksum(bytes[..<headerEnd]) else { throw .corrupt(path: path, part: "header", offset: 0) }
    guard version == Self.version else { throw .unknownVersion(path: path, version: version) }
    guard bytes.count - offset >= 16, bodyLength <= UInt64(bytes.count - offset - 16) else {
      throw .truncated(path: path, offset: bytes.count)
    }
    let bodyStart = offset
    offset += Int(bodyLength)
    body = Array(bytes[bodyStart..<offset])
    guard digest() == Self.checksum(body[...]), offset == bytes.count else {
      throw .corrupt(path: path, part: "body", offset: bodyStart)
    }
  }

  /// The state, for the plan that the snapshot belongs to.
  package func state(for plan: Plan, path: String) throws(SnapshotError) -> State {
    guard fingerprint == plan.fingerprint else { throw .otherCampaign(path: path, campaign: campaignID) }
    guard StateCodec.hash(ofEncoded: body) == stateHash else { throw .corrupt(path: path, part: "body", offset: 0) }
    do {
      return try StateCodec.decode(body, for: plan)
    } catch {
      throw .corrupt(path: path, part: "column \(error.column)", offset: error.offset)
    }
  }
}
