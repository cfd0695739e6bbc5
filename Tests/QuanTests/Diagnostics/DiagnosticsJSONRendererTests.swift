import QuanDiagnostics
import Testing

/// The findings as JSON.
@Suite struct DiagnosticsJSONRendererTests {
  /// No findings are an empty array.
  @Test func empty() {
    #expect(JSONRenderer(sources: SourceMap(), language: .english).render([]) == Array("[]\n".utf8))
  }

  /// Every member, both languages, several files, and a finding in no known file.
  @Test func findings() {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("券.yaml", "满: 1\n减: \"二\"\n")
    let other = fixture.add("b.yaml", "x\ny\n")
    let number = fixture.span(file, of: "二")
    let full = Diagnostic(
      DiagnosticsFixture.error, at: SourceSpan(file: file, lower: 0, upper: number.upper), path: "减",
      Bilingual(en: "not a \"number\"", zh: "不是“数”"),
      secondary: [
        Label(span: fixture.span(other, of: "y"), text: Bilingual(en: "see", zh: "见")), Label(span: number),
      ],
      notes: [Bilingual(en: "why", zh: "因")],
      fixes: [
        FixIt(Bilingual(en: "write", zh: "写"), replace: number, with: "2\n"),
        FixIt(Bilingual(en: "drop", zh: "去"), replace: fixture.span(other, of: "x"), with: ""),
      ])
    let bare = Diagnostic(
      DiagnosticsFixture.warning, at: SourceSpan(file: SourceID(index: 9), lower: 1, upper: 2),
      Bilingual(en: "lost", zh: "丢"))
    let english = JSONRenderer(sources: fixture.sources, language: .english).render([full, bare])
    #expect(
      String(decoding: english, as: UTF8.self) == #"""
        [
        {"code":"Q0405","severity":"error","file":"券.yaml","line":1,"column":1,"endLine":2,"endColumn":6,"path":"减",\#
        "message":"not a \"number\"","notes":["why","b.yaml:2:1: see","券.yaml:2:5"],"fixes":[\#
        {"title":"write","line":2,"column":5,"endLine":2,"endColumn":6,"replacement":"2\n"},\#
        {"title":"drop","file":"b.yaml","line":1,"column":1,"endLine":1,"endColumn":2,"replacement":""}]},
        {"code":"Q0510","severity":"warning","file":"","line":1,"column":1,"endLine":1,"endColumn":1,"path":"",\#
        "message":"lost","notes":[],"fixes":[]}
        ]

        """#)
    let chinese = String(
      decoding: JSONRenderer(sources: fixture.sources, language: .chinese).render([full]), as: UTF8.self)
    #expect(chinese.contains(#""message":"不是“数”","notes":["因","b.yaml:2:1: 见","券.yaml:2:5"]"#))
  }
}
