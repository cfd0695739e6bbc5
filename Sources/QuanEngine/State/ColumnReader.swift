import QuanModel

/// Reads what `ColumnWriter` wrote. Names, counts and ends are checked; nothing is trusted.
package struct ColumnReader {
  /// What does not fit, with its offset.
  package struct Fault: Error, Hashable, Sendable {
    package var offset: Int
    package var column: String
  }

  private let bytes: [UInt8]
  package private(set) var offset = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { offset == bytes.count }

  package mutating func column<Number: FixedWidthInteger>(
    _ name: String, of type: Number.Type = Number.self, count wanted: Int? = nil
  ) throws(Fault) -> [Number] {
    let width = Number.bitWidth / 8
    let count = try header(name, width: width)
    guard wanted == nil || wanted == count else { throw Fault(offset: offset, column: name) }
    let body = offset
    offset += count * width
    return (0..<count).map { number(at: body + $0 * width, as: Number.self) }
  }

  /// Whether the column of a name comes next.
  package func isNext(_ name: String) -> Bool {
    bytes.count - offset >= 12 && bytes[offset..<offset + 4].elementsEqual(name.utf8)
  }

  /// Digests as pairs of words; the count is of digests.
  package mutating func digests(_ name: String) throws(Fault) -> [Digest128] {
    let count = try header(name, width: 16)
    let body = offset
    offset += count * 16
    return (0..<count).map { index in
      Digest128(
        high: number(at: body + index * 16 + 8, as: UInt64.self), low: number(at: body + index * 16, as: UInt64.self))
    }
  }

  /// Passes over a column's name and count; answers the count, for which there are bytes enough.
  private mutating func header(_ name: String, width: Int) throws(Fault) -> Int {
    let fault = Fault(offset: offset, column: name)
    guard bytes.count - offset >= 12, bytes[offset..<offset + 4].elementsEqual(name.utf8) else { throw fault }
    let count = number(at: offset + 4, as: UInt64.self)
    guard count <= UInt64((bytes.count - offset - 12) / width) else { throw fault }
    offset += 12
    return Int(count)
  }

  private func number<Number: FixedWidthInteger>(at position: Int, as type: Number.Type) -> Number {
    var value: Number = 0
    unsafe withUnsafeMutableBytes(of: &value) { target in
      unsafe bytes.withUnsafeBytes { source in
        // The count in the header was checked against the bytes that there are.
        unsafe target.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[position..<position + Number.bitWidth / 8]))
      }
    }
    return Number(littleEndian: value)
  }
}
