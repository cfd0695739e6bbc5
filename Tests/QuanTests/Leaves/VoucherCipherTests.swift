import QuanModel
import Testing

extension Leaves {
  @Suite struct VoucherCipherTests {
    private let cipher = VoucherCipher(key: SipKey(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908))
    private let other = VoucherCipher(key: SipKey(low: 0x0807_0605_0403_0201, high: 0x100f_0e0d_0c0b_0a09))
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    private func text(_ number: Int) -> String { String(decoding: cipher.code(for: number), as: UTF8.self) }

    /// Worked out from the description with a program of its own.
    @Test(arguments: [
      (0, "NP349P3JER6E96E0"), (1, "N2PGSGF001TWCR3N"), (2, "B4NCFKY21MRJFY5Q"), (1_000_000, "ZSQA1TECER3GY3AA"),
      ((1 << 40) - 1, "E7ZMGYMXRM2QYW3S"),
    ]) func knownCodes(number: Int, code: String) {
      #expect(text(number) == code)
      #expect(cipher.number(of: Array(code.utf8)) == number)
    }

    @Test func roundTrip() {
      var random = SplitMix(state: 1)
      for number in Array(0..<500) + (0..<500).map({ _ in Int.random(in: 0..<VoucherCipher.limit, using: &random) }) {
        let code = cipher.code(for: number)
        #expect(code.count == VoucherCipher.length)
        #expect(code.allSatisfy(VoucherCipherTests.alphabet.contains))
        #expect(cipher.number(of: code) == number)
        #expect(cipher.number(of: code[...]) == number)
      }
    }

    @Test func codesAreDistinct() {
      #expect(Set((0..<20_000).map(cipher.code)).count == 20_000)
    }

    @Test func neighboursDifferInMostCharacters() {
      for number in 0..<200 {
        let same = zip(cipher.code(for: number), cipher.code(for: number + 1)).count { $0 == $1 }
        #expect(same <= 6)
      }
    }

    @Test func singleCharacterChangesAreRejected() {
      for number in [0, 1, 77, VoucherCipher.limit - 1] {
        let code = cipher.code(for: number)
        for index in code.indices {
          for character in VoucherCipherTests.alphabet where character != code[index] {
            var changed = code
            changed[index] = character
            #expect(cipher.number(of: changed) == nil)
          }
        }
      }
    }

    @Test func swappedNeighboursAreRejected() {
      let code = cipher.code(for: 4711)
      for index in 0..<15 where code[index] != code[index + 1] {
        var changed = code
        changed.swapAt(index, index + 1)
        #expect(cipher.number(of: changed) == nil)
      }
    }

    @Test func keysDiffer() {
      for number in 0..<100 {
        let code = cipher.code(for: number)
        #expect(code != other.code(for: number))
        #expect(other.number(of: code) == nil)
      }
    }

    @Test func readsAsPeopleWrite() {
      #expect(cipher.number(of: "n2pg-sgf0-01tw-cr3n".utf8) == 1)
      #expect(cipher.number(of: "N2PG-SGFo-OlTW-CR3N-".utf8) == 1)
      #expect(cipher.number(of: "N2PG-SGF0-0iTW-CR3N".utf8) == 1)
      #expect(cipher.number(of: "N2PG-SGF0-0LTW-CR3N".utf8) == 1)
      #expect(cipher.number(of: "n2pgsgf00Itwcr3n".utf8) == 1)
    }

    @Test(arguments: [
      "", "-", "N2PGSGF001TWCR3", "N2PGSGF001TWCR3N0", "N2PGSGF001TWCR3U", " N2PGSGF001TWCR3N", "N2PG SGF0 01TW CR3N",
      "N2PGSGF001TWCR3é", "0000000000000000", "ZZZZZZZZZZZZZZZZ",
    ]) func noCodes(text: String) {
      #expect(cipher.number(of: text.utf8) == nil)
      #expect(cipher.number(of: Array(text.utf8)) == nil)
    }

    @Test func everyOtherByteIsRejected() {
      let allowed = Set(VoucherCipherTests.alphabet + Array("abcdefghjkmnpqrstvwxyzILOilo-".utf8))
      for byte in UInt8.min...UInt8.max where !allowed.contains(byte) {
        #expect(cipher.number(of: [byte] + cipher.code(for: 5)[1...]) == nil)
      }
    }

    @Test func appends() {
      var bytes = Array("code=".utf8)
      cipher.append(codeOf: 1, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "code=N2PGSGF001TWCR3N")
    }
  }
}
