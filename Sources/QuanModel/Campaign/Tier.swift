import QuanDiagnostics

/// A kind of voucher.
package struct Tier: Sendable {
  package var entry: Entry
  package var worth: Amount
  /// When it can be used, besides the round's window; nil leaves it to the round.
  package var valid: Window?
  /// The event that takes its money from the sources; the grab where nothing is said.
  package var drawn: Event
  /// Index into the campaign's kinds.
  package var kind: Int

  package init(entry: Entry, worth: Amount, valid: Window? = nil, drawn: Event = .verb(.grab), kind: Int) {
    self.entry = entry
    self.worth = worth
    self.valid = valid
    self.drawn = drawn
    self.kind = kind
  }

  /// The most that one voucher is worth; zero where nothing bounds it.
  package var amount: Money { worth.bound ?? .zero }
  package var amountSpan: SourceSpan { worth.pieces.count == 1 ? worth.pieces[0].span : worth.span }
  /// Where the amount is defined; elsewhere the voucher cannot be used.
  package var threshold: Condition? { worth.domain }
  /// The condition as it is written, where it is one.
  package var thresholdSpan: SourceSpan? { worth.pieces.count == 1 ? worth.pieces[0].guardSpan : nil }
}
