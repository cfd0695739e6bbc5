import QuanModel

/// Finds what concerns a verb, tier and round in one step, however many rules a campaign has.
package struct DispatchTable: Sendable {
  private let tiers: Int
  private let rounds: Int
  private var offsets: [Int32] = []
  private var items: [Int32] = []

  static let empty = DispatchTable(tiers: 0, rounds: 0) { _, _, _ in [] }

  /// `applies` answers, in file order, what applies at a verb for a tier and round; -1 stands for none given.
  init(tiers: Int, rounds: Int, applies: (_ verb: Verb, _ tier: Int, _ round: Int) -> [Int]) {
    self.tiers = tiers
    self.rounds = rounds
    for verb in 0..<Verb.names.count {
      for tier in -1..<tiers {
        for round in -1..<rounds {
          offsets.append(Int32(items.count))
          items += applies(Verb(rawValue: UInt8(verb)), tier, round).map { Int32($0) }
        }
      }
    }
    offsets.append(Int32(items.count))
  }

  /// Positions of the items; -1 for a tier or round that the command does not have.
  package func range(verb: Verb, tier: Int, round: Int) -> Range<Int> {
    let index = (Int(verb.rawValue) * (tiers + 1) + tier + 1) * (rounds + 1) + round + 1
    return Int(offsets[index])..<Int(offsets[index + 1])
  }

  package subscript(position: Int) -> Int { Int(items[position]) }
}
