/// A strict reader of JSON texts (RFC 8259), used again for text after text so that it seldom allocates.
///
/// The tokens stand in the order of the text, each value before what it holds, each key before its value: token 0 is
/// the whole value, and `token.next` passes over a value in one step. The tape keeps the text that it parsed.
package struct JSONTape: Sendable {
  /// How many objects and arrays may lie in each other.
  package static let depthLimit = 16
  /// How many values and keys a text may have, unless a tape is made for more.
  package static let tokenLimit = 4096

  /// The longest text that is taken, in bytes.
  package let inputLimit: Int
  /// The most values and keys that this tape takes.
  package let tokensMax: Int
  /// The tokens of the text parsed last; none when it had an error.
  package internal(set) var tokens: [JSONToken] = []
  /// The text parsed last.
  var text: [UInt8] = []

  /// A tape for texts of at most so many bytes; the limit is cut to what 31 bits count.
  package init(inputLimit: Int, tokensMax: Int = JSONTape.tokenLimit) {
    self.tokensMax = tokensMax
    self.inputLimit = min(max(inputLimit, 0), Int(Int32.max) - 1)
    tokens.reserveCapacity(64)
  }

  /// Parses a text, which has to be one JSON value with nothing but white space around it.
  package mutating func parse(_ bytes: Span<UInt8>) -> JSONError? {
    tokens.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    guard bytes.count <= inputLimit else { return JSONError(.inputTooLong, at: inputLimit) }
    // An array takes bytes as a block from a buffer pointer only; the pointer stays within the closure.
    unsafe bytes.withUnsafeBufferPointer { buffer in unsafe text.append(contentsOf: buffer) }
    return parseText()
  }

  /// Parses a part of a text; offsets count from the start of the part.
  package mutating func parse(_ bytes: ArraySlice<UInt8>) -> JSONError? {
    parse(bytes.span)
  }

  /// Parses a part of a text, which must lie in it; offsets count from the start of the part.
  package mutating func parse(_ bytes: [UInt8], _ range: Range<Int>) -> JSONError? {
    parse(bytes[range].span)
  }

  /// Parses a text.
  package mutating func parse(_ bytes: [UInt8]) -> JSONError? {
    parse(bytes.span)
  }

  /// The token at an index.
  package subscript(index: Int) -> JSONToken { tokens[index] }

  /// Parses `text`.
  private mutating func parseText() -> JSONError? {
    // A second reference to the text, not a copy: nothing changes `text` meanwhile.
    let text = text
    let bytes = text.span
    do throws(JSONError) {
      var position = JSONTape.skipSpace(bytes, 0)
      guard position < bytes.count else { throw JSONError(.empty, at: position) }
      position = JSONTape.skipSpace(bytes, try value(bytes, position, depth: 0))
      guard position == bytes.count else { throw JSONError(.trailingBytes, at: position) }
      return nil
    } catch {
      tokens.removeAll(keepingCapacity: true)
      return error
    }
  }
}
