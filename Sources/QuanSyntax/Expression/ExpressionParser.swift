import QuanDiagnostics

/// Recursive descent over one scalar. Each level of the grammar is one function; depth is bounded.
package struct ExpressionParser {
  var stream: TokenStream
  private var depth = 0 {
    didSet { deepest = max(deepest, depth) }
  }
  private var deepest = 0
  private static let depthMax = 64

  package init(_ text: ScalarText) { stream = TokenStream(text) }

  // MARK: Entry points

  /// A value that may be tentative or a hole.
  package mutating func parseValue() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    if stream.take(.tentative) {
      let value = try expression()
      try stream.finish()
      return Expression(.tentative(value), span: stream.span(from: start))
    }
    let value = try setOrExpression()
    try stream.finish()
    return value
  }

  /// What `let` gives a name to: a window where the text starts like one, else a value, a set or a condition.
  package mutating func parseDefinition() throws(SyntaxFailure) -> Definition {
    let first = stream.keyword == .tentative ? TokenStream.keyword(of: stream.peek()) : stream.keyword
    switch first {
    case .from, .until, .through, .always: return .window(try parseWindow())
    case .every where TokenStream.keyword(of: stream.peek(stream.keyword == .tentative ? 2 : 1)) != .item:
      return .window(try parseWindow())
    default: break
    }
    do { return .expression(try parseValue()) } catch {
      // `period and every day from 09:00 until 21:00` begins like a value.
      stream.rewind(to: 0)
      if let window = try? parseWindow() { return .window(window) }
      throw error
    }
  }

  /// What `let` can name.
  package enum Definition: Sendable {
    case window(WindowSyntax)
    case expression(Expression)
  }

  /// `a | b`, `a & b`, or one expression.
  private mutating func setOrExpression() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    // Members are sums; a condition has bars and ampersands of its own.
    let sole = try? sum()
    // Most values are a sum and no more; as an expression it would stand one level deeper.
    if let sole, stream.current.kind == .end, deepest < Self.depthMax { return sole }
    guard let first = sole, stream.current.kind == .sign(.bar) || stream.current.kind == .sign(.ampersand) else {
      stream.rewind(to: start)
      return try expression()
    }
    let (sign, combination): (Sign, SetCombination) =
      stream.current.kind == .sign(.ampersand) ? (.ampersand, .all) : (.bar, .any)
    var members = [first]
    while stream.take(sign) { members.append(try sum()) }
    return Expression(.set(members, combination), span: stream.span(from: start))
  }

  package mutating func parseCondition() throws(SyntaxFailure) -> Expression {
    let value = try condition()
    try stream.finish()
    return value
  }

  package mutating func parseClaim() throws(SyntaxFailure) -> ClaimSyntax {
    let start = stream.index
    let kind: ClaimSyntax.Kind
    if stream.take(.can) {
      kind = .can(try verb(), when: try trailingCondition())
    } else if stream.take(.cannot) {
      kind = .cannot(try verb(), when: try trailingCondition())
    } else {
      kind = .holds(try condition())
    }
    try stream.finish()
    return ClaimSyntax(kind: kind, span: stream.span(from: start))
  }

  private mutating func trailingCondition() throws(SyntaxFailure) -> Expression? {
    guard stream.take(.when) else { return nil }
    return try condition()
  }

  private mutating func verb() throws(SyntaxFailure) -> Name { try stream.name(Bilingual(en: "a verb", zh: "动词")) }

  // MARK: Levels

  mutating func expression() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    let value = try condition()
    guard stream.take(.when) else { return value }
    let condition = try condition()
    return Expression(.when(value, condition), span: stream.span(from: start))
  }

  mutating func condition() throws(SyntaxFailure) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthMax else {
      throw SyntaxFailure(
        span: stream.text.span,
        message: Bilingual(en: "more than \(Self.depthMax) levels of brackets", zh: "括号超过 \(Self.depthMax) 层"))
    }
    if let quantified = try overItems() { return quantified }
    let start = stream.index
    let first = try conjunction()
    guard stream.keyword == .or else { return first.expression }
    var parts = [first]
    while stream.take(.or) { parts.append(try conjunction()) }
    for part in parts where !part.isBracketed {
      if case .all = part.expression.kind {
        throw SyntaxFailure(
          span: part.expression.span,
          message: Bilingual(en: "`and` beside `or` needs brackets", zh: "`且` 与 `或` 并列时须加括号"))
      }
    }
    return Expression(.any(parts.map(\.expression)), span: stream.span(from: start))
  }

  /// A conjunct, and whether brackets stood around it: only then may it hold `and` beside an `or`.
  private typealias Bracketable = (expression: Expression, isBracketed: Bool)

  private mutating func conjunction() throws(SyntaxFailure) -> Bracketable {
    let start = stream.index
    let isBracketed = stream.current.kind == .sign(.leftParenthesis)
    let first = try negation()
    guard stream.keyword == .and else { return (first, isBracketed) }
    var parts = [first]
    while stream.take(.and) {
      let opens = stream.current.kind == .sign(.leftParenthesis)
      let part = try negation()
      if case .any = part.kind, !opens {
        throw SyntaxFailure(
          span: part.span, message: Bilingual(en: "`and` beside `or` needs brackets", zh: "`且` 与 `或` 并列时须加括号"))
      }
      parts.append(part)
    }
    return (Expression(.all(parts), span: stream.span(from: start)), false)
  }

  private mutating func negation() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    guard stream.take(.not) else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthMax else { throw stream.expected("fewer levels", "更少的层次") }
    let operand = try negation()
    return Expression(.not(operand), span: stream.span(from: start))
  }

  private mutating func comparison() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    let left = try sum()
    if case .sign(let sign) = stream.current.kind, let relation = Relation(rawValue: sign.rawValue) {
      stream.advance()
      let right = try sum()
      return Expression(.compare(left, relation, right), span: stream.span(from: start))
    }
    if stream.keyword == .not, TokenStream.keyword(of: stream.peek()) == .in {
      stream.advance()
      stream.advance()
      let alternatives = try alternatives()
      return Expression(.member(left, in: alternatives, negated: true), span: stream.span(from: start))
    }
    if stream.take(.in) {
      let alternatives = try alternatives()
      return Expression(.member(left, in: alternatives, negated: false), span: stream.span(from: start))
    }
    if stream.take(.has) {
      let members = try allOf()
      return Expression(.has(left, members), span: stream.span(from: start))
    }
    if stream.take(.is) {
      let right = try atom()
      return Expression(.isSame(left, right), span: stream.span(from: start))
    }
    return left
  }

  private mutating func allOf() throws(SyntaxFailure) -> [Name]? {
    if stream.keyword == .all {
      stream.advance()
      return nil
    }
    var names = [try stream.name(Bilingual(en: "a member of the set", zh: "集合的成员"))]
    while stream.take(.ampersand) { names.append(try stream.name(Bilingual(en: "a member of the set", zh: "集合的成员"))) }
    return names
  }

  private mutating func alternatives() throws(SyntaxFailure) -> Alternatives {
    if let interval = try bracketedInterval() { return .interval(interval) }
    let start = stream.index
    let first = try sum()
    if let interval = try spelledInterval(from: first, start: start) { return .interval(interval) }
    var list = [first]
    while stream.take(.bar) { list.append(try sum()) }
    return .list(list)
  }

  mutating func sum() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    var left = try product()
    while true {
      let sign: ArithmeticOperator
      if stream.take(.plus) { sign = .plus } else if stream.take(.minus) { sign = .minus } else { break }
      let right = try product()
      left = Expression(.arithmetic(left, sign, right), span: stream.span(from: start))
    }
    // `day + 6 days at 23:00`: the time belongs to the whole sum.
    guard stream.take(.at) else { return left }
    return Expression(.atTime(left, try atom()), span: stream.span(from: start))
  }

  private mutating func product() throws(SyntaxFailure) -> Expression {
    let start = stream.index
    var left = try postfix()
    while true {
      let sign: ArithmeticOperator
      if stream.take(.times) { sign = .times } else if stream.take(.divide) { sign = .divide } else { return left }
      let right = try postfix()
      left = Expression(.arithmetic(left, sign, right), span: stream.span(from: start))
    }
  }
}
