import QuanModel

/// Instants as RFC 3339 texts with an offset: read from commands, written into decisions.
package enum InstantText {
  /// Milliseconds since 1970 of a text such as `2024-01-27T10:00:00.120+08:00`; nil where it is none. An offset or `Z` is
  /// required, finer fractions are cut to milliseconds, and years run from 1970 to 9999.
  package static func parse(_ bytes: ArraySlice<UInt8>) -> Int64? {
    let base = bytes.startIndex
    guard bytes.count >= 20, bytes.count <= 40 else { return nil }
    func digits(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for index in (base + offset)..<(base + offset + count) {
        guard bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
      return value
    }
    func has(_ offset: Int, _ sign: UInt8) -> Bool { bytes[base + offset] == sign }
    guard has(4, UInt8(ascii: "-")), has(7, UInt8(ascii: "-")),
      has(10, UInt8(ascii: "T")) || has(10, UInt8(ascii: " ")),
      has(13, UInt8(ascii: ":")), has(16, UInt8(ascii: ":")), let year = digits(0, 4), let month = digits(5, 2),
      let day = digits(8, 2), let hour = digits(11, 2), let minute = digits(14, 2), let second = digits(17, 2),
      hour <= 23, minute <= 59, second <= 59, let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var offset = 19
    guard let milliseconds = fraction(bytes, &offset), let zone = zone(bytes, offset) else { return nil }
    let local = date.dayNumber * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    let result = (local - zone) * 1000 + milliseconds
    // A day is kept free at the end, so that no zone's clocks show the year 10000.
    return result >= 0 && result < Instant.distantFuture.milliseconds - 86_400_000 ? result : nil
  }

  /// Milliseconds of an optional fraction; nil where the point has no digit behind it.
  private static func fraction(_ bytes: ArraySlice<UInt8>, _ offset: inout Int) -> Int64? {
    let base = bytes.startIndex
    guard offset < bytes.count, bytes[base + offset] == UInt8(ascii: ".") else { return 0 }
    offset += 1
    var (value, digits): (Int64, Int) = (0, 0)
    while offset < bytes.count, bytes[base + offset] >= UInt8(ascii: "0"), bytes[base + offset] <= UInt8(ascii: "9") {
      if digits < 3 { value = value * 10 + Int64(bytes[base + offset] - UInt8(ascii: "0")) }
      digits += 1
      offset += 1
    }
    guard digits > 0 else { return nil }
    for _ in min(digits, 3)..<3 { value *= 10 }
    return value
  }

  /// Seconds east of UTC of `Z` or `+08:00` at the end of the text.
  private static func zone(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int64? {
    let rest = bytes.dropFirst(offset)
    let start = rest.startIndex
    if rest.count == 1, rest[start] == UInt8(ascii: "Z") { return 0 }
    guard rest.count == 6, rest[start] == UInt8(ascii: "+") || rest[start] == UInt8(ascii: "-"),
      rest[start + 3] == UInt8(ascii: ":"), let hours = twoDigits(rest, start + 1),
      let minutes = twoDigits(rest, start + 4), hours <= 23, minutes <= 59
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return rest[start] == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func twoDigits(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int64? {
    let (tens, ones) = (bytes[index] &- UInt8(ascii: "0"), bytes[index + 1] &- UInt8(ascii: "0"))
    return tens <= 9 && ones <= 9 ? Int64(tens) * 10 + Int64(ones) : nil
  }

  /// Appends an instant in a zone: `2024-02-02T00:00:00+08:00`, with milliseconds where there are any.
  package static func append(_ milliseconds: Int64, in zone: ZoneTable, to bytes: inout [UInt8]) {
    let second = floorDivide(milliseconds, 1000)
    let offset = zone.offset(atSecond: second)
    let local = second + Int64(offset)
    let date = CivilDate(dayNumber: floorDivide(local, 86_400))
    let rest = Int(local - date.dayNumber * 86_400)
    let parts = date.parts
    twoDigits(parts.year / 100, &bytes)
    twoDigits(parts.year % 100, &bytes)
    bytes.append(UInt8(ascii: "-"))
    twoDigits(parts.month, &bytes)
    bytes.append(UInt8(ascii: "-"))
    twoDigits(parts.day, &bytes)
    bytes.append(UInt8(ascii: "T"))
    twoDigits(rest / 3600, &bytes)
    bytes.append(UInt8(ascii: ":"))
    twoDigits(rest / 60 % 60, &bytes)
    bytes.append(UInt8(ascii: ":"))
    twoDigits(rest % 60, &bytes)
    let fraction = Int(milliseconds - second * 1000)
    if fraction != 0 {
      bytes.append(UInt8(ascii: "."))
      twoDigits(fraction / 10, &bytes)
      bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10))
    }
    bytes.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    twoDigits(abs(offset) / 3600, &bytes)
    bytes.append(UInt8(ascii: ":"))
    twoDigits(abs(offset) / 60 % 60, &bytes)
  }

  /// A number below 100; to divide by what is written here is a multiplication.
  private static func twoDigits(_ value: Int, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(value / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
