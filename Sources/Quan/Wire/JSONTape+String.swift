extension JSONTape {
  /// The bytes that a string token stands for, in UTF-8; those of the text for any other token.
  package func utf8(_ token: JSONToken) -> [UInt8] {
    var bytes: [UInt8] = []
    append(token, to: &bytes)
    return bytes
  }

  /// The same without a copy, where the string has no escapes.
  func bytes(_ token: JSONToken) -> ArraySlice<UInt8> {
    token.hasEscapes ? utf8(token)[...] : text[token.start..<token.end]
  }

  /// Appends the bytes that a string token stands for, in UTF-8; those of the text for any other token.
  package func append(_ token: JSONToken, to bytes: inout [UInt8]) {
    bytes += token.hasEscapes ? Self.unescaped(token, in: text)[...] : text[token.start..<token.end]
  }

  /// What a string with escapes stands for, in UTF-8.
  static func unescaped(_ token: JSONToken, in text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var unescaper = JSONUnescaper(token)
    let span = text.span
    while let byte = unescaper.next(span) { bytes.append(byte) }
    return bytes
  }

  /// Whether a token is the string of the text.
  package func equals(_ token: JSONToken, _ string: String) -> Bool {
    equals(token, string.utf8.span)
  }

  /// Whether a token is the string of the bytes, in UTF-8.
  package func equals(_ token: JSONToken, _ bytes: [UInt8]) -> Bool {
    equals(token, bytes.span)
  }

  /// Whether a token is the string of the bytes, in UTF-8.
  package func equals(_ token: JSONToken, _ bytes: Span<UInt8>) -> Bool {
    guard token.kind == .string else { return false }
    let span = text.span
    guard token.hasEscapes else {
      guard token.end - token.start == bytes.count else { return false }
      for index in bytes.indices where span[token.start &+ index] != bytes[index] { return false }
      return true
    }
    var unescaper = JSONUnescaper(token)
    for index in bytes.indices where unescaper.next(span) != bytes[index] { return false }
    return unescaper.next(span) == nil
  }

  /// The index of the value that an object token at an index has for a key; nil when it has none or is no object.
  package func member(of index: Int, _ key: String) -> Int? {
    guard tokens[index].kind == .object else { return nil }
    var position = index + 1
    while position < tokens[index].next {
      if equals(tokens[position], key) { return position + 1 }
      position = tokens[position + 1].next
    }
    return nil
  }

  /// Parses the string whose opening quote is at `position`; returns the offset after it.
  mutating func string(_ bytes: Span<UInt8>, _ quote: Int) throws(JSONError) -> Int {
    let start = quote &+ 1
    var position = start
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        try add(.string, start, position)
        if hasEscapes { tokens[tokens.count &- 1].hasEscapes = true }
        return position &+ 1
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position = try JSONUnescaper.endOfEscape(bytes, position)
      } else if byte >= 0x80 {
        position = try JSONTape.endOfScalar(bytes, position)
      } else if byte < 0x20 {
        throw JSONError(.controlCharacter, at: position)
      } else {
        position &+= 1
      }
    }
    throw JSONError(.unexpectedEnd, at: position)
  }

  /// The offset after the scalar of two to four bytes at `position`. Source: the Unicode Standard, table 3-7.
  private static func endOfScalar(_ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[start] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: throw JSONError(.invalidUTF8, at: start)
    }
    for offset in 1..<length {
      guard start + offset < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
      let byte = bytes[start + offset]
      guard offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { throw JSONError(.invalidUTF8, at: start) }
    }
    return start + length
  }
}
