import QuanDiagnostics
import QuanSyntax

/// A value computed from facts and constants, in the smallest unit of its type: fen, one, a day, a millisecond, a
/// millimetre. It is partial: where no piece applies it is undefined, and where a fact is missing it is open.
package indirect enum Formula: Sendable {
  case constant(Constant)
  /// A measurable fact, or the time.
  case term(Term)
  /// The amount of the voucher that the event is about.
  case subsidy
  /// What a source bears of the voucher's amount; an index into the sources.
  case share(source: Int)
  case sum(Formula, Formula)
  case difference(Formula, Formula)
  /// A whole number times a value.
  case product(Formula, Formula)
  /// `numerator / denominator` of a base, rounded. A literal `15/16` is its two numbers; percents count in 1e-8.
  case rate(Formula, denominator: Int64, of: Formula, Rounding?)
  /// `x capped at y`.
  case least(Formula, Formula)
  /// `x at least y`.
  case greatest(Formula, Formula)
  case rounded(Formula, Rounding)
  /// The value of the first piece whose guard holds.
  case pieces([FormulaPiece])
  /// How many items of the order satisfy the condition.
  case itemCount(Condition)
  /// The sum of an item's fact over the items that satisfy the condition.
  case itemSum(fact: Int, Condition)
  case hole(SourceSpan)
}

/// A value with the condition under which it applies.
package struct FormulaPiece: Sendable {
  /// Nil applies always.
  package var guarding: Condition?
  package var value: Formula
  /// Where the value is written.
  package var span: SourceSpan
  /// Where the condition is written.
  package var guardSpan: SourceSpan?

  package init(guarding: Condition?, value: Formula, span: SourceSpan, guardSpan: SourceSpan? = nil) {
    self.guarding = guarding
    self.value = value
    self.span = span
    self.guardSpan = guardSpan
  }
}

/// How a division that leaves a remainder is rounded.
package struct Rounding: Hashable, Sendable {
  package var word: RoundingWord
  /// To a multiple of this many smallest units.
  package var unit: Int64

  package init(_ word: RoundingWord, unit: Int64 = 1) {
    self.word = word
    self.unit = unit
  }
}
