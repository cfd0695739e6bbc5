import QuanDiagnostics

/// The tokens of one scalar with a reading position; what every parser of the expression language shares.
struct TokenStream {
  let text: ScalarText
  private let tokens: [Token]
  private let lexicalFailure: SyntaxFailure?
  private(set) var index = 0

  init(_ text: ScalarText) {
    self.text = text
    (tokens, lexicalFailure) = Lexer.tokens(of: text)
  }

  var current: Token { tokens[index] }

  func peek(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  mutating func rewind(to index: Int) { self.index = index }

  var isAtEnd: Bool { current.kind == .end && lexicalFailure == nil }

  /// The keyword at the position, if the word there is one.
  var keyword: Keyword? { tokens[index].keyword }

  static func keyword(of token: Token) -> Keyword? { token.keyword }

  /// Whether the word at a distance is spelled in Chinese: some constructs are ordered differently then.
  func isChinese(_ keyword: Keyword, ahead distance: Int = 0) -> Bool {
    guard peek(distance).keyword == keyword, case .name(let text) = peek(distance).kind else { return false }
    return keyword.chineseSpellings.contains(text)
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard self.keyword == keyword else { return false }
    advance()
    return true
  }

  mutating func take(_ sign: Sign) -> Bool {
    guard case .sign(sign) = current.kind else { return false }
    advance()
    return true
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxFailure) {
    guard take(keyword) else { throw expected("`\(keyword.rawValue)`", "`\(keyword.chinese)`") }
  }

  mutating func expect(_ sign: Sign) throws(SyntaxFailure) {
    guard take(sign) else { throw expected("`\(sign.rawValue)`", "`\(sign.rawValue)`") }
  }

  /// Whether a name that is no reserved word stands at a distance.
  func isName(ahead distance: Int) -> Bool {
    guard case .name = peek(distance).kind else { return false }
    return peek(distance).keyword?.isSoft ?? true
  }

  /// A name that is no reserved word.
  mutating func name(_ what: Bilingual) throws(SyntaxFailure) -> Name {
    guard isName(ahead: 0), case .name(let text) = current.kind else {
      throw expected(what.en, what.zh)
    }
    let name = Name(text: self.text.vocabulary.canonical(text), span: span(of: current))
    advance()
    return name
  }

  func span(of token: Token) -> SourceSpan { text.span(token.lower, token.upper) }

  /// From a token's start to the end of the last token taken.
  func span(from start: Int) -> SourceSpan {
    let last = tokens[max(0, index - 1)]
    return text.span(tokens[start].lower, max(tokens[start].lower, last.upper))
  }

  func expected(_ en: String, _ zh: String) -> SyntaxFailure {
    if case .end = current.kind, let lexicalFailure { return lexicalFailure }
    let found: String
    switch current.kind {
    case .end:
      return SyntaxFailure(
        span: text.span(text.bytes.count, text.bytes.count),
        message: Bilingual(en: "the text ends where \(en) was expected", zh: ChineseText.joined("内容到此结束，但还缺少", zh)))
    default: found = text.text(current.lower, current.upper)
    }
    return SyntaxFailure(
      span: span(of: current),
      message: Bilingual(
        en: "expected \(en), found `\(found)`", zh: ChineseText.joined("这里应当是", zh, "，却是", "`\(found)`")))
  }

  /// Fails unless everything was read.
  func finish() throws(SyntaxFailure) {
    guard !isAtEnd else { return }
    let slip = index > 0 ? TrailingSlip(before: tokens[index - 1], found: current, next: peek(), in: text) : nil
    throw slip?.failure ?? expected("the end of the value", "内容的结尾")
  }
}
