import QuanModel

/// The facts that some entry of the campaign asks for. Others are passed over when a command is read.
struct NaiveAsked {
  private(set) var facts: Set<Int> = []
  /// Tests that look at a fact that is a place; of a place only their truth counts.
  private(set) var regions: [(fact: Int, region: Region)] = []

  init(_ campaign: Campaign) {
    for rule in campaign.rules { add(rule.condition) }
    for flow in campaign.flows {
      add(flow.condition)
      for case .money(let formula, _, _, _) in flow.moves { add(formula) }
    }
    for quota in campaign.quotas {
      add(quota.condition)
      if case .computed(let formula, _) = quota.adds { add(formula) }
      if case .byFact(let fact, _, _) = quota.limit { facts.insert(fact) }
      for case .fact(let fact) in quota.dimensions { facts.insert(fact) }
    }
    for tier in campaign.tiers { add(tier.worth.formula) }
  }

  private mutating func add(_ term: Term) {
    switch term {
    case .fact(let fact): facts.insert(fact)
    case .age(let fact, _): facts.insert(fact)
    default: break
    }
  }

  private mutating func add(_ formula: Formula) {
    formula.terms.forEach { add($0) }
    if case .pieces(let pieces) = formula { for piece in pieces { add(piece.guarding) } }
  }

  private mutating func add(_ condition: Condition?) {
    guard let condition else { return }
    condition.terms.forEach { add($0) }
    addRegions(condition)
  }

  private mutating func addRegions(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): parts.forEach { addRegions($0) }
    case .not(let inner): addRegions(inner)
    case .test(let test):
      if case .within(.fact(let fact), let region) = test.kind { regions.append((fact, region)) }
    case .constant, .otherwise, .hole: break
    }
  }
}
