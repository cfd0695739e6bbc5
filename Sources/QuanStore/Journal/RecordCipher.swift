import QuanModel

/// Enciphers what of a command is nobody else's: the caller's id, which answers need again, and values of personal facts
/// that a rule computes with.
///
/// A stream of SipHash-2-4-128 blocks under a key of the deployment, begun by the digests of the command: two commands have
/// the same stream only if they are the same command.
package struct RecordCipher: Sendable {
  private let key: SipKey

  package init(key: SipKey) { self.key = key }

  /// The stream of one command.
  struct Stream {
    private var hasher: SipHasher128
    private var count: UInt64 = 0

    fileprivate init(_ key: SipKey, id: Digest128, content: Digest128, at: Int64) {
      hasher = SipHasher128(key: key)
      hasher.append(id.low)
      hasher.append(id.high)
      hasher.append(content.low)
      hasher.append(content.high)
      hasher.append(UInt64(bitPattern: at))
    }

    private mutating func block() -> Digest128 {
      var next = hasher
      next.append(count)
      count += 1
      return next.finish()
    }

    /// The word enciphered, or deciphered: the same twice is as before.
    mutating func apply(to word: Int64) -> Int64 { word ^ Int64(bitPattern: block().low) }

    mutating func apply(to bytes: some Sequence<UInt8>) -> [UInt8] {
      var result: [UInt8] = []
      var mask = Digest128.zero
      for byte in bytes {
        let place = result.count % 16
        if place == 0 { mask = block() }
        let word = place < 8 ? mask.low : mask.high
        result.append(byte ^ UInt8(truncatingIfNeeded: word >> UInt64(place % 8 * 8)))
      }
      return result
    }
  }

  func stream(id: Digest128, content: Digest128, at: Int64) -> Stream {
    Stream(key, id: id, content: content, at: at)
  }
}
