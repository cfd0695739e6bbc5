import QuanDiagnostics

extension ExpressionParser {
  package mutating func parseEach() throws(SyntaxFailure) -> EachSyntax {
    let start = stream.index
    let isTentative = stream.take(.tentative)
    let each = EachSyntax(kind: try each(), span: stream.span(from: start))
    try stream.finish()
    return isTentative ? EachSyntax(kind: .tentative(each), span: each.span) : each
  }

  private mutating func each() throws(SyntaxFailure) -> EachSyntax.Kind {
    if stream.take(.hole) { return .hole }
    if stream.take(.every) {
      guard case .name(let word) = stream.current.kind, let day = Weekday(spelling: word) else {
        throw stream.expected("a weekday", "星期几")
      }
      stream.advance()
      try stream.expect(.from)
      let first = try atom()
      try stream.expect(.through)
      return .weekly(day, from: first, through: try atom())
    }
    let first = try whole()
    try stream.expect(.to)
    return .range(first, try whole())
  }

  private mutating func whole() throws(SyntaxFailure) -> Int64 {
    guard case .literal(.number(let number)) = stream.current.kind, let value = number.integer else {
      throw stream.expected("rows, `3 to 6`, or `every friday from … through …`", "行、`3 to 6` 或 `每逢 周五 自 … 至当日 …`")
    }
    stream.advance()
    return value
  }

  /// `unused | pending`.
  package mutating func parseStates() throws(SyntaxFailure) -> [Name] {
    var states = [try stream.name(Bilingual(en: "a voucher state", zh: "券的状态"))]
    while stream.take(.bar) { states.append(try stream.name(Bilingual(en: "a voucher state", zh: "券的状态"))) }
    try stream.finish()
    return states
  }
}
