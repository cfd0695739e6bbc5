import QuanModel

/// Writes columns of numbers one after the other: four letters of name, the count as 8 bytes, the numbers little-endian.
package struct ColumnWriter {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  package mutating func column<Number: FixedWidthInteger>(_ name: String, _ numbers: [Number]) {
    header(name, numbers.count)
    append(numbers)
  }

  /// Digests as pairs of words, low first.
  package mutating func column(_ name: String, _ digests: [Digest128]) {
    header(name, digests.count)
    append(digests.flatMap { [$0.low, $0.high] })
  }

  private mutating func header(_ name: String, _ count: Int) {
    precondition(name.utf8.count == 4, "a column's name has four letters")
    bytes += Array(name.utf8)
    append([UInt64(count)])
  }

  private mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    let little = numbers.map(\.littleEndian)
    // The numbers' own memory, which has no padding, is what the format wants.
    unsafe little.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }
}
