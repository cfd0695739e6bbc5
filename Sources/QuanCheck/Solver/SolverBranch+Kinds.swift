import QuanModel

/// A voucher's kind follows from its tier.
extension SolverBranch {
  /// Leaves each of the two what the other one allows; false where that is nothing.
  mutating func tieKinds() -> Bool {
    guard var kinds = scalars[.kind], case .scalar(_, let range) = solver.ground.shape(.tier) else { return true }
    let all = solver.campaign.tiers
    guard !all.isEmpty else { return true }
    var tiers = scalars[.tier] ?? ScalarDomain(range)
    let left = all.indices.filter { tiers.contains(Int64($0)) && kinds.contains(Int64(all[$0].kind)) }
    guard !left.isEmpty else { return false }
    tiers.restrict(to: left.map { Int64($0) })
    kinds.restrict(to: Array(Set(left.map { Int64(all[$0].kind) })))
    scalars[.tier, default: tiers] = tiers
    scalars[.kind, default: kinds] = kinds
    return true
  }

  /// A choice between the kinds that are left; nil where one is, or none was asked for.
  var openKinds: [SolverGoal]? {
    guard let domain = scalars[.kind] else { return nil }
    let kinds = solver.campaign.kinds.indices.filter { domain.contains(Int64($0)) }
    guard kinds.count > 1 else { return nil }
    return kinds.map { SolverGoal(solver.one(.kind, .kind, of: [$0]), holds: true) }
  }
}
