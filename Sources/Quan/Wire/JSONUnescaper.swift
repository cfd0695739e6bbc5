/// Yields the bytes that a valid JSON string stands for, one by one.
struct JSONUnescaper {
  /// The offset of the byte to be read next.
  private var position: Int
  /// The offset of the closing quote.
  private let end: Int
  /// The bytes of an escaped scalar that are still to come, the next one in the lowest place.
  private var pending: UInt32 = 0
  /// How many bytes `pending` holds.
  private var pendingCount = 0

  /// An unescaper at the start of a string.
  init(_ token: JSONToken) {
    position = token.start
    end = token.end
  }

  /// The next byte; nil after the last.
  mutating func next(_ bytes: Span<UInt8>) -> UInt8? {
    if pendingCount > 0 { return nextPending() }
    guard position < end else { return nil }
    let byte = bytes[position]
    position &+= 1
    guard byte == UInt8(ascii: "\\") else { return byte }
    let letter = bytes[position]
    position &+= 1
    switch letter {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): break
    default: return letter
    }
    hold(scalar(bytes))
    return nextPending()
  }

  /// The scalar of the `\u` escape whose digits are next, with the second half of a pair.
  private mutating func scalar(_ bytes: Span<UInt8>) -> UInt32 {
    let unit = JSONUnescaper.unit(bytes, position) ?? 0
    position += 4
    guard 0xD800...0xDBFF ~= unit else { return unit }
    let low = JSONUnescaper.unit(bytes, position + 2) ?? 0
    position += 6
    return 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
  }

  /// Keeps the UTF-8 bytes of a scalar.
  private mutating func hold(_ scalar: UInt32) {
    let last = scalar & 0x3F | 0x80
    let third = scalar >> 6 & 0x3F | 0x80
    let second = scalar >> 12 & 0x3F | 0x80
    switch scalar {
    case ..<0x80: (pending, pendingCount) = (scalar, 1)
    case ..<0x800: (pending, pendingCount) = (scalar >> 6 | 0xC0 | last << 8, 2)
    case ..<0x10000: (pending, pendingCount) = (scalar >> 12 | 0xE0 | third << 8 | last << 16, 3)
    default: (pending, pendingCount) = (scalar >> 18 | 0xF0 | second << 8 | third << 16 | last << 24, 4)
    }
  }

  /// The next byte of an escaped scalar.
  private mutating func nextPending() -> UInt8 {
    defer {
      pending >>= 8
      pendingCount -= 1
    }
    return UInt8(truncatingIfNeeded: pending)
  }

  /// The offset after the escape whose backslash is at `start`.
  static func endOfEscape(_ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> Int {
    guard start + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"): break
    default: throw JSONError(.invalidEscape, at: start)
    }
    let unit = try checkedUnit(bytes, start)
    switch unit {
    case 0xDC00...0xDFFF: throw JSONError(.loneSurrogate, at: start)
    case 0xD800...0xDBFF: break
    default: return start + 6
    }
    for (offset, byte) in "\\u".utf8.enumerated() {
      guard start + 6 + offset < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
      guard bytes[start + 6 + offset] == byte else { throw JSONError(.loneSurrogate, at: start) }
    }
    guard 0xDC00...0xDFFF ~= (try checkedUnit(bytes, start + 6)) else { throw JSONError(.loneSurrogate, at: start) }
    return start + 12
  }

  /// The four digits of the `\u` escape whose backslash is at `start`, as a number.
  private static func checkedUnit(_ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> UInt32 {
    guard let unit = unit(bytes, start + 2) else {
      let digits = (start + 2..<min(start + 6, bytes.count)).allSatisfy { hexadecimal(bytes[$0]) != nil }
      throw digits ? JSONError(.unexpectedEnd, at: bytes.count) : JSONError(.invalidEscape, at: start)
    }
    return unit
  }

  /// Four hexadecimal digits as a number.
  private static func unit(_ bytes: Span<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for position in start..<start + 4 {
      guard let digit = hexadecimal(bytes[position]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// The value of a hexadecimal digit.
  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    default: nil
    }
  }
}
