import QuanDiagnostics

extension ExpressionParser {
  package mutating func parseEvent() throws(SyntaxFailure) -> EventSyntax {
    let event = try event()
    try stream.finish()
    return event
  }

  private mutating func event() throws(SyntaxFailure) -> EventSyntax {
    let start = stream.index
    var event = try plainEvent()
    // In Chinese order: `核销 后 2天`.
    while stream.isChinese(.after), case .literal = stream.peek().kind {
      stream.advance()
      event = EventSyntax(kind: .after(try atom(), event), span: stream.span(from: start))
    }
    return event
  }

  private mutating func plainEvent() throws(SyntaxFailure) -> EventSyntax {
    let start = stream.index
    let eventName = Bilingual(en: "an event", zh: "事件")
    switch stream.keyword {
    case .hole:
      stream.advance()
      return EventSyntax(kind: .hole, span: stream.span(from: start))
    case .expire:
      stream.advance()
      return EventSyntax(kind: .expire, span: stream.span(from: start))
    case .attempt:
      stream.advance()
      let verb = try stream.name(Bilingual(en: "a verb", zh: "动词"))
      return EventSyntax(kind: .attempt(verb), span: stream.span(from: start))
    case .start, .end:
      guard TokenStream.keyword(of: stream.peek()) == .of else { break }
      let word: EdgeWord = stream.keyword == .start ? .start : .end
      stream.advance()
      stream.advance()
      let name = try stream.name(Bilingual(en: "a window", zh: "时间窗口"))
      return EventSyntax(kind: .edge(word, name), span: stream.span(from: start))
    case .full:
      guard stream.peek().kind == .sign(.leftParenthesis) else { break }
      stream.advance()
      stream.advance()
      let quota = try stream.name(Bilingual(en: "a quota", zh: "限额"))
      try stream.expect(.rightParenthesis)
      return EventSyntax(kind: .full(quota), span: stream.span(from: start))
    case .every:
      stream.advance()
      let unit = try stream.name(Bilingual(en: "`day`, `week`, `month` or a weekday", zh: "`day`、`week`、`month` 或星期几"))
      let hasTime = stream.take(.at)
      var time: Expression?
      if case .literal = stream.current.kind {
        time = try atom()
      } else if hasTime {
        throw stream.expected("a time", "时刻")
      }
      return EventSyntax(kind: .every(unit, at: time), span: stream.span(from: start))
    default: break
    }
    if case .literal = stream.current.kind {
      let delay = try atom()
      try stream.expect(.after)
      return EventSyntax(kind: .after(delay, try event()), span: stream.span(from: start))
    }
    let name = try stream.name(eventName)
    // `有效 之 结束`.
    guard stream.isChinese(.of), stream.isChinese(.start, ahead: 1) || stream.isChinese(.end, ahead: 1) else {
      return EventSyntax(kind: .named(name), span: name.span)
    }
    stream.advance()
    let word: EdgeWord = stream.keyword == .start ? .start : .end
    stream.advance()
    return EventSyntax(kind: .edge(word, name), span: stream.span(from: start))
  }

  /// A move is the whole of its text; a reading that does not reach the end gives way to the next.
  package mutating func parseMove() throws(SyntaxFailure) -> MoveSyntax {
    let start = stream.index
    var first: SyntaxFailure?
    for reading in moveReadings() {
      do {
        let kind = try move(reading)
        try stream.finish()
        return MoveSyntax(kind: kind, span: stream.span(from: start))
      } catch {
        if first == nil { first = error }
        stream.rewind(to: start)
      }
    }
    throw first ?? stream.expected("a move", "转移")
  }

  private enum MoveReading { case nothing, hole, voucher, rest, restBehind, make, amount }

  /// How the words at the start may be read, the likeliest first.
  private func moveReadings() -> [MoveReading] {
    switch stream.keyword {
    case .nothing: return [.nothing]
    case .hole: return [.hole, .amount]
    case .voucher: return [.voucher, .amount]
    case .rest: return [.rest, .amount]
    default: break
    }
    if case .literal(.number(let number)) = stream.current.kind, number.integer != nil,
      stream.isName(ahead: 1), TokenStream.keyword(of: stream.peek(2)) == .to
    {
      return [.make, .amount]
    }
    let isRest = stream.isChinese(.of, ahead: 1) && stream.isChinese(.rest, ahead: 2)
    return isRest ? [.restBehind, .amount] : [.amount]
  }

