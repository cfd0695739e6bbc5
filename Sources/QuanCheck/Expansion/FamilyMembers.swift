import QuanDiagnostics
import QuanModel
import QuanSyntax

/// The rows that an `each` stands for.
struct FamilyMembers {
  /// One member: its name behind the family's, and what its columns bind.
  struct Row {
    var name: String?
    var nameSpan: SourceSpan
    var columns: [SurfaceEntry]
  }

  private(set) var rows: [Row] = []
  private(set) var isOpen = false
  private(set) var isTentative = false
  private(set) var diagnostics: [Diagnostic] = []

  static func rows(of node: SurfaceNode) -> FamilyMembers {
    var members = FamilyMembers()
    switch node.value {
    case .named(let entries):
      members.rows = entries.map { Row(name: $0.name, nameSpan: $0.nameSpan, columns: $0.node.entries) }
      if entries.isEmpty {
        members.diagnostics.append(
          Diagnostic(
            .emptyFamily, at: node.span, path: node.path, Bilingual(en: "the family has no rows", zh: "条目组没有任何一行")))
      }
    case .each(let each): members.add(each, path: node.path)
    default: break
    }
    return members
  }

  private mutating func add(_ each: EachSyntax, path: String) {
    switch each.kind {
    case .hole: isOpen = true
    case .tentative(let inner):
      isTentative = true
      add(inner, path: path)
    case .range(let first, let last):
      guard first >= 0, last >= first, last - first < Int64(Expansion.membersMax) else {
        diagnostics.append(
          Diagnostic(
            .emptyFamily, at: each.span, path: path,
            Bilingual(en: "`\(first) to \(last)` has no members, or too many", zh: "`\(first) to \(last)` 没有成员或成员过多")))
        return
      }
      rows = (first...last).map { number in
        Row(name: String(number), nameSpan: each.span, columns: [column("n", integer(number, each.span), path)])
      }
    case .weekly(let weekday, let from, let through): addDays(weekday, from, through, each.span, path: path)
    }
  }

  /// Every such weekday from the first day through the last.
  private mutating func addDays(
    _ weekday: Weekday, _ from: Expression, _ through: Expression, _ span: SourceSpan, path: String
  ) {
    guard let first = day(from, path: path), let last = day(through, path: path) else { return }
    var number = first.dayNumber
    while number <= last.dayNumber, CivilDate(dayNumber: number).weekday != weekday.rawValue { number += 1 }
    guard number <= last.dayNumber, (last.dayNumber - number) / 7 < Int64(Expansion.membersMax) else {
      diagnostics.append(
        Diagnostic(
          .emptyFamily, at: span, path: path,
          Bilingual(
            en: "there is no such weekday from \(first.text) through \(last.text), or too many",
            zh: "\(first.text) 至 \(last.text) 之间没有这样的星期几，或过多")))
      return
    }
    for (index, number) in stride(from: number, through: last.dayNumber, by: 7).enumerated() {
      let parts = CivilDate(dayNumber: number).parts
      let date = DateLiteral(year: parts.year, month: parts.month, day: parts.day)
      rows.append(
        Row(
          name: String(index + 1), nameSpan: span,
          columns: [
            column("n", integer(Int64(index + 1), span), path),
            column("day", Expression(.literal(.date(date)), span: span), path),
          ]))
    }
  }

  private mutating func day(_ expression: Expression, path: String) -> CivilDate? {
    guard case .literal(.date(let literal)) = expression.kind else {
      diagnostics.append(
        Diagnostic(
          .wrongType, at: expression.span, path: path,
          Bilingual(en: "expected a date such as `2024-02-01`", zh: "这里应当是日期，如 `2024-02-01`")))
      return nil
    }
    if let date = CivilDate(year: literal.year, month: literal.month, day: literal.day) { return date }
    diagnostics.append(
      Diagnostic(
        .impossibleDate, at: expression.span, path: path,
        Bilingual(
          en: "there is no day \(padded(literal.year, 4))-\(padded(literal.month, 2))-\(padded(literal.day, 2))",
          zh: "没有 \(padded(literal.year, 4))-\(padded(literal.month, 2))-\(padded(literal.day, 2)) 这一天")))
    return nil
  }

  private func integer(_ value: Int64, _ span: SourceSpan) -> Expression {
    Expression(.literal(.number(ExactDecimal(mantissa: value, scale: 0))), span: span)
  }

  private func column(_ name: String, _ expression: Expression, _ path: String) -> SurfaceEntry {
    SurfaceEntry(
      name: name, nameSpan: expression.span,
      node: SurfaceNode(value: .expression(expression), span: expression.span, path: path + "." + name))
  }
}

extension DiagnosticKind {
  package static let emptyFamily = DiagnosticKind(
    "Q0207", .error, title: Bilingual(en: "a family without members", zh: "条目组没有成员"),
    explanation: Bilingual(
      en: "`each` makes one entry for every row, number or date. A range that ends before it starts, or a stretch of "
        + "days without the weekday, makes none, and whatever refers to its members would refer to nothing.",
      zh: "`each`（逐项）按每一行、每个数或每个日期生成一个条目。结束早于开始的范围，或不含该星期几的日期段，一个条目也不会生成。"))
}
