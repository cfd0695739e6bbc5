import QuanDiagnostics
import QuanModel
import QuanSyntax

/// The smallest thing that stands in a value: a literal, a name, a text or a hole.
struct SurfaceLeaf: Sendable {
  enum Kind: Sendable {
    case literal(Literal)
    case name(String)
    case text(String)
    /// A `TBD` that no `tentative` excuses.
    case hole
  }

  var kind: Kind
  var span: SourceSpan
  /// The path of the value that it stands in.
  var path: String
  /// Clauses that the value cites for itself, beside those of its entry.
  var cites: [Citation]
}
