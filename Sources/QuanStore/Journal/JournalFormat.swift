import QuanModel

/// Numbers of the journal's format, and its checksum.
package enum JournalFormat {
  package static let version: UInt32 = 1
  static let frameVersion: UInt16 = 1
  /// What a segment is made with unless one batch needs more.
  package static let segmentBytes = 16 << 20

  /// Frames begin at multiples of this: what is being written shares no sector with what was synced before, so that a
  /// sector that a crash spoils takes nothing with it that was acknowledged.
  package static let sector = 512

  /// The next place at which a frame may begin.
  static func aligned(_ offset: Int) -> Int { (offset + sector - 1) / sector * sector }

  /// SipHash-2-4 with 128 bits of output under a fixed key: it finds damage, it is no signature.
  static func checksum(_ bytes: ArraySlice<UInt8>...) -> Digest128 {
    var hasher = SipHasher128(key: SipKey(low: 0x6a6f_7572, high: 0x6e61_6c31))
    for part in bytes { hasher.append(part) }
    return hasher.finish()
  }

  /// A segment's file name: it sorts by the first decision in it.
  package static func name(first: UInt64) -> String {
    let digits = String(first)
    return "journal-" + String(repeating: "0", count: 20 - digits.count) + digits + ".quan"
  }

  /// The first decision that a name tells; nil for any other file.
  package static func first(of name: String) -> UInt64? {
    guard name.hasPrefix("journal-"), name.hasSuffix(".quan"), name.utf8.count == 33 else { return nil }
    return UInt64(name.dropFirst(8).dropLast(5))
  }
}
