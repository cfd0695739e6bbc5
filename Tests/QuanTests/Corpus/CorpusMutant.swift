/// One change of a campaign file, such as a slip of the keyboard, a merge or an editor makes.
struct CorpusMutant: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case digit, unit, word, quote, emptied, keyDeleted, lineDeleted, lineDoubled, indented, outdented
  }

  var kind: Kind
  /// 1-based.
  var line: Int
  /// The bytes that are replaced, and by what.
  var range: Range<Int>
  var replacement: [UInt8]

  func apply(to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    result.replaceSubrange(range, with: replacement)
    return result
  }
}
