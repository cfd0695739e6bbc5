import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Double entry for figures: what the entries say against what the clauses print, in both directions.
enum FigureAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [
    .figureNotInClause, .figureNotUsed, .figureHiddenInText, .definitionCitesNothing,
  ]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let entries = CitingEntry.all(in: context)
    let ledger = FigureLedger(
      clauses: context.campaign.clauses,
      figures: entries.flatMap { EntryFigure.all(of: $0, sources: context.sources) })
    var findings = definitions(entries)
    for figure in ledger.figures {
      guard let cited = ledger.cited(by: figure), !ledger.stands(figure, in: cited) else { continue }
      findings.append(notInClause(figure, cited: cited, ledger))
    }
    for clause in ledger.clauses {
      let citing = entries.filter { $0.carriesClauses && $0.cites(clause.name) }
      // A clause that nobody cites is one finding already.
      guard !citing.isEmpty else { continue }
      for figure in ledger.unused(in: clause) { findings.append(notUsed(figure, clause, citing: citing, ledger)) }
    }
    return findings
  }

  // MARK: Findings

  private static func definitions(_ entries: [CitingEntry]) -> [Diagnostic] {
    entries.filter { $0.section == .let && $0.cites.isEmpty }.compactMap { entry in
      for leaf in SurfaceLeaves.of(entry.node) {
        guard case .literal = leaf.kind else { continue }
        return Diagnostic(
          .definitionCitesNothing, at: leaf.span, path: entry.path,
          Bilingual(
            en: "`\(entry.path)` names a figure and cites no clause", zh: "`\(entry.path)` 定义了数字，却没有写明依据的条款"),
          secondary: [Label(span: entry.nameSpan, text: Bilingual(en: "the definition", zh: "该定义"))],
          notes: [Bilingual(en: "write `{is: …, cite: …}`", zh: "写作 `{is: …, cite: …}`（`{为: …, 依据: …}`）")])
      }
      return nil
    }
  }

  private static func notInClause(_ figure: EntryFigure, cited: [Clause], _ ledger: FigureLedger) -> Diagnostic {
    let nearest = ledger.nearest(to: figure, in: cited)
    let subject =
      figure.place == .value
      ? Bilingual(en: "`\(figure.text)` is", zh: "`\(figure.text)` ")
      : Bilingual(en: "the text says `\(figure.text)`,", zh: "文字中的 `\(figure.text)` ")
    let message = Bilingual(
      en: "\(subject.en) not a figure of \(cited.listed(" or ")), which \(printed(figure, cited, english))"
        + (nearest.map { "; the nearest is `\($0.figure.text)`" } ?? ""),
      zh: "\(subject.zh)不在 \(cited.listed("、")) 的数字之中，\(printed(figure, cited, chinese))"
        + (nearest.map { "；最接近的是 `\($0.figure.text)`" } ?? ""))
    var labels: [Label] = []
    if let nearest {
      labels = [
        Label(
          span: nearest.figure.span,
          text: Bilingual(en: "`\(nearest.clause.name)` prints this", zh: "`\(nearest.clause.name)` 印的是这个"))
      ]
    } else {
      labels = cited.map { Label(span: $0.span, text: Bilingual(en: "the clause", zh: "所引条款")) }
    }
    return Diagnostic(
      figure.place == .value ? .figureNotInClause : .figureHiddenInText, at: figure.span, path: figure.path, message,
      secondary: labels, fixes: nearest.flatMap { fix(figure, $0) }.map { [$0] } ?? [], saw: [figure.text])
  }

  private static func notUsed(
    _ figure: Figure, _ clause: Clause, citing: [CitingEntry], _ ledger: FigureLedger
  ) -> Diagnostic {
    let paths = citing.prefix(6).map { "`\($0.path)`" }
    let more = citing.count > paths.count
    let closest = ledger.closest(to: figure, citing: clause)
    return Diagnostic(
      .figureNotUsed, at: figure.span, path: clause.path,
      Bilingual(
        en: "no entry uses `\(figure.text)` of clause `\(clause.name)`"
          + (closest.map { "; the closest figure of those that cite it is `\($0.text)` in `\($0.entryPath)`" } ?? ""),
        zh: "条款 `\(clause.name)` 的数字 `\(figure.text)` 没有条目使用"
          + (closest.map { "；引用该条款的条目中最接近的是 `\($0.entryPath)` 的 `\($0.text)`" } ?? "")),
      secondary: [
        closest.map { Label(span: $0.span, text: Bilingual(en: "the closest one", zh: "最接近的数字")) }
          ?? Label(span: citing[0].nameSpan, text: Bilingual(en: "cites the clause", zh: "引用了该条款"))
      ],
      notes: [
        Bilingual(
          en: "the clause is cited by \(paths.joined(separator: ", "))\(more ? " and others" : "")",
          zh: "引用该条款的条目：\(paths.joined(separator: "、"))\(more ? "等" : "")")
      ], saw: [figure.text])
  }

  // MARK: Words

  private typealias Words = (many: String, one: String, none: String, separator: String, more: String)
  private static let english: Words = ("print ", "prints ", "no figure", ", ", ", …")
  private static let chinese: Words = ("这些条款印的是 ", "该条款印的是 ", "（无数字）", "、", " 等")

  /// What the clauses print, figures of the same unit first; a long list is cut.
  private static func printed(_ figure: EntryFigure, _ clauses: [Clause], _ words: Words) -> String {
    var texts: [String] = []
    let all = clauses.flatMap(\.figures)
    let alike = all.filter { figure.nearness(to: $0.literal) != nil }
    for text in (alike + all).map(\.text) where !texts.contains(text) { texts.append(text) }
    let listed = texts.prefix(6).joined(separator: words.separator)
    return (clauses.count > 1 ? words.many : words.one) + (listed.isEmpty ? words.none : listed)
      + (texts.count > 6 ? words.more : "")
  }

  private static func fix(_ figure: EntryFigure, _ nearest: FigureLedger.Candidate) -> FixIt? {
    var replacement = nearest.figure.text
    if let count = nearest.count {
      // The figure is a bare count: the unit behind the literal's digits stays.
      let rest = figure.text.drop { ("0"..."9").contains($0) }
      guard rest.count < figure.text.count else { return nil }
      replacement = String(count) + rest
    }
    return FixIt(
      Bilingual(en: "use the notice's `\(replacement)`", zh: "改为通知的 `\(replacement)`"), replace: figure.span,
      with: replacement)
  }
}

extension [Clause] {
  fileprivate func listed(_ separator: String) -> String { map { "`\($0.name)`" }.joined(separator: separator) }
}
