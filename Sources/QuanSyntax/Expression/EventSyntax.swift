import QuanDiagnostics

/// What sets something off, as written.
package struct EventSyntax: Sendable {
  package indirect enum Kind: Sendable {
    /// A verb or the name of a flow.
    case named(Name)
    /// `try grab`: an attempt, accepted or refused.
    case attempt(Name)
    case expire
    case edge(EdgeWord, Name)
    case full(Name)
    case after(Expression, EventSyntax)
    /// `every week`, `every friday at 10:00`.
    case every(Name, at: Expression?)
    case hole
  }

  package var kind: Kind
  package var span: SourceSpan
}
