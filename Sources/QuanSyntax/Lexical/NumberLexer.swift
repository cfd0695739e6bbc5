import QuanDiagnostics

/// Reads what starts with a digit: numbers with their units, shares, ratios, times, dates.
struct NumberLexer {
  let bytes: [UInt8]
  private(set) var offset: Int

  struct Problem: Error {
    var message: Bilingual
  }

  init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func read() -> Result<Literal, Problem> {
    let start = offset
    let first = digits()
    if first.count == 4, peek(UInt8(ascii: "-")), offset + 1 < bytes.count, isDigit(bytes[offset + 1]) {
      return date(first)
    }
    if peek(UInt8(ascii: ":")), offset + 1 < bytes.count, isDigit(bytes[offset + 1]) { return clockOrRatio(first) }
    if peek(UInt8(ascii: "/")), offset + 1 < bytes.count, isDigit(bytes[offset + 1]) { return fraction(first) }
    offset = start
    return quantity()
  }

  private func peek(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func digits() -> ArraySlice<UInt8> {
    let lower = offset
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    return bytes[lower..<offset]
  }

  private func integer(_ digits: ArraySlice<UInt8>) -> Int64? { Int64(String(decoding: digits, as: UTF8.self)) }

  private static let tooLarge = Problem(message: Bilingual(en: "the number is too large", zh: "数字过大"))

  // MARK: Numbers with units

  private mutating func quantity() -> Result<Literal, Problem> {
    let whole = digits()
    var fraction: ArraySlice<UInt8> = []
    if peek(UInt8(ascii: ".")), offset + 1 < bytes.count, isDigit(bytes[offset + 1]) {
      offset += 1
      fraction = digits()
    }
    guard let mantissa = Int64(String(decoding: whole + fraction, as: UTF8.self)), fraction.count <= 18 else {
      return .failure(Self.tooLarge)
    }
    let value = ExactDecimal(mantissa: mantissa, scale: fraction.count)
    if peek(UInt8(ascii: "%")) {
      offset += 1
      return .success(.percent(value))
    }
    let unitLower = offset
    while offset < bytes.count, Lexer.isNamePart(bytes[offset]), FullWidth.sign(in: bytes, at: offset) == nil {
      offset += bytes[offset] < 0x80 ? 1 : bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
    }
    offset = min(offset, bytes.count)
    return apply(unit: String(decoding: bytes[unitLower..<offset], as: UTF8.self), to: value)
  }

  private func apply(unit: String, to value: ExactDecimal) -> Result<Literal, Problem> {
    switch unit {
    case "": return .success(.number(value))
    case "元": return .success(.money(value))
    case "万元": return value.shifted(by: 4).map { .success(.money($0)) } ?? .failure(Self.tooLarge)
    default: break
    }
    for (prefix, exponent) in [("万", 4), ("亿", 8), ("", 0)] where unit.hasPrefix(prefix) {
      let rest = unit.dropFirst(prefix.count)
      guard let scaled = value.shifted(by: exponent) else { return .failure(Self.tooLarge) }
      switch rest {
      case "": return .success(.number(scaled))
      case "元": return .success(.money(scaled))
      case "m" where exponent == 0, "米" where exponent == 0: return .success(.length(scaled))
      case "km" where exponent == 0, "公里" where exponent == 0:
        guard let metres = value.shifted(by: 3) else { return .failure(Self.tooLarge) }
        return .success(.length(metres))
      case "天", "小时", "分钟", "秒", "份":
        guard let count = scaled.integer else { return .failure(unknownUnit(unit)) }
        return .success(Self.counted(count, unit: String(rest)))
      default: continue
      }
    }
    return .failure(unknownUnit(unit))
  }

  private static func counted(_ count: Int64, unit: String) -> Literal {
    switch unit {
    case "天": .duration(count, .days)
    case "小时": .duration(count, .hours)
    case "分钟": .duration(count, .minutes)
    case "秒": .duration(count, .seconds)
    default: .parts(count)
    }
  }

  /// Measure words: a count is written without one.
  private static let measureWords = ["张", "个", "次", "人", "名", "件", "单", "轮", "期", "批", "家", "户"]

  private func unknownUnit(_ unit: String) -> Problem {
    if Self.measureWords.contains(unit) {
      return Problem(
        message: Bilingual(en: "a count carries no unit; leave out `\(unit)`", zh: "数量不带单位，请去掉 `\(unit)`"))
    }
    if let first = unit.first, ["年", "月", "日", "号"].contains(first) { return Self.badDate }
    if let word = ["以上", "以下", "以内", "及以上", "整"].first(where: { unit == "元" + $0 || unit == "万元" + $0 }) {
      return Problem(
        message: Bilingual(
          en: "`\(word)` is no part of an amount; a comparison says it: `>=`, `>`, `<=` or `<`",
          zh: "`\(word)` 不是金额的一部分，请用比较表示：`>=`、`>`、`<=` 或 `<`"))
    }
    return Problem(
      message: Bilingual(
        en: "unknown unit `\(unit)`; units are 元, 万, 亿, %, 份, 天, 小时, 分钟, 秒, m, km",
        zh: "无法识别的单位 `\(unit)`；可用单位：元、万、亿、%、份、天、小时、分钟、秒、m、km"))
  }

  // MARK: Shares, ratios, times

  private mutating func fraction(_ first: ArraySlice<UInt8>) -> Result<Literal, Problem> {
    offset += 1
    guard let numerator = integer(first), let denominator = integer(digits()) else { return .failure(Self.tooLarge) }
    guard denominator > 0 else {
      return .failure(Problem(message: Bilingual(en: "a share cannot be divided by zero", zh: "份额的分母不能为零")))
    }
    return .success(.fraction(numerator, denominator))
  }

  private mutating func clockOrRatio(_ first: ArraySlice<UInt8>) -> Result<Literal, Problem> {
    offset += 1
    let second = digits()
    guard let left = integer(first), let right = integer(second) else { return .failure(Self.tooLarge) }
    guard first.count == 2, second.count == 2 else { return .success(.ratio(left, right)) }
    guard left <= 24, right <= 59, left < 24 || right == 0 else {
      return .failure(
        Problem(message: Bilingual(en: "no such time of day; the last is 24:00", zh: "没有这个时刻；一天最晚为 24:00")))
    }
    return .success(.time(hour: Int(left), minute: Int(right)))
  }

  // MARK: Dates

  private static let badDate = Problem(
    message: Bilingual(
      en: "a date is written 2024-02-01, an instant 2024-02-01T10:00, a third of a month 2024-02上旬",
      zh: "日期写作 2024-02-01，时刻写作 2024-02-01T10:00，旬写作 2024-02上旬"))

  private mutating func date(_ year: ArraySlice<UInt8>) -> Result<Literal, Problem> {
    offset += 1
    let month = digits()
    guard month.count == 2, let year = integer(year), let month = integer(month) else { return .failure(Self.badDate) }
    if let third = monthThird() { return .success(.monthThird(year: Int(year), month: Int(month), third: third)) }
    guard peek(UInt8(ascii: "-")) else { return .failure(Self.badDate) }
    offset += 1
    let day = digits()
    guard day.count == 2, let day = integer(day) else { return .failure(Self.badDate) }
    let date = DateLiteral(year: Int(year), month: Int(month), day: Int(day))
    guard peek(UInt8(ascii: "T")) else { return .success(.date(date)) }
    offset += 1
    return clock(on: date)
  }

  private mutating func monthThird() -> Int? {
    guard offset < bytes.count, bytes[offset] >= 0x80 else { return nil }
    for (index, word) in ["上旬", "中旬", "下旬"].enumerated() where bytes[offset...].starts(with: Array(word.utf8)) {
      offset += word.utf8.count
      return index
    }
    return nil
  }

  private mutating func clock(on date: DateLiteral) -> Result<Literal, Problem> {
    var parts: [Int] = []
    repeat {
      if !parts.isEmpty { offset += 1 }
      let part = digits()
      guard part.count == 2, let value = integer(part) else { return .failure(Self.badDate) }
      parts.append(Int(value))
    } while parts.count < 3 && peek(UInt8(ascii: ":"))
    guard parts.count >= 2 else { return .failure(Self.badDate) }
    let second = parts.count > 2 ? parts[2] : 0
    guard parts[0] <= 24, parts[1] <= 59, second <= 59, parts[0] < 24 || (parts[1] == 0 && second == 0) else {
      return .failure(
        Problem(message: Bilingual(en: "no such time of day; the last is 24:00", zh: "没有这个时刻；一天最晚为 24:00")))
    }
    guard !hasOffset else { return .failure(Self.ownOffset) }
    return .success(.dateTime(date, hour: parts[0], minute: parts[1], second: second))
  }

  private static let ownOffset = Problem(
    message: Bilingual(
      en: "an instant has no offset of its own: the campaign's `zone` says it for all",
      zh: "时刻不带时差：统一以活动的 `zone`（时区）为准"))

  /// Whether `Z`, `+08:00` or `-08:00` touches the time.
  private var hasOffset: Bool {
    if peek(UInt8(ascii: "Z")) { return true }
    guard peek(UInt8(ascii: "+")) || peek(UInt8(ascii: "-")) else { return false }
    let rest = bytes[(offset + 1)...].prefix(3)
    return rest.count == 3 && rest.prefix(2).allSatisfy(isDigit) && rest.last == UInt8(ascii: ":")
  }
}
