/// SipHash-2-4 with 64 bits of output, of a message that is there as a whole. Source: see `SipState`.
package enum SipHash64 {
  /// The hash of the bytes; the paper's output bytes are this number little-endian.
  package static func hash(_ bytes: Span<UInt8>, key: SipKey) -> UInt64 {
    var state = SipState(key: key)
    let words = bytes.count & ~7
    var offset = 0
    while offset < words {
      state.absorb(SipHasher128.word(in: bytes, at: offset))
      offset &+= 8
    }
    var tail = UInt64(truncatingIfNeeded: bytes.count) &<< 56
    while offset < bytes.count {
      tail |= UInt64(bytes[offset]) &<< UInt64((offset & 7) &* 8)
      offset &+= 1
    }
    state.absorb(tail)
    return state.output64()
  }

  /// The hash of the bytes.
  package static func hash(_ bytes: ArraySlice<UInt8>, key: SipKey) -> UInt64 {
    hash(bytes.span, key: key)
  }

  /// The hash of the bytes.
  package static func hash(_ bytes: [UInt8], key: SipKey) -> UInt64 {
    hash(bytes.span, key: key)
  }

  /// The hash of the eight bytes of a word, little-endian.
  package static func hash(word: UInt64, key: SipKey) -> UInt64 {
    var state = SipState(key: key)
    state.absorb(word)
    state.absorb(8 &<< 56)
    return state.output64()
  }
}
