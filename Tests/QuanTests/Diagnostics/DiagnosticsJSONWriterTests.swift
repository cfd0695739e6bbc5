import QuanDiagnostics
import Testing

/// Structure, numbers and escapes of the JSON writer.
@Suite struct DiagnosticsJSONWriterTests {
  /// What the closure writes, as text.
  private func json(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Undoes the escapes of a JSON string, quotes included: the reading half of the writer.
  private func unescaped(_ json: String) -> String {
    var result = String.UnicodeScalarView()
    var input = json.unicodeScalars.dropFirst().dropLast()
    let short: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "f": "\u{C}"]
    while let scalar = input.popFirst() {
      guard scalar == "\\", let code = input.popFirst() else {
        result.append(scalar)
        continue
      }
      if code == "u" {
        let digits = String(String.UnicodeScalarView(input.prefix(4)))
        input = input.dropFirst(4)
        result.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
      } else {
        result.append(short[code] ?? code)
      }
    }
    return String(result)
  }

  /// Commas, nesting and every kind of value.
  @Test func structure() {
    let text = json { writer in
      writer.beginObject()
      writer.key("a")
      writer.beginArray()
      writer.endArray()
      writer.key("b")
      writer.beginArray()
      writer.integer(1)
      writer.beginObject()
      writer.endObject()
      writer.bool(true)
      writer.bool(false)
      writer.null()
      writer.raw("1.50")
      writer.raw(utf8: Array("[2]".utf8))
      writer.string(utf8: Array("满".utf8))
      writer.string(utf8: Array("a减b".utf8)[1..<4])
      writer.endArray()
      writer.key("券\"")
      writer.string("")
      writer.endObject()
    }
    #expect(text == #"{"a":[],"b":[1,{},true,false,null,1.50,[2],"满","减"],"券\"":""}"#)
  }

  /// The ends of the range, zero, and where the number of digits changes.
  @Test func integers() {
    let values: [Int64] = [0, 7, -7, 10, -10, 99, 100, 1_234_567_890, .max, .min]
    for value in values { #expect(json { $0.integer(value) } == "\(value)") }
  }

  /// The escapes as they are spelt, and what must not be escaped.
  @Test func escapes() {
    #expect(json { $0.string("\"\\/\u{8}\t\n\u{C}\r\u{0}\u{1F}") } == #""\"\\/\b\t\n\f\r\u0000\u001f""#)
    #expect(json { $0.string("\u{7F}\u{80}\u{9F}\u{A0}é") } == #""\u007f\u0080\u009f\#u{A0}é""#)
    #expect(json { $0.string("‧\u{2028}\u{2029}‰…减😀") } == #""‧\u2028\u2029‰…减😀""#)
    // UTF-8 cut off at the end must not be read past.
    var writer = JSONWriter()
    writer.string(utf8: [0xE2])
    writer.string(utf8: [0xE2, 0x80])
    writer.string(utf8: [0xC2])
    #expect(writer.bytes == [0x22, 0xE2, 0x22, 0x2C, 0x22, 0xE2, 0x80, 0x22, 0x2C, 0x22, 0xC2, 0x22])
  }

  /// Reading undoes writing for all that the escapes could touch.
  @Test func everyScalarComesBack() {
    for value in UInt32(0)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))\\\"b"
      let written = json { $0.string(text) }
      #expect(unescaped(written).unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(!written.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value })
      #expect(json { $0.string(utf8: Array(text.utf8)) } == written)
    }
  }

  /// JSON Lines, and one writer for many documents.
  @Test func linesAndReset() {
    var writer = JSONWriter(capacity: 64)
    for number in 1...2 {
      writer.beginArray()
      writer.integer(Int64(number))
      writer.endArray()
      writer.endLine()
    }
    #expect(writer.bytes == Array("[1]\n[2]\n".utf8))
    writer.integer(1)
    writer.reset(keepingCapacity: true)
    #expect(writer.bytes.isEmpty && writer.bytes.capacity >= 64)
    writer.null()
    #expect(writer.bytes == Array("null".utf8))
  }
}
