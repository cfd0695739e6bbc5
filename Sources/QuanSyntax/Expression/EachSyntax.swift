import QuanDiagnostics

/// How a family that is not listed row by row gets its members.
package struct EachSyntax: Sendable {
  package indirect enum Kind: Sendable {
    /// `3 to 6`.
    case range(Int64, Int64)
    /// `every friday from 2023-09-01 through 2023-12-08`.
    case weekly(Weekday, from: Expression, through: Expression)
    /// `TBD`: how many there are is not decided yet.
    case hole
    case tentative(EachSyntax)
  }

  package var kind: Kind
  package var span: SourceSpan
}
