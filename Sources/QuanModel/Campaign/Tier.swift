import QuanDiagnostics

/// A kind of voucher.
package struct Tier: Sendable {
  package var entry: Entry
  package var amount: Money
  package var amountSpan: SourceSpan
  /// Where the amount is defined; elsewhere the voucher cannot be used.
  package var threshold: Condition?

  package init(entry: Entry, amount: Money, amountSpan: SourceSpan, threshold: Condition?) {
    self.entry = entry
    self.amount = amount
    self.amountSpan = amountSpan
    self.threshold = threshold
  }
}
