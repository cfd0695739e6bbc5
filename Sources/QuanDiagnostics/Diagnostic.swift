/// One finding, as a value: what is wrong, where, why, and what would mend it.
package struct Diagnostic: Sendable {
  package var kind: DiagnosticKind
  package var severity: Severity
  /// States the rule, one line, no final period, names in backticks.
  package var message: Bilingual
  package var primary: Label
  package var secondary: [Label]
  package var notes: [Bilingual]
  package var fixes: [FixIt]
  /// The YAML path, such as `tiers.t300.amount`; empty for the whole file.
  package var path: String
  /// The figures that the finding saw, in source spelling; an acceptance pins them.
  package var saw: [String]

  package init(
    _ kind: DiagnosticKind, at span: SourceSpan, path: String = "", _ message: Bilingual, label: Bilingual? = nil,
    secondary: [Label] = [], notes: [Bilingual] = [], fixes: [FixIt] = [], saw: [String] = []
  ) {
    self.kind = kind
    severity = kind.severity
    self.message = message
    primary = Label(span: span, text: label)
    self.secondary = secondary
    self.notes = notes
    self.fixes = fixes
    self.path = path
    self.saw = saw
  }
}

/// How much a finding weighs: an error fails a check, a warning fails it with `--strict`.
package enum Severity: String, Sendable, Comparable {
  case note, warning, error

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}

/// A place and what to say about it.
package struct Label: Sendable {
  package var span: SourceSpan
  package var text: Bilingual?

  package init(span: SourceSpan, text: Bilingual? = nil) {
    self.span = span
    self.text = text
  }
}

/// A change of the source that would mend the finding.
package struct FixIt: Sendable {
  package var title: Bilingual
  package var span: SourceSpan
  package var replacement: String

  package init(_ title: Bilingual, replace span: SourceSpan, with replacement: String) {
    self.title = title
    self.span = span
    self.replacement = replacement
  }
}
