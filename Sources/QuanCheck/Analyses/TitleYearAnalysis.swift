import QuanDiagnostics
import QuanModel
import QuanSyntax

extension DiagnosticKind {
  package static let titleYear = DiagnosticKind(
    "Q0507", .error, title: Bilingual(en: "a year that the campaign does not touch", zh: "年份与活动期间不符"),
    explanation: Bilingual(
      en: "A year in the campaign's title or id is one in which its period lies; the year in the brackets of the "
        + "notice's number may also be the year before, and a document is dated in the year of its number. Often a file was "
        + "copied from last year's campaign.",
      zh: "活动名称和编号中的年份应当是活动期间所在的年份；文号〔〕中的年份也可以是前一年，成文日期与文号同年。不符往往是因为从上一年的活动文件复制而来。"))
}

/// Holds the years in the campaign's names against its period.
enum TitleYearAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.titleYear]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    guard let fields = context.root[.campaign]?.fields, let years = years(of: context.campaign) else { return [] }
    var findings: [Diagnostic] = []
    for key in [Key.title, .id] {
      guard let node = fields[key], let text = node.text ?? node.name?.text else { continue }
      findings += strangers(in: text, node, years, bracketed: false, context)
    }
    if let node = fields[.notice]?.fields?[.number], let text = node.text {
      findings += strangers(in: text, node, (years.first - 1, years.last), bracketed: true, context)
      if let dated = fields[.notice]?.fields?[.dated] { findings += otherYear(dated, thanNumber: node, text, context) }
    }
    return findings
  }

  /// A document is numbered and dated in one year.
  private static func otherYear(
    _ dated: SurfaceNode, thanNumber number: SurfaceNode, _ text: String, _ context: CheckContext
  ) -> [Diagnostic] {
    guard case .literal(.date(let date))? = dated.expression?.kind,
      let numbered = YearScanner.years(in: text, bracketed: true).first, numbered.year != date.year
    else { return [] }
    let place = SourceText(text, at: number.span, in: context.sources)
    return [
      Diagnostic(
        .titleYear, at: dated.span, path: dated.path,
        Bilingual(
          en: "the document is dated \(date.year) and numbered \(numbered.year)",
          zh: "成文日期在 \(date.year) 年，而文号为 \(numbered.year) 年"),
        secondary: [
          Label(
            span: place.span(numbered.lower, numbered.upper), text: Bilingual(en: "the number", zh: "文号"))
        ], saw: ["\(date.year)", "\(numbered.year)"])
    ]
  }

  /// The years that the period touches; nil where its start is not known. A period without a fixed end is held to the
  /// year in which it starts, or the next where it starts late in the year.
  private static func years(of campaign: Campaign) -> (first: Int, last: Int)? {
    let period = campaign.period
    if case .instant(let from)? = period.from?.kind, period.until.map({ !$0.isFixed }) ?? true, !period.isHole {
      let start = from.day(in: campaign.zone).parts
      return (start.year, start.month >= 10 ? start.year + 1 : start.year)
    }
    guard case .instant(let from)? = period.from?.kind, case .instant(let until)? = period.until?.kind, from < until
    else { return nil }
    let last = Instant(milliseconds: until.milliseconds - 1)
    return (from.day(in: campaign.zone).parts.year, last.day(in: campaign.zone).parts.year)
  }

  private static func strangers(
    in text: String, _ node: SurfaceNode, _ years: (first: Int, last: Int), bracketed: Bool, _ context: CheckContext
  ) -> [Diagnostic] {
    let place = SourceText(text, at: node.span, in: context.sources)
    return YearScanner.years(in: text, bracketed: bracketed).compactMap { found in
      guard !(years.first...years.last).contains(found.year) else { return nil }
      let touched = years.first == years.last ? "\(years.first)" : "\(years.first)–\(years.last)"
      let span = place.span(found.lower, found.upper)
      let isObvious = years.first == years.last && span.upper - span.lower == found.upper - found.lower
      return Diagnostic(
        .titleYear, at: span, path: node.path,
        Bilingual(
          en: "`\(node.path)` says \(found.year), where the campaign's period allows \(touched)",
          zh: "`\(node.path)` 写的是 \(found.year) 年，而按活动期间应为 \(touched) 年"),
        secondary: [Label(span: context.campaign.period.span, text: Bilingual(en: "the period", zh: "活动期间"))],
        fixes: isObvious
          ? [FixIt(Bilingual(en: "write \(touched)", zh: "改为 \(touched)"), replace: span, with: touched)] : [],
        saw: ["\(found.year)"])
    }
  }
}

extension Edge {
  fileprivate var isFixed: Bool { if case .instant = kind { true } else { false } }
}
