import QuanDiagnostics

/// A run over three files, for the tests of the report formats: findings of every weight, none, and hostile texts.
struct DiagnosticsReportFixture {
  /// The text of a report in a format.
  static func text(
    _ format: ReportFormat, in language: Language = .english, isStrict: Bool = false, isEmpty: Bool = false
  ) -> String {
    let options = ReportOptions(language: language, isStrict: isStrict, version: "1.2.3")
    var report = format.report(options)
    if !isEmpty {
      for file in [spring, clean, hostile] { report.add(file.findings, of: file.name, in: file.sources) }
    }
    return String(decoding: report.finished(), as: UTF8.self)
  }

  typealias File = (name: String, sources: SourceMap, findings: [Diagnostic])

  /// An error with all that a finding can have, a warning, and a note over two lines.
  static let spring: File = {
    var fixture = DiagnosticsFixture()
    let file = fixture.add("campaigns/春 1.yaml", "tiers:\n  额: 1601\n  b: 2\n")
    let number = fixture.span(file, of: "1601")
    let name = fixture.span(file, of: "b")
    let error = Diagnostic(
      DiagnosticsFixture.error, at: number, path: "tiers.额", Bilingual(en: "50% of {cite: a}, no", zh: "一半"),
      label: Bilingual(en: "here", zh: "此处"), secondary: [Label(span: name, text: Bilingual(en: "see", zh: "见"))],
      notes: [Bilingual(en: "why: [a](1)", zh: "因")],
      fixes: [
        FixIt(Bilingual(en: "write", zh: "写"), replace: number, with: "1600"),
        FixIt(Bilingual(en: "drop", zh: "去"), replace: number, with: ""),
      ], saw: ["1601", "1600"])
    let warning = Diagnostic(DiagnosticsFixture.warning, at: name, path: "tiers.b", Bilingual(en: "odd", zh: "怪"))
    let note = Diagnostic(
      DiagnosticsFixture.note, at: number.joined(with: name), path: "tiers", Bilingual(en: "by the way", zh: "另"))
    return (fixture.sources[file].name, fixture.sources, [error, warning, warning, note])
  }()

  /// No findings.
  static let clean: File = ("./clean.yaml", SourceMap(), [])

  /// Controls and markup in every text, and a finding in no known file.
  static let hostile: File = {
    var fixture = DiagnosticsFixture()
    let text = "<a & \"b\">\u{1B}[0m]]>\u{0}\u{FFFE}\r\n::error::\tx"
    let file = fixture.add("/a:b,c\r\n\u{1B}.yaml", "x: \u{1B}<\n")
    let first = Diagnostic(
      DiagnosticsFixture.error, at: fixture.span(file, of: "x"), path: "x", Bilingual(en: text, zh: text))
    let lost = Diagnostic(
      DiagnosticsFixture.error, at: SourceSpan(file: SourceID(index: 7), lower: 1, upper: 2),
      Bilingual(en: "lost", zh: "丢"),
      fixes: [
        FixIt(
          Bilingual(en: "mend", zh: "改"), replace: SourceSpan(file: SourceID(index: 7), lower: 1, upper: 2), with: "")
      ])
    return (fixture.sources[file].name, fixture.sources, [first, lost])
  }()
}
