import QuanModel
import Testing

extension Leaves {
  @Suite struct SipHashTests {
    private let key = SipKey(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908)

    /// The input of the vectors.
    private func input(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0) } }

    /// The bytes of words, little-endian, in hexadecimal.
    private func bytes(_ words: UInt64...) -> String {
      words.map { Digest128(high: 0, low: $0.byteSwapped).hex.dropFirst(16) }.joined()
    }

    @Test func keyIsLittleEndian() {
      #expect(SipKey(input(16)) == key)
      #expect(SipKey(input(15)) == nil)
      #expect(SipKey(input(17)) == nil)
    }

    @Test func paperExample() {
      #expect(SipHash64.hash(input(15), key: key) == 0xa129_ca61_49be_45e5)
    }

    @Test(arguments: SipHashVectors.bits64) func published64(count: Int, output: String) {
      #expect(bytes(SipHash64.hash(input(count), key: key)) == output)
      let padded = [0xFF] + input(count) + [0xFF]
      #expect(bytes(SipHash64.hash(padded[1..<count + 1], key: key)) == output)
    }

    @Test(arguments: SipHashVectors.bits128) func published128(count: Int, output: String) {
      let digest = SipHasher128.hash(input(count), key: key)
      #expect(bytes(digest.low, digest.high) == output)
      let padded = [0xFF] + input(count) + [0xFF]
      #expect(SipHasher128.hash(padded[1..<count + 1], key: key) == digest)
    }

    @Test func wordIsItsEightBytes() {
      #expect(SipHash64.hash(word: 0x0706_0504_0302_0100, key: key) == SipHash64.hash(input(8), key: key))
    }

    @Test func cutsDoNotMatter() {
      let whole = input(62)
      let digest = SipHasher128.hash(whole, key: key)
      for cut in 0...62 {
        var hasher = SipHasher128(key: key)
        hasher.append(whole[..<cut])
        hasher.append(Array(whole[cut...]))
        #expect(hasher.finish() == digest)
      }
      var hasher = SipHasher128(key: key)
      for byte in whole { hasher.append(byte: byte) }
      #expect(hasher.finish() == digest)
    }

    @Test func wordsAtEveryShift() {
      let word: UInt64 = 0x8877_6655_4433_2211
      let wordBytes: [UInt8] = [0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88]
      for before in 0..<17 {
        var hasher = SipHasher128(key: key)
        hasher.append(input(before))
        hasher.append(word)
        hasher.append(byte: 9)
        #expect(hasher.finish() == SipHasher128.hash(input(before) + wordBytes + [9], key: key))
      }
    }

    @Test func finishLeavesTheHasherAsItIs() {
      var hasher = SipHasher128(key: key)
      hasher.append(input(3))
      let first = hasher.finish()
      #expect(hasher.finish() == first)
      hasher.append(byte: 3)
      #expect(hasher.finish() == SipHasher128.hash(input(4), key: key))
    }

    @Test func lengthsBeyondOneByte() {
      let long = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
      // Of 300 bytes 00 … ff 00 … 2b, worked out from the paper with a program of its own.
      let digest = SipHasher128.hash(long, key: key)
      #expect(bytes(digest.low, digest.high) == "ce005a406d14b36d5386b5f7a7e1b311")
      #expect(bytes(SipHash64.hash(long, key: key)) == "397811b60d710b4b")
    }

    @Test func digestText() throws {
      let digest = Digest128(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)
      #expect(digest.hex == "0123456789abcdeffedcba9876543210")
      #expect(Digest128(hex: digest.hex) == digest)
      #expect(Digest128(hex: digest.hex.uppercased()) == digest)
      #expect(Digest128.zero.hex == String(repeating: "0", count: 32))
      let zeros = String(repeating: "0", count: 31)
      for text in ["", "0", zeros, zeros + "00", "g" + digest.hex.dropFirst()] {
        #expect(Digest128(hex: text) == nil)
      }
    }

    @Test func digestOrder() {
      let ascending = [
        Digest128.zero, Digest128(high: 0, low: .max), Digest128(high: 1, low: 0), Digest128(high: .max, low: 1),
      ]
      #expect(ascending.reversed().sorted() == ascending)
      #expect(ascending.map(\.hex).sorted() == ascending.map(\.hex))
    }
  }
}
