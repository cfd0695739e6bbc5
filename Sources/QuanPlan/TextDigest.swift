import QuanModel

/// Texts that campaigns compare with constants are public words (a category, a code), so a digest under a fixed key
/// stands for them in programs and commands.
package enum TextDigest {
  private static let key = SipKey(low: 0x7175_616e_2074_6578, high: 0x7420_6469_6765_7374)

  package static func value(of text: String) -> Int64 {
    value(of: Array(text.utf8))
  }

  package static func value(of bytes: [UInt8]) -> Int64 {
    Int64(bitPattern: SipHash64.hash(bytes, key: key))
  }
}
