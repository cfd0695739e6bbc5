import QuanDiagnostics

/// A kind of voucher.
package struct Tier: Sendable {
  package var entry: Entry
  package var amount: Money
  package var amountSpan: SourceSpan
  /// Where the amount is defined; elsewhere the voucher cannot be used.
  package var threshold: Condition?
  /// The condition as it is written.
  package var thresholdSpan: SourceSpan?

  package init(
    entry: Entry, amount: Money, amountSpan: SourceSpan, threshold: Condition?, thresholdSpan: SourceSpan? = nil
  ) {
    self.entry = entry
    self.amount = amount
    self.amountSpan = amountSpan
    self.threshold = threshold
    self.thresholdSpan = thresholdSpan
  }
}
