import QuanEngine
import QuanModel
import QuanPlan

/// A snapshot file: a header that says what it is, then the state's columns and their checksum.
package struct Snapshot: Sendable {
  package var header: SnapshotHeader
  package var body: [UInt8]

  /// A snapshot of a state.
  ///
  /// - Parameter plan: the campaign's own, whatever amendments the state has seen.
  /// - Parameter chain: checksum of the last frame of the journal that the state follows from; zero without a journal.
  package init(_ state: borrowing State, plan: Plan, keyCheck: Digest128, chain: Digest128 = .zero) {
    body = StateCodec.encode(state)
    header = SnapshotHeader(
      identity: StoreIdentity(campaignID: plan.campaignID, fingerprint: plan.fingerprint, keyCheck: keyCheck),
      sequence: state.sequence, lastInstant: state.lastInstant, stateHash: StateCodec.hash(ofEncoded: body),
      bodyLength: body.count, chain: chain)
  }

  package var sequence: UInt64 { header.sequence }
  package var stateHash: Digest128 { header.stateHash }

  /// The file, in pieces: of a large state nothing is copied to write it.
  package var pieces: [[UInt8]] {
    var checksum = ByteWriter()
    checksum.append(SnapshotHeader.checksum(body[...]))
    return [header.bytes, body, checksum.bytes]
  }

  package var bytes: [UInt8] { Array(pieces.joined()) }

  /// Reads a snapshot; every byte is covered by a checksum, and every length is checked before it is used.
  package init(bytes: consuming [UInt8], path: String) throws(StoreError) {
    var start = 0
    header = try SnapshotHeader(copy bytes, path: path, bodyStart: &start)
    let length = header.bodyLength
    try Self.check(bytes, bodyAt: start, length: length, path: path)
    // What is around the body goes, so that there is one copy of it.
    bytes.removeLast(bytes.count - start - length)
    bytes.removeFirst(start)
    body = bytes
  }

  private static func check(_ bytes: [UInt8], bodyAt start: Int, length: Int, path: String) throws(StoreError) {
    var reader = ByteReader(bytes[start...])
    guard let body = reader.take(length), let checksum = reader.digest() else {
      throw .truncated(path: path, offset: bytes.count)
    }
    guard checksum == SnapshotHeader.checksum(body), reader.remaining == 0 else {
      throw .corrupt(path: path, part: "body", offset: start)
    }
  }

  /// The state, for the campaign that the snapshot belongs to.
  package func state(for versions: PlanVersions, path: String) throws(StoreError) -> State {
    guard header.identity.fingerprint == versions.first.fingerprint else {
      throw .otherCampaign(path: path, campaign: header.identity.campaignID)
    }
    guard StateCodec.hash(ofEncoded: body) == stateHash else { throw .corrupt(path: path, part: "body", offset: 0) }
    do {
      return try StateCodec.decode(body, for: versions)
    } catch  where error.column == StateCodec.amendmentsColumn {
      throw .amendedOtherwise(path: path)
    } catch {
      throw .corrupt(path: path, part: "column \(error.column)", offset: error.offset)
    }
  }

  package func state(for plan: Plan, path: String) throws(StoreError) -> State {
    try state(for: PlanVersions(plan), path: path)
  }
}
