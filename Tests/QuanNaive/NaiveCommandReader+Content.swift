import QuanModel

/// What two commands under one id must have in common, and instants as commands write them.
extension NaiveCommandReader {
  func content(of command: NaiveCommand) -> String {
    let setting = command.setting
    let issue = setting.issue.map { issue in issue.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" } }
    let keys = command.keys.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let facts = command.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\(told($0.key, $0.value))" }
    let items = (command.items ?? []).map { item in
      item.sorted { $0.key < $1.key }.map { "\($0.key)=\(told($0.key, $0.value))" }.joined(separator: ",")
    }
    return """
      \(command.verb.rawValue)|\(command.voucher ?? -2)|\(command.merchant ?? "")|\(command.order ?? "")|\
      \(command.item ?? -1)|\(command.tier)|\(command.round ?? -1)|\(issue ?? [])|\(setting.open ?? -1)|\
      \(setting.valid ?? -1)|\(keys)|\(facts)|\(items)
      """
  }

  /// Of a place only what the campaign's regions make of it.
  private func told(_ fact: Int, _ value: NaiveValue) -> String {
    guard case .place(let place) = value else { return "\(value)" }
    return asked.regions.filter { $0.fact == fact }.map { "\($0.region.contains(place) as Bool?)" }.joined()
  }

  // MARK: Instants

  /// RFC 3339 with its offset, cut to the millisecond; years 1970 to 9998.
  static func instant(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(String(decoding: bytes[range], as: UTF8.self))
    }
    func has(_ index: Int, _ characters: String) -> Bool {
      index < bytes.count && characters.utf8.contains(bytes[index])
    }
    guard let year = number(0..<4), has(4, "-"), let month = number(5..<7), has(7, "-"), let day = number(8..<10),
      has(10, "T "), let hour = number(11..<13), has(13, ":"), let minute = number(14..<16), has(16, ":"),
      let second = number(17..<19), let date = CivilDate(year: year, month: month, day: day), hour < 24, minute < 60,
      second < 60, year >= 1970, year <= 9998
    else { return nil }
    var (at, fraction) = (19, "")
    if has(at, ".") {
      at += 1
      while at < bytes.count, let digit = number(at..<(at + 1)) {
        fraction += String(digit)
        at += 1
      }
      if fraction.isEmpty { return nil }
    }
    fraction = String((fraction + "000").prefix(3))
    var offset = 0
    if bytes[at...] != [UInt8(ascii: "Z")] {
      guard has(at, "+-"), let hours = number((at + 1)..<(at + 3)), has(at + 3, ":"),
        let minutes = number((at + 4)..<(at + 6)), at + 6 == bytes.count, hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (has(at, "-") ? -60 : 60)
    }
    let whole = date.dayNumber * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    return whole < 0 ? nil : whole * 1000 + (Int64(fraction) ?? 0)
  }
}
