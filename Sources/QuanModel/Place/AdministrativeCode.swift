/// Digits of a GB/T 2260 administrative code, or the first of them: at most 16. Nested regions share a prefix.
package struct AdministrativeCode: Hashable, Sendable {
  /// Four bits a digit, the first one in the highest; 0 behind the last.
  private var packed: UInt64 = 0
  package private(set) var count = 0

  private static let countMax = 16

  /// Nil for anything but decimal digits, or for too many of them.
  package init?(_ digits: ArraySlice<UInt8>) {
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), count < Self.countMax else { return nil }
      packed |= UInt64(digit - UInt8(ascii: "0")) << UInt64(60 - 4 * count)
      count += 1
    }
  }

  package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Whether the code begins with all digits of another.
  package func hasPrefix(_ prefix: AdministrativeCode) -> Bool {
    guard prefix.count <= count else { return false }
    return prefix.count == 0 || (packed ^ prefix.packed) >> UInt64(64 - 4 * prefix.count) == 0
  }

  /// Whether a place of this code lies in the region of another; nil where the code is coarser and may.
  package func lies(in region: AdministrativeCode) -> Bool? {
    if count < region.count { return region.hasPrefix(self) ? nil : false }
    return hasPrefix(region)
  }

  package var text: String {
    String(decoding: (0..<count).map { UInt8(packed >> UInt64(60 - 4 * $0) & 0xF) + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
