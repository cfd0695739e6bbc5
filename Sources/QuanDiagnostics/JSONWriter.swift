/// Writes compact JSON at the end of a byte array; commas come by themselves.
///
/// It serves the hot path of the evaluation log too: nothing is allocated once `bytes` has grown, and text is copied
/// in one piece and escaped only where a byte asks for it. Nesting is the caller's to keep; it is not checked.
package struct JSONWriter {
  /// What was written so far.
  package var bytes: [UInt8] = []
  /// Whether the next value or key stands after another one.
  private var owesComma = false

  /// An empty writer with room for so many bytes.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Starts over; by default the storage stays, for the next document.
  package mutating func reset(keepingCapacity: Bool = true) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    owesComma = false
  }

  /// `{`
  package mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// `}`
  package mutating func endObject() { close(UInt8(ascii: "}")) }

  /// `[`
  package mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// `]`
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The name of the member whose value is written next.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    owesComma = false
  }

  /// The same for a name that needs no escapes, such as one that a program spells out.
  package mutating func key(plain name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    owesComma = false
  }

  /// A string.
  package mutating func string(_ text: String) {
    quote { $0.append(contentsOf: text.utf8) }
  }

  /// A string from UTF-8, which must be valid: it is passed through unchecked.
  package mutating func string(utf8: [UInt8]) {
    quote { $0.append(contentsOf: utf8) }
  }

  /// A string from a part of a UTF-8 text, which must be valid: it is passed through unchecked.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    quote { $0.append(contentsOf: utf8) }
  }

  /// A string that the closure appends in UTF-8, which must be valid.
  package mutating func string(_ append: (inout [UInt8]) -> Void) { quote(append) }

  /// A whole number; every `Int64` is written exactly.
  package mutating func integer(_ value: Int64) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var low = bytes.count
    var rest = value.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    // The digits came last first.
    var high = bytes.count - 1
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
    owesComma = true
  }

  /// `true` or `false`.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// `null`
  package mutating func null() { raw("null") }

  /// A value that is JSON already, such as a decimal number or a part written before.
  package mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
    owesComma = true
  }

  /// A value that is JSON already, as UTF-8.
  package mutating func raw(utf8: [UInt8]) {
    separate()
    bytes.append(contentsOf: utf8)
    owesComma = true
  }

  /// Puts the next value on a line of its own, after the comma that is due.
  package mutating func breakLine() {
    separate()
    bytes.append(UInt8(ascii: "\n"))
    owesComma = false
  }

  /// Ends a document, or a line of JSON Lines: a line break, and no comma before what comes next.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    owesComma = false
  }

  /// The comma before what comes next, if one is due.
  private mutating func separate() {
    if owesComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Opens an object or an array.
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    owesComma = false
  }

  /// Closes an object or an array, empty or not.
  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    owesComma = true
  }

  /// Writes a string whose UTF-8 the closure appends, then escapes what was appended.
  @inline(__always)
  private mutating func quote(_ append: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    append(&bytes)
    JSONEscape.apply(to: &bytes, from: start)
    bytes.append(UInt8(ascii: "\""))
    owesComma = true
  }
}
