import QuanDiagnostics

extension ExpressionParser {
  /// `15/16 of subsidy rounded down`, `… capped at 2000元`.
  mutating func postfix() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    var value = try atom()
    while let keyword = stream.keyword {
      switch keyword {
      case .of: value = try part(of: value, start: start)
      case .after:
        guard stream.isChinese(.after), let count = ordinal(ahead: 1) else { return value }
        stream.advance()
        stream.advance()
        value = Expression(.dayCount(count, .after, value), span: stream.span(from: start))
      case .capped:
        // `封顶` says `capped at` in one word.
        let isChinese = stream.isChinese(.capped)
        stream.advance()
        if !isChinese { try stream.expect(.at) }
        value = Expression(.capped(value, at: try atom()), span: stream.span(from: start))
      case .least where stream.isChinese(.least):
        stream.advance()
        value = Expression(.atLeast(value, try atom()), span: stream.span(from: start))
      case .rounded:
        stream.advance()
        value = try rounded(value, start: start)
      case .down where stream.isChinese(.down), .up where stream.isChinese(.up),
        .nearest where stream.isChinese(.nearest):
        value = try rounded(value, start: start)
      case .at where TokenStream.keyword(of: stream.peek()) == .least:
        stream.advance()
        stream.advance()
        value = Expression(.atLeast(value, try atom()), span: stream.span(from: start))
      default: return value
      }
    }
    return value
  }

  /// `15% of subsidy`; in Chinese order `有效 之 结束`, `领取 之 第5日` and `补贴 之 15%`.
  private mutating func part(of value: Expression, start: Int) throws(SyntaxFailure) -> Expression {
    let isChinese = stream.isChinese(.of)
    stream.advance()
    guard isChinese else { return Expression(.rate(value, of: try atom()), span: stream.span(from: start)) }
    if stream.isChinese(.start) || stream.isChinese(.end), !isCalleeHere {
      let word: EdgeWord = stream.keyword == .start ? .start : .end
      stream.advance()
      return Expression(.edge(word, value), span: stream.span(from: start))
    }
    if let count = ordinal(ahead: 0), !isCalleeHere {
      stream.advance()
      return Expression(.dayCount(count, .of, value), span: stream.span(from: start))
    }
    let other = try atom()
    let span = stream.span(from: start)
    switch other.kind {
    case .literal(.percent), .literal(.fraction): return Expression(.rate(other, of: value), span: span)
    default: return Expression(.rate(value, of: other), span: span)
    }
  }

  /// Whether the name at the position is called, or its leftover is meant.
  private var isCalleeHere: Bool { stream.peek().kind == .sign(.leftParenthesis) || isLeftoverBehind }

  /// The number of `第5日`, if that stands at the distance.
  private func ordinal(ahead distance: Int) -> Int64? {
    guard case .name(let word) = stream.peek(distance).kind, word.hasPrefix("第"), word.hasSuffix("日") else {
      return nil
    }
    let digits = word.dropFirst().dropLast()
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int64(digits) : nil
  }

  /// Behind `rounded`, or at a Chinese word that says it alone: `四舍五入 到 1元`.
  private mutating func rounded(_ value: Expression, start: Int) throws(SyntaxFailure) -> Expression {
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

  /// `券种` is both a tier and the section of tiers; members are counted of sections.
  private func section(_ value: Expression) -> Expression {
    guard case .name(var name) = value.kind, let section = stream.text.vocabulary.section(of: name, in: stream.text)
    else { return value }
    name.text = section
    return Expression(.name(name), span: value.span)
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
      guard TokenStream.keyword(of: stream.peek()) == .of, !isLeftoverBehind else { return try nameOrCall() }
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
      throw SyntaxFailure(
        span: stream.span(of: stream.current),
        message: Bilingual(
          en: "`\(keyword.rawValue) item where …` reaches to the end; beside something else it needs brackets",
          zh: "`\(keyword.chinese) 商品 满足 …` 一直管到末尾；与其他内容并列时须加括号"))
    case .admin: return try region(start: start)
    // In Chinese order the word stands behind: `第一轮 之 结余`.
    case .leftover where !stream.isChinese(.leftover):
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

  /// Whether `之 结余` follows the name at the position.
  private var isLeftoverBehind: Bool { stream.isChinese(.of, ahead: 1) && stream.isChinese(.leftover, ahead: 2) }

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

  /// `some item where …`, which takes everything to the end or to the closing bracket; nil where none starts here.
  mutating func overItems() throws(SyntaxFailure) -> Expression? {
    let start = stream.index
    guard let keyword = stream.keyword, [.some, .every, .count].contains(keyword),
      TokenStream.keyword(of: stream.peek()) == .item
    else { return nil }
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
    let isLeast = stream.keyword == .least
    let name = try stream.name(Bilingual(en: "a value", zh: "一个值"))
    // Behind `at` it is half of `at least`, so that it is no function.
    if isLeast { return Expression(.name(name), span: name.span) }
    if stream.isChinese(.of), stream.isChinese(.leftover, ahead: 1) {
      stream.advance()
      stream.advance()
      return Expression(.leftover(of: name), span: stream.span(from: start))
    }
    guard !isInclusion, stream.take(.leftParenthesis) else { return Expression(.name(name), span: name.span) }
    let isCount = name.text == Keyword.count.rawValue
    var arguments: [Argument] = []
    if stream.current.kind != .sign(.rightParenthesis) {
      repeat {
        let value = isCount ? section(try sum()) : try sum()
        let within = stream.take(.in) ? try sum() : nil
        arguments.append(Argument(value: value, within: within))
      } while stream.take(.comma)
    }
    try stream.expect(.rightParenthesis)
    return Expression(.call(name, arguments), span: stream.span(from: start))
  }
}
