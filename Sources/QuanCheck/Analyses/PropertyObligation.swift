import QuanModel

/// A claim that some command is accepted, proved on the abstraction only: purses and earlier events are ignored, so a
/// run on the engine has to show that the case comes about.
package struct PropertyObligation: Hashable, Sendable {
  /// `asserts.re-use`.
  package var path: String
  package var verb: Verb
  package var assignment: Assignment

  package init(path: String, verb: Verb, assignment: Assignment) {
    self.path = path
    self.verb = verb
    self.assignment = assignment
  }
}
