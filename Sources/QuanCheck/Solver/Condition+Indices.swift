import QuanModel
import QuanSyntax

extension Condition {
  /// The indices that a condition plainly leaves to a tier or round: `tier == t300 and …`. Nil where it names none.
  package func indices(of term: Term) -> [Int]? {
    switch self {
    case .all(let parts):
      for part in parts { if let found = part.indices(of: term) { return found } }
      return nil
    case .test(let test):
      switch test.kind {
      case .compare(term, .equal, let constant): return [Int(constant.value)]
      case .oneOf(term, let constants): return constants.map { Int($0.value) }
      default: return nil
      }
    default: return nil
    }
  }
}
