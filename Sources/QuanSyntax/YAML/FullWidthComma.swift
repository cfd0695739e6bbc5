/// Finds the full-width comma that was meant to part two members of a row.
enum FullWidthComma {
  static let bytes = Array("，".utf8)

  /// The comma before a colon at which libyaml stopped: what stands between them on the line is one word, the key that was
  /// meant. Commas of prose are followed by more.
  static func find(before end: Int, in text: [UInt8]) -> Int? {
    var start = min(end, text.count)
    while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let line = text[start..<min(end, text.count)]
    guard let comma = line.indices.last(where: { line[$0...].starts(with: bytes) }) else { return nil }
    let word = line[(comma + bytes.count)...].drop { $0 == UInt8(ascii: " ") }
    let key = word.reversed().drop { $0 == UInt8(ascii: " ") }
    return key.isEmpty || key.contains(UInt8(ascii: " ")) ? nil : comma
  }
}
