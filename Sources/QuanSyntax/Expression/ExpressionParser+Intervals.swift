import QuanDiagnostics

extension ExpressionParser {
  /// An interval alone, as the key of a case: `"[6万元, 10万元]"` or `6万元(含)..10万元(不含)`.
  package mutating func parseInterval() throws(SyntaxFailure) -> Interval {
    let start = stream.index
    if let interval = try bracketedInterval() {
      try stream.finish()
      return interval
    }
    let first = try sum()
    guard let interval = try spelledInterval(from: first, start: start) else {
      throw stream.expected("an interval", "区间")
    }
    try stream.finish()
    return interval
  }

  /// An interval, where the whole text is one; nil leaves the text to be read as a value.
  package mutating func parseColumn() throws(SyntaxFailure) -> Interval? {
    let start = stream.index
    if let interval = try? bracketedInterval(), stream.isAtEnd { return interval }
    stream.rewind(to: start)
    if let first = try? sum(), let interval = try? spelledInterval(from: first, start: start), stream.isAtEnd {
      return interval
    }
    stream.rewind(to: start)
    return nil
  }

  /// The mathematical form, `[a, b)`; nil where none starts here.
  mutating func bracketedInterval() throws(SyntaxFailure) -> Interval? {
    let start = stream.index
    let includesLower = stream.current.kind == .sign(.leftBracket)
    guard includesLower || stream.current.kind == .sign(.leftParenthesis) else { return nil }
    stream.advance()
    let lower: Expression?
    do {
      lower = stream.take(.range) ? nil : try sum()
      try stream.expect(.comma)
    } catch {
      // A round bracket may hold any value.
      if includesLower { throw error }
      stream.rewind(to: start)
      return nil
    }
    let upper = stream.take(.range) ? nil : try sum()
    let includesUpper = stream.take(.rightBracket)
    if !includesUpper { try stream.expect(.rightParenthesis) }
    return Interval(
      lower: lower, upper: upper, includesLower: includesLower && lower != nil,
      includesUpper: includesUpper && upper != nil, span: stream.span(from: start))
  }

  /// The notices' own form, `10万元(不含)..20万元(含)`; an end left out is open.
  mutating func spelledInterval(from first: Expression, start: Int) throws(SyntaxFailure) -> Interval? {
    let includesLower = try inclusion()
    guard stream.take(.range) else {
      if includesLower != nil { throw stream.expected("`..`", "`..`") }
      return nil
    }
    guard startsSum else {
      return Interval(
        lower: first, upper: nil, includesLower: includesLower ?? true, includesUpper: false,
        span: stream.span(from: start))
    }
    let upper = try sum()
    let includesUpper = try inclusion()
    guard let includesLower, let includesUpper else {
      throw SyntaxFailure(
        span: stream.span(from: start),
        message: Bilingual(en: "say `(含)` or `(不含)` behind each end of the interval", zh: "区间两端都要写明 `(含)` 或 `(不含)`"))
    }
    return Interval(
      lower: first, upper: upper, includesLower: includesLower, includesUpper: includesUpper,
      span: stream.span(from: start))
  }

  /// Whether `(含)` or another word of the kind follows.
  var isInclusion: Bool {
    guard stream.current.kind == .sign(.leftParenthesis), case .name(let word) = stream.peek().kind else {
      return false
    }
    return ["含", "不含", "included", "excluded"].contains(word)
  }

  /// Whether a sum can start here; an interval without an upper end stops before anything else.
  private var startsSum: Bool {
    switch stream.current.kind {
    case .literal, .sign(.leftParenthesis): return true
    case .name:
      guard let keyword = stream.keyword else { return true }
      return keyword.isSoft
        || [.if, .leftover, .hole, .rest, .otherwise, .unlimited, .yes, .no].contains(keyword)
    default: return false
    }
  }

  private mutating func inclusion() throws(SyntaxFailure) -> Bool? {
    guard isInclusion, case .name(let word) = stream.peek().kind else { return nil }
    stream.advance()
    stream.advance()
    try stream.expect(.rightParenthesis)
    return word == "含" || word == "included"
  }
}
