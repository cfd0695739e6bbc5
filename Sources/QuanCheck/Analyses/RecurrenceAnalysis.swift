import QuanDiagnostics
import QuanModel
import QuanSyntax

/// `every friday from … through …` whose first or last date is no Friday.
enum RecurrenceAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.recurrenceDate]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for key in Key.allCases {
      guard let node = context.root[key], case .named(let entries) = node.value else { continue }
      for entry in entries {
        guard let each = entry.fields[.each], case .each(let syntax) = each.value else { continue }
        findings += look(at: syntax, path: each.path)
      }
    }
    return findings
  }

  private static func look(at each: EachSyntax, path: String) -> [Diagnostic] {
    switch each.kind {
    case .tentative(let inner): return look(at: inner, path: path)
    case .hole, .range: return []
    case .weekly(let weekday, let from, let through):
      return [finding(weekday, from, isFirst: true, path), finding(weekday, through, isFirst: false, path)]
        .compactMap(\.self)
    }
  }

  private static func finding(_ weekday: Weekday, _ expression: Expression, isFirst: Bool, _ path: String)
    -> Diagnostic?
  {
    guard case .literal(.date(let literal)) = expression.kind,
      let date = CivilDate(year: literal.year, month: literal.month, day: literal.day),
      date.weekday != weekday.rawValue, let actual = Weekday(rawValue: date.weekday)
    else { return nil }
    let nearest = nearest(weekday, to: date)
    return Diagnostic(
      .recurrenceDate, at: expression.span, path: path,
      isFirst
        ? Bilingual(
          en: "the first date, \(date.text), is a \(actual.english), no \(weekday.english)",
          zh: "首个日期 \(date.text) 是\(actual.chinese)，不是\(weekday.chinese)")
        : Bilingual(
          en: "the last date, \(date.text), is a \(actual.english), no \(weekday.english)",
          zh: "最后一个日期 \(date.text) 是\(actual.chinese)，不是\(weekday.chinese)"),
      notes: [
        Bilingual(
          en: "the nearest \(weekday.english) is \(nearest.text)", zh: "最近的\(weekday.chinese)是 \(nearest.text)")
      ],
      fixes: [
        FixIt(
          Bilingual(en: "write \(nearest.text)", zh: "改为 \(nearest.text)"), replace: expression.span,
          with: nearest.text)
      ], saw: [date.text])
  }

  /// At most three days away.
  private static func nearest(_ weekday: Weekday, to date: CivilDate) -> CivilDate {
    let ahead = Int64((weekday.rawValue - date.weekday + 7) % 7)
    return CivilDate(dayNumber: date.dayNumber + (ahead > 3 ? ahead - 7 : ahead))
  }
}

extension Weekday {
  var english: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue - 1]
  }
  var chinese: String { ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][rawValue - 1] }
}

extension DiagnosticKind {
  package static let recurrenceDate = DiagnosticKind(
    "Q0515", .warning, title: Bilingual(en: "a date that is not the weekday it stands for", zh: "日期与所写的星期几不符"),
    explanation: Bilingual(
      en: "`every friday from A through B` has its first member on the first Friday at or after A. Where A or B itself "
        + "is no Friday, the notice names either the wrong date or the wrong weekday.",
      zh: "`every friday from A through B` 的第一个成员在 A 当天或之后的第一个周五。A 或 B 本身不是周五时，通知写错的不是日期就是星期几。"))
}
