import QuanModel
import QuanSyntax

/// What is known of the terms of a formula: their types' ranges, narrowed by conditions that hold.
struct TermRanges {
  private let facts: [FactDefinition]
  /// For lookups only.
  private var narrowed: [Term: FormulaRange] = [:]
  /// The conditions contradict one another.
  private(set) var isEmpty = false

  init(facts: [FactDefinition]) { self.facts = facts }

  subscript(term: Term) -> FormulaRange { narrowed[term] ?? natural(term) }

  private func natural(_ term: Term) -> FormulaRange {
    guard case .fact(let index) = term else { return .natural }
    switch facts[index].type {
    case .money, .integer, .ratio, .duration, .length: return .natural
    case .boolean: return FormulaRange(lower: 0, upper: 1)
    default: return .anything
    }
  }

  /// Takes in what a condition says of single terms; what is no bound of one term is passed over.
  mutating func narrow(_ condition: Condition?, holds: Bool = true) {
    switch condition {
    case nil, .otherwise, .hole: break
    case .constant(let value): if value != holds { isEmpty = true }
    case .not(let inner): narrow(inner, holds: !holds)
    case .all(let parts): if holds || parts.count == 1 { for part in parts { narrow(part, holds: holds) } }
    case .any(let parts):
      if !holds || parts.count == 1 { for part in parts { narrow(part, holds: holds) } }
    case .test(let test): narrow(test, holds: holds)
    }
  }

  private mutating func narrow(_ test: Test, holds: Bool) {
    switch test.kind {
    case .compare(let term, let relation, let constant):
      bound(term, holds ? relation : relation.negated, constant.value)
    case .between(let term, let lower, let upper):
      guard holds || lower == nil || upper == nil else { return }
      if let lower {
        let relation: Relation = lower.isIncluded ? .greaterOrEqual : .greater
        bound(term, holds ? relation : relation.negated, lower.value.value)
      }
      if let upper {
        let relation: Relation = upper.isIncluded ? .lessOrEqual : .less
        bound(term, holds ? relation : relation.negated, upper.value.value)
      }
    case .oneOf(let term, let constants):
      let values = constants.map { Int128($0.value) }
      guard holds, let low = values.min(), let high = values.max(), constants[0].kind != .text else { return }
      meet(term, FormulaRange(lower: low, upper: high))
    default: break
    }
  }

  private mutating func bound(_ term: Term, _ relation: Relation, _ value: Int64) {
    let value = Int128(value)
    switch relation {
    case .equal: meet(term, .exactly(value))
    case .less: meet(term, FormulaRange(lower: nil, upper: value - 1))
    case .lessOrEqual: meet(term, FormulaRange(lower: nil, upper: value))
    case .greater: meet(term, FormulaRange(lower: value + 1, upper: nil))
    case .greaterOrEqual: meet(term, FormulaRange(lower: value, upper: nil))
    case .notEqual: break
    }
  }

  private mutating func meet(_ term: Term, _ range: FormulaRange) {
    guard let met = self[term].met(range) else {
      isEmpty = true
      return
    }
    narrowed[term] = met
  }
}
