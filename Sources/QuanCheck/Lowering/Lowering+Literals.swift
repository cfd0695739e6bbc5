import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// The money that a node says; a bare number is offered its unit.
  mutating func money(_ node: SurfaceNode) -> Money? {
    guard let expression = node.expression else {
      if case .table = node.value {
        notCarried(node.span, path: node.path, Bilingual(en: "this value by table", zh: "此处的查表取值"))
      }
      return nil
    }
    return money(expression, path: node.path)
  }

  mutating func money(_ expression: Expression, path: String) -> Money? {
    switch expression.kind {
    case .literal(.money(let value)):
      guard value.scale <= 2 else {
        report(
          .amountOutOfRange, at: expression.span, path: path,
          "an amount has two decimals at most, found `\(value.text)元`",
          "金额最多两位小数，却是 `\(value.text)元`")
        return nil
      }
      guard let fen = value.scaled(byPowerOfTen: 2), fen <= Money.maximum.minorUnits else {
        report(
          .amountOutOfRange, at: expression.span, path: path, "an amount is no more than 10 trillion yuan",
          "金额不能超过 10万亿元")
        return nil
      }
      return Money(minorUnits: fen)
    case .literal(.number(let value)):
      report(
        .wrongType, at: expression.span, path: path, "expected money, found the number \(value.text); write its unit",
        "这里应当是金额，却是数字 \(value.text)，请写明单位",
        fixes: [FixIt(Bilingual(en: "write the unit", zh: "写明单位"), replace: expression.span.end, with: "元")])
      return nil
    case .name(let name):
      if let inner = definition(name) { return money(inner, path: path) }
      undefined(name.text, at: name.span, path: path, Bilingual(en: "amount", zh: "金额"), among: names.definitionNames)
      return nil
    case .hole:
      notCarried(expression.span, path: path, Bilingual(en: "a hole (`TBD`) for this amount", zh: "此处金额的 `TBD`"))
      return nil
    case .arithmetic, .rate, .capped, .atLeast, .rounded, .conditional:
      return constantMoney(expression, path: path)
    default:
      report(.wrongType, at: expression.span, path: path, "expected an amount of money", "这里应当是金额")
      return nil
    }
  }

  mutating func count(_ node: SurfaceNode) -> Int64? {
    guard let expression = node.expression else { return nil }
    return count(expression, path: node.path)
  }

  mutating func count(_ expression: Expression, path: String) -> Int64? {
    switch expression.kind {
    case .literal(.number(let value)):
      guard let whole = value.integer else {
        report(
          .amountOutOfRange, at: expression.span, path: path, "a count is a whole number; `\(value.text)` is not",
          "数量必须是整数，`\(value.text)` 不是整数")
        return nil
      }
      guard whole <= 1_000_000_000_000 else {
        report(
          .amountOutOfRange, at: expression.span, path: path,
          "a count is no more than 1 trillion, found `\(value.text)`",
          "数量不能超过 1万亿，却是 `\(value.text)`")
        return nil
      }
      return whole
    case .once: return 1
    case .name(let name):
      if let inner = definition(name) { return count(inner, path: path) }
      undefined(name.text, at: name.span, path: path, Bilingual(en: "count", zh: "数量"), among: names.definitionNames)
      return nil
    default:
      report(
        .wrongType, at: expression.span, path: path, "expected a count, found `\(sources.text(expression.span))`",
        "这里应当是数量，却是 `\(sources.text(expression.span))`")
      return nil
    }
  }

  /// The expression that a `let` gives a name to.
  mutating func definition(_ name: Name) -> Expression? {
    guard let entry = names.definitions[name.text] else { return nil }
    names.used.insert(name.text)
    return entry.node.expression
  }

  mutating func date(_ literal: DateLiteral, at span: SourceSpan, path: String) -> CivilDate? {
    if let date = CivilDate(year: literal.year, month: literal.month, day: literal.day) { return date }
    report(
      .impossibleDate, at: span, path: path,
      "there is no day \(padded(literal.year, 4))-\(padded(literal.month, 2))-\(padded(literal.day, 2))",
      "没有 \(padded(literal.year, 4))-\(padded(literal.month, 2))-\(padded(literal.day, 2)) 这一天")
    return nil
  }

  /// The moment of a date-time literal.
  mutating func instant(_ expression: Expression, path: String) -> Instant? {
    switch expression.kind {
    case .literal(.dateTime(let day, let hour, let minute, let second)):
      guard let date = date(day, at: expression.span, path: path) else { return nil }
      return Instant(date, secondsIntoDay: Int64(hour * 3600 + minute * 60 + second), in: zone)
    case .atTime(let dayExpression, let time):
      guard case .literal(.date(let literal)) = dayExpression.kind,
        case .literal(.time(let hour, let minute)) = time.kind,
        let date = date(literal, at: dayExpression.span, path: path)
      else {
        report(
          .wrongType, at: expression.span, path: path, "`at` joins a date and a time: `2024-02-01 at 10:00`",
          "`at` 连接日期和时刻：`2024-02-01 at 10:00`")
        return nil
      }
      return Instant(date, secondsIntoDay: Int64(hour * 3600 + minute * 60), in: zone)
    default: return nil
    }
  }

  /// First and last day of a third of a month (旬): days 1–10, 11–20, 21 to the end.
  mutating func monthThird(
    year: Int, month: Int, third: Int, at span: SourceSpan, path: String
  ) -> (first: CivilDate, last: CivilDate)? {
    guard let first = date(DateLiteral(year: year, month: month, day: third * 10 + 1), at: span, path: path) else {
      return nil
    }
    let lastDay = third == 2 ? CivilDate.daysIn(month: month, year: year) : third * 10 + 10
    return (first, CivilDate(dayNumber: first.dayNumber + Int64(lastDay - third * 10 - 1)))
  }
}
