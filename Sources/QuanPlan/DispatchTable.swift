import QuanModel

/// Finds what concerns a verb, tier and round in one step, however many rules a campaign has.
package struct DispatchTable: Sendable {
  /// Something that applies at some verbs, to some tiers and rounds.
  struct Item {
    var verbs: [Verb]
    var scope: Scope
  }

  private let tiers: Int
  private let rounds: Int
  /// Where the items of a cell start and end in `items`; cells with the same items share them.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var items: [Int32] = []

  static let empty = DispatchTable(tiers: 0, rounds: 0, verbs: 0, items: [])

  /// A table over items in the order in which they are to be tried.
  init(tiers: Int, rounds: Int, verbs: Int, items all: [Item]) {
    self.tiers = tiers
    self.rounds = rounds
    for verb in 0..<verbs {
      let concerned = all.indices.filter { all[$0].verbs.contains(Verb(rawValue: UInt8(verb))) }
      var open: [Int] = []
      var byTier = [[Int]](repeating: [], count: tiers)
      for item in concerned {
        guard let scope = all[item].scope.tiers else {
          open.append(item)
          continue
        }
        for tier in Set(scope) where tier < tiers { byTier[tier].append(item) }
      }
      let shared = rows(of: open, all)
      for tier in -1..<tiers {
        // Tiers that no item names share the cells of the items that name none.
        let isOwn = tier >= 0 && !byTier[tier].isEmpty
        for cell in isOwn ? rows(of: (open + byTier[tier]).sorted(), all) : shared {
          starts.append(cell.start)
          ends.append(cell.end)
        }
      }
    }
  }

  /// A cell for no round, then for each round, of the items of one tier.
  private mutating func rows(of numbers: [Int], _ all: [Item]) -> [(start: Int32, end: Int32)] {
    if numbers.allSatisfy({ all[$0].scope.rounds == nil }) {
      return Array(repeating: append(numbers), count: rounds + 1)
    }
    return (-1..<rounds).map { round in append(numbers.filter { all[$0].scope.covers(round: round) }) }
  }

  private mutating func append(_ numbers: [Int]) -> (start: Int32, end: Int32) {
    let start = Int32(items.count)
    items += numbers.map { Int32($0) }
    return (start, Int32(items.count))
  }

  /// Positions of the items; -1 for a tier or round that the command does not have.
  package func range(verb: Verb, tier: Int, round: Int) -> Range<Int> {
    let cell = (Int(verb.rawValue) * (tiers + 1) + tier + 1) * (rounds + 1) + round + 1
    return Int(starts[cell])..<Int(ends[cell])
  }

  package subscript(position: Int) -> Int { Int(items[position]) }
}
