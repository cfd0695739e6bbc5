/// One value, or one key, of a parsed JSON text.
package struct JSONToken: Sendable {
  /// What a token is.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case object, array, string
    /// A number without fraction and exponent; it fits into `Int64`.
    case integer
    /// A number with a fraction or an exponent.
    case decimal
    case boolean, null
  }

  /// What the token is.
  package let kind: Kind
  /// Whether a string holds escapes, so that its bytes in the text are not those that it stands for.
  package internal(set) var hasEscapes = false
  /// `start`, `end`, `count` and `next`, which fit into 31 bits as the text does.
  private let lower: Int32
  private var upper: Int32
  private var members: Int32 = 0
  private var sibling: Int32
  /// The value of an integer; 1 or 0 for `true` and `false`.
  var value: Int64 = 0

  /// A token at an index of the tape that starts at an offset and has no end yet.
  @inline(__always)
  init(_ kind: Kind, index: Int, start: Int, end: Int, value: Int64 = 0) {
    self.kind = kind
    self.value = value
    lower = Int32(truncatingIfNeeded: start)
    upper = Int32(truncatingIfNeeded: end)
    sibling = Int32(truncatingIfNeeded: index &+ 1)
  }

  /// The offset in bytes of the value's first byte; in a string, of the byte after the opening quote.
  package var start: Int { Int(lower) }

  /// The offset in bytes after the value's last byte; in a string, of the closing quote.
  package var end: Int { Int(upper) }

  /// How many members an object or elements an array has; 0 for any other value.
  package var count: Int { Int(members) }

  /// The index of the token after this value and all that it holds.
  package var next: Int { Int(sibling) }

  /// Closes an object or array.
  @inline(__always)
  mutating func close(end: Int, count: Int, next: Int) {
    upper = Int32(truncatingIfNeeded: end)
    members = Int32(truncatingIfNeeded: count)
    sibling = Int32(truncatingIfNeeded: next)
  }
}
