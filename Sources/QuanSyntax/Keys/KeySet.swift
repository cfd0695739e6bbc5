/// Which keys a mapping has, as bits in the order of all keys: so a key is found without a search, and the rows before it are
/// counted.
struct KeySet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// How many keys of the set come before this one, where the set has it.
  func index(of key: Key) -> Int? {
    let (word, bit) = place(of: key)
    return word & bit == 0 ? nil : rank(of: key)
  }

  /// How many keys of the set come before this one.
  func rank(of key: Key) -> Int {
    let (word, bit) = place(of: key)
    return (word & (bit &- 1)).nonzeroBitCount + (key.order < 64 ? 0 : low.nonzeroBitCount)
  }

  mutating func insert(_ key: Key) {
    let bit = place(of: key).bit
    if key.order < 64 { low |= bit } else { high |= bit }
  }

  private func place(of key: Key) -> (word: UInt64, bit: UInt64) {
    key.order < 64 ? (low, 1 << UInt64(key.order)) : (high, 1 << UInt64(key.order - 64))
  }
}
