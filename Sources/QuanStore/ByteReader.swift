import QuanModel

/// Reads what `ByteWriter` wrote. Past the end everything is nil; nothing traps.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  var remaining: Int { bytes.endIndex - offset }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number? {
    let width = Number.bitWidth / 8
    guard remaining >= width else { return nil }
    var number: Number = 0
    for index in 0..<width { number |= Number(truncatingIfNeeded: bytes[offset + index]) << Number(index * 8) }
    offset += width
    return number
  }

  mutating func digest() -> Digest128? {
    guard let low = number(UInt64.self), let high = number(UInt64.self) else { return nil }
    return Digest128(high: high, low: low)
  }

  mutating func varying() -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      guard let byte = self.number(UInt8.self) else { return nil }
      // The tenth byte has room for one bit.
      guard shift < 63 || byte <= 1 else { return nil }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }

  mutating func zigzag() -> Int64? {
    varying().map { Int64(bitPattern: $0 >> 1) ^ -Int64($0 & 1) }
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, remaining >= count else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }
}
