/// What a table of buckets keeps for one key.
protocol HashedSlot: Sendable {
  static var empty: Self { get }
  var isEmpty: Bool { get }
  /// Bits that tell where in its bucket the slot lies, and others that tell which bucket.
  var place: Int { get }
  var branch: Int { get }
}

/// Slots that are found by hash, in buckets that grow and then split, one at a time (extendible hashing; Fagin, Nievergelt,
/// Pippenger and Strong 1979). However many slots there are, an insertion moves those of one bucket at most: no decision waits
/// for a whole table to be made anew. In a bucket slots lie by open addressing with linear probing.
struct BucketTable<Slot: HashedSlot>: Sendable {
  private struct Bucket: Sendable {
    var slots: [Slot]
    var count = 0
    /// How many bits of `branch` all its slots share.
    var depth: Int

    init(size: Int, depth: Int) {
      slots = [Slot](repeating: .empty, count: size)
      self.depth = depth
    }

    mutating func add(_ slot: Slot) {
      let mask = slots.count - 1
      var index = slot.place & mask
      while !slots[index].isEmpty { index = (index + 1) & mask }
      slots[index] = slot
      count += 1
    }
  }

  private var buckets: [Bucket]
  /// By the lowest bits of `branch`; as many as a power of two.
  private var directory: [Int32]

  private static var sizeMin: Int { 16 }
  /// About 100 KB of the widest slots, which is all that one insertion moves.
  private static var sizeMax: Int { 4096 }

  /// A table that holds `capacity` slots without growing.
  init(capacity: Int) {
    var size = Self.sizeMin
    while size < Self.sizeMax, Self.most(size) < capacity { size *= 2 }
    // Where there are several buckets some get more than others.
    var depth = 0
    while Self.most(size) < capacity, (size / 2) << depth < capacity { depth += 1 }
    buckets = (0..<1 << depth).map { _ in Bucket(size: size, depth: depth) }
    directory = (0..<1 << depth).map { Int32($0) }
  }

  /// How many slots of a bucket are used before it grows or splits.
  private static func most(_ size: Int) -> Int { size * 3 / 4 }

  /// The slot that is looked for among those with the bits of another, or an empty one.
  func first(like probe: Slot, where isWanted: (Slot) -> Bool) -> Slot {
    let number = Int(directory[probe.branch & (directory.count - 1)])
    let mask = buckets[number].slots.count - 1
    var index = probe.place & mask
    while true {
      let slot = buckets[number].slots[index]
      if slot.isEmpty || isWanted(slot) { return slot }
      index = (index + 1) & mask
    }
  }

  /// Adds a slot that is not there yet.
  mutating func insert(_ slot: Slot) {
    while true {
      let number = Int(directory[slot.branch & (directory.count - 1)])
      let size = buckets[number].slots.count
      guard buckets[number].count == Self.most(size) else { return buckets[number].add(slot) }
      if size < Self.sizeMax || buckets[number].depth == Self.depthMax {
        widen(number)
      } else {
        split(number, of: slot.branch)
      }
    }
  }

  /// Bits of `branch` that the directory goes by at most. A bucket whose slots share them all grows instead.
  private static var depthMax: Int { 20 }

  private mutating func widen(_ number: Int) {
    let old = buckets[number]
    var wider = Bucket(size: old.slots.count * 2, depth: old.depth)
    for slot in old.slots where !slot.isEmpty { wider.add(slot) }
    buckets[number] = wider
  }

  /// Moves the slots with the next bit of `branch` set to a bucket of their own.
  private mutating func split(_ number: Int, of branch: Int) {
    let old = buckets[number]
    let bit = 1 << old.depth
    if bit == directory.count { directory += directory }
    var (left, right) = (
      Bucket(size: old.slots.count, depth: old.depth + 1), Bucket(size: old.slots.count, depth: old.depth + 1)
    )
    for slot in old.slots where !slot.isEmpty { slot.branch & bit == 0 ? left.add(slot) : right.add(slot) }
    buckets[number] = left
    buckets.append(right)
    let first = branch & (bit - 1) | bit
    for entry in stride(from: first, to: directory.count, by: bit * 2) { directory[entry] = Int32(buckets.count - 1) }
  }
}
