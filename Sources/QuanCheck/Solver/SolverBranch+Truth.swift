import QuanModel
import QuanSyntax

/// What a branch settles without a choice. The answers are sound: nil where they are not easily known.
extension SolverBranch {
  func truth(of matter: SolverGoal.Matter) -> Bool? {
    switch matter {
    case .condition(let condition): truth(of: condition)
    case .full(let quota): truth(of: SolverAtom.full(quota: quota))
    case .instants: nil
    }
  }

  /// Whether everything that the branch allows makes the condition true, or false.
  func truth(of condition: Condition) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .not(let inner): return truth(of: inner).map { !$0 }
    case .all(let parts): return truth(of: parts, unless: false)
    case .any(let parts): return truth(of: parts, unless: true)
    case .test(let test): return truth(of: test)
    case .otherwise, .hole: return nil
    }
  }

  /// One part with the deciding value settles the whole; else all of them have to be known.
  private func truth(of parts: [Condition], unless deciding: Bool) -> Bool? {
    var isKnown = true
    for part in parts {
      guard let truth = truth(of: part) else {
        isKnown = false
        continue
      }
      if truth == deciding { return deciding }
    }
    return isKnown ? !deciding : nil
  }

  private func truth(of test: Test) -> Bool? {
    switch test.kind {
    case .compare(let term, let relation, let constant): return domain(of: term)?.truth(relation, constant.value)
    case .oneOf(let term, let constants): return domain(of: term)?.truth(in: constants)
    case .during(let reference): return truth(of: .during(reference)) ?? truth(ofTimeIn: reference)
    case .isHolder(let subject): return truth(of: .holder(subject))
    case .between(let term, let lower, let upper):
      guard let domain = domain(of: term) else { return nil }
      let above = lower.map { domain.truth($0.isIncluded ? .greaterOrEqual : .greater, $0.value.value) } ?? true
      let below = upper.map { domain.truth($0.isIncluded ? .lessOrEqual : .less, $0.value.value) } ?? true
      if above == false || below == false { return false }
      return above == nil || below == nil ? nil : true
    case .compareTerms, .hasAll, .within, .relate, .falls, .items: return nil
    }
  }

  /// A window with fixed instants holds as far as the time's bounds tell.
  private func truth(ofTimeIn reference: WindowReference) -> Bool? {
    guard reference != .voucherValid, let domain = domain(of: .now) else { return nil }
    let (start, end) = (solver.ground.times.start(of: reference), solver.ground.times.end(of: reference))
    for case .unknown in [start, end] { return nil }
    let above = start.instant.map { domain.truth(.greaterOrEqual, $0.milliseconds) } ?? true
    let below = end.instant.map { domain.truth(.less, $0.milliseconds) } ?? true
    if above == false || below == false { return false }
    return above == nil || below == nil ? nil : true
  }
}
