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
    for digest in digests {
      append(digest.low)
      append(digest.high)
    }
  }

  /// So many numbers of each element, written one after the other: a copy of all of them would be as large as the column.
  package mutating func column<Element>(
    _ name: String, _ elements: [Element], width: Int, _ numbers: (Element) -> [Int64]
  ) {
    header(name, elements.count * width)
    for element in elements {
      let words = numbers(element)
      precondition(words.count == width, "every element of a column has as many numbers")
      append(words)
    }
  }

  private mutating func header(_ name: String, _ count: Int) {
    precondition(name.utf8.count == 4, "a column's name has four letters")
    bytes += Array(name.utf8)
    append(UInt64(count))
  }

  private mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    // The numbers' own memory, which has no padding, is what the format wants; a machine of the other order copies it first.
    let little = UInt16(1).littleEndian == 1 ? numbers : numbers.map(\.littleEndian)
    unsafe little.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ word: UInt64) {
    unsafe withUnsafeBytes(of: word.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }
}
