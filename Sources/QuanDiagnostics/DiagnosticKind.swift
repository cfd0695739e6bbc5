/// A kind of finding: its permanent code and what `quan explain` says of it.
///
/// The file of the rule that raises a finding also declares its kind, so that logic, messages and explanation stand
/// together.
package struct DiagnosticKind: Hashable, Sendable {
  /// `Q` and four digits; never reused.
  package let code: String
  package let severity: Severity
  /// A short name for lists.
  package let title: Bilingual
  /// Why it is a finding and what to do.
  package let explanation: Bilingual

  package init(_ code: String, _ severity: Severity, title: Bilingual, explanation: Bilingual) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
  }

  package static func == (left: DiagnosticKind, right: DiagnosticKind) -> Bool { left.code == right.code }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
