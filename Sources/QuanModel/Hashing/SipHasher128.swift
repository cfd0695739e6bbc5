/// SipHash-2-4 with 128 bits of output, fed piece by piece.
///
/// The digest depends on the bytes alone, not on how they were cut into pieces. Source: see `SipState`.
package struct SipHasher128: Sendable {
  /// The state after the words that are full.
  private var state: SipState
  /// The bytes that do not fill a word yet, little-endian; the bits above them are 0.
  private var tail: UInt64 = 0
  /// How many bytes were fed.
  private var length: UInt64 = 0

  /// A hasher that was fed nothing yet.
  package init(key: SipKey) {
    state = SipState(key: key)
    state.widen()
  }

  /// The digest of the bytes.
  package static func hash(_ bytes: Span<UInt8>, key: SipKey) -> Digest128 {
    var hasher = SipHasher128(key: key)
    hasher.append(bytes)
    return hasher.finish()
  }

  /// The digest of the bytes.
  package static func hash(_ bytes: ArraySlice<UInt8>, key: SipKey) -> Digest128 {
    hash(bytes.span, key: key)
  }

  /// The digest of the bytes.
  package static func hash(_ bytes: [UInt8], key: SipKey) -> Digest128 {
    hash(bytes.span, key: key)
  }

  /// Feeds one byte.
  package mutating func append(byte: UInt8) {
    tail |= UInt64(byte) &<< (length &* 8)
    length &+= 1
    if length & 7 == 0 {
      state.absorb(tail)
      tail = 0
    }
  }

  /// Feeds the eight bytes of a word, little-endian.
  package mutating func append(_ word: UInt64) {
    let used = (length & 7) &* 8
    state.absorb(tail | word &<< used)
    // The bits that did not fit: none when `used` is 0, which is why the shift goes in two steps.
    tail = (word &>> 1) &>> (63 &- used)
    length &+= 8
  }

  /// Feeds bytes.
  package mutating func append(_ bytes: Span<UInt8>) {
    let words = bytes.count & ~7
    var offset = 0
    while offset < words {
      append(SipHasher128.word(in: bytes, at: offset))
      offset &+= 8
    }
    while offset < bytes.count {
      append(byte: bytes[offset])
      offset &+= 1
    }
  }

  /// Feeds bytes.
  package mutating func append(_ bytes: [UInt8]) {
    append(bytes.span)
  }

  /// Feeds bytes.
  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    append(bytes.span)
  }

  /// The digest of all that was fed; the hasher itself can be fed on.
  package func finish() -> Digest128 {
    var state = state
    state.absorb(tail | length &<< 56)
    return state.output128()
  }

  /// The little-endian word of the eight bytes at the offset.
  @inline(__always)
  static func word(in bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    // One load instead of eight. The load is checked against the bounds; what is unsafe about it is the change of
    // type alone, and every pattern of bits is a `UInt64`.
    UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
