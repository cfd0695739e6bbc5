import QuanDiagnostics
import QuanSyntax

/// Writes parsed values with every bracket, so that a test can see how they were read.
enum SyntaxText {
  /// A scalar's text as the parser takes it.
  static func scalar(_ text: String) -> ScalarText {
    let span = SourceSpan(file: SourceID(index: 0), lower: 0, upper: text.utf8.count)
    return ScalarText(YAMLScalar(text: text, contentLower: 0, isVerbatim: true, isPlain: true), span: span)
  }

  /// The value, or `error@offset: message`.
  static func value(_ text: String) -> String {
    var parser = ExpressionParser(scalar(text))
    do throws(SyntaxFailure) { return write(try parser.parseValue()) } catch { return failure(error) }
  }

  static func condition(_ text: String) -> String {
    var parser = ExpressionParser(scalar(text))
    do throws(SyntaxFailure) { return write(try parser.parseCondition()) } catch { return failure(error) }
  }

  static func failure(_ failure: SyntaxFailure) -> String { "error@\(failure.span.lower): \(failure.message.en)" }

  static func write(_ expression: Expression) -> String {
    func w(_ inner: Expression) -> String { write(inner) }
    switch expression.kind {
    case .literal(let literal): return write(literal)
    case .name(let name): return name.text
    case .call(let name, let arguments):
      let texts = arguments.map { w($0.value) + ($0.within.map { " in " + w($0) } ?? "") }
      return "\(name.text)(\(texts.joined(separator: ", ")))"
    case .not(let inner): return "(not \(w(inner)))"
    case .all(let parts): return "(" + parts.map(w).joined(separator: " and ") + ")"
    case .any(let parts): return "(" + parts.map(w).joined(separator: " or ") + ")"
    case .compare(let left, let relation, let right): return "(\(w(left)) \(relation.rawValue) \(w(right)))"
    case .member(let value, let alternatives, let negated):
      return "(\(w(value)) \(negated ? "not " : "")in \(write(alternatives)))"
    case .has(let value, let names): return "(\(w(value)) has \(names?.map(\.text).joined(separator: "&") ?? "all"))"
    case .isSame(let left, let right): return "(\(w(left)) is \(w(right)))"
    case .arithmetic(let left, let sign, let right): return "(\(w(left)) \(sign.rawValue) \(w(right)))"
    case .rate(let rate, let base): return "(\(w(rate)) of \(w(base)))"
    case .capped(let value, let cap): return "(\(w(value)) capped at \(w(cap)))"
    case .atLeast(let value, let least): return "(\(w(value)) at least \(w(least)))"
    case .rounded(let value, let word, let unit):
      return "(\(w(value)) rounded \(word.rawValue)\(unit.map { " to " + w($0) } ?? ""))"
    case .atTime(let day, let time): return "(\(w(day)) at \(w(time)))"
    case .edge(let word, let target): return "(\(word.rawValue) of \(w(target)))"
    case .dayCount(let count, let word, let anchor): return "(day \(count) \(word.rawValue) \(w(anchor)))"
    case .conditional(let test, let yes, let no): return "(if \(w(test)) then \(w(yes)) else \(w(no)))"
    case .when(let value, let condition): return "(\(w(value)) when \(w(condition)))"
    case .overItems(let quantifier, let test): return "(\(quantifier.rawValue) item where \(w(test)))"
    case .region(let code): return "admin \(code)"
    case .set(let members, let sign): return "{" + members.map(w).joined(separator: " \(sign.rawValue) ") + "}"
    case .nextWeekday(let day): return "(next \(day))"
    case .leftover(let round): return "(leftover of \(round.text))"
    case .tentative(let inner): return "(tentative \(w(inner)))"
    case .hole: return "TBD"
    case .once: return "once"
    case .rest: return "rest"
    case .otherwise: return "otherwise"
    case .unlimited: return "unlimited"
    case .boolean(let value): return value ? "yes" : "no"
    }
  }

  static func write(_ alternatives: Alternatives) -> String {
    switch alternatives {
    case .interval(let interval): return write(interval)
    case .list(let items): return items.map(write).joined(separator: "|")
    }
  }

  static func write(_ interval: Interval) -> String {
    let lower = interval.lower.map(write) ?? ".."
    let upper = interval.upper.map(write) ?? ".."
    return (interval.includesLower ? "[" : "(") + lower + ", " + upper + (interval.includesUpper ? "]" : ")")
  }

  static func write(_ literal: Literal) -> String {
    func day(_ date: DateLiteral) -> String { "\(date.year)/\(date.month)/\(date.day)" }
    switch literal {
    case .number(let value): return value.text
    case .money(let value): return "¥" + value.text
    case .percent(let value): return value.text + "%"
    case .fraction(let above, let below): return "\(above)/\(below)"
    case .ratio(let left, let right): return "\(left):\(right)"
    case .parts(let count): return "\(count)p"
    case .time(let hour, let minute): return "\(hour)h\(minute)"
    case .date(let date): return day(date)
    case .dateTime(let date, let hour, let minute, let second): return day(date) + "T\(hour)h\(minute)m\(second)"
    case .monthThird(let year, let month, let third): return "\(year)/\(month)#\(third)"
    case .duration(let count, let unit): return "\(count)\(unit.rawValue)"
    case .length(let metres): return metres.text + "m"
    }
  }
}
