import QuanDiagnostics
import Testing

/// The text of whole frames.
@Suite struct DiagnosticsTerminalTests {
  /// The message of every finding here.
  private static let message = Bilingual(en: "`amount` must be less than `spend`", zh: "`amount` 必须小于 `spend`")

  /// Wide text before the carets, a secondary label, a note and a fix, in both languages.
  @Test func wholeFrame() {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("券.yaml", "tiers:\n  满300减50: {门槛: 300, 减: 350}\nother: 1\nlimit: 10\n")
    let finding = Diagnostic(
      DiagnosticsFixture.error, at: fixture.span(file, of: "350"), path: "tiers.t300.amount", Self.message,
      label: Bilingual(en: "is 350", zh: "这里是 350"),
      secondary: [Label(span: fixture.span(file, of: "10\n"), text: Bilingual(en: "limit here", zh: "上限在此"))],
      notes: [Bilingual(en: "an order pays at least 0", zh: "订单至少付 0")],
      fixes: [
        FixIt(Bilingual(en: "lower it", zh: "调低"), replace: fixture.span(file, of: "350"), with: "35")
      ])
    #expect(
      fixture.text(finding) == """
        error[Q0405]: `amount` must be less than `spend`
          --> 券.yaml:2:25 (tiers.t300.amount)
          |
        2 |   满300减50: {门槛: 300, 减: 350}
          |                              ^^^ is 350
        ...
        4 | limit: 10
          |        -- limit here
          |
          = note: an order pays at least 0
          = help: lower it: replace `350` with `35`

        """)
    let chinese = fixture.text(finding, in: .chinese)
    #expect(chinese.hasPrefix("错误[Q0405]：`amount` 必须小于 `spend`\n  --> 券.yaml:2:25 (tiers.t300.amount)\n"))
    #expect(chinese.contains("^^^ 这里是 350\n"))
    #expect(chinese.hasSuffix("  = 注：订单至少付 0\n  = 建议：调低：把 `350` 换成 `35`\n"))
    #expect(DiagnosticsFixture.textAboveCarets(in: chinese) == "350")
  }

  /// The carets cover the cells of the text that the span covers.
  @Test(arguments: [
    ("名称: “满减”（春节）: 5", "5"), ("\ta:\t\t值", "值"), ("😀🇨🇳: e\u{301}x y", "y"), ("한국어 ｶﾅ: 金额", "金额"),
    ("a: 《券》、b", "《券》"), ("k: \u{202E}\u{1B}[31mz", "z"),
  ])
  func caretsStandUnderText(source: String, wanted: String) {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("a.yaml", source)
    let finding = Diagnostic(DiagnosticsFixture.warning, at: fixture.span(file, of: wanted), Self.message)
    #expect(DiagnosticsFixture.textAboveCarets(in: fixture.text(finding)) == wanted)
  }

  /// Tabs are four spaces in both rows; labels of one line have a row each; line numbers of two digits widen the gutter.
  @Test func tabsAndSharedLine() {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("a.yaml", String(repeating: "#\n", count: 9) + "\tx:\t减, y: 2\n# next\n")
    let finding = Diagnostic(
      DiagnosticsFixture.warning, at: fixture.span(file, of: "减, y"), Self.message,
      secondary: [
        Label(span: fixture.span(file, of: "y: 2"), text: Bilingual(en: "again", zh: "又")),
        Label(span: fixture.span(file, of: "# next"), text: Bilingual(en: "next", zh: "下")),
        Label(span: fixture.span(file, of: "x")),
      ])
    #expect(
      fixture.text(finding) == """
        warning[Q0510]: `amount` must be less than `spend`
           --> a.yaml:10:5
           |
        10 |     x:    减, y: 2
           |     -
           |           ^^^^^
           |               ---- again
        11 | # next
           | ------ next

        """)
  }

  /// A label of another file opens a frame of its own; a span of several lines is cut at the end of its first.
  @Test func otherFileAndSeveralLines() {
    var fixture = DiagnosticsFixture()
    let rules = fixture.add("rules.yaml", "when:\n  满: 1\n  减: 2\n")
    let orders = fixture.add("orders.yaml", "a\r\nb: 券\r\n")
    let finding = Diagnostic(
      DiagnosticsFixture.note, at: fixture.span(rules, of: "满: 1\n  减"), Self.message,
      label: Bilingual(en: "these", zh: "这些"),
      secondary: [Label(span: fixture.span(orders, of: "券"), text: Bilingual(en: "met here", zh: "见此"))])
    #expect(
      fixture.text(finding) == """
        note[Q0901]: `amount` must be less than `spend`
          --> rules.yaml:2:3
          |
        2 |   满: 1
          |   ^^^^^ these
          ::: orders.yaml:2:4
          |
        2 | b: 券
          |    -- met here

        """)
    #expect(fixture.text(finding, finding).contains("met here\n\nnote[Q0901]"))
  }

  /// Without its colour sequences a coloured frame is the plain one.
  @Test func colorIsOnlySequences() {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("a.yaml", "a: 1\n")
    let finding = Diagnostic(
      DiagnosticsFixture.error, at: fixture.span(file, of: "1"), Self.message, notes: [Self.message])
    let painted = TerminalRenderer(sources: fixture.sources, language: .english, color: true).render([finding])
    #expect(painted.hasPrefix("\u{1B}[1;31merror[Q0405]\u{1B}[0m\u{1B}[1m: `amount`"))
    #expect(painted.contains("\u{1B}[1;31m^\u{1B}[0m\n"))
    #expect(painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == fixture.text(finding))
    let warning = Diagnostic(DiagnosticsFixture.warning, at: fixture.span(file, of: "1"), Self.message)
    let note = Diagnostic(DiagnosticsFixture.note, at: fixture.span(file, of: "1"), Self.message)
    let others = TerminalRenderer(sources: fixture.sources, language: .chinese, color: true).render([warning, note])
    #expect(others.contains("\u{1B}[1;33m警告[Q0510]") && others.contains("\u{1B}[1;34m提示[Q0901]"))
  }

  /// Counts with their plurals; severities without findings are left out.
  @Test func summary() {
    let span = SourceSpan(file: SourceID(index: 0), lower: 0, upper: 0)
    let error = Diagnostic(DiagnosticsFixture.error, at: span, Self.message)
    let warning = Diagnostic(DiagnosticsFixture.warning, at: span, Self.message)
    let note = Diagnostic(DiagnosticsFixture.note, at: span, Self.message)
    let english = TerminalRenderer(sources: SourceMap(), language: .english, color: false)
    let chinese = TerminalRenderer(sources: SourceMap(), language: .chinese, color: false)
    #expect(english.summary([error, warning, error]) == "2 errors, 1 warning")
    #expect(chinese.summary([error, warning, error]) == "2 个错误，1 个警告")
    #expect(english.summary([note, note]) == "2 notes")
    #expect(english.summary([]) == "no findings")
    #expect(chinese.summary([]) == "没有发现问题")
    #expect(english.render([]).isEmpty)
  }
}
