import QuanDiagnostics

extension ExpressionParser {
  /// `15/16 of subsidy rounded down`, `… capped at 2000元`.
  mutating func postfix() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    var value = try atom()
    while let keyword = stream.keyword {
      switch keyword {
      case .of:
        stream.advance()
        value = Expression(.rate(value, of: try atom()), span: stream.span(from: start))
      case .capped:
        stream.advance()
        try stream.expect(.at)
        value = Expression(.capped(value, at: try atom()), span: stream.span(from: start))
      case .rounded: value = try rounded(value, start: start)
      case .at where TokenStream.keyword(of: stream.peek()) == .least:
        stream.advance()
        stream.advance()
        value = Expression(.atLeast(value, try atom()), span: stream.span(from: start))
      default: return value
      }
    }
    return value
  }

  private mutating func rounded(_ value: Expression, start: Int) throws(SyntaxFailure) -> Expression {
    stream.advance()
    let word: RoundingWord
    if stream.take(.down) {
      word = .down
    } else if stream.take(.up) {
      word = .up
    } else if stream.take(.nearest) {
      word = .nearest
    } else {
      throw stream.expected("`down`, `up` or `nearest`", "`舍去`、`进位` 或 `四舍五入`")
    }
    let unit = stream.take(.to) ? try atom() : nil
    return Expression(.rounded(value, word, to: unit), span: stream.span(from: start))
  }

  mutating func atom() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    switch stream.current.kind {
    case .literal(let literal):
      stream.advance()
      return Expression(.literal(withUnitWord(literal)), span: stream.span(from: start))
    case .sign(.leftParenthesis):
      stream.advance()
      let inner = try expression()
      try stream.expect(.rightParenthesis)
      return Expression(inner.kind, span: inner.span)
    case .sign(.minus), .sign(.plus):
      throw stream.expected("a value (negative numbers are not used)", "一个值（不使用负数）")
    case .name: return try word(start: start)
    default: throw stream.expected("a value", "一个值")
    }
  }

  /// `7 days`, `48 hours`, `15 parts`: a number followed by a unit word.
  private mutating func withUnitWord(_ literal: Literal) -> Literal {
    guard case .number(let number) = literal, let count = number.integer, case .name(let word) = stream.current.kind
    else { return literal }
    let unit: Literal
    switch word {
    case "day", "days", "天": unit = .duration(count, .days)
    case "hour", "hours", "小时": unit = .duration(count, .hours)
    case "minute", "minutes", "分钟": unit = .duration(count, .minutes)
    case "second", "seconds", "秒": unit = .duration(count, .seconds)
    case "part", "parts", "份": unit = .parts(count)
    default: return literal
    }
    stream.advance()
    return unit
  }

  private mutating func word(start: Int) throws(SyntaxFailure) -> Expression {
    guard let keyword = stream.keyword else { return try nameOrCall() }
    switch keyword {
    case .start, .end:
      guard TokenStream.keyword(of: stream.peek()) == .of else { return try nameOrCall() }
      stream.advance()
      stream.advance()
      return Expression(.edge(keyword == .start ? .start : .end, try atom()), span: stream.span(from: start))
    case .day:
      guard case .literal(.number(let number)) = stream.peek().kind, let count = number.integer else {
        return try nameOrCall()
      }
      stream.advance()
      stream.advance()
      return try dayCount(count, start: start)
    case .next:
      guard case .name(let word) = stream.peek().kind, let day = Weekday(spelling: word) else {
        return try nameOrCall()
      }
      stream.advance()
      stream.advance()
      return Expression(.nextWeekday(day), span: stream.span(from: start))
    case .if: return try conditional(start: start)
    case .some, .every, .count:
      guard TokenStream.keyword(of: stream.peek()) == .item else { return try nameOrCall() }
      return try overItems(keyword, start: start)
    case .admin: return try region(start: start)
    case .leftover:
      stream.advance()
      try stream.expect(.of)
      let round = try stream.name(Bilingual(en: "a round", zh: "轮次"))
      return Expression(.leftover(of: round), span: stream.span(from: start))
    case .hole, .once, .rest, .otherwise, .unlimited, .yes, .no:
      stream.advance()
      return Expression(Self.constant(keyword), span: stream.span(from: start))
    default: return try nameOrCall()
    }
  }

  private static func constant(_ keyword: Keyword) -> Expression.Kind {
    switch keyword {
    case .rest: .rest
    case .once: .once
    case .otherwise: .otherwise
    case .unlimited: .unlimited
    case .yes: .boolean(true)
    case .no: .boolean(false)
    default: .hole
    }
  }

  private mutating func dayCount(_ count: Int64, start: Int) throws(SyntaxFailure) -> Expression {
    let counting: CountingWord
    if stream.take(.of) {
      counting = .of
    } else if stream.take(.after) {
      counting = .after
    } else {
      throw stream.expected("`of` (the day itself is day 1) or `after` (it is not)", "`of`（含当日）或 `after`（不含当日）")
    }
    return Expression(.dayCount(count, counting, try atom()), span: stream.span(from: start))
  }

  private mutating func conditional(start: Int) throws(SyntaxFailure) -> Expression {
    stream.advance()
    let test = try condition()
    try stream.expect(.then)
    let yes = try sum()
    try stream.expect(.else)
    let no = try sum()
    return Expression(.conditional(test, yes, no), span: stream.span(from: start))
  }

  private mutating func overItems(_ keyword: Keyword, start: Int) throws(SyntaxFailure) -> Expression {
    stream.advance()
    try stream.expect(.item)
    try stream.expect(.where)
    let test = try condition()
    let quantifier: ItemQuantifier = keyword == .some ? .some : keyword == .every ? .every : .count
    return Expression(.overItems(quantifier, test), span: stream.span(from: start))
  }

  private mutating func region(start: Int) throws(SyntaxFailure) -> Expression {
    guard case .literal(.number(let number)) = stream.peek().kind, let code = number.integer else {
      return try nameOrCall()
    }
    stream.advance()
    stream.advance()
    return Expression(.region(String(code)), span: stream.span(from: start))
  }

  private mutating func nameOrCall() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    let name = try stream.name(Bilingual(en: "a value", zh: "一个值"))
    guard stream.take(.leftParenthesis) else { return Expression(.name(name), span: name.span) }
    var arguments: [Argument] = []
    if stream.current.kind != .sign(.rightParenthesis) {
      repeat {
        let value = stream.keyword == .all ? try allSelector() : try sum()
        let within = stream.take(.in) ? try sum() : nil
        arguments.append(Argument(value: value, within: within))
      } while stream.take(.comma)
    }
    try stream.expect(.rightParenthesis)
    return Expression(.call(name, arguments), span: stream.span(from: start))
  }

  private mutating func allSelector() throws(SyntaxFailure) -> Expression {
    let name = Name(text: "all", span: stream.span(of: stream.current))
    stream.advance()
    return Expression(.name(name), span: name.span)
  }
}
