import QuanDiagnostics

/// A slip after which a value goes on where it should have ended, with the mend.
struct TrailingSlip {
  let failure: SyntaxFailure

  /// The tokens before, at and behind the place where nothing more was expected; nil where no slip is known.
  init?(before: Token, found: Token, next: Token, in text: ScalarText) {
    guard case .literal(let literal) = before.kind else {
      guard Self.isRelation(found) else { return nil }
      failure = Self.failure(found, Self.twoSides, in: text)
      return
    }
    let gap = text.span(before.upper, found.lower)
    switch (literal, found.kind) {
    case (_, .sign) where Self.isRelation(found): failure = Self.failure(found, Self.twoSides, in: text)
    case (.number, .name(let word)) where Self.units.contains { word.hasPrefix($0) }:
      let message = Bilingual(en: "the unit `\(word)` touches its number", zh: "单位 `\(word)` 要紧跟数字")
      failure = SyntaxFailure(
        span: text.span(found.lower, found.upper), message: message,
        fixes: [FixIt(Bilingual(en: "join them", zh: "去掉空格"), replace: gap, with: "")])
    case (.number, .sign(.comma)):
      guard case .literal = next.kind else { return nil }
      failure = Self.failure(
        found, Bilingual(en: "a number is written without separators", zh: "数字中不写分隔号"), in: text)
    case (.date, .literal(.time)):
      let message = Bilingual(
        en: "day and time are one word, as in `2024-02-01T10:00`", zh: "日期和时刻连写，如 `2024-02-01T10:00`")
      failure = SyntaxFailure(
        span: text.span(found.lower, found.upper), message: message,
        fixes: [FixIt(Bilingual(en: "join them with `T`", zh: "用 `T` 连接"), replace: gap, with: "T")])
    case (.date, let kind), (.dateTime, let kind), (.monthThird, let kind):
      guard let message = Self.afterDay(kind) else { return nil }
      failure = Self.failure(found, message, in: text)
    default: return nil
    }
  }

  private static let units = ["元", "万", "亿", "份", "天", "小时", "分钟"]
  private static let twoSides = Bilingual(
    en: "a comparison has two sides; between two values reads `x in [1元, 2元]`",
    zh: "一次比较只有两边；介于两值之间写作 `x in [1元, 2元]`")

  private static func isRelation(_ token: Token) -> Bool {
    if case .sign(let sign) = token.kind { Relation(rawValue: sign.rawValue) != nil } else { false }
  }

  /// How a window was meant to go on behind its first day.
  private static func afterDay(_ kind: Token.Kind) -> Bilingual? {
    switch kind {
    case .name("to"), .name("至"), .name("到"), .sign(.minus), .sign(.range):
      Bilingual(
        en: "a window reads `from … through …` (that day included) or `from … until …` (that instant excluded)",
        zh: "时间窗口写作 `from … through …`（含当日）或 `from … until …`（不含该时刻）")
    case .name("until"), .name("through"):
      Bilingual(en: "a window ends once, with `until` or with `through`", zh: "时间窗口只有一个结束：`until` 或 `through`")
    default: nil
    }
  }

  private static func failure(_ token: Token, _ message: Bilingual, in text: ScalarText) -> SyntaxFailure {
    SyntaxFailure(span: text.span(token.lower, token.upper), message: message)
  }
}
