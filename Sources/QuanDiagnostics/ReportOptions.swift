/// What the formats of a report need to know of the run.
package struct ReportOptions: Sendable {
  /// The language of messages.
  package var language: Language
  /// Whether the reader's terminal takes ANSI sequences; only the human format asks.
  package var usesColor: Bool
  /// Whether warnings fail the run.
  package var isStrict: Bool
  /// The version of the program, such as `0.1.0`.
  package var version: String

  package init(language: Language, usesColor: Bool = false, isStrict: Bool = false, version: String) {
    self.language = language
    self.usesColor = usesColor
    self.isStrict = isStrict
    self.version = version
  }

  /// Whether a finding of this weight fails the run.
  package func fails(_ severity: Severity) -> Bool { severity == .error || (isStrict && severity == .warning) }
}