  private mutating func move(_ reading: MoveReading) throws(SyntaxFailure) -> MoveSyntax.Kind {
    switch reading {
    case .nothing:
      stream.advance()
      return .nothing
    case .hole:
      stream.advance()
      return .hole
    case .voucher: return try voucherMove()
    case .rest:
      stream.advance()
      try stream.expect(.of)
      let quota = try stream.name(Bilingual(en: "a quota", zh: "限额"))
      let (from, to) = try fromTo()
      return .rest(of: quota, from: from, to: to)
    case .restBehind:
      // `资金 之 剩余 由 一 转至 二`.
      let quota = try stream.name(Bilingual(en: "a quota", zh: "限额"))
      try stream.expect(.of)
      try stream.expect(.rest)
      let (from, to) = try fromTo()
      return .rest(of: quota, from: from, to: to)
    case .make: return try make()
    case .amount:
      let amount = try sum()
      let (from, to) = try fromTo()
      return .amount(amount, from: from, to: to)
    }
  }

  /// `5 v20 to unused`.
  private mutating func make() throws(SyntaxFailure) -> MoveSyntax.Kind {
    guard case .literal(.number(let number)) = stream.current.kind, let count = number.integer else {
      throw stream.expected("a count", "数量")
    }
    stream.advance()
    let tier = try stream.name(Bilingual(en: "a tier", zh: "券种"))
    try stream.expect(.to)
    return .make(count, tier, to: try state())
  }

  private mutating func voucherMove() throws(SyntaxFailure) -> MoveSyntax.Kind {
    stream.advance()
    var from: [Name] = []
    if stream.take(.from) {
      repeat { from.append(try state()) } while stream.take(.bar)
    }
    try stream.expect(.to)
    return .voucher(from: from, to: try state())
  }

  private mutating func state() throws(SyntaxFailure) -> Name {
    try stream.name(Bilingual(en: "a voucher state", zh: "券的状态"))
  }

  private mutating func fromTo() throws(SyntaxFailure) -> (PlaceSyntax, PlaceSyntax) {
    try stream.expect(.from)
    let from = try place()
    try stream.expect(.to)
    return (from, try place())
  }

  private mutating func place() throws(SyntaxFailure) -> PlaceSyntax {
    // A place may itself be called `next`.
    let isNext = stream.keyword == .next && stream.isName(ahead: 1)
    if isNext { stream.advance() }
    return PlaceSyntax(
      name: try stream.name(Bilingual(en: "a party, an account or a round", zh: "参与方、账户或轮次")), isNext: isNext)
  }

  package mutating func parseKeyRule() throws(SyntaxFailure) -> KeyRuleSyntax {
    let start = stream.index
    var combination = KeyRuleSyntax.Combination.any
    if stream.keyword == .any || stream.keyword == .all {
      combination = stream.keyword == .any ? .any : .all
      let isChinese = stream.isChinese(.any) || stream.isChinese(.all)
      stream.advance()
      // `任一 设备 | 手机号` needs no `之`.
      if !isChinese || stream.keyword == .of { try stream.expect(.of) }
    }
    var keys = [try stream.name(Bilingual(en: "an identity key", zh: "身份标识"))]
    while stream.take(combination == .any ? .bar : .ampersand) {
      keys.append(try stream.name(Bilingual(en: "an identity key", zh: "身份标识")))
    }
    try stream.finish()
    return KeyRuleSyntax(combination: combination, keys: keys, span: stream.span(from: start))
  }

  package mutating func parseFactType() throws(SyntaxFailure) -> FactTypeSyntax {
    let start = stream.index
    let isPersonal = stream.keyword == .personal && stream.isName(ahead: 1)
    if isPersonal { stream.advance() }
    let kind: FactTypeSyntax.Kind
    if stream.keyword == .one || stream.keyword == .set {
      let isSet = stream.keyword == .set
      let isChinese = stream.isChinese(.one) || stream.isChinese(.set)
      stream.advance()
      if !isChinese || stream.keyword == .of { try stream.expect(.of) }
      var names = [try stream.name(Bilingual(en: "a value", zh: "取值"))]
      while stream.take(.bar) { names.append(try stream.name(Bilingual(en: "a value", zh: "取值"))) }
      kind = isSet ? .setOf(names) : .oneOf(names)
    } else {
      kind = .named(try stream.name(Bilingual(en: "a type", zh: "类型")))
    }
    try stream.finish()
    return FactTypeSyntax(kind: kind, isPersonal: isPersonal, span: stream.span(from: start))
  }
}
