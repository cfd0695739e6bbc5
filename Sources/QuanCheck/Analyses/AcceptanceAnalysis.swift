import QuanDiagnostics
import QuanModel
import QuanSyntax

extension DiagnosticKind {
  package static let acceptedFindingChanged = DiagnosticKind(
    "Q0904", .error, title: Bilingual(en: "an accepted finding has changed", zh: "已认可的检查结果有变"),
    explanation: Bilingual(
      en: "An acceptance pins the figures that the finding showed (`saw`). They are others now, so nobody has "
        + "accepted what the finding says today, and it is reported again. Weigh it anew and write the new figures, "
        + "or mend the cause.",
      zh: "认可时用 `saw`（所见）固定了检查结果列出的数字。现在数字变了，今天的结果并没有人认可过，因此重新报告。请重新判断后写入新的数字，或消除原因。"))
  package static let staleAcceptance = DiagnosticKind(
    "Q0905", .error, title: Bilingual(en: "an acceptance that matches no finding", zh: "认可没有对应的检查结果"),
    explanation: Bilingual(
      en: "What the acceptance excused is no longer found at that place. Take the entry out, or point it at the "
        + "place where the finding stands now.",
      zh: "该认可所针对的检查结果在这个位置已不存在。请删去该条目，或改为检查结果现在的位置。"))
  package static let unknownAcceptedCode = DiagnosticKind(
    "Q0906", .error, title: Bilingual(en: "an unknown code is accepted", zh: "认可了未知的代码"),
    explanation: Bilingual(
      en: "An acceptance names the permanent code of a finding, as the message shows it. `quan explain` knows every "
        + "code.",
      zh: "认可须写检查结果的固定代码，消息中会显示。用 `quan explain` 可查询所有代码。"))
  package static let notAcceptable = DiagnosticKind(
    "Q0907", .error, title: Bilingual(en: "a finding that cannot be accepted", zh: "不能认可的检查结果"),
    explanation: Bilingual(
      en: "Some findings leave no room for judgement: text that cannot be read, names that do not exist (`Q01xx`, "
        + "`Q02xx`), entries that do not agree with the notice (`Q08xx`), what keeps a file from release (`Q10xx`), what an "
        + "amendment changes (`Q11xx`), and findings about acceptances. They are mended, not accepted.",
      zh:
        "有些检查结果没有裁量余地：无法解析的内容、不存在的名称（`Q01xx`、`Q02xx`），与通知不一致的条目（`Q08xx`），妨碍正式发布的事项（`Q10xx`），修改带来的变化（`Q11xx`），以及关于认可本身的结果。只能改正，不能认可。"
    ))
}

/// Applies `accept`: a finding that an entry accepts, figures included, is left out; an acceptance that no longer
/// matches is itself a finding.
enum AcceptanceAnalysis {
  static let kinds: [DiagnosticKind] = [
    .acceptedFindingChanged, .staleAcceptance, .unknownAcceptedCode, .notAcceptable,
  ]

  static func apply(_ context: CheckContext, to findings: [Diagnostic]) -> [Diagnostic] {
    let known = context.campaign.acceptances.isEmpty ? [] : Analyses.declared
    var kept = findings
    var reports: [Diagnostic] = []
    var valid: [Acceptance] = []
    for acceptance in context.campaign.acceptances {
      guard let kind = known.first(where: { $0.code == acceptance.code }) else {
        reports.append(unknownCode(acceptance, Analyses.kinds))
        continue
      }
      if let first = valid.first(where: { isSame($0, acceptance) }) {
        reports.append(isSecond(acceptance, first))
      } else if isAcceptable(kind) {
        valid.append(acceptance)
      } else {
        reports.append(notAcceptable(acceptance, kind))
      }
    }
    kept.removeAll { finding in valid.contains { $0.covers(finding) && $0.saw(of: finding) } }
    let isTimeBroken = findings.contains { $0.kind == .endsBeforeStart }
    let undecided = isTimeBroken ? timeKinds : undecided(context.campaign)
    for acceptance in valid where !findings.contains(where: { acceptance.covers($0) && acceptance.saw(of: $0) }) {
      if let changed = kept.first(where: { acceptance.covers($0) }) {
        reports.append(hasChanged(acceptance, changed))
      } else if !undecided.contains(where: { $0.code == acceptance.code }) {
        reports.append(isStale(acceptance, kept))
      }
    }
    return kept + reports
  }

  /// Kinds that could not be looked for: some window has no known start or end, so that nothing follows from it. Where
  /// one ends before it starts, nothing follows either.
  private static func undecided(_ campaign: Campaign) -> [DiagnosticKind] {
    let times = WindowTimes(campaign: campaign)
    var edges = [times.start(of: .period), times.end(of: .period)]
    for round in campaign.rounds.indices {
      edges += [times.start(of: .roundOpen(round)), times.end(of: .roundOpen(round))]
      edges += [times.validStart(ofRound: round), times.latestValidEnd(ofRound: round)]
    }
    guard edges.contains(where: { if case .unknown = $0 { true } else { false } }) else { return [] }
    return timeKinds
  }

