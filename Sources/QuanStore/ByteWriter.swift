import QuanModel

/// Writes numbers little-endian, one after the other.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func append(_ digest: Digest128) {
    append(digest.low)
    append(digest.high)
  }

  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  mutating func append(varying number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Numbers of either sign, the small ones short.
  mutating func append(zigzag number: Int64) {
    append(varying: UInt64(bitPattern: number << 1 ^ number >> 63))
  }
}
