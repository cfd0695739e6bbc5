import QuanModel

extension Scope {
  /// Whether it holds every tier and every round of another scope.
  func covers(_ other: Scope) -> Bool {
    let tiers = tiers.map { all in other.tiers.map { $0.allSatisfy { all.contains($0) } } ?? false } ?? true
    let rounds = rounds.map { all in other.rounds.map { $0.allSatisfy { all.contains($0) } } ?? false } ?? true
    return tiers && rounds
  }
}
