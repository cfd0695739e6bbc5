extension ProseScanner {
  /// `2024-01-27`, `2024年1月27日10时`, `1月下旬`, `10:00`; the position stays where none stands.
  mutating func moment() -> MomentParts? {
    let start = index
    if let moment = numericDate() ?? clock() { return moment }
    index = start
    var parts = MomentParts()
    while addPart(to: &parts) {}
    if parts.isEmpty {
      index = start
      return nil
    }
    return parts
  }

  /// Two digits as a number.
  private mutating func pair() -> Int? {
    let start = index
    let digits = digits()
    if digits.count == 2 { return digits[0] * 10 + digits[1] }
    index = start
    return nil
  }

  private mutating func numericDate() -> MomentParts? {
    let start = index
    var parts = MomentParts()
    let year = digits()
    guard year.count == 4, take("-", afterSpaces: false), let month = pair() else {
      index = start
      return nil
    }
    (parts.year, parts.month) = (Self.integer(year).map(Int.init), month)
    if let third = third() {
      parts.third = third
      return parts
    }
    guard take("-", afterSpaces: false), let day = pair() else {
      index = start
      return nil
    }
    parts.day = day
    let end = index
    if take("T", afterSpaces: false), let time = clock() {
      (parts.hour, parts.minute) = (time.hour, time.minute)
    } else {
      index = end
    }
    return parts
  }

  /// `10:00`: two digits, a colon, two digits.
  private mutating func clock() -> MomentParts? {
    let start = index
    guard let hour = pair(), take(":", afterSpaces: false) || take("：", afterSpaces: false), let minute = pair(),
      hour <= 24, minute <= 59
    else {
      index = start
      return nil
    }
    var parts = MomentParts()
    (parts.hour, parts.minute) = (hour, minute)
    return parts
  }

  private mutating func third() -> Int? {
    for (index, word) in ["上旬", "中旬", "下旬"].enumerated() where take(word) { return index }
    return nil
  }

  /// Adds `2024年`, `1月`, `27日`, `10时` or `30分` where it may follow what was read.
  private mutating func addPart(to parts: inout MomentParts) -> Bool {
    let start = index
    while !parts.isEmpty, scalar(at: index) == " " { index += 1 }
    let digits = digits()
    guard !digits.isEmpty, digits.count <= 4, let value = Self.integer(digits).map(Int.init) else {
      index = start
      return false
    }
    if parts.isEmpty, digits.count == 4, take("年") {
      parts.year = value
    } else if parts.month == nil, parts.hour == nil, (1...12).contains(value), take("月") {
      parts.month = value
      parts.third = third()
    } else if parts.month != nil, parts.day == nil, parts.hour == nil, value <= 31, take("日") || take("号") {
      parts.day = value
    } else if parts.hour == nil, value <= 24, take("时") || take("点") {
      parts.hour = value
    } else if parts.hour != nil, parts.minute == nil, value <= 59, take("分") {
      parts.minute = value
    } else {
      index = start
      return false
    }
    return true
  }
}
