extension Campaign {
  /// A flow's condition with `otherwise` written out: no sibling of the same event applies.
  package func condition(of flow: Flow) -> Condition? {
    guard case .otherwise? = flow.condition else { return flow.condition }
    let siblings = flows.filter { other in
      other.entry.path != flow.entry.path && !Set(other.events).isDisjoint(with: flow.events)
    }
    var conditions: [Condition] = []
    for sibling in siblings {
      guard let condition = sibling.condition else { return .constant(false) }
      if case .otherwise = condition { continue }
      conditions.append(condition)
    }
    return .not(.any(conditions))
  }
}
