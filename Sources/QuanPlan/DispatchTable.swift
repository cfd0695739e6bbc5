import QuanModel

/// Finds what concerns a verb, tier and round in one step, however many rules a campaign has.
package struct DispatchTable: Sendable {
  /// Something that applies at some verbs, to some tiers and rounds.
  struct Item {
    var verbs: [Verb]
    var scope: Scope
  }

  /// The cells of a verb and tier: one for all rounds, or one for no round and one for each.
  private struct Row: Sendable {
    var cell: Int32
    var isByRound: Bool
  }

  private let tiers: Int
  private var rows: [Row] = []
  /// Where the items of a cell start and end in `items`.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var items: [Int32] = []

  static let empty = DispatchTable(tiers: 0, rounds: 0, verbs: 0, items: [])

  /// A table over items in the order in which they are to be tried.
  init(tiers: Int, rounds: Int, verbs: Int, items all: [Item]) {
    self.tiers = tiers
    rows.reserveCapacity(verbs * (tiers + 1))
    let covered = all.map { item in
      item.scope.rounds.map { own in
        var covers = [Bool](repeating: false, count: rounds)
        for round in own where covers.indices.contains(round) { covers[round] = true }
        return covers
      }
    }
    for verb in 0..<verbs {
      let concerned = all.indices.filter { all[$0].verbs.contains(Verb(rawValue: UInt8(verb))) }
      var open: [Int] = []
      var byTier: [Int: [Int]] = [:]
      for item in concerned {
        guard let scope = all[item].scope.tiers else {
          open.append(item)
          continue
        }
        for tier in Set(scope) where tier < tiers { byTier[tier, default: []].append(item) }
      }
      // Tiers that no item names share the row of the items that name none.
      let shared = row(of: open, rounds, covered)
      for tier in -1..<tiers {
        rows.append(byTier[tier].map { row(of: (open + $0).sorted(), rounds, covered) } ?? shared)
      }
    }
  }

  /// - Parameter covered: by item, the rounds that it concerns; nil for all.
  private mutating func row(of numbers: [Int], _ rounds: Int, _ covered: [[Bool]?]) -> Row {
    let row = Row(cell: Int32(starts.count), isByRound: numbers.contains { covered[$0] != nil })
    guard row.isByRound else {
      append(numbers)
      return row
    }
    for round in -1..<rounds { append(numbers.filter { covered[$0].map { round >= 0 && $0[round] } ?? true }) }
    return row
  }

  private mutating func append(_ numbers: [Int]) {
    starts.append(Int32(items.count))
    items += numbers.map { Int32($0) }
    ends.append(Int32(items.count))
  }

  /// Positions of the items; -1 for a tier or round that the command does not have.
  package func range(verb: Verb, tier: Int, round: Int) -> Range<Int> {
    let row = rows[Int(verb.rawValue) * (tiers + 1) + tier + 1]
    let cell = Int(row.cell) + (row.isByRound ? round + 1 : 0)
    return Int(starts[cell])..<Int(ends[cell])
  }

  package subscript(position: Int) -> Int { Int(items[position]) }
}
