import QuanModel
import QuanSyntax

/// A formula with the type of its value.
struct TypedFormula {
  var formula: Formula
  var type: TermType

  init(_ formula: Formula, _ type: TermType) {
    self.formula = formula
    self.type = type
  }

  /// The value, where it is a constant.
  var constant: Constant? { if case .constant(let constant) = formula { constant } else { nil } }
}

extension TermType {
  /// The kind of a constant of the type; nil for types that nothing is computed with.
  var computedKind: Constant.Kind? {
    switch self {
    case .integer: .integer
    case .money: .money
    case .ratio: .ratio
    case .date: .date
    case .instant: .instant
    case .duration: .duration
    case .length: .length
    default: nil
    }
  }
}

extension Formula {
  /// The formula with its constant parts worked out. What does not come out even, or is too large, stays as it is.
  func folded(_ kind: Constant.Kind) -> Formula {
    switch self {
    case .constant, .term, .subsidy, .share, .pieces, .itemCount, .itemSum, .hole: return self
    case .sum, .difference, .product, .rate, .least, .greatest, .rounded: break
    }
    guard case .value(let value) = value(of: { _ in nil }, holds: { _ in nil }), let number = Int64(exactly: value)
    else { return self }
    return .constant(Constant(kind, number))
  }
}
