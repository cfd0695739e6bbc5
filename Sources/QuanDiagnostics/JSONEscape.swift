/// Escapes the text of JSON strings (RFC 8259, section 7).
///
/// Beyond what the RFC asks, DEL and C1 are escaped, which could drive a terminal that the JSON is printed to, and
/// U+2028 and U+2029, which end a line in old JavaScript. All other UTF-8 is passed through.
enum JSONEscape {
  /// Escapes the bytes from `start` to the end, in place; text that needs no escape is only read.
  static func apply(to bytes: inout [UInt8], from start: Int) {
    guard let first = firstSuspect(in: bytes.span, from: start) else { return }
    let tail = Array(bytes[first...])
    bytes.removeSubrange(first...)
    var index = 0
    while index < tail.count { index += escape(tail, at: index, into: &bytes) }
  }

  /// Where the first byte stands that must be escaped, or may have to be with those that follow it.
  private static func firstSuspect(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return index }
      // C1 is C2 80 to C2 9F, the separators are E2 80 A8 and E2 80 A9.
      if byte == 0xC2 || byte == 0xE2, separatorOrControl(bytes, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a two-byte C1 control or a line separator starts here.
  private static func separatorOrControl(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    if bytes[index] == 0xC2 { return bytes[index + 1] < 0xA0 }
    return bytes[index + 1] == 0x80 && index + 2 < bytes.count && bytes[index + 2] & 0xFE == 0xA8
  }

  /// Writes what stands for the byte, or for the scalar that starts with it; returns how many bytes it took.
  private static func escape(_ text: [UInt8], at index: Int, into bytes: inout [UInt8]) -> Int {
    let byte = text[index]
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x08: bytes.append(contentsOf: [0x5C, UInt8(ascii: "b")])
    case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
    case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
    case 0x0C: bytes.append(contentsOf: [0x5C, UInt8(ascii: "f")])
    case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
    case 0x00..<0x20, 0x7F: hexadecimal(UInt16(byte), into: &bytes)
    case 0xC2 where separatorOrControl(text.span, at: index):
      hexadecimal(UInt16(text[index + 1]), into: &bytes)
      return 2
    case 0xE2 where separatorOrControl(text.span, at: index):
      hexadecimal(0x2028 + UInt16(text[index + 2] & 1), into: &bytes)
      return 3
    default: bytes.append(byte)
    }
    return 1
  }

  /// `\u` and four digits.
  private static func hexadecimal(_ unit: UInt16, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: [0x5C, UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 0xF
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
