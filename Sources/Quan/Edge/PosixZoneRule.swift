import QuanModel

/// What the footer of a TZif file says of the time after the last transition: the `TZ` text of POSIX.1-2017, section
/// 8.3, with the hours of -167 to 167 that RFC 8536, section 3.3.1, adds.
struct PosixZoneRule: Equatable {
  /// The yearly time with another offset.
  struct Daylight: Equatable {
    /// Seconds east of UTC while it lasts.
    var offset: Int
    /// When it starts, on clocks that show standard time.
    var start: PosixYearDay
    /// When it ends, on clocks that show daylight time.
    var end: PosixYearDay
  }

  /// The years for which transitions are worked out.
  static let years = 1800...2100

  /// Seconds east of UTC.
  var standard: Int
  /// Nil when standard time holds all the year.
  var daylight: Daylight?

  /// Reads the text; nil when it is not of that form.
  init?(_ text: ArraySlice<UInt8>) {
    var scanner = PosixZoneScanner(text)
    guard scanner.name(), let west = scanner.clock(hours: 24) else { return nil }
    standard = -west
    guard !scanner.isAtEnd else { return }
    guard scanner.name() else { return nil }
    var offset = standard + 3600
    if scanner.next != UInt8(ascii: ",") {
      guard let west = scanner.clock(hours: 24) else { return nil }
      offset = -west
    }
    guard scanner.take(","), let start = scanner.day(), scanner.take(","), let end = scanner.day(), scanner.isAtEnd
    else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  /// The transitions later than a moment, up to the end of the year 2100 (UTC); all of `years` without a moment.
  func transitions(after moment: Int64?) -> [ZoneTable.Transition] {
    guard let daylight else {
      // Standard time for ever; a file without transitions says so in its type 0 already.
      return []
    }
    let limit = GregorianDay.number(year: PosixZoneRule.years.upperBound + 1, month: 1, day: 1) * 86_400
    var transitions: [ZoneTable.Transition] = []
    for stretch in stretches(of: daylight, after: moment) {
      transitions.append(ZoneTable.Transition(at: stretch.lowerBound, offset: daylight.offset))
      transitions.append(ZoneTable.Transition(at: stretch.upperBound, offset: standard))
    }
    return transitions.filter { transition in
      transition.at < limit && transition.at > moment ?? .min
    }
  }

  /// When daylight time holds, in seconds since 1970-01-01T00:00:00Z: ascending, apart from each other.
  private func stretches(of daylight: Daylight, after moment: Int64?) -> [Range<Int64>] {
    let years = PosixZoneRule.years
    let known = moment.map { GregorianDay.year(ofSecond: $0, within: years) } ?? years.lowerBound
    var stretches: [Range<Int64>] = []
    for year in known - 1...years.upperBound + 1 {
      let start = daylight.start.second(in: year) - Int64(standard)
      var end = daylight.end.second(in: year) - Int64(daylight.offset)
      // South of the equator it ends in the year after.
      if end <= start { end = daylight.end.second(in: year + 1) - Int64(daylight.offset) }
      guard start < end else { continue }
      if let last = stretches.last, start <= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(end, last.upperBound)
      } else {
        stretches.append(start..<end)
      }
    }
    return stretches
  }
}
