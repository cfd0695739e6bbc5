extension JSONTape {
  /// The offset of the first byte from `position` on that is not white space.
  @inline(__always)
  static func skipSpace(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    var position = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position &+= 1
      default: return position
      }
    }
    return position
  }

  /// Parses the value at `position`, where a byte is; returns the offset after it.
  mutating func value(_ bytes: Span<UInt8>, _ position: Int, depth: Int) throws(JSONError) -> Int {
    switch bytes[position] {
    case UInt8(ascii: "\""): return try string(bytes, position)
    case UInt8(ascii: "{"): return try object(bytes, position, depth: depth &+ 1)
    case UInt8(ascii: "["): return try array(bytes, position, depth: depth &+ 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try number(bytes, position)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return try literal(bytes, position)
    default: throw JSONError(.unexpectedByte, at: position)
    }
  }

  /// Adds a token.
  @inline(__always)
  mutating func add(_ kind: JSONToken.Kind, _ start: Int, _ end: Int, value: Int64 = 0) throws(JSONError) {
    guard tokens.count < tokensMax else { throw JSONError(.tooManyTokens, at: start) }
    tokens.append(JSONToken(kind, index: tokens.count, start: start, end: end, value: value))
  }

  /// The next byte after white space and its offset.
  @inline(__always)
  private static func next(
    _ bytes: Span<UInt8>, _ position: Int
  ) throws(JSONError) -> (byte: UInt8, position: Int) {
    let position = skipSpace(bytes, position)
    guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
    return (bytes[position], position)
  }

  /// Parses the object at `position`; returns the offset after it.
  private mutating func object(_ bytes: Span<UInt8>, _ start: Int, depth: Int) throws(JSONError) -> Int {
    guard depth <= JSONTape.depthLimit else { throw JSONError(.tooDeep, at: start) }
    let index = tokens.count
    try add(.object, start, start)
    var (byte, position) = try JSONTape.next(bytes, start &+ 1)
    var count = 0
    if byte != UInt8(ascii: "}") {
      while true {
        guard byte == UInt8(ascii: "\"") else { throw JSONError(.expectedKey, at: position) }
        (byte, position) = try JSONTape.next(bytes, try string(bytes, position))
        guard byte == UInt8(ascii: ":") else { throw JSONError(.expectedColon, at: position) }
        (byte, position) = try JSONTape.next(bytes, position &+ 1)
        (byte, position) = try JSONTape.next(bytes, try value(bytes, position, depth: depth))
        count &+= 1
        if byte == UInt8(ascii: "}") { break }
        guard byte == UInt8(ascii: ",") else { throw JSONError(.expectedCommaOrEnd, at: position) }
        (byte, position) = try JSONTape.next(bytes, position &+ 1)
      }
    }
    tokens[index].close(end: position &+ 1, count: count, next: tokens.count)
    if count > 1, let duplicate = duplicateKey(bytes, ofObject: index) {
      throw JSONError(.duplicateKey, at: tokens[duplicate].start &- 1)
    }
    return position &+ 1
  }

  /// Parses the array at `position`; returns the offset after it.
  private mutating func array(_ bytes: Span<UInt8>, _ start: Int, depth: Int) throws(JSONError) -> Int {
    guard depth <= JSONTape.depthLimit else { throw JSONError(.tooDeep, at: start) }
    let index = tokens.count
    try add(.array, start, start)
    var (byte, position) = try JSONTape.next(bytes, start &+ 1)
    var count = 0
    if byte != UInt8(ascii: "]") {
      while true {
        (byte, position) = try JSONTape.next(bytes, try value(bytes, position, depth: depth))
        count &+= 1
        if byte == UInt8(ascii: "]") { break }
        guard byte == UInt8(ascii: ",") else { throw JSONError(.expectedCommaOrEnd, at: position) }
        (byte, position) = try JSONTape.next(bytes, position &+ 1)
      }
    }
    tokens[index].close(end: position &+ 1, count: count, next: tokens.count)
    return position &+ 1
  }

  /// Parses `true`, `false` or `null` at `position`; returns the offset after it.
  private mutating func literal(_ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "t"): try add(.boolean, start, try JSONTape.end(of: "true", bytes, start), value: 1)
    case UInt8(ascii: "f"): try add(.boolean, start, try JSONTape.end(of: "false", bytes, start))
    case UInt8(ascii: "n"): try add(.null, start, try JSONTape.end(of: "null", bytes, start))
    default: throw JSONError(.invalidLiteral, at: start)
    }
    return tokens[tokens.count &- 1].end
  }

  /// The offset after the word, which has to stand at `start`.
  private static func end(of word: String, _ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> Int {
    var position = start
    for byte in word.utf8 {
      guard position < bytes.count else { throw JSONError(.unexpectedEnd, at: position) }
      guard bytes[position] == byte else { throw JSONError(.invalidLiteral, at: start) }
      position &+= 1
    }
    return position
  }
}
