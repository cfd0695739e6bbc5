/// A 128-bit digest, ordered as an unsigned number.
package struct Digest128: Hashable, Sendable, Comparable {
  /// The upper 64 bits: output bytes 8 ..< 16 of the hash, little-endian.
  package var high: UInt64
  /// The lower 64 bits: output bytes 0 ..< 8 of the hash, little-endian.
  package var low: UInt64

  /// The digest of the two halves.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest whose bits are all 0.
  package static let zero = Digest128(high: 0, low: 0)

  /// Reads the form that `hex` writes, in either case of letters; nil for any other text.
  package init?(hex text: some StringProtocol) {
    var digest = Digest128.zero
    var count = 0
    for byte in text.utf8 {
      guard count < 32, let digit = Digest128.value(ofDigit: byte) else { return nil }
      digest.high = digest.high << 4 | digest.low >> 60
      digest.low = digest.low << 4 | digit
      count += 1
    }
    guard count == 32 else { return nil }
    self = digest
  }

  /// The number as 32 lower-case hexadecimal digits, most significant first, so that texts sort as digests do.
  package var hex: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for half in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(shift)) & 0xF
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The order of the numbers.
  package static func < (left: Digest128, right: Digest128) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }

  /// The value of a hexadecimal digit.
  private static func value(ofDigit byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
