import Quan
import Testing

extension Leaves {
  @Suite struct JSONNumberTests {
    private func parsed(_ text: String) throws -> JSONTape {
      var tape = JSONTape(inputLimit: 1 << 20)
      if let error = tape.parse(Array(text.utf8)) { throw error }
      return tape
    }

    @Test(
      arguments: [
        ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("10", 10), ("1234567890", 1_234_567_890),
        ("999999999999999999", 999_999_999_999_999_999), ("1000000000000000000", 1_000_000_000_000_000_000),
        ("9223372036854775807", .max), ("-9223372036854775807", -.max), ("-9223372036854775808", .min),
      ] as [(String, Int64)]) func integers(text: String, value: Int64) throws
    {
      for text in [text, " \(text) "] {
        let tape = try parsed(text)
        #expect(tape[0].kind == .integer)
        #expect(tape.integer(tape[0]) == value)
        #expect(tape.scaled(tape[0], digits: 0) == value)
      }
    }

    @Test(arguments: [
      "9223372036854775808", "-9223372036854775809", "9999999999999999999", "10000000000000000000",
      "18446744073709551616", "100000000000000000000000000000000", "-99999999999999999999",
    ]) func overflows(text: String) {
      var tape = JSONTape(inputLimit: 100)
      #expect(tape.parse(Array("[\(text)]".utf8)) == JSONError(.integerOverflow, at: 1))
    }

    @Test(arguments: [
      ("01", "invalidNumber 0"), ("-01", "invalidNumber 0"), ("00", "invalidNumber 0"), ("-", "unexpectedEnd 1"),
      ("-x", "invalidNumber 1"), ("1.", "unexpectedEnd 2"), ("1.x", "invalidNumber 2"), ("1e", "unexpectedEnd 2"),
      ("1e+", "unexpectedEnd 3"), ("1e-x", "invalidNumber 3"), ("1.e3", "invalidNumber 2"),
      ("-.5", "invalidNumber 1"),
      ("--1", "invalidNumber 1"), ("1e1.5", "trailingBytes 3"), ("1.2.3", "trailingBytes 3"),
      ("0x1", "trailingBytes 1"),
      ("1_000", "trailingBytes 1"), ("-Infinity", "invalidNumber 1"), ("1٣", "trailingBytes 1"),
      ("01.5", "invalidNumber 0"),
    ]) func broken(text: String, expected: String) {
      var tape = JSONTape(inputLimit: 100)
      #expect(tape.parse(Array(text.utf8)).map { "\($0.code) \($0.offset)" } == expected)
    }

    @Test(arguments: [
      "1.0", "1e3", "1E3", "1e+3", "1e-3", "-0.0", "0e0", "0.5", "-12.25E-2", "1e999999999999999999999",
    ])
    func decimals(text: String) throws {
      let tape = try parsed(text)
      #expect(tape[0].kind == .decimal)
      #expect(tape[0].end == text.utf8.count)
      #expect(tape.integer(tape[0]) == nil)
    }

    @Test(
      arguments: [
        ("121.4737021", 7, 1_214_737_021), ("-31.2303904", 7, -312_303_904), ("31", 7, 310_000_000), ("0", 7, 0),
        ("-0.0", 7, 0), ("1e3", 0, 1000), ("1e3", 7, 10_000_000_000), ("1.5e1", 0, 15), ("12345e-2", 1, 1235),
        ("0.00000005", 7, 1), ("0.000000049999999999", 7, 0), ("-0.00000005", 7, -1), ("-0.00000004", 7, 0),
        ("0.00000015", 7, 2), ("0.00000025", 7, 3), ("0.5", 0, 1), ("-0.5", 0, -1), ("0.49", 0, 0), ("1.5", 0, 2),
        ("2.5", 0, 3), ("-2.5", 0, -3), ("9.99", 1, 100), ("99.95", 1, 1000), ("5e-1", 0, 1), ("5e-2", 0, 0),
        ("50e-2", 0, 1),
        ("0e999999999999", 7, 0), ("1e-999999999999", 7, 0), ("0.000e5", 0, 0), ("0.0001E4", 0, 1), ("100E-2", 0, 1),
        ("9223372036854775807.4", 0, .max), ("-9223372036854775808.4", 0, .min), ("-922337203685477580.75", 1, .min),
        ("922337203685477580.7", 1, .max), ("9.223372036854775807e18", 0, .max),
        ("1.000000000000000000000000", 2, 100),
        ("123456789012345678901234567890e-29", 3, 1235), ("0.1", 18, 100_000_000_000_000_000),
      ] as [(String, Int, Int64)]) func scaled(text: String, digits: Int, value: Int64) throws
    {
      let tape = try parsed(text)
      #expect(tape.scaled(tape[0], digits: digits) == value)
    }

    @Test(arguments: [
      ("9223372036854775807.5", 0), ("-9223372036854775808.5", 0), ("922337203685477580.75", 1), ("1e19", 0),
      ("1e12", 7),
      ("922337203686", 7), ("1e999999999999999999999", 0), ("18446744073709551616.0", 0),
      ("18446744073709551615.9", 0),
      ("184467440737095516160.0", 0), ("99999999999999999999999999.9", 0), ("10.0", 18),
    ]) func scaledOverflows(text: String, digits: Int) throws {
      let tape = try parsed(text)
      #expect(tape.scaled(tape[0], digits: digits) == nil)
    }

    @Test func onlyNumbersScale() throws {
      let tape = try parsed(#"["1.5", true, null, {}]"#)
      for token in tape.tokens {
        #expect(tape.scaled(token, digits: 7) == nil)
        #expect(tape.integer(token) == nil)
      }
    }

    @Test func manyDigits() throws {
      let zeros = String(repeating: "0", count: 50_000)
      let small = try parsed("0.\(zeros)12345e50002")
      #expect(small.scaled(small[0], digits: 0) == 12)
      let large = try parsed("1\(zeros).0e-50000")
      #expect(large.scaled(large[0], digits: 7) == 10_000_000)
    }
  }
}
