import QuanDiagnostics

/// A fact that a command brings: its name is its path in the command.
package struct FactDefinition: Sendable {
  package var name: String
  package var type: FactType
  /// The verbs whose commands bring it. Facts of an enrolment stay known with the merchant.
  package var verbs: Set<Verb>
  /// A personal fact reaches no state, journal, message or report; conditions on it are evaluated at the edge.
  package var isPersonal: Bool
  /// Where the file declares it; nil for built-in facts.
  package var span: SourceSpan?

  package init(name: String, type: FactType, verbs: Set<Verb>, isPersonal: Bool, span: SourceSpan? = nil) {
    self.name = name
    self.type = type
    self.verbs = verbs
    self.isPersonal = isPersonal
    self.span = span
  }
}
