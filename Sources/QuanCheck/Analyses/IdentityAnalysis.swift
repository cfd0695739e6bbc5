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
      let surface = context.root[.subjects]?.entries.first { $0.name == subject.entry.name }
      let span = surface?.fields[.needs]?.span ?? subject.entry.nameSpan
      let same = Label(
        span: surface?.fields[.same]?.span ?? subject.entry.nameSpan,
        text: Bilingual(en: "the keys that count", zh: "用于认定的标识"))
      let foreign = subject.needs.filter { !subject.keys.contains($0) }.map { "`\(BuiltInFacts.identityKeys[$0])`" }
      if !foreign.isEmpty {
        return Diagnostic(
          .needsForeignKeys, at: span, path: subject.entry.path + ".needs",
          Bilingual(
            en: "`\(subject.entry.name)` needs \(foreign.joined(separator: ", ")), which make nobody the same",
            zh: "`\(subject.entry.name)` 要求提供 \(foreign.joined(separator: "、"))，但它们不用于认定同一主体"),
          secondary: [same], saw: foreign)
      }
      let counts = campaign.quotas.first { $0.dimensions.contains(.subject(index)) }
      guard subject.needs.isEmpty, let counts else { return nil }
      return Diagnostic(
        .needsForeignKeys, at: span, path: subject.entry.path + ".needs",
        Bilingual(
          en: "`\(subject.entry.name)` needs no key, so limit `\(counts.entry.name)` is escaped by bringing none",
          zh: "`\(subject.entry.name)` 不要求任何标识，不提供标识即可绕过限额 `\(counts.entry.name)`"),
        secondary: [
          same,
          Label(
            span: counts.entry.nameSpan,
            text: Bilingual(en: "counts per `\(subject.entry.name)`", zh: "按 `\(subject.entry.name)` 计数")),
        ])
    }
  }
}

extension DiagnosticKind {
  package static let needsForeignKeys = DiagnosticKind(
    "Q0603", .error, title: Bilingual(en: "keys that a grab brings in vain, or none", zh: "须带的标识无用或缺失"),
    explanation: Bilingual(
      en:
        "`needs` lists keys that a grab must bring; only those among `same` tell users apart. Where a limit counts per "
        + "subject and no key is needed, a grab without keys is a new user each time.",
      zh: "`needs` 列出领券必须提供的标识，只有同时列在 `same` 中的才用于认定同一主体。若限额按主体计数却不要求任何标识，不提供标识的领券每次都算新用户。"))
}
