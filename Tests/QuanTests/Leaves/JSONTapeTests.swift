import Quan
import QuanDiagnostics
import Testing

extension Leaves {
  @Suite struct JSONTapeTests {
    /// The tokens of a text, each as its kind and its bytes.
    private func tokens(_ text: String) throws -> [String] {
      var tape = JSONTape(inputLimit: 1 << 20)
      if let error = tape.parse(Array(text.utf8)) { throw error }
      let bytes = Array(text.utf8)
      return tape.tokens.map { "\($0.kind) \(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self))" }
    }

    /// The error of a text, as its code and offset.
    private func error(_ text: [UInt8]) -> String? {
      var tape = JSONTape(inputLimit: 1 << 20)
      guard let error = tape.parse(text) else { return nil }
      #expect(tape.tokens.isEmpty)
      return "\(error.code) \(error.offset)"
    }

    @Test func structure() throws {
      let text = #" {"a": [1, -2.5, {"b": null}, []], "c": "x\ty", "d": {}, "e": [true, false]} "#
      #expect(
        try tokens(text) == [
          "object " + text.dropFirst().dropLast(), "string a", #"array [1, -2.5, {"b": null}, []]"#, "integer 1",
          "decimal -2.5", #"object {"b": null}"#, "string b", "null null", "array []", "string c", #"string x\ty"#,
          "string d", "object {}", "string e", "array [true, false]", "boolean true", "boolean false",
        ])
      var tape = JSONTape(inputLimit: 200)
      #expect(tape.parse(Array(text.utf8)) == nil)
      #expect(tape.tokens.map(\.count) == [4, 0, 4, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0])
      #expect(tape.tokens.map(\.next) == [17, 2, 9, 4, 5, 8, 7, 8, 9, 10, 11, 12, 13, 14, 17, 16, 17])
      #expect(tape.member(of: 0, "a") == 2)
      #expect(tape.member(of: 0, "e") == 14)
      #expect(tape.member(of: 0, "b") == nil)
      #expect(tape.member(of: 2, "a") == nil)
      #expect(tape.boolean(tape[15]) == true)
      #expect(tape.boolean(tape[16]) == false)
      #expect(tape.boolean(tape[0]) == nil)
    }

