/// Money that flows moved to parties, in fen.
///
/// For each source: spent = unpaid + paid. Where a sale that was paid for is undone, what was paid is recoverable from the
/// payee: it is neither spent nor available until the payee gives it back, or earns it again.
package struct PayeeTable: Sendable {
  /// By source.
  package var paid: [Int64]
  package var recoverable: [Int64]
  /// By party: what flows moved to it less what they moved from it.
  package var balances: [Int64]

  package init(sources: Int, parties: Int) {
    paid = [Int64](repeating: 0, count: sources)
    recoverable = paid
    balances = [Int64](repeating: 0, count: parties)
  }

  package init(paid: [Int64], recoverable: [Int64], balances: [Int64]) {
    self.paid = paid
    self.recoverable = recoverable
    self.balances = balances
  }
}
