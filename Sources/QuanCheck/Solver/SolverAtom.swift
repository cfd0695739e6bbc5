import QuanModel
import QuanSyntax

/// A condition that the solver only knows to be true or false, the same wherever it stands.
enum SolverAtom: Hashable, Sendable {
  case holder(Int)
  case during(WindowReference)
  case falls(Term, in: WindowReference)
  /// Two texts, places or sets compared with one another.
  case pair(Term, Relation, Term)
  /// A set compared with one member.
  case member(Term, Constant)
  /// The quota is used up when the command comes: purses ignored, it may be at any time or never.
  case full(quota: Int)

  /// What it is in an assignment, where it can be told there.
  var subject: Assignment.Subject? {
    switch self {
    case .holder(let subject): .holder(subject: subject)
    case .during(let reference): .during(reference)
    case .pair, .member, .falls, .full: nil
    }
  }
}
