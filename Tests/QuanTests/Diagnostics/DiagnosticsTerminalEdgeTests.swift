import QuanDiagnostics
import Testing

/// Places and sources that could trap the renderer or drive the terminal.
@Suite struct DiagnosticsTerminalEdgeTests {
  /// The message of every finding here.
  private static let message = Bilingual(en: "wrong", zh: "不对")

  /// The frame of an error at a byte range of a one-file map.
  private func frame(_ text: String, _ lower: Int, _ upper: Int) -> String {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("a.yaml", text)
    return fixture.text(
      Diagnostic(DiagnosticsFixture.error, at: SourceSpan(file: file, lower: lower, upper: upper), Self.message))
  }

  /// An empty span takes one caret, wherever it stands.
  @Test func emptySpan() {
    #expect(frame("减: 2\n", 5, 5) == "error[Q0405]: wrong\n  --> a.yaml:1:4\n  |\n1 | 减: 2\n  |     ^\n")
    // At the line break, in front of CR LF, and past the last line break.
    #expect(frame("减\nb", 3, 3).hasSuffix("1 | 减\n  |   ^\n"))
    #expect(frame("减\r\nb", 4, 5).hasSuffix("1 | 减\n  |   ^\n"))
    #expect(frame("a\n", 2, 2).hasSuffix("  --> a.yaml:2:1\n  |\n2 |\n  | ^\n"))
    #expect(frame("", 0, 0).hasSuffix("  --> a.yaml:1:1\n  |\n1 |\n  | ^\n"))
  }

  /// Offsets and files that do not exist.
  @Test func outOfRange() {
    #expect(frame("a: 减", 3, 900).hasSuffix("1 | a: 减\n  |    ^^\n"))
    #expect(frame("a: 减", 800, 900).hasSuffix("1 | a: 减\n  |      ^\n"))
    #expect(frame("a: 减", -5, 1).hasSuffix("1 | a: 减\n  | ^\n"))
    // Inside a scalar: the whole scalar is underlined.
    #expect(frame("a: 减b", 4, 5).hasSuffix("1 | a: 减b\n  |    ^^\n"))
    // An upper bound set below the lower one, and a file that the map does not hold.
    var span = SourceSpan(file: SourceID(index: 7), lower: 3, upper: 3)
    span.upper = 1
    let finding = Diagnostic(
      DiagnosticsFixture.error, at: span, Self.message, notes: [Self.message],
      fixes: [FixIt(Self.message, replace: span, with: "x")])
    #expect(
      DiagnosticsFixture().text(finding) == "error[Q0405]: wrong\n  = note: wrong\n  = help: wrong: insert `x`\n")
  }

  /// Controls and broken UTF-8 in a source line take one cell each.
  @Test func hostileSource() {
    let text = "a: \u{1B}[2J\u{9B}\u{0}\u{7F}\u{202E}\u{2066}\u{2028}\u{8}减\n"
    #expect(frame(text, 3, 4).hasSuffix("1 | a: �[2J�������减\n  |    ^\n"))
    var sources = SourceMap()
    let file = sources.add(SourceFile(name: "a.yaml", bytes: [0xE5, 0x87, 0x20, 0xFF, 0x78]))
    let finding = Diagnostic(
      DiagnosticsFixture.error, at: SourceSpan(file: file, lower: 4, upper: 5), Self.message)
    let broken = TerminalRenderer(sources: sources, language: .english, color: false).render([finding])
    #expect(broken.hasSuffix("1 | � �x\n  |    ^\n"))
  }

  /// Nothing that a file, a path or a message holds reaches the terminal as a control.
  @Test func hostileText() {
    let evil = "x\u{1B}]0;t\u{7}\n\t\u{9D}\u{202A}\u{2069}\u{200F}y"
    let both = Bilingual(en: evil, zh: evil)
    var fixture = DiagnosticsFixture()
    let file = fixture.add(evil, evil)
    let span = fixture.span(file, of: "y")
    let finding = Diagnostic(
      DiagnosticsFixture.error, at: span, path: evil, both, label: both, secondary: [Label(span: span, text: both)],
      notes: [both], fixes: [FixIt(both, replace: SourceSpan(file: file, lower: 0, upper: 99), with: evil)])
    for language in Language.allCases {
      let text = fixture.text(finding, in: language)
      #expect(!text.unicodeScalars.contains { $0 != "\n" && TerminalText.isHostile($0) })
      // The header, the place, the gutter, the source row, two underlines, the gutter, the note, the fix and the end.
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 10)
    }
  }

  /// A long line of wide text is cut around the caret.
  @Test(arguments: [0, 40, 900, 1_500, 1_999])
  func longLineIsWindowed(column: Int) throws {
    let text = String(repeating: "券", count: column) + "x" + String(repeating: "减", count: 2_000 - column)
    let rendered = frame(text, 3 * column, 3 * column + 1)
    #expect(DiagnosticsFixture.textAboveCarets(in: rendered) == "x")
    let source = try #require(rendered.split(separator: "\n").first { $0.hasPrefix("1 | ") }).dropFirst(4)
    #expect(DisplayWidth.of(source) <= 160)
    // The window is centred, 78 cells on either side, but does not reach past the ends of the line.
    #expect(source.hasPrefix("…") == (column > 39))
    #expect(source.hasSuffix("…") == (column < 1_999))
  }

  /// Two labels too far apart for one window have a window each; a long span is cut at the edge.
  @Test func twoWindows() {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("a.yaml", "x" + String(repeating: "减", count: 100_000) + "y")
    let finding = Diagnostic(
      DiagnosticsFixture.error, at: fixture.span(file, of: "y"), Self.message,
      secondary: [Label(span: SourceSpan(file: file, lower: 0, upper: 9_000))])
    let rows = fixture.text(finding).split(separator: "\n")
    #expect(rows.count == 7)
    #expect(rows[3].hasPrefix("1 | x减") && rows[3].hasSuffix("减…"))
    #expect(rows[4] == "  | " + String(repeating: "-", count: 157))
    #expect(rows[5].hasPrefix("1 | …减") && rows[5].hasSuffix("减y"))
    #expect(DiagnosticsFixture.textAboveCarets(in: fixture.text(finding)) == "y")
  }

  /// Insertions, removals and advice without a change.
  @Test func fixWording() {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("a.yaml", "a: 1\nb: 2\n")
    let none = SourceSpan(file: file, lower: 0, upper: 0)
    let finding = Diagnostic(
      DiagnosticsFixture.error, at: none, Self.message,
      fixes: [
        FixIt(Bilingual(en: "add", zh: "加"), replace: none, with: "c: 3\n"),
        FixIt(Bilingual(en: "drop", zh: "去"), replace: fixture.span(file, of: "a: 1\n"), with: ""),
        FixIt(Bilingual(en: "think", zh: "想"), replace: none, with: ""),
      ])
    #expect(
      fixture.text(finding).hasSuffix(
        "  = help: add: insert `c: 3⏎`\n  = help: drop: remove `a: 1⏎`\n  = help: think\n"))
    #expect(fixture.text(finding, in: .chinese).hasSuffix("建议：加：插入 `c: 3⏎`\n  = 建议：去：删去 `a: 1⏎`\n  = 建议：想\n"))
  }
}
