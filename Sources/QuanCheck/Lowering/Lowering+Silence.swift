import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// What the notice leaves open, under names of the closed list of questions.
  mutating func lowerSilences() -> [Silence] {
    var seen: [Question: SourceSpan] = [:]
    return (root[.silent]?.entries ?? []).lowered { surface in
      let entry = entry(surface)
      guard let question = Question(name: surface.name) else {
        undefined(
          surface.name, at: surface.nameSpan, path: entry.path, Bilingual(en: "question", zh: "问题"),
          among: Question.allCases.map(\.name))
        return nil
      }
      if let first = seen[question] {
        report(
          .doublyDefined, at: surface.nameSpan, path: entry.path,
          "`\(surface.name)` is the question `\(question.name)` again", "`\(surface.name)` 与问题 `\(question.name)` 重复",
          secondary: [Label(span: first, text: Bilingual(en: "first here", zh: "首次出现"))])
      }
      seen[question] = seen[question] ?? surface.nameSpan
      return Silence(entry: entry, question: question)
    }
  }

  /// What was approved; whether the readings still stand is for the analysis.
  mutating func lowerApprovals() -> [Approval] {
    (root[.approve]?.entries ?? []).lowered { surface in
      let fields = surface.fields
      guard let digest = fields[.reading], let text = digest.text, let by = fields[.by]?.name, let on = fields[.on]
      else { return nil }
      if names.party(by.text) == nil {
        undefined(
          by.text, at: by.span, path: surface.node.path, Bilingual(en: "party", zh: "参与方"), among: names.parties)
      }
      names.used.insert(by.text)
      guard case .literal(.date(let literal))? = on.expression?.kind else {
        report(
          .wrongType, at: on.span, path: on.path, "expected a date such as `2024-02-01`", "这里应当是日期，如 `2024-02-01`")
        return nil
      }
      guard let day = date(literal, at: on.span, path: on.path) else { return nil }
      return Approval(
        path: surface.name, pathSpan: surface.nameSpan, digest: text, digestSpan: digest.span, party: by.text, day: day)
    }
  }
}
