/// The digits of Douglas Crockford's base 32, https://www.crockford.com/base32.html.
enum CrockfordBase32 {
  /// Appends the lower 40 bits of a word as eight digits, most significant first.
  static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    var shift: UInt64 = 40
    while shift > 0 {
      shift &-= 5
      bytes.append(character(UInt8(truncatingIfNeeded: word &>> shift & 31)))
    }
  }

  /// The value of a digit in either case, with `I` and `L` read as 1 and `O` as 0; nil for any other character.
  static func digit(_ byte: UInt8) -> UInt64? {
    if byte &- UInt8(ascii: "0") < 10 { return UInt64(byte &- UInt8(ascii: "0")) }
    // Without the bit that tells lower case from upper. Only letters come out as letters.
    let letter = byte & 0xDF
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "H"): return UInt64(letter &- UInt8(ascii: "A") &+ 10)
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    case UInt8(ascii: "J"), UInt8(ascii: "K"): return UInt64(letter &- UInt8(ascii: "J") &+ 18)
    case UInt8(ascii: "M"), UInt8(ascii: "N"): return UInt64(letter &- UInt8(ascii: "M") &+ 20)
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "P")...UInt8(ascii: "T"): return UInt64(letter &- UInt8(ascii: "P") &+ 22)
    case UInt8(ascii: "V")...UInt8(ascii: "Z"): return UInt64(letter &- UInt8(ascii: "V") &+ 27)
    default: return nil
    }
  }

  /// The character of a digit, 0 ..< 32.
  private static func character(_ digit: UInt8) -> UInt8 {
    // The letters leave out I, L, O and U.
    switch digit {
    case ..<10: UInt8(ascii: "0") &+ digit
    case ..<18: UInt8(ascii: "A") &+ digit &- 10
    case ..<20: UInt8(ascii: "J") &+ digit &- 18
    case ..<22: UInt8(ascii: "M") &+ digit &- 20
    case ..<27: UInt8(ascii: "P") &+ digit &- 22
    default: UInt8(ascii: "V") &+ digit &- 27
    }
  }
}
