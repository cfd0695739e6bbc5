/// Numbers in ascending order, each of concern to some tiers or to all of them, found by tier without a search.
struct ScopedList: Sendable {
  private var all: [Int] = []
  /// Those that concern every tier.
  private var open: [Int] = []
  /// For lookups only.
  private var byTier: [Int: [Int]] = [:]

  /// Adds a number greater than those before it; nil stands for all tiers.
  mutating func append(_ number: Int, tiers: [Int]?) {
    all.append(number)
    guard let tiers else {
      open.append(number)
      return
    }
    for tier in tiers where byTier[tier]?.last != number { byTier[tier, default: []].append(number) }
  }

  /// The numbers that concern one of the tiers, ascending; nil stands for all tiers.
  func items(of tiers: [Int]?) -> [Int] {
    guard let tiers else { return all }
    let own = tiers.flatMap { byTier[$0] ?? [] }
    return own.isEmpty ? open : Set(own).union(open).sorted()
  }
}
