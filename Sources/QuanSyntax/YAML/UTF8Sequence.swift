/// Well-formed UTF-8, after table 3-7 of the Unicode standard.
enum UTF8Sequence {
  /// The length of the well-formed sequence that starts at the offset, 0 where there is none.
  static func length(in bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    let length =
      switch lead {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 1 else { return length }
    guard offset + length <= bytes.count else { return 0 }
    let second = bytes[offset + 1]
    let bounds: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard bounds.contains(second) else { return 0 }
    for index in (offset + 2)..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
