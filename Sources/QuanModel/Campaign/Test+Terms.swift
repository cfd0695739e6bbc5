extension Test {
  /// The terms that the test looks at.
  package var terms: [Term] {
    switch kind {
    case .compare(let term, _, _), .between(let term, _, _), .oneOf(let term, _), .hasAll(let term, _),
      .within(let term, _):
      [term]
    case .compareTerms(let left, _, let right): [left, right]
    case .during: [.now]
    case .isHolder: []
    }
  }
}
