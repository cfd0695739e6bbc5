import Quan
import Testing

extension Leaves {
  @Suite struct JSONStringTests {
    private func parsed(_ text: String) throws -> JSONTape {
      var tape = JSONTape(inputLimit: 1 << 20)
      if let error = tape.parse(Array(text.utf8)) { throw error }
      return tape
    }

    private func error(_ text: [UInt8]) -> String? {
      var tape = JSONTape(inputLimit: 1 << 20)
      return tape.parse(text).map { "\($0.code) \($0.offset)" }
    }

    @Test(arguments: [
      (#""abc""#, "abc"), (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{08}\u{0C}\n\r\t"),
      (#""\u0041\u00e9""#, "Aé"),
      (#""\u4F18\u60e0券""#, "优惠券"), (#""\ud83d\ude00\uD800\uDC00\uDBFF\uDFFF""#, "😀\u{10000}\u{10FFFF}"),
      (#""\u0000\u007f\u0080\u07ff\u0800\uffff""#, "\0\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}"),
      (#""\\u0041""#, #"\u0041"#),
      (#""中文 ünïcode 😀""#, "中文 ünïcode 😀"), (#""\ud7ff\ue000""#, "\u{D7FF}\u{E000}"),
    ]) func unescapes(text: String, value: String) throws {
      let tape = try parsed(text)
      #expect(tape[0].kind == .string)
      #expect(tape[0].hasEscapes == text.contains("\\"))
      #expect(tape.utf8(tape[0]) == Array(value.utf8))
      var bytes: [UInt8] = [1, 2]
      tape.append(tape[0], to: &bytes)
      #expect(bytes == [1, 2] + Array(value.utf8))
      #expect(tape.equals(tape[0], value))
      #expect(tape.equals(tape[0], Array(value.utf8)))
      #expect(!tape.equals(tape[0], value + "x"))
      #expect(!tape.equals(tape[0], Array(value.utf8) + [0]))
      if !value.isEmpty {
        #expect(!tape.equals(tape[0], Array(value.utf8).dropLast() + [0xFF]))
        #expect(!tape.equals(tape[0], Array(value.utf8.dropLast())))
      }
    }

    @Test func onlyStringsEqual() throws {
      let tape = try parsed(#"[1, true, "1"]"#)
      #expect(!tape.equals(tape[1], "1"))
      #expect(!tape.equals(tape[2], "true"))
      #expect(tape.equals(tape[3], "1"))
      #expect(tape.utf8(tape[2]) == Array("true".utf8))
    }

    @Test(arguments: [
      (#"""#, "unexpectedEnd 1"), (#""a"#, "unexpectedEnd 2"), (#""\"#, "unexpectedEnd 2"),
      (#""\x""#, "invalidEscape 1"),
      (#""\a""#, "invalidEscape 1"), (#""\'""#, "invalidEscape 1"), (#""\U0041""#, "invalidEscape 1"),
      (#""\u12"#, "unexpectedEnd 5"), (#""\u12""#, "invalidEscape 1"), (#""\u12G4""#, "invalidEscape 1"),
      (#""\u+123""#, "invalidEscape 1"), (#""a\ud800""#, "loneSurrogate 2"), (#""\udc00""#, "loneSurrogate 1"),
      (#""\ud800\ud800""#, "loneSurrogate 1"), (#""\ud800\n""#, "loneSurrogate 1"),
      (#""\ud800x""#, "loneSurrogate 1"),
      (#""\udfff\ud800""#, "loneSurrogate 1"), (#""\ud83d\u""#, "invalidEscape 7"),
      (#""\ud83d\ude"#, "unexpectedEnd 11"),
      (#""\ud83d"#, "unexpectedEnd 7"), ("\"a\u{0}\"", "controlCharacter 2"), ("\"\n\"", "controlCharacter 1"),
      ("\"\u{1F}\"", "controlCharacter 1"), ("\"\t\"", "controlCharacter 1"),
    ]) func broken(text: String, expected: String) {
      #expect(error(Array(text.utf8)) == expected)
    }

    @Test(
      arguments: [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x41], [0xC2, 0xC2], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE1, 0x80, 0x41], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
        [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF1, 0x80, 0x80, 0xC0], [0xFE], [0xFF], [0xE4, 0xB8],
      ] as [[UInt8]]) func notUTF8(bytes: [UInt8])
    {
      #expect(error([0x22, 0x61] + bytes + [0x22]) == "invalidUTF8 2")
    }

    @Test func everyScalar() {
      var tape = JSONTape(inputLimit: 16)
      for value in UInt32(0x20)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
        let bytes = Array(String(Character(scalar)).utf8)
        if tape.parse([0x22] + bytes + [0x22]) != nil || tape.utf8(tape[0]) != bytes {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }

    @Test func longStrings() throws {
      let plain = String(repeating: "优惠 coupon ", count: 20_000)
      let tape = try parsed("[\"\(plain)\", \"\(plain)\\n\"]")
      #expect(tape.equals(tape[1], plain))
      #expect(!tape.equals(tape[2], plain))
      #expect(tape.equals(tape[2], plain + "\n"))
      #expect(tape.utf8(tape[2]).count == plain.utf8.count + 1)
    }
  }
}
