extension Test {
  /// The terms that the test looks at.
  package var terms: [Term] {
    switch kind {
    case .compare(let term, _, _), .between(let term, _, _), .oneOf(let term, _), .hasAll(let term, _),
      .within(let term, _):
      [term]
    case .compareTerms(let left, _, let right): [left, right]
    case .relate(let left, _, let right): left.terms + right.terms
    case .during: [.now]
    case .falls(let term, _): [term]
    case .items(_, let condition): condition.terms
    case .isHolder: []
    }
  }
}

extension Condition {
  /// The terms that its tests look at.
  package var terms: [Term] {
    switch self {
    case .constant, .otherwise, .hole: []
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    case .not(let inner): inner.terms
    case .test(let test): test.terms
    }
  }
}

extension Formula {
  /// The terms that it is computed from, those of its conditions included.
  package var terms: [Term] {
    switch self {
    case .constant, .subsidy, .share, .hole: []
    case .term(let term): [term]
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .least(let left, let right), .greatest(let left, let right), .rate(let left, _, of: let right, _):
      left.terms + right.terms
    case .rounded(let inner, _): inner.terms
    case .pieces(let pieces): pieces.flatMap { ($0.guarding?.terms ?? []) + $0.value.terms }
    case .itemCount(let condition): condition.terms
    case .itemSum(let fact, let condition): [.fact(fact)] + condition.terms
    }
  }
}
