import QuanModel

/// Finds the number that a digest was given. Open addressing with linear probing, one cache line a probe; numbers count
/// up from 0 in the order of insertion, so that nothing depends on where a digest happens to lie.
///
/// Digests are keyed by the deployment's secret, so their own bits are the hash.
package struct DigestTable: Sendable {
  private struct Slot: Sendable {
    var digest = Digest128.zero
    /// The number plus one; 0 for an empty slot.
    var number: Int64 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  package private(set) var count = 0

  /// A table that holds `capacity` digests without growing.
  package init(capacity: Int = 8) {
    var size = 16
    while size * 3 / 4 < capacity { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
  }

  /// The digest's number, or -1.
  package func find(_ digest: Digest128) -> Int {
    var index = Int(truncatingIfNeeded: digest.low) & mask
    while true {
      let slot = slots[index]
      if slot.number == 0 { return -1 }
      // Half by half: of another module, `==` would be a call.
      if slot.digest.low == digest.low, slot.digest.high == digest.high { return Int(slot.number - 1) }
      index = (index + 1) & mask
    }
  }

  /// Gives the digest a number; it must not have one.
  package mutating func insert(_ digest: Digest128, _ number: Int) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    place(digest, Int64(number) + 1)
    count += 1
  }

  private mutating func place(_ digest: Digest128, _ number: Int64) {
    var index = Int(truncatingIfNeeded: digest.low) & mask
    while slots[index].number != 0 { index = (index + 1) & mask }
    slots[index] = Slot(digest: digest, number: number)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.number != 0 { place(slot.digest, slot.number) }
  }
}
