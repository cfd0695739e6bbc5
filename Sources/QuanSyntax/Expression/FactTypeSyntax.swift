import QuanDiagnostics

/// The declared type of a fact.
package struct FactTypeSyntax: Sendable {
  package enum Kind: Sendable {
    /// `boolean`, `money`, `date`, …
    case named(Name)
    /// `one of a | b`.
    case oneOf([Name])
    /// `set of a | b`.
    case setOf([Name])
  }

  package var kind: Kind
  package var isPersonal: Bool
  package var span: SourceSpan
}
