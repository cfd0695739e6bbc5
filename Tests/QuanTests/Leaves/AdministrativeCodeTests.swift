import QuanModel
import Testing

extension Leaves {
  @Suite struct AdministrativeCodeTests {
    private func code(_ text: String) throws -> AdministrativeCode { try #require(AdministrativeCode(text)) }

    @Test(arguments: [
      "", "3", "37", "371502", "371502001001", "0000000000000000", "9999999999999999", "1234567890123456",
    ])
    func readsBack(text: String) throws {
      #expect(try code(text).text == text)
      #expect(try code(text).count == text.utf8.count)
    }

    @Test(arguments: ["a", "37a", "3 7", "-1", "３７", "3715O2", "37.15", "12345678901234567", "/1", ":1"])
    func otherTextsAreNone(text: String) { #expect(AdministrativeCode(text) == nil) }

    @Test func aPrefixIsAllOfItsDigits() throws {
      let whole = "1234567890123456"
      for length in 0...16 {
        let prefix = String(whole.prefix(length))
        #expect(try code(whole).hasPrefix(code(prefix)))
        // Another last digit is another region.
        guard length > 0 else { continue }
        let other = prefix.dropLast() + (prefix.last == "9" ? "0" : "9")
        #expect(try !code(whole).hasPrefix(code(String(other))), "\(other)")
        // A shorter code lies in no narrower region.
        #expect(try code(prefix).hasPrefix(code(whole)) == (length == 16))
      }
    }

    /// Zeros count as digits: `37` is no `3700`, which lies in it.
    @Test func zerosAreDigits() throws {
      #expect(try code("37") != code("3700"))
      #expect(try code("3700").hasPrefix(code("37")))
      #expect(try !code("37").hasPrefix(code("3700")))
      #expect(try !code("371502").hasPrefix(code("3700")))
    }

    @Test func aPartOfATextIsReadAsItStands() throws {
      let text = Array("x3715y".utf8)
      #expect(AdministrativeCode(text[1..<5])?.text == "3715")
      #expect(AdministrativeCode(text[1..<6]) == nil)
    }
  }
}
