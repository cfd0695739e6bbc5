import QuanDiagnostics

/// What the notice says about itself, as written.
package struct ClaimSyntax: Sendable {
  package enum Kind: Sendable {
    case holds(Expression)
    /// `can redeem when …`: some accepted command has the condition.
    case can(Name, when: Expression?)
    /// `cannot redeem when …`: none has.
    case cannot(Name, when: Expression?)
  }

  package var kind: Kind
  package var span: SourceSpan
}