  /// Kinds that hold instants against one another.
  private static var timeKinds: [DiagnosticKind] {
    TimeAnalysis.kinds + ValidityAnalysis.kinds + LeftoverAnalysis.kinds + TitleYearAnalysis.kinds
      + TierValidityAnalysis.kinds + WeekdayTitleAnalysis.kinds
  }

  /// Whether judgement may let the finding stand.
  private static func isAcceptable(_ kind: DiagnosticKind) -> Bool {
    if kinds.contains(kind) || ["Q10", "Q11"].contains(where: { kind.code.hasPrefix($0) }) { return false }
    return kind.severity != .error || !["Q01", "Q02", "Q08"].contains { kind.code.hasPrefix($0) }
  }

  private static func isSame(_ left: Acceptance, _ right: Acceptance) -> Bool {
    left.code == right.code && left.path == right.path && left.saw == right.saw
  }

  // MARK: Findings

  /// Two acceptances of one finding: the second excuses nothing.
  private static func isSecond(_ acceptance: Acceptance, _ first: Acceptance) -> Diagnostic {
    Diagnostic(
      .staleAcceptance, at: acceptance.codeSpan, path: acceptance.entry.path,
      Bilingual(
        en: "`\(first.entry.name)` already accepts \(acceptance.code) at `\(acceptance.path)`",
        zh: "`\(first.entry.name)` 已经认可 `\(acceptance.path)` 处的 \(acceptance.code)"),
      secondary: [Label(span: first.entry.nameSpan, text: Bilingual(en: "accepted here", zh: "已在此认可"))])
  }

  private static func hasChanged(_ acceptance: Acceptance, _ finding: Diagnostic) -> Diagnostic {
    func listed(_ figures: [String], _ nothing: String, _ separator: String) -> String {
      figures.isEmpty ? nothing : figures.map { "`\($0)`" }.joined(separator: separator)
    }
    return Diagnostic(
      .acceptedFindingChanged, at: acceptance.sawSpan ?? acceptance.codeSpan, path: acceptance.entry.path,
      Bilingual(
        en: "accepted finding \(acceptance.code) has changed: it saw \(listed(acceptance.saw, "nothing", ", ")), "
          + "now \(listed(finding.saw, "nothing", ", "))",
        zh: "已认可的 \(acceptance.code) 有变：认可时为 \(listed(acceptance.saw, "无数字", "、"))，现在为 "
          + "\(listed(finding.saw, "无数字", "、"))"),
      secondary: [Label(span: finding.primary.span, text: Bilingual(en: "the finding", zh: "该检查结果"))],
      fixes: acceptance.sawSpan.map {
        [
          FixIt(
            Bilingual(en: "accept what it sees now", zh: "按现在的数字认可"), replace: $0,
            with: "[" + finding.saw.map(YAMLQuoting.inFlow).joined(separator: ", ") + "]")
        ]
      } ?? [])
  }

  private static func isStale(_ acceptance: Acceptance, _ findings: [Diagnostic]) -> Diagnostic {
    var places: [String] = []
    for finding in findings where finding.kind.code == acceptance.code && !places.contains(finding.path) {
      places.append(finding.path)
    }
    let listed = places.prefix(6).map { $0.isEmpty ? "(file)" : "`\($0)`" }
    let isCut = places.count > listed.count
    let here = Bilingual(en: "\(acceptance.code) stands here", zh: "\(acceptance.code) 在这里")
    return Diagnostic(
      .staleAcceptance, at: acceptance.codeSpan, path: acceptance.entry.path,
      Bilingual(
        en: "no \(acceptance.code) is found at `\(acceptance.path)`",
        zh: "`\(acceptance.path)` 处没有发现 \(acceptance.code)"),
      secondary: findings.first { $0.kind.code == acceptance.code }.map {
        [Label(span: $0.primary.span, text: here)]
      } ?? [],
      notes: [
        listed.isEmpty
          ? Bilingual(
            en: "\(acceptance.code) is not found anywhere now; take the acceptance out",
            zh: "目前任何位置都没有 \(acceptance.code)，可以删去该认可")
          : Bilingual(
            en: "\(acceptance.code) is found at \(listed.joined(separator: ", "))\(isCut ? ", …" : "")",
            zh: "\(acceptance.code) 目前出现在 \(ChineseText.list(listed, isCut: isCut))")
      ])
  }

  private static func unknownCode(_ acceptance: Acceptance, _ known: [DiagnosticKind]) -> Diagnostic {
    Diagnostic(
      .unknownAcceptedCode, at: acceptance.codeSpan, path: acceptance.entry.path,
      Bilingual(en: "no finding has the code `\(acceptance.code)`", zh: "没有代码为 `\(acceptance.code)` 的检查结果"),
      fixes: Spelling.closest(to: acceptance.code, among: known.map(\.code)).map {
        [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: acceptance.codeSpan, with: $0)]
      } ?? [])
  }

  private static func notAcceptable(_ acceptance: Acceptance, _ kind: DiagnosticKind) -> Diagnostic {
    Diagnostic(
      .notAcceptable, at: acceptance.codeSpan, path: acceptance.entry.path,
      Bilingual(
        en: "\(kind.code) (\(kind.title.en)) cannot be accepted, only mended",
        zh: "\(kind.code)（\(kind.title.zh)）不能认可，只能改正"))
  }
}
