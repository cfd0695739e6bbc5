import QuanModel

/// The short digest that pins an approval to the text that was approved.
package enum ReadingDigest {
  private static let key = SipKey(low: 0x7265_6164, high: 0x696e_6773)

  /// Eight lower-case hexadecimal digits; runs of white space count as one space, so that a text may be folded anew.
  package static func of(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(SipHasher128.hash(Array(words.utf8), key: key).hex.prefix(8))
  }
}
