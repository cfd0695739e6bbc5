import QuanModel

/// Finds what concerns a verb, tier and round in one step, however many rules a campaign has.
package struct DispatchTable: Sendable {
  /// Something that applies at some verbs, to some tiers and rounds.
  struct Item {
    var verbs: [Verb]
    var scope: Scope

    var isOpen: Bool { scope.tiers == nil && scope.rounds == nil }
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
      let open = append(concerned.filter { all[$0].isOpen })
      let isUniform = concerned.allSatisfy { all[$0].isOpen }
      for tier in -1..<tiers {
        for round in -1..<rounds {
          let cell = isUniform ? open : append(concerned.filter { all[$0].scope.covers(tier, round) })
          starts.append(cell.start)
          ends.append(cell.end)
        }
      }
    }
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

extension Scope {
  /// Whether the scope covers a tier and round; -1 stands for none, which only an open scope covers.
  func covers(_ tier: Int, _ round: Int) -> Bool { covers(tier: tier) && covers(round: round) }
}
