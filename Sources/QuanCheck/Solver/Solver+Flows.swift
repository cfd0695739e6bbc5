import QuanDiagnostics
import QuanModel

extension Solver {
  /// When a flow applies at an event: its tiers and rounds, its condition, and `otherwise` as the negation of its
  /// siblings.
  package func applies(_ flow: Int, at event: Event) -> Condition {
    let scope = within(campaign.flows[flow].entry.scope)
    guard let condition = campaign.flows[flow].condition else { return scope }
    guard Self.hasOtherwise(condition) else { return .all([scope, condition]) }
    let siblings = campaign.flows.indices.filter { $0 != flow && campaign.flows[$0].events.contains(event) }
    let others = siblings.compactMap { sibling -> Condition? in
      let own = campaign.flows[sibling].condition ?? .constant(true)
      return Self.hasOtherwise(own) ? nil : .all([within(campaign.flows[sibling].entry.scope), own])
    }
    return .all([scope, Self.expanded(condition, otherwise: .not(.any(others)))])
  }

  /// That the voucher is of the tiers and rounds of a scope.
  package func within(_ scope: Scope) -> Condition {
    var parts: [Condition] = []
    if let tiers = scope.tiers { parts.append(one(.tier, .tier, of: tiers)) }
    if let rounds = scope.rounds { parts.append(one(.round, .round, of: rounds)) }
    return .all(parts)
  }

  /// A term is one of the values.
  func one(_ term: Term, _ kind: Constant.Kind, of values: [Int]) -> Condition {
    .test(Test(.oneOf(term, values.map { Constant(kind, Int64($0)) }), span: campaign.idSpan))
  }

  static func hasOtherwise(_ condition: Condition) -> Bool {
    switch condition {
    case .otherwise: true
    case .all(let parts), .any(let parts): parts.contains { hasOtherwise($0) }
    case .not(let inner): hasOtherwise(inner)
    case .constant, .test, .hole: false
    }
  }

  static func hasHole(_ condition: Condition) -> Bool {
    switch condition {
    case .hole: true
    case .all(let parts), .any(let parts): parts.contains { hasHole($0) }
    case .not(let inner): hasHole(inner)
    case .constant, .test, .otherwise: false
    }
  }

  private static func expanded(_ condition: Condition, otherwise: Condition) -> Condition {
    switch condition {
    case .otherwise: otherwise
    case .all(let parts): .all(parts.map { expanded($0, otherwise: otherwise) })
    case .any(let parts): .any(parts.map { expanded($0, otherwise: otherwise) })
    case .not(let inner): .not(expanded(inner, otherwise: otherwise))
    case .constant, .test, .hole: condition
    }
  }
}
