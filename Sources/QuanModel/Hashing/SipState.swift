/// The four words that SipHash mixes, with its round.
///
/// Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012). The 128-bit output is the one of the
/// authors' reference implementation.
struct SipState: Sendable {
  /// The words, named as in the paper.
  private var v0: UInt64
  private var v1: UInt64
  private var v2: UInt64
  private var v3: UInt64

  /// The state before the first word of the message.
  @inline(__always)
  init(key: SipKey) {
    v0 = key.low ^ 0x736f_6d65_7073_6575
    v1 = key.high ^ 0x646f_7261_6e64_6f6d
    v2 = key.low ^ 0x6c79_6765_6e65_7261
    v3 = key.high ^ 0x7465_6462_7974_6573
  }

  /// Marks the state as one with 128 bits of output; comes before the first word.
  @inline(__always)
  mutating func widen() {
    v1 ^= 0xee
  }

  /// Takes in the next word of the message, with two rounds.
  @inline(__always)
  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  /// The 64-bit output; no word may follow.
  @inline(__always)
  mutating func output64() -> UInt64 {
    v2 ^= 0xff
    return squeeze()
  }

  /// The 128-bit output of a widened state; no word may follow.
  @inline(__always)
  mutating func output128() -> Digest128 {
    v2 ^= 0xee
    let low = squeeze()
    v1 ^= 0xdd
    return Digest128(high: squeeze(), low: low)
  }

  /// Four rounds and the word that they leave.
  @inline(__always)
  private mutating func squeeze() -> UInt64 {
    round()
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }

  /// SipRound of the paper.
  @inline(__always)
  private mutating func round() {
    v0 &+= v1
    v1 = SipState.rotate(v1, 13) ^ v0
    v0 = SipState.rotate(v0, 32)
    v2 &+= v3
    v3 = SipState.rotate(v3, 16) ^ v2
    v0 &+= v3
    v3 = SipState.rotate(v3, 21) ^ v0
    v2 &+= v1
    v1 = SipState.rotate(v1, 17) ^ v2
    v2 = SipState.rotate(v2, 32)
  }

  /// The word turned left by `count` bits, 0 < count < 64.
  @inline(__always)
  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &<< count | word &>> (64 &- count)
  }
}
