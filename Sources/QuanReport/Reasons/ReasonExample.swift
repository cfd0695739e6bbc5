/// A command that was answered with a reason, and the answer, as a case shows them.
package struct ReasonExample: Hashable, Sendable {
  /// The case that it is taken from, below `Tests/Cases`.
  package var source: String
  package var command: String
  package var decision: String

  package init(source: String, command: String, decision: String) {
    self.source = source
    self.command = command
    self.decision = decision
  }
}

/// Every reason's example, by its name. The table is generated from the cases.
package enum ReasonExamples {}
