import QuanDiagnostics

/// Reads one scalar by its type.
enum ScalarReader {
  static func read(
    _ type: ScalarType, _ scalar: YAMLScalar, span: SourceSpan, vocabulary: Vocabulary
  ) throws(SyntaxFailure) -> SurfaceNode.Value {
    switch type {
    case .text, .clause, .edition, .zone, .currency: return .text(scalar.text)
    case .path: return .text(KeyTable.canonical(path: scalar.text))
    case .identifier: return .name(Name(text: scalar.text, span: span))
    case .name:
      try refuseFullWidth(scalar, span: span)
      return .name(Name(text: vocabulary.canonical(scalar.text), span: span))
    case .choice(let words):
      let word = vocabulary.canonical(scalar.text)
      guard words.contains(word) else {
        let closest = Spelling.closest(to: scalar.text, among: words)
        throw SyntaxFailure(
          span: span,
          message: Bilingual(
            en: "expected \(type.expectation.en), found `\(scalar.text)`",
            zh: ChineseText.joined("应当是", type.expectation.zh, "，却是", "`\(scalar.text)`")),
          fixes: closest.map {
            [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: span, with: $0)]
          } ?? [])
      }
      return .text(word)
    default: return try parse(type, ScalarText(scalar, span: span, vocabulary: vocabulary))
    }
  }

  /// Reads what follows the grammar of expressions.
  private static func parse(_ type: ScalarType, _ text: ScalarText) throws(SyntaxFailure) -> SurfaceNode.Value {
    var parser = ExpressionParser(text)
    switch type {
    case .date, .expression: return .expression(try parser.parseValue())
    case .condition: return .expression(try parser.parseCondition())
    case .window: return .window(try parser.parseWindow())
    case .event: return .event(try parser.parseEvent())
    case .move: return .move(try parser.parseMove())
    case .keyRule: return .keyRule(try parser.parseKeyRule())
    case .factType: return .factType(try parser.parseFactType())
    case .claim: return .claim(try parser.parseClaim())
    case .definition:
      switch try parser.parseDefinition() {
      case .window(let window): return .window(window)
      case .expression(let expression): return .expression(expression)
      }
    case .each: return .each(try parser.parseEach())
    case .column:
      if let interval = try parser.parseColumn() { return .interval(interval) }
      return .expression(try parser.parseValue())
    case .states: return .states(try parser.parseStates())
    case .text, .clause, .edition, .zone, .currency, .identifier, .name, .choice, .path:
      return .text(text.text(0, text.bytes.count))
    }
  }

  /// `[手机号，设备]` is one item to YAML: a Chinese keyboard's comma parts nothing.
  private static func refuseFullWidth(_ scalar: YAMLScalar, span: SourceSpan) throws(SyntaxFailure) {
    guard scalar.text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    let text = ScalarText(scalar, span: span)
    for offset in text.bytes.indices {
      guard let (ascii, length) = FullWidth.sign(in: text.bytes, at: offset) else { continue }
      let place = text.span(offset, offset + length)
      let sign = text.text(offset, offset + length)
      throw SyntaxFailure(
        span: place,
        message: Bilingual(
          en: "full-width `\(sign)` stands in a name; between names write `\(ascii)`",
          zh: "名称中有全角 `\(sign)`，名称之间请用半角 `\(ascii)`"),
        fixes: [FixIt(Bilingual(en: "use the half-width sign", zh: "改用半角符号"), replace: place, with: ascii)])
    }
  }
}
