import QuanDiagnostics
import QuanModel
import QuanSyntax

extension DiagnosticKind {
  package static let citesNothing = DiagnosticKind(
    "Q0801", .error, title: Bilingual(en: "an entry cites no clause", zh: "条目没有写明依据"),
    explanation: Bilingual(
      en: "Every entry that binds someone says which clause of the notice it carries out, with `cite`. An entry "
        + "without a clause is a rule that nobody published: cite the clause, or take the entry out.",
      zh: "凡有约束力的条目都要用 `cite`（依据）写明它落实通知的哪一条。没有依据的条目等于一条未经公布的规则：请补上依据，或删去该条目。"))
  package static let unknownClause = DiagnosticKind(
    "Q0802", .error, title: Bilingual(en: "a cited clause that the notice does not have", zh: "引用的条款不在通知中"),
    explanation: Bilingual(
      en: "`notice.clauses` lists every clause of the notice. A citation names one of them exactly as it stands "
        + "there, full-width brackets included.",
      zh: "`notice.clauses`（条款）逐条列出通知的条款。引用时必须与清单写法完全一致，包括全角括号。"))
  package static let clauseNotCarried = DiagnosticKind(
    "Q0803", .error, title: Bilingual(en: "a clause that no entry carries out", zh: "条款没有条目落实"),
    explanation: Bilingual(
      en: "Every clause of the notice ends in an entry: a rule, quota or flow that the machine carries out, an "
        + "assert where the notice speaks of itself, or a `discretion` where people decide. Otherwise the clause has "
        + "been dropped in silence. An acceptance excuses a finding and carries nothing out.",
      zh: "通知的每一条都要落到条目上：机器执行的写成规则、限额或流转，通知对自身的陈述写成 `asserts`（自述），由人决定的写成 `discretion`（裁量）。"
        + "否则该条款就被悄悄漏掉了。`accept`（认可）只是说明某项检查结果可以保留，不算落实条款。"))
  package static let clauseTwice = DiagnosticKind(
    "Q0804", .warning, title: Bilingual(en: "a clause named twice", zh: "条款重复"),
    explanation: Bilingual(
      en: "One list of citations names a clause twice, or the list of clauses holds one clause in two spellings. "
        + "Often the second was meant to be another clause.",
      zh: "同一条依据列表中重复引用了一个条款，或条款清单用两种写法列了同一条款。往往第二处本想写另一条款。"))
}

