/// Full-width signs that Chinese input methods type where the grammar wants ASCII.
package enum FullWidth {
  private static let signs: [(bytes: [UInt8], ascii: String)] = [
    (Array("（".utf8), "("), (Array("）".utf8), ")"), (Array("，".utf8), ","), (Array("：".utf8), ":"),
    (Array("＝".utf8), "=="), (Array("≥".utf8), ">="), (Array("≤".utf8), "<="), (Array("≠".utf8), "!="),
    (Array("＞".utf8), ">"), (Array("＜".utf8), "<"), (Array("％".utf8), "%"), (Array("｜".utf8), "|"),
    (Array("×".utf8), "*"), (Array("＋".utf8), "+"), (Array("－".utf8), "-"), (Array("［".utf8), "["),
    (Array("］".utf8), "]"), (Array("＆".utf8), "&"), (Array("　".utf8), " "),
  ]

  /// All of them in one text.
  package static let all = signs.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()

  /// The ASCII sign that a full-width one at the offset stands for, and its length in bytes.
  static func sign(in bytes: [UInt8], at offset: Int) -> (ascii: String, length: Int)? {
    // Ideographs begin with other bytes than these signs do.
    switch bytes[offset] {
    case 0xC3, 0xE2, 0xE3, 0xEF: break
    default: return nil
    }
    for sign in signs where bytes[offset...].starts(with: sign.bytes) { return (sign.ascii, sign.bytes.count) }
    return nil
  }
}
