import QuanDiagnostics

/// Whether conditions can hold together.
package enum Satisfiability: Sendable {
  /// No facts and no time make them all true.
  case unsatisfiable
  /// The case makes them all true.
  case satisfiable(Assignment)
  /// Beyond what is decided; the candidate satisfies the part that is.
  case undetermined(why: Bilingual, candidate: Assignment?)

  package var isUnsatisfiable: Bool { if case .unsatisfiable = self { true } else { false } }

  package var witness: Assignment? { if case .satisfiable(let assignment) = self { assignment } else { nil } }
}
