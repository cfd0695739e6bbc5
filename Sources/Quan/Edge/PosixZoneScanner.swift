/// Takes apart the `TZ` text of POSIX.1-2017, section 8.3.
struct PosixZoneScanner {
  /// What has not been taken in yet.
  private var rest: ArraySlice<UInt8>

  /// A scanner at the start of the text.
  init(_ text: ArraySlice<UInt8>) {
    rest = text
  }

  /// Whether the text has been taken in.
  var isAtEnd: Bool { rest.isEmpty }

  /// The next byte; nil at the end.
  var next: UInt8? { rest.first }

  /// Takes the character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes an abbreviation of three or more letters, or one in `<>` that may hold digits and signs too.
  mutating func name() -> Bool {
    let quoted = take("<")
    let letters = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): quoted
      default: false
      }
    }
    rest = rest[letters.endIndex...]
    return letters.count >= 3 && (!quoted || take(">"))
  }

  /// Takes `[+-]h[:mm[:ss]]`, in seconds, with at most so many hours.
  mutating func clock(hours limit: Int) -> Int? {
    let negative = take("-")
    if !negative { _ = take("+") }
    guard let hours = number(0...limit) else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = number(0...59) else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let rest = number(0...59) else { return nil }
        seconds += rest
      }
    }
    return negative ? -seconds : seconds
  }

  /// Takes a day of the year with its time.
  mutating func day() -> PosixYearDay? {
    let day: PosixYearDay.Day
    if take("J") {
      guard let number = number(1...365) else { return nil }
      day = .julian(number)
    } else if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."), let weekday = number(0...6)
      else { return nil }
      day = .weekday(month: month, week: week, day: weekday)
    } else {
      guard let number = number(0...365) else { return nil }
      day = .ordinal(number)
    }
    var result = PosixYearDay(day: day)
    if take("/") {
      guard let time = clock(hours: 167) else { return nil }
      result.time = time
    }
    return result
  }

  /// Takes one to three digits whose number lies in the range.
  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while let next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= next, count < 3 {
      value = value * 10 + Int(next - UInt8(ascii: "0"))
      count += 1
      rest.removeFirst()
    }
    return count > 0 && range.contains(value) ? value : nil
  }
}
