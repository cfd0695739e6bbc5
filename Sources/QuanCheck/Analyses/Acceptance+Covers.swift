import QuanDiagnostics
import QuanModel

extension Acceptance {
  /// Whether the finding has the code and stands at the place or inside it.
  func covers(_ finding: Diagnostic) -> Bool {
    guard finding.kind.code == code else { return false }
    return finding.path == path || finding.path.hasPrefix(path + ".") || finding.path.hasPrefix(path + "[")
  }
}
