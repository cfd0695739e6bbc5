/// A JSON value, read for clarity alone: every level is a value of its own.
package indirect enum NaiveJSON: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// A number with a point or an exponent, as written.
  case decimal(String)
  case text(String)
  case list([NaiveJSON])
  case object([String: NaiveJSON])

  /// A line that is no JSON, or more than a command may hold.
  package struct Malformed: Error {}

  /// The field of an object; nil where there is none or it is null.
  package subscript(_ key: String) -> NaiveJSON? {
    guard case .object(let fields) = self, let value = fields[key], value != .null else { return nil }
    return value
  }

  package static func read(_ bytes: [UInt8]) throws(Malformed) -> NaiveJSON {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Malformed() }
    var reader = NaiveJSONReader(bytes)
    return try reader.whole()
  }
}

/// Reads one value after RFC 8259: no key twice in an object, 16 levels, integers of 64 bits.
private struct NaiveJSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private static let levelsMax = 16
  private static let numberSigns = Array("+-.0123456789eE".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws(NaiveJSON.Malformed) -> NaiveJSON {
    let value = try value(level: 1)
    skip()
    guard at == bytes.count else { throw NaiveJSON.Malformed() }
    return value
  }

  private mutating func skip() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
  }

  private func peek() throws(NaiveJSON.Malformed) -> UInt8 {
    guard at < bytes.count else { throw NaiveJSON.Malformed() }
    return bytes[at]
  }

  private mutating func take(_ byte: UInt8) throws(NaiveJSON.Malformed) {
    guard try peek() == byte else { throw NaiveJSON.Malformed() }
    at += 1
  }

  private mutating func take(word text: String) throws(NaiveJSON.Malformed) {
    let wanted = Array(text.utf8)
    guard bytes[at...].starts(with: wanted) else { throw NaiveJSON.Malformed() }
    at += wanted.count
  }

  private mutating func value(level: Int) throws(NaiveJSON.Malformed) -> NaiveJSON {
    skip()
    switch try peek() {
    case UInt8(ascii: "{"):
      guard level <= Self.levelsMax else { throw NaiveJSON.Malformed() }
      return try object(level)
    case UInt8(ascii: "["):
      guard level <= Self.levelsMax else { throw NaiveJSON.Malformed() }
      return try list(level)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"):
      try take(word: "true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try take(word: "false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try take(word: "null")
      return .null
    default: return try number()
    }
  }

  private mutating func object(_ level: Int) throws(NaiveJSON.Malformed) -> NaiveJSON {
    var fields: [String: NaiveJSON] = [:]
    try take(UInt8(ascii: "{"))
    skip()
    if try peek() == UInt8(ascii: "}") {
      at += 1
      return .object([:])
    }
    while true {
      skip()
      guard try peek() == UInt8(ascii: "\"") else { throw NaiveJSON.Malformed() }
      let key = try string()
      skip()
      try take(UInt8(ascii: ":"))
      guard fields[key] == nil else { throw NaiveJSON.Malformed() }
      fields[key] = try value(level: level + 1)
      skip()
      if try peek() == UInt8(ascii: "}") { break }
      try take(UInt8(ascii: ","))
    }
    at += 1
    return .object(fields)
  }

  private mutating func list(_ level: Int) throws(NaiveJSON.Malformed) -> NaiveJSON {
    var items: [NaiveJSON] = []
    try take(UInt8(ascii: "["))
    skip()
    if try peek() == UInt8(ascii: "]") {
      at += 1
      return .list([])
    }
    while true {
      items.append(try value(level: level + 1))
      skip()
      if try peek() == UInt8(ascii: "]") { break }
      try take(UInt8(ascii: ","))
    }
    at += 1
    return .list(items)
  }

  private mutating func string() throws(NaiveJSON.Malformed) -> String {
    try take(UInt8(ascii: "\""))
    var start = at
    // Code units of UTF-16, for escapes come in pairs of them; a text without escapes is its bytes.
    var text: [UInt16] = []
    var hasEscapes = false
    while true {
      let byte = try peek()
      guard byte >= 0x20 else { throw NaiveJSON.Malformed() }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      let plain = String(decoding: bytes[start..<at], as: UTF8.self)
      at += 1
      if byte == UInt8(ascii: "\""), !hasEscapes { return plain }
      text += Array(plain.utf16)
      if byte == UInt8(ascii: "\"") { break }
      hasEscapes = true
      text.append(try escape())
      start = at
    }
    guard let whole = String(validating: text, as: UTF16.self) else { throw NaiveJSON.Malformed() }
    return whole
  }

  private mutating func escape() throws(NaiveJSON.Malformed) -> UInt16 {
    let byte = try peek()
    at += 1
    let plain: [UInt8: UInt16] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 8,
      UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    ]
    if let unit = plain[byte] { return unit }
    guard byte == UInt8(ascii: "u"), at + 4 <= bytes.count else { throw NaiveJSON.Malformed() }
    let digits = String(decoding: bytes[at..<(at + 4)], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16), !digits.contains("+") else { throw NaiveJSON.Malformed() }
    at += 4
    return unit
  }

  private mutating func number() throws(NaiveJSON.Malformed) -> NaiveJSON {
    let start = at
    while at < bytes.count, Self.numberSigns.contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard Self.isNumber(text) else { throw NaiveJSON.Malformed() }
    if text.contains(where: { ".eE".contains($0) }) { return .decimal(text) }
    guard let value = Int64(text) else { throw NaiveJSON.Malformed() }
    return .integer(value)
  }

  /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  private static func isNumber(_ text: String) -> Bool {
    var rest = text[...]
    func digits() -> Int {
      let count = rest.prefix { "0123456789".contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == "-" { rest = rest.dropFirst() }
    let startsWithZero = rest.first == "0"
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == "." {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
