extension JSONTape {
  /// The value of an integer token; nil for any other token.
  package func integer(_ token: JSONToken) -> Int64? {
    token.kind == .integer ? token.value : nil
  }

  /// The value of `true` or `false`; nil for any other token.
  package func boolean(_ token: JSONToken) -> Bool? {
    token.kind == .boolean ? token.value == 1 : nil
  }

  /// The number of a token times 10 to the power of `digits`, exactly, halves and more beyond that rounded away from
  /// zero; nil when the result does not fit or the token is no number. `digits` may be 0 ... 18.
  package func scaled(_ token: JSONToken, digits: Int) -> Int64? {
    guard token.kind == .integer || token.kind == .decimal else { return nil }
    return JSONDecimal.scaled(text.span, token.start..<token.end, digits: digits)
  }

  /// Parses the number at `position`; returns the offset after it.
  mutating func number(_ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> Int {
    let negative = bytes[start] == UInt8(ascii: "-")
    let first = negative ? start &+ 1 : start
    var position = first
    var magnitude: UInt64 = 0
    var overflow = false
    while position < bytes.count, let digit = JSONTape.digit(bytes[position]) {
      // Nineteen digits always fit into 64 bits, so only what comes after them can overflow.
      if position &- first < 19 {
        magnitude = magnitude &* 10 &+ digit
      } else {
        overflow = true
      }
      position &+= 1
    }
    guard position > first else { throw JSONTape.numberError(bytes, position) }
    guard bytes[first] != UInt8(ascii: "0") || position == first &+ 1 else {
      throw JSONError(.invalidNumber, at: start)
    }
    if position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
        position = try JSONTape.endOfDecimal(bytes, position)
        try add(.decimal, start, position)
        return position
      }
    }
    let limit = UInt64(Int64.max) &+ (negative ? 1 : 0)
    guard !overflow, magnitude <= limit else { throw JSONError(.integerOverflow, at: start) }
    let value = Int64(bitPattern: negative ? 0 &- magnitude : magnitude)
    try add(.integer, start, position, value: value)
    return position
  }

  /// The offset after the fraction and exponent that start at `position`.
  private static func endOfDecimal(_ bytes: Span<UInt8>, _ position: Int) throws(JSONError) -> Int {
    var position = position
    if bytes[position] == UInt8(ascii: ".") { position = try endOfDigits(bytes, position &+ 1) }
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return position }
    position &+= 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
      position &+= 1
    }
    return try endOfDigits(bytes, position)
  }

  /// The offset after the digits at `position`, at least one.
  private static func endOfDigits(_ bytes: Span<UInt8>, _ start: Int) throws(JSONError) -> Int {
    var position = start
    while position < bytes.count, digit(bytes[position]) != nil { position &+= 1 }
    guard position > start else { throw numberError(bytes, position) }
    return position
  }

  /// The error for a missing digit.
  private static func numberError(_ bytes: Span<UInt8>, _ position: Int) -> JSONError {
    JSONError(position < bytes.count ? .invalidNumber : .unexpectedEnd, at: position)
  }

  /// The value of a digit.
  @inline(__always)
  static func digit(_ byte: UInt8) -> UInt64? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? UInt64(value) : nil
  }
}
