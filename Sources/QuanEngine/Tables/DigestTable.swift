import QuanModel

/// Finds the number that a digest was given. One cache line a probe; numbers count up from 0 in the order of insertion, so
/// that nothing depends on where a digest happens to lie.
///
/// Digests are keyed by the deployment's secret, so their own bits are the hash.
package struct DigestTable: Sendable {
  private struct Slot: HashedSlot {
    var digest = Digest128.zero
    /// The number plus one; 0 for an empty slot.
    var number: Int64 = 0

    static let empty = Slot()
    var isEmpty: Bool { number == 0 }
    var place: Int { Int(truncatingIfNeeded: digest.low) }
    var branch: Int { Int(truncatingIfNeeded: digest.high) }
  }

  private var table: BucketTable<Slot>
  package private(set) var count = 0

  /// A table that holds `capacity` digests without growing.
  package init(capacity: Int = 8) { table = BucketTable(capacity: capacity) }

  /// The digest's number, or -1.
  package func find(_ digest: Digest128) -> Int {
    let slot = table.first(like: Slot(digest: digest)) {
      // Half by half: of another module, `==` would be a call.
      $0.digest.low == digest.low && $0.digest.high == digest.high
    }
    return Int(slot.number - 1)
  }

  /// Gives the digest a number; it must not have one.
  package mutating func insert(_ digest: Digest128, _ number: Int) {
    table.insert(Slot(digest: digest, number: Int64(number) + 1))
    count += 1
  }
}