    @Test func everyEntryReadsTheSame() {
      let text = Array(#"xx{"a":[1,"b"]}yy"#.utf8)
      var tape = JSONTape(inputLimit: 200)
      #expect(tape.parse(text, 2..<15) == nil)
      #expect(tape.tokens.map(\.start) == [0, 2, 5, 6, 9])
      #expect(tape.parse(text[2..<15]) == nil)
      #expect(tape.tokens.map(\.end) == [13, 3, 12, 7, 10])
      #expect(tape.parse(text[2..<15].span) == nil)
      #expect(tape.equals(tape[4], "b"))
      #expect(tape.parse(text, 2..<14)?.code == .unexpectedEnd)
      #expect(tape.parse(text, 2..<16)?.code == .trailingBytes)
      #expect(tape.parse(text, 5..<5)?.code == .empty)
    }

    @Test(arguments: [
      "null", "true", "false", "0", "\"\"", "[]", "{}", "\t\r\n [ ] ", "[[[]]]", #"{"":{"":0}}"#, #"["a","a"]"#,
      #"{"a":{"a":1},"b":{"a":1}}"#, "\"\u{7F}\u{80}\u{10FFFF}\"", #""\u0000""#,
    ]) func valid(text: String) {
      #expect(error(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
      ("", "empty 0"), (" \t", "empty 2"), ("{", "unexpectedEnd 1"), ("[1", "unexpectedEnd 2"),
      ("{\"a\"", "unexpectedEnd 4"), ("{\"a\":", "unexpectedEnd 5"), ("{\"a\":1,", "unexpectedEnd 7"),
      ("[1,]", "unexpectedByte 3"), ("[,1]", "unexpectedByte 1"), ("{,}", "expectedKey 1"),
      ("{a:1}", "expectedKey 1"),
      ("{1:1}", "expectedKey 1"), (#"{"a":1,}"#, "expectedKey 7"), (#"{"a" 1}"#, "expectedColon 5"),
      (#"{"a":1 "b":2}"#, "expectedCommaOrEnd 7"), ("[1 2]", "expectedCommaOrEnd 3"),
      ("[1}", "expectedCommaOrEnd 2"),
      (#"{"a":1]"#, "expectedCommaOrEnd 6"), ("]", "unexpectedByte 0"), (":", "unexpectedByte 0"),
      ("{} {}", "trailingBytes 3"), ("{}x", "trailingBytes 2"), ("1,", "trailingBytes 1"),
      ("nul", "unexpectedEnd 3"),
      ("nulL", "invalidLiteral 0"), ("True", "invalidLiteral 0"), ("NaN", "invalidLiteral 0"),
      ("nullx", "trailingBytes 4"), ("fals3", "invalidLiteral 0"), ("Infinity", "invalidLiteral 0"),
      ("'a'", "unexpectedByte 0"), ("// x\n1", "unexpectedByte 0"), ("[1/*x*/]", "expectedCommaOrEnd 2"),
      ("\u{FEFF}{}", "unexpectedByte 0"), ("\u{0}", "unexpectedByte 0"), ("\u{A0}1", "unexpectedByte 0"),
      ("[1\u{0C}]", "expectedCommaOrEnd 2"), ("+1", "unexpectedByte 0"), (".5", "unexpectedByte 0"),
    ]) func invalid(text: String, expected: String) {
      #expect(error(Array(text.utf8)) == expected)
    }

    @Test(
      arguments: [
        (#"{"a":1,"a":2}"#, "duplicateKey 7"), (#"{"a":1,"b":{},"\u0061":2}"#, "duplicateKey 14"),
        (#"{"\u00e9":1,"é":2}"#, "duplicateKey 12"), (#"{"\ud83d\ude00":1,"😀":2}"#, "duplicateKey 18"),
        (#"{"\/":1,"/":2}"#, "duplicateKey 8"), (#"{"":1,"":2}"#, "duplicateKey 6"),
        (#"[{"a":[1,2],"b":0,"b":1}]"#, "duplicateKey 18"),
        (#"{"\n":1,"\u000A":2}"#, "duplicateKey 8"), (#"{"a":1,"ab":2,"A":3,"á":4,"a\u0301":5}"#, nil),
        (#"{"\u0061":1,"\u0062":2,"a\u0000":3}"#, nil),
      ] as [(String, String?)]) func duplicateKeys(text: String, expected: String?)
    {
      #expect(error(Array(text.utf8)) == expected)
    }

    @Test func duplicateKeysInLargeObjects() {
      let keys = (0..<1000).map { #""key\#($0)":\#($0)"# }
      #expect(error(Array("{\(keys.joined(separator: ","))}".utf8)) == nil)
      for duplicate in [0, 1, 500, 998] {
        var changed = keys
        changed[999] = #""\u006bey\#(duplicate)":0"#
        let text = "{\(changed.joined(separator: ","))}"
        let offset = "{\(changed.dropLast().joined(separator: ",")),".utf8.count
        #expect(error(Array(text.utf8)) == "duplicateKey \(offset)")
      }
    }

    @Test func depth() {
      func nested(_ depth: Int) -> [UInt8] {
        Array((String(repeating: #"{"a":["#, count: depth / 2) + String(repeating: "]}", count: depth / 2)).utf8)
      }
      #expect(error(nested(16)) == nil)
      #expect(error(nested(18)) == "tooDeep 48")
      #expect(error([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == "tooDeep 16")
      #expect(error(Array("[\(String(repeating: "[[]],", count: 100))[]]".utf8)) == nil)
    }

    @Test func tokenLimit() {
      #expect(error(Array("[\(String(repeating: "1,", count: 4094))1]".utf8)) == nil)
      #expect(error(Array("[\(String(repeating: "1,", count: 4095))1]".utf8)) == "tooManyTokens 8191")
    }

    @Test func inputLimit() {
      var tape = JSONTape(inputLimit: 4)
      #expect(tape.parse(Array("1234".utf8)) == nil)
      #expect(tape.parse(Array("12345".utf8)) == JSONError(.inputTooLong, at: 4))
      #expect(tape.tokens.isEmpty)
      var none = JSONTape(inputLimit: -1)
      #expect(none.parse([0x31])?.code == .inputTooLong)
    }

    @Test func everyErrorHasBothMessages() {
      for code in JSONError.Code.allCases {
        let message = JSONError(code, at: 0).message
        #expect(!message.en.isEmpty && !message.en.hasSuffix("."))
        #expect(message.zh.unicodeScalars.contains { $0.value >= 0x4E00 })
      }
    }
  }
}
