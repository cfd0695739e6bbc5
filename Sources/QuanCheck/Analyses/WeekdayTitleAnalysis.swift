import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Weekdays in the titles of rounds against the dates on which they open and close.
enum WeekdayTitleAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.titleWeekday]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    let times = WindowTimes(campaign: campaign)
    let entries = context.expanded[.rounds]?.entries ?? []
    return campaign.rounds.indices.flatMap { round -> [Diagnostic] in
      guard entries.indices.contains(round), let node = entries[round].fields[.title], let text = node.text else {
        return []
      }
      let words = WeekdayScanner.words(in: text)
      guard (1...2).contains(words.count), let opens = times.start(of: .roundOpen(round)).instant else { return [] }
      let place = SourceText(text, at: node.span, in: context.sources)
      var findings = [finding(campaign, round, words[0], opens, place, isStart: true)]
      if words.count == 2, let closes = times.end(of: .roundOpen(round)).instant {
        let last = Instant(milliseconds: closes.milliseconds - 1)
        findings.append(finding(campaign, round, words[1], last, place, isStart: false))
      }
      return findings.compactMap(\.self)
    }
  }

  private static func finding(
    _ campaign: Campaign, _ round: Int, _ word: WeekdayScanner.Word, _ instant: Instant, _ place: SourceText,
    isStart: Bool
  ) -> Diagnostic? {
    let (open, entry) = (campaign.rounds[round].open, campaign.rounds[round].entry)
    let day = instant.day(in: campaign.zone)
    guard day.weekday != word.weekday.rawValue, let actual = Weekday(rawValue: day.weekday) else { return nil }
    let edge = isStart ? open.from : open.until
    return Diagnostic(
      .titleWeekday, at: place.span(word.lower, word.upper), path: entry.path + ".title",
      isStart
        ? Bilingual(
          en: "the title says \(word.weekday.english), but round `\(entry.name)` opens on \(day.text), "
            + "a \(actual.english)",
          zh: "名称写的是\(word.weekday.chinese)，而轮次 `\(entry.name)` 于 \(day.text)（\(actual.chinese)）开放")
        : Bilingual(
          en:
            "the title says \(word.weekday.english), but round `\(entry.name)` is last open on \(day.text), a \(actual.english)",
          zh: "名称写的是\(word.weekday.chinese)，而轮次 `\(entry.name)` 最后开放于 \(day.text)（\(actual.chinese)）"),
      secondary: [Label(span: edge?.span ?? open.span, text: Bilingual(en: day.text, zh: day.text))],
      saw: [word.weekday.chinese, day.text])
  }
}

/// Finds weekdays in names.
enum WeekdayScanner {
  /// A weekday with its UTF-8 offsets in the text.
  struct Word: Hashable, Sendable {
    var weekday: Weekday
    var lower: Int
    var upper: Int
  }

  private static let prefixes = ["星期", "礼拜", "周"]
  private static let digits = ["一", "二", "三", "四", "五", "六", "日", "天"]

  /// The weekdays of a text in order.
  static func words(in text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var index = 0
    while index < bytes.count {
      if let word = word(bytes, at: index) {
        words.append(word)
        index = word.upper
      } else {
        index += 1
      }
    }
    return words
  }

  private static func word(_ bytes: [UInt8], at index: Int) -> Word? {
    for weekday in Weekday.allCases {
      if starts(bytes, at: index, with: weekday.english) {
        return Word(weekday: weekday, lower: index, upper: index + weekday.english.utf8.count)
      }
    }
    for prefix in prefixes where starts(bytes, at: index, with: prefix) {
      let next = index + prefix.utf8.count
      for (number, digit) in digits.enumerated() where starts(bytes, at: next, with: digit) {
        guard let weekday = Weekday(rawValue: min(number + 1, 7)) else { continue }
        return Word(weekday: weekday, lower: index, upper: next + digit.utf8.count)
      }
    }
    return nil
  }

  private static func starts(_ bytes: [UInt8], at index: Int, with word: String) -> Bool {
    bytes[index...].starts(with: Array(word.utf8))
  }
}

extension DiagnosticKind {
  package static let titleWeekday = DiagnosticKind(
    "Q0516", .error, title: Bilingual(en: "a weekday that the date does not have", zh: "星期几与日期不符"),
    explanation: Bilingual(
      en: "A round's title names a weekday on which the round does not open; where it names two, the second is the "
        + "last day on which the round is open. Either the title or the date is wrong.",
      zh: "轮次名称中的星期几与开放日期不符；写了两个时，第二个应为最后一个开放日。名称与日期必有一处有误。"))
}
