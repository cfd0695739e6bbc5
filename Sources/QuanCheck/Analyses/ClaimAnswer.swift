import QuanDiagnostics
import QuanModel

/// What the abstraction says of a claim about a verb.
enum ClaimAnswer: Sendable {
  /// The condition cannot be read, which the finding says.
  case unreadable(Diagnostic?)
  /// Whether some accepted command has the condition. It is kept in terms of the campaign; nil where the claim says none,
  /// or names edges of windows that only it looks at.
  case decided(Satisfiability, condition: Condition?)
}
