import QuanDiagnostics

/// What must be true for an event to go through.
package struct Rule: Sendable {
  package var entry: Entry
  package var verbs: [Verb]
  package var condition: Condition
  package var conditionSpan: SourceSpan
  package var reason: Reason

  package init(entry: Entry, verbs: [Verb], condition: Condition, conditionSpan: SourceSpan, reason: Reason) {
    self.entry = entry
    self.verbs = verbs
    self.condition = condition
    self.conditionSpan = conditionSpan
    self.reason = reason
  }
}
