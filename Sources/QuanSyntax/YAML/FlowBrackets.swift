/// Finds the bracket that a file never closes: libyaml notices only at the end of the file.
enum FlowBrackets {
  /// The offset of the innermost `[` or `{` that is still open at the end of the text, or nil.
  static func unclosed(in bytes: [UInt8]) -> Int? {
    var open: [Int] = []
    var quote: UInt8?
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if let current = quote {
        if byte == current {
          quote = nil
        } else if byte == UInt8(ascii: "\\"), current == UInt8(ascii: "\"") {
          offset += 1
        }
      } else if byte == UInt8(ascii: "#"), startsToken(bytes, offset) {
        offset = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      } else if startsToken(bytes, offset) || !open.isEmpty {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): if startsToken(bytes, offset) { open.append(offset) }
        case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
        case UInt8(ascii: "'"), UInt8(ascii: "\""): if startsToken(bytes, offset) { quote = byte }
        default: break
        }
      }
      offset += 1
    }
    return open.last
  }

  /// Whether a value could start here: after a blank, a line break or another bracket.
  private static func startsToken(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    return [" ", "\n", "[", "{", ","].contains { UInt8(ascii: $0) == bytes[offset - 1] }
  }
}
