/// The 128-bit key of SipHash, as the two words that the hash works with.
package struct SipKey: Hashable, Sendable {
  /// Bytes 0 ..< 8 of the key, little-endian.
  package var low: UInt64
  /// Bytes 8 ..< 16 of the key, little-endian.
  package var high: UInt64

  /// The key of the two words.
  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The key of 16 bytes; nil for any other number of bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var words: (low: UInt64, high: UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      let shifted = UInt64(byte) << UInt64(index % 8 * 8)
      if index < 8 { words.low |= shifted } else { words.high |= shifted }
    }
    self.init(low: words.low, high: words.high)
  }
}
