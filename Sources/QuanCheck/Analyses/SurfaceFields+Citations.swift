import QuanModel
import QuanSyntax

extension SurfaceFields {
  /// The clauses listed under `cite`.
  var citations: [Citation] {
    (self[.cite]?.items ?? []).compactMap { item in item.text.map { Citation(clause: $0, span: item.span) } }
  }
}
