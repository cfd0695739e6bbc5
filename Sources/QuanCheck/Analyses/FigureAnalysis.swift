import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Double entry for figures: what the entries say against what the clauses print, in both directions.
enum FigureAnalysis: Analysis {
  static let kinds = DiagnosticKind.aboutFigures

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let entries = context.citing.all
    let ledger = FigureLedger(
      clauses: context.campaign.clauses,
      figures: entries.flatMap { EntryFigure.all(of: $0, sources: context.sources) })
    var findings = definitions(entries) + ledger.clauses.flatMap(listedTwice)
    /// Figures that a finding already names as the ones that were meant.
    var meant: Set<Literal> = []
    for place in ledger.figures.indices where !ledger.isPrinted(place) {
      guard findings.count <= Checker.findingsMax else { return findings }
      let figure = ledger.figures[place]
      guard let cited = ledger.cited(by: figure), !ledger.stands(figure, in: cited) else { continue }
      let nearest = ledger.nearest(to: figure, in: cited)
      findings.append(notInClause(figure, cited: cited.map { ledger.clauses[$0] }, nearest: nearest))
      // A title never uses a figure, so a slip in one leaves none unused.
      if let nearest, figure.place != .title { meant.insert(nearest.figure.literal) }
    }
    let citing = citing(entries, context.citing.clauses)
    // A clause that nobody cites is one finding already.
    for clause in ledger.clauses.indices where !citing[clause].isEmpty {
      for figure in ledger.unused(in: clause) where !meant.contains(figure.literal) {
        guard findings.count <= Checker.findingsMax else { return findings }
        findings.append(notUsed(figure, clause, citing: citing[clause], ledger))
      }
    }
    return findings
  }

  /// The entries that carry each clause out.
  private static func citing(_ entries: [CitingEntry], _ clauses: ClauseNumbers) -> [[CitingEntry]] {
    var citing = [[CitingEntry]](repeating: [], count: clauses.count)
    for entry in entries where entry.carriesClauses { for clause in entry.clauses { citing[clause].append(entry) } }
    return citing
  }

  // MARK: Findings

  private static func definitions(_ entries: [CitingEntry]) -> [Diagnostic] {
    entries.filter { $0.section == .let && $0.cites.isEmpty }.compactMap { entry in
      for leaf in entry.leaves {
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

  private static func listedTwice(_ clause: Clause) -> [Diagnostic] {
    var seen: [Literal: Figure] = [:]
    return clause.figures.compactMap { figure in
      guard let first = seen[figure.literal] else {
        seen[figure.literal] = figure
        return nil
      }
      return Diagnostic(
        .figureListedTwice, at: figure.span, path: clause.path,
        Bilingual(
          en: "clause `\(clause.name)` lists `\(figure.text)` twice"
            + (first.text == figure.text ? "" : ", first as `\(first.text)`"),
          zh: "条款 `\(clause.name)` 重复列出了 `\(figure.text)`" + (first.text == figure.text ? "" : "，前面写作 `\(first.text)`")),
        secondary: [Label(span: first.span, text: Bilingual(en: "first here", zh: "首次列出"))],
        notes: [
          Bilingual(
            en: "list each figure once; was another one meant?", zh: "每个数字只列一次；第二处是否本想写另一个数字？")
        ], saw: [figure.text])
    }
  }

  private static func notInClause(
    _ figure: EntryFigure, cited: [Clause], nearest: FigureLedger.Candidate?
  ) -> Diagnostic {
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
          text: Bilingual(en: "`\(nearest.clause.name)` prints this", zh: "`\(nearest.clause.name)` 中的数字"))
      ]
    } else {
      labels = cited.map { Label(span: $0.span, text: Bilingual(en: "the clause", zh: "所引条款")) }
    }
    return Diagnostic(
      figure.place == .value ? .figureNotInClause : .figureHiddenInText, at: figure.span, path: figure.path, message,
      secondary: labels, fixes: nearest.flatMap { fix(figure, $0) }.map { [$0] } ?? [], saw: [figure.text])
  }

  private static func notUsed(
    _ figure: Figure, _ place: Int, citing: [CitingEntry], _ ledger: FigureLedger
  ) -> Diagnostic {
    let clause = ledger.clauses[place]
    let paths = citing.prefix(6).map { "`\($0.path)`" }
    let isCut = citing.count > paths.count
    let titled = ledger.titled(figure, citing: place)
    let closest = titled == nil ? ledger.closest(to: figure, citing: place) : nil
    let hint =
      titled.map { title in
        Bilingual(
          en: "; only the title of `\(title.entryPath)` says it", zh: "，只在 `\(title.entryPath)` 的名称中出现")
      }
      ?? closest.map { close in
        Bilingual(
          en: "; the closest figure of those that cite it is `\(close.text)` in `\(close.entryPath)`",
          zh: "；引用该条款的条目中最接近的是 `\(close.entryPath)` 的 `\(close.text)`")
      } ?? Bilingual(en: "", zh: "")
    let label =
      titled.map { Label(span: $0.span, text: Bilingual(en: "a title only repeats it", zh: "名称只是重复")) }
      ?? closest.map { Label(span: $0.span, text: Bilingual(en: "the closest one", zh: "最接近的数字")) }
    return Diagnostic(
      .figureNotUsed, at: figure.span, path: clause.path,
      Bilingual(
        en: "no entry uses `\(figure.text)` of clause `\(clause.name)`" + hint.en,
        zh: "条款 `\(clause.name)` 的数字 `\(figure.text)` 没有条目使用" + hint.zh),
      secondary: [
        label ?? Label(span: citing[0].nameSpan, text: Bilingual(en: "cites the clause", zh: "引用了该条款"))
      ],
      notes: [
        Bilingual(
          en: "the clause is cited by \(paths.joined(separator: ", "))\(isCut ? " and others" : "")",
          zh: "引用该条款的条目：\(ChineseText.list(paths, isCut: isCut))")
      ], saw: [figure.text])
  }

  // MARK: Words

  private typealias Words = (many: String, one: String, none: String, separator: String, more: String)
  private static let english: Words = ("print ", "prints ", "no figure", ", ", ", …")
  private static let chinese: Words = ("这些条款列出的是 ", "该条款列出的是 ", "（无数字）", "、", " 等")

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