/// Holds the campaign against the notice's list of clauses, in both directions.
enum ClauseAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.citesNothing, .unknownClause, .clauseNotCarried, .clauseTwice]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let entries = context.citing.all
    let clauses = context.campaign.clauses
    let list = context.root[.campaign]?.fields?[.notice]?.fields?.keySpan(.clauses)
    let here = list.map { [Label(span: $0, text: Bilingual(en: "the notice's clauses", zh: "通知的条款清单"))] } ?? []
    var isCarried = [Bool](repeating: false, count: context.citing.clauses.count)
    for entry in entries where entry.carriesClauses { for clause in entry.clauses { isCarried[clause] = true } }
    let lost = clauses.indices.filter { !isCarried[$0] }
    let names = Names(all: clauses.map(\.name), lost: lost.map { clauses[$0].name })
    var findings: [Diagnostic] = []
    var hints = PairBudget(hintsMax)
    for entry in entries {
      if entry.mustCite, entry.cites.isEmpty { findings.append(citesNothing(entry, secondary: here)) }
      for (list, numbers) in zip(entry.lists, entry.numbers) {
        for (citation, number) in zip(list, numbers) where number >= clauses.count {
          findings.append(unknown(citation, entry, names, &hints, secondary: here))
        }
        findings += twice(list, numbers, names, entry)
      }
    }
    let twice = listedTwice(clauses)
    findings += twice
    func excuse(_ clause: Int) -> CitingEntry? {
      entries.first { !$0.carriesClauses && $0.clauses.contains(clause) }
    }
    // Clauses that a mistyped citation meant, or that stand in the list a second time, are one finding already.
    let meant = Set(findings.flatMap { $0.kind == .unknownClause ? $0.fixes.map(\.replacement) : [] })
    let known = Set(twice.map(\.primary.span.lower))
    let reported = lost.filter { !meant.contains(clauses[$0].name) && !known.contains(clauses[$0].span.lower) }
    return findings + reported.map { notCarried(clauses[$0], excuse: excuse($0)) }
  }

  /// Unknown clauses for which near ones are looked for: spellings are compared with every clause.
  private static let hintsMax = 20

  /// The clauses of the notice, and those that nobody carries out.
  private struct Names {
    let all: [String]
    let lost: [String]

    func near(_ name: String) -> [String] {
      // A clause that nobody carries is the likeliest to be meant.
      let first = ClauseName.near(name, among: lost)
      return first + ClauseName.near(name, among: all).filter { !first.contains($0) }
    }
  }

  private static func citesNothing(_ entry: CitingEntry, secondary: [Label]) -> Diagnostic {
    Diagnostic(
      .citesNothing, at: entry.nameSpan, path: entry.path,
      Bilingual(en: "`\(entry.path)` cites no clause of the notice", zh: "`\(entry.path)` 没有写明依据通知的哪一条"),
      secondary: secondary,
      notes: [
        entry.section == .period
          ? Bilingual(
            en: "write it as `period: {is: …, cite: …}`", zh: "写作 `period: {is: …, cite: …}`（`期间: {为: …, 依据: …}`）")
          : Bilingual(en: "add `cite: …` with a clause of the list", zh: "请从条款清单中选择，补上 `cite: …`（依据）")
      ])
  }

  private static func unknown(
    _ citation: Citation, _ entry: CitingEntry, _ names: Names, _ hints: inout PairBudget, secondary: [Label]
  ) -> Diagnostic {
    let near = hints.take() ? names.near(citation.clause) : []
    let listed = near.prefix(8)
    return Diagnostic(
      .unknownClause, at: citation.span, path: entry.path,
      Bilingual(
        en: "the notice has no clause `\(citation.clause)`", zh: "通知的条款清单中没有 `\(citation.clause)`"),
      secondary: secondary,
      notes: listed.isEmpty
        ? []
        : [
          Bilingual(
            en: "near ones: \(listed.joined(separator: ", "))\(near.count > listed.count ? ", …" : "")",
            zh: "相近的条款：\(ChineseText.list(listed, isCut: near.count > listed.count))")
        ],
      fixes: near.prefix(1).map {
        FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: citation.span, with: $0)
      })
  }

  private static func twice(
    _ list: [Citation], _ numbers: [Int], _ names: Names, _ entry: CitingEntry
  ) -> [Diagnostic] {
    numbers.indices.compactMap { place in
      let citation = list[place]
      let isKnown = numbers[place] < names.all.count
      let same = numbers[..<place].indices.first { earlier in
        numbers[earlier] == numbers[place] && (isKnown || list[earlier].clause == citation.clause)
      }
      guard let first = same.map({ list[$0] }) else { return nil }
      return Diagnostic(
        .clauseTwice, at: citation.span, path: entry.path,
        Bilingual(
          en: "`\(entry.path)` cites clause `\(citation.clause)` twice",
          zh: "`\(entry.path)` 重复引用了条款 `\(citation.clause)`"),
        secondary: [Label(span: first.span, text: Bilingual(en: "first here", zh: "首次引用"))])
    }
  }

  /// Equal spellings never come this far, for the reader refuses a key that stands twice.
  private static func listedTwice(_ clauses: [Clause]) -> [Diagnostic] {
    var seen: [String: Clause] = [:]
    return clauses.compactMap { clause in
      let folded = ClauseName.folded(clause.name)
      guard let first = seen[folded] else {
        seen[folded] = clause
        return nil
      }
      return Diagnostic(
        .clauseTwice, at: clause.span, path: clause.path,
        Bilingual(
          en: "clause `\(clause.name)` is listed twice, first as `\(first.name)`",
          zh: "条款 `\(clause.name)` 重复列出，前面已写作 `\(first.name)`"),
        secondary: [Label(span: first.span, text: Bilingual(en: "first here", zh: "首次列出"))])
    }
  }

  private static func notCarried(_ clause: Clause, excuse: CitingEntry?) -> Diagnostic {
    Diagnostic(
      .clauseNotCarried, at: clause.span, path: clause.path,
      Bilingual(en: "no entry carries out clause `\(clause.name)`", zh: "条款 `\(clause.name)` 没有任何条目落实"),
      secondary: excuse.map {
        [Label(span: $0.nameSpan, text: Bilingual(en: "an acceptance does not carry it out", zh: "认可不算落实"))]
      } ?? [],
      notes: [
        Bilingual(
          en: "cite it where it is carried out, or record under `discretion` what people decide or owe",
          zh: "请在落实它的条目上写 `cite`；由人决定或承担的，记入 `discretion`（裁量）")
      ])
  }
}
