import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Who counts as the same user: the keys that a grab has to bring are among those that tell users apart.
enum IdentityAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.needsForeignKeys]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return campaign.subjects.indices.compactMap { index in
      let subject = campaign.subjects[index]
      let surface = context.expanded[.subjects]?.entries.first { $0.name == subject.entry.name }
      let span = surface?.fields[.needs]?.span ?? subject.entry.nameSpan
      let same = Label(
        span: surface?.fields[.same]?.span ?? subject.entry.nameSpan,
        text: Bilingual(en: "the keys that count", zh: "用于认定的标识"))
      let foreign = subject.needs.filter { !subject.keys.contains($0) }.map { "`\(BuiltInFacts.identityKeys[$0])`" }
      guard !foreign.isEmpty else { return nil }
      let isOne = foreign.count == 1
      return Diagnostic(
        .needsForeignKeys, at: span, path: subject.entry.path + ".needs",
        Bilingual(
          en:
            "`\(subject.entry.name)` needs \(foreign.joined(separator: ", ")), which \(isOne ? "is" : "are") not among "
            + "the keys that tell users apart",
          zh: "`\(subject.entry.name)` 要求提供 \(ChineseText.list(foreign))，但\(isOne ? "它" : "它们")不用于认定同一主体"),
        secondary: [same], saw: foreign)
    }
  }
}

extension DiagnosticKind {
  package static let needsForeignKeys = DiagnosticKind(
    "Q0603", .error, title: Bilingual(en: "keys that a grab brings in vain", zh: "须带的标识不用于认定主体"),
    explanation: Bilingual(
      en:
        "`needs` lists keys that a grab must bring; only those among `same` tell users apart, so "
        + "that any other is asked of users in vain.",
      zh: "`needs` 列出领券必须提供的标识，只有同时列在 `same` 中的才用于认定同一主体，索取其他标识没有作用。"))
}
