import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Who counts as the same user: the keys that a grab has to bring are among those that tell users apart.
enum IdentityAnalysis: Analysis {
  static let kinds: [DiagnosticKind] = [.needsForeignKeys, .keyNotNeeded, .linksNothing]

  static func run(_ context: CheckContext) -> [Diagnostic] {
    let campaign = context.campaign
    return foreign(context) + campaign.subjects.compactMap { missing($0, context) ?? unlinked($0, context) }
  }

  private static func place(_ subject: Subject, _ key: Key, _ context: CheckContext) -> SourceSpan {
    context.place(of: subject.entry, in: .subjects, key)
  }

  /// `all of` several keys tells users apart only where a grab brings every one of them.
  private static func missing(_ subject: Subject, _ context: CheckContext) -> Diagnostic? {
    guard subject.needsAll else { return nil }
    let missing = subject.keys.filter { !subject.needs.contains($0) }.map { "`\(BuiltInFacts.identityKeys[$0])`" }
    guard !missing.isEmpty else { return nil }
    return Diagnostic(
      .keyNotNeeded, at: place(subject, .needs, context), path: subject.entry.path + ".needs",
      Bilingual(
        en:
          "`\(subject.entry.name)` is told by all of its keys, but a grab need not bring \(missing.joined(separator: ", "))",
        zh: "`\(subject.entry.name)` 须由全部标识认定，但领券不必提供 \(ChineseText.list(missing))"),
      secondary: [
        Label(span: place(subject, .same, context), text: Bilingual(en: "all of these", zh: "须全部相同"))
      ], saw: missing)
  }

  /// Direct links join nobody, so a refused grab has nothing to link.
  private static func unlinked(_ subject: Subject, _ context: CheckContext) -> Diagnostic? {
    let isDirect = !subject.isTransitive && subject.keys.count > 1 && !subject.needsAll
    guard isDirect, subject.linksRefused else { return nil }
    return Diagnostic(
      .linksNothing, at: place(subject, .refused, context), path: subject.entry.path + ".refused",
      Bilingual(
        en: "`links: direct` joins nobody, so a refused grab of `\(subject.entry.name)` has nothing to link",
        zh: "`links: direct` 不合并任何主体，`\(subject.entry.name)` 被拒的领取无从建立关联"),
      secondary: [
        Label(span: place(subject, .links, context), text: Bilingual(en: "direct links", zh: "直接关联"))
      ])
  }

  private static func foreign(_ context: CheckContext) -> [Diagnostic] {
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
  package static let keyNotNeeded = DiagnosticKind(
    "Q0610", .error, title: Bilingual(en: "a subject that some grabs cannot tell", zh: "无法认定的主体"),
    explanation: Bilingual(
      en:
        "`all of` several keys makes two accounts one only if every key agrees. A grab that leaves one out cannot be "
        + "counted, so every key stands among `needs`.",
      zh: "`all of` 要求全部标识一致才算同一主体。缺少其中之一的领取无法计数，因此每个标识都须列在 `needs` 中。"))
  package static let linksNothing = DiagnosticKind(
    "Q0611", .warning, title: Bilingual(en: "links that direct subjects do not have", zh: "直接关联没有合并"),
    explanation: Bilingual(
      en:
        "With `links: direct` A~B and B~C do not make A~C: a take is booked on every key brought, and refused if the purse "
        + "of any of them is empty. No users are joined, so `refused: linked` says nothing.",
      zh: "`links: direct` 表示 A~B、B~C 不推出 A~C：占用记在所带的每个标识上，任一标识的额度用尽即拒绝。不会合并用户，因此 `refused: linked` 没有作用。"))
}
