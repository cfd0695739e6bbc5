import QuanDiagnostics
import QuanModel
import QuanSyntax

/// The questions that no campaign may pass over: answered by the file, left open by a `TBD`, or written under `silent`.
enum ChecklistAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.unansweredQuestion, .silentThoughAnswered]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let checklist = Checklist(solver: context.solver)
    return Question.allCases.compactMap { question in
      let silence = context.campaign.silences.first { $0.question == question }
      switch (checklist.standing(of: question), silence) {
      case (.open(let subject), nil):
        return isAccepted(question, context.campaign) ? nil : unanswered(question, subject, context)
      case (.answered(let span), let silence?): return answered(silence, by: span)
      case (.idle(let why), let silence?): return idle(silence, why)
      case (.open, _?), (.answered, nil), (.idle, nil), (.later, _): return nil
      }
    }
  }

  private static func isAccepted(_ question: Question, _ campaign: Campaign) -> Bool {
    guard let kind = Checklist.finding(asking: question) else { return false }
    return campaign.acceptances.contains { $0.code == kind.code }
  }

  // MARK: Findings

  private static func unanswered(_ question: Question, _ subject: Entry?, _ context: CheckContext) -> Diagnostic {
    let (name, wording) = (question.name, question.wording)
    var finding = Diagnostic(
      .unansweredQuestion, at: subject?.nameSpan ?? context.campaign.titleSpan, path: "silent.\(name)",
      Bilingual(
        en: "the file does not say \(wording.en), nor that the notice is silent about it",
        zh: "文件既没有写明\(wording.zh)，也没有写明通知对此未作说明"),
      secondary: context.root.keySpan(.silent).map {
        [Label(span: $0, text: Bilingual(en: "not among these either", zh: "此处也没有"))]
      } ?? [],
      notes: [Checklist.remedy(for: question)], fixes: fix(question, subject, context))
    if context.isRelease { finding.severity = .error }
    return finding
  }

  /// A row for the reading that a person has to write; it cites what the entry in question cites.
  private static func fix(_ question: Question, _ subject: Entry?, _ context: CheckContext) -> [FixIt] {
    guard let clause = subject?.cites.first?.clause ?? context.campaign.clauses.first?.name else { return [] }
    let row = "  \(question.name): {reading: TBD, cite: \(YAMLQuoting.inFlow(clause))}\n"
    let title = Bilingual(en: "say that the notice is silent", zh: "写明通知未作说明")
    if let entry = context.root[.silent]?.entries.first, let section = context.root.keySpan(.silent) {
      // A section in braces has no line of its own to put the row on.
      guard let line = lineStart(of: entry.nameSpan, after: section, context.sources) else { return [] }
      return [FixIt(title, replace: line, with: row)]
    }
    let keys: [Key] = [.asserts, .accept, .approve]
    guard let next = keys.compactMap({ context.root.keySpan($0) }).min(by: { $0.lower < $1.lower }) else { return [] }
    return [FixIt(title, replace: next.start, with: "silent:\n\(row)\n")]
  }

  private static func lineStart(of span: SourceSpan, after key: SourceSpan, _ sources: SourceMap) -> SourceSpan? {
    let file = sources[span.file]
    let line = file.line(at: span.lower)
    guard span.file == key.file, line > file.line(at: key.lower) else { return nil }
    let start = file.lineStarts[line]
    return SourceSpan(file: span.file, lower: start, upper: start)
  }

  private static func answered(_ silence: Silence, by span: SourceSpan) -> Diagnostic {
    let (name, wording) = (silence.question.name, silence.question.wording)
    return Diagnostic(
      .silentThoughAnswered, at: silence.entry.nameSpan, path: silence.entry.path,
      Bilingual(
        en: "`silent.\(name)` says that the notice is silent, but the file says \(wording.en)",
        zh: "`silent.\(name)` 称通知未作说明，但文件写明了\(wording.zh)"),
      secondary: [Label(span: span, text: Bilingual(en: "this answers it", zh: "此处作了回答"))],
      notes: [
        Bilingual(
          en: "take the row out, or the entry that goes beyond the notice", zh: "请删去该行，或删去超出通知的条目")
      ])
  }

  private static func idle(_ silence: Silence, _ why: Bilingual) -> Diagnostic {
    Diagnostic(
      .silentThoughAnswered, at: silence.entry.nameSpan, path: silence.entry.path,
      Bilingual(
        en: "`silent.\(silence.question.name)` leaves open a question that does not come up: \(why.en)",
        zh: "`silent.\(silence.question.name)` 所留的问题并不存在：\(why.zh)"))
  }
}

extension DiagnosticKind {
  package static let unansweredQuestion = DiagnosticKind(
    "Q1002", .warning, title: Bilingual(en: "a question that the file passes over", zh: "文件没有回答的问题"),
    explanation: Bilingual(
      en:
        "Some questions are asked at every till: refunds, partial refunds, who counts as one user, how many a user may "
        + "take, when vouchers expire, who is paid, whether another may use the voucher, what proves a place. Each is "
        + "answered by an entry, by `TBD`, or, where the notice says nothing, by a row under `silent` whose `reading` "
        + "tells how the silence was understood. A release check makes the finding an error.",
      zh: "有些问题在任何活动中都会遇到：退款、部分退款、谁算同一用户、每人可领多少、何时到期、支付给谁、他人能否使用、以什么证明位置。"
        + "每个问题都要由条目、`TBD` 来回答；通知没有说明的，在 `silent`（未言）下写一行，并用 `reading`（理解）说明如何理解。正式发布检查时视为错误。"))
  package static let silentThoughAnswered = DiagnosticKind(
    "Q1003", .error, title: Bilingual(en: "silent about what the file answers", zh: "称未说明而文件已有规定"),
    explanation: Bilingual(
      en:
        "A row under `silent` says that the notice leaves a question open, yet an entry of the file answers it, or the "
        + "question does not come up in this campaign. One of the two is wrong: rules that nobody published bind nobody.",
      zh: "`silent`（未言）下的一行称通知没有说明某个问题，而文件的条目却作了回答，或该问题在本活动中并不存在。两者必有一误：未经公布的规则没有约束力。"))
}
