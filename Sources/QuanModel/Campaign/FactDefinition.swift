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

  /// Whether a rule of the verb may look at it: its command brings it, an earlier command on the voucher did, or the
  /// enrolment of the merchant that the command is about.
  package func isKnown(at verb: Verb) -> Bool {
    if verbs.contains(verb) { return true }
    if verbs.contains(.enrol), verb.isAboutMerchant { return true }
    // What is personal is not kept.
    guard verb.isAboutVoucher, !isPersonal else { return false }
    return verbs.contains { $0.isOwn || verb.isOwn ? $0.isAboutVoucher || $0 == .grab : $0.precedes(verb) }
  }
}
