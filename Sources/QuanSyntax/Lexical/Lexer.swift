import QuanDiagnostics

/// Cuts the text of a scalar into tokens.
///
/// Names hold letters of any script, digits, `_` and `-`; a minus sign needs spaces. A number takes the unit that
/// touches it: `300元`, `15%`, `15/16`, `2024-01-27T10:00`.
package struct Lexer {
  let text: ScalarText
  private(set) var tokens: [Token] = []
  private(set) var failure: SyntaxFailure?
  private var offset = 0

  /// Tokens up to the end of the text, or up to what cannot be read.
  package static func tokens(of text: ScalarText) -> (tokens: [Token], failure: SyntaxFailure?) {
    var lexer = Lexer(text: text)
    lexer.run()
    return (lexer.tokens, lexer.failure)
  }

  private let bytes: [UInt8]

  private init(text: ScalarText) {
    self.text = text
    bytes = text.bytes
  }

  private mutating func run() {
    while failure == nil {
      while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
      }
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
        number()
      } else if Self.isNameStart(byte) {
        nameOrPunctuation()
      } else {
        sign()
      }
    }
    tokens.append(Token(kind: .end, lower: bytes.count, upper: bytes.count))
  }

  private mutating func number() {
    var reader = NumberLexer(bytes: bytes, offset: offset)
    switch reader.read() {
    case .success(let literal):
      guard
        reader.offset == bytes.count || !Self.isNamePart(bytes[reader.offset])
          || FullWidth.sign(in: bytes, at: reader.offset) != nil || bytes[reader.offset - 1] == UInt8(ascii: "%")
      else {
        failure = SyntaxFailure(
          span: text.span(offset, reader.offset),
          message: Bilingual(
            en: "a space is missing behind `\(text.text(offset, reader.offset))`",
            zh: "`\(text.text(offset, reader.offset))` 后面缺少空格"))
        return
      }
      tokens.append(Token(kind: .literal(literal), lower: offset, upper: reader.offset))
      offset = reader.offset
    case .failure(let problem):
      failure = SyntaxFailure(span: text.span(offset, reader.offset), message: problem.message)
    }
  }

  private static let yuanSigns = ["¥", "￥"].map { Array($0.utf8) }

  private mutating func nameOrPunctuation() {
    if bytes[offset] >= 0x80, let sign = Self.yuanSigns.first(where: { bytes[offset...].starts(with: $0) }) {
      failure = SyntaxFailure(
        span: text.span(offset, offset + sign.count),
        message: Bilingual(
          en: "an amount carries its unit behind it, as in `300元`", zh: "金额的单位写在后面，如 `300元`"))
      return
    }
    if let (ascii, length) = FullWidth.sign(in: bytes, at: offset) {
      let span = text.span(offset, offset + length)
      failure = SyntaxFailure(
        span: span,
        message: Bilingual(
          en: "full-width `\(text.text(offset, offset + length))` stands where the grammar wants `\(ascii)`",
          zh: "这里应当用半角 `\(ascii)`，而不是全角 `\(text.text(offset, offset + length))`"),
        fixes: [FixIt(Bilingual(en: "use the half-width sign", zh: "改用半角符号"), replace: span, with: ascii)])
      return
    }
    let lower = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if Self.isNameStart(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) {
        if byte >= 0x80, FullWidth.sign(in: bytes, at: offset) != nil { break }
        offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."), offset + 1 < bytes.count,
        Self.isNamePart(bytes[offset + 1])
      {
        offset += 1
      } else {
        break
      }
    }
    offset = min(offset, bytes.count)
    tokens.append(Token(kind: .name(text.text(lower, offset)), lower: lower, upper: offset))
  }

  /// Signs of spreadsheets and programming languages, and what the grammar has for each.
  private static let foreignSigns = [
    ("===", "=="), ("=>", ">="), ("=<", "<="), ("<>", "!="), ("&&", "and"), ("||", "or"), ("!", "not "),
  ].map { (foreign: $0, bytes: Array($0.utf8), ours: $1) }

  private mutating func sign() {
    let rest = bytes[offset...]
    for (foreign, bytes, ours) in Self.foreignSigns where rest.starts(with: bytes) {
      if foreign == "!", rest.dropFirst().first == UInt8(ascii: "=") { continue }
      let span = text.span(offset, offset + foreign.utf8.count)
      let written = String(ours.prefix { $0 != " " })
      failure = SyntaxFailure(
        span: span,
        message: Bilingual(
          en: "`\(foreign)` is no sign of the grammar; it is written `\(written)`",
          zh: "没有 `\(foreign)` 这个符号，应写作 `\(written)`"),
        fixes: [FixIt(Bilingual(en: "write `\(written)`", zh: "改为 `\(written)`"), replace: span, with: ours)])
      return
    }
    for length in [2, 1] where rest.count >= length {
      if let sign = Sign(bytes: rest.prefix(length)) {
        tokens.append(Token(kind: .sign(sign), lower: offset, upper: offset + length))
        offset += length
        return
      }
    }
    let span = text.span(offset, offset + 1)
    let character = text.text(offset, offset + 1)
    failure = SyntaxFailure(
      span: span, message: Bilingual(en: "`\(character)` has no meaning here", zh: "这里不能使用 `\(character)`"),
      fixes: character == "="
        ? [FixIt(Bilingual(en: "compare with `==`", zh: "比较用 `==`"), replace: span, with: "==")] : [])
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}

/// What cannot be read in a scalar.
package struct SyntaxFailure: Error, Sendable {
  package var span: SourceSpan
  package var message: Bilingual
  package var fixes: [FixIt] = []
}
