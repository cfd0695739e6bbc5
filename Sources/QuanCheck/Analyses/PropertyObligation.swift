import QuanModel

/// A claim that some command is accepted, proved on the abstraction only: purses and earlier events are ignored, so a
/// run on the engine has to show that the case comes about.
package struct PropertyObligation: Sendable {
  /// `asserts.re-use`.
  package var path: String
  package var verb: Verb
  package var assignment: Assignment
  /// What the claim asks of the command besides being accepted; nil where it asks nothing, or looks at windows of its
  /// own.
  package var condition: Condition?

  package init(path: String, verb: Verb, assignment: Assignment, condition: Condition? = nil) {
    self.path = path
    self.verb = verb
    self.assignment = assignment
    self.condition = condition
  }
}
