/// The sources' money, in fen. For each source, at every moment: available + earmarked + spent = what it gives.
package struct Ledger: Sendable {
  package var available: [Int64]
  package var earmarked: [Int64]
  package var spent: [Int64]

  package init(gives: [Int64]) {
    available = gives
    earmarked = [Int64](repeating: 0, count: gives.count)
    spent = earmarked
  }

  package init(available: [Int64], earmarked: [Int64], spent: [Int64]) {
    self.available = available
    self.earmarked = earmarked
    self.spent = spent
  }

  /// Where a voucher's money stands, by its state.
  enum Account {
    case available, earmarked, spent
  }

  /// Moves one source's share from one account to another.
  mutating func move(_ amount: Int64, source: Int, from: Account, to: Account) {
    add(-amount, source, from)
    add(amount, source, to)
  }

  /// Takes in money that was recoverable from a payee.
  mutating func receive(_ amount: Int64, source: Int, into account: Account) { add(amount, source, account) }

  private mutating func add(_ amount: Int64, _ source: Int, _ account: Account) {
    switch account {
    case .available: available[source] += amount
    case .earmarked: earmarked[source] += amount
    case .spent: spent[source] += amount
    }
  }
}
