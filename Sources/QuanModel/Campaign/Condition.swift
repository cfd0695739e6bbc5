import QuanDiagnostics
import QuanSyntax

/// A typed condition over facts and time, names resolved.
package enum Condition: Sendable {
  case constant(Bool)
  case all([Condition])
  case any([Condition])
  indirect case not(Condition)
  case test(Test)
  /// Holds where no sibling flow of the event applies.
  case otherwise(SourceSpan)
  /// A `TBD`: meeting it refuses `undecided`.
  case hole(SourceSpan)
}

/// An atomic condition with the place it is written at.
package struct Test: Sendable {
  package indirect enum Kind: Sendable {
    /// A measurable value against a constant.
    case compare(Term, Relation, Constant)
    /// One measurable value against another.
    case compareTerms(Term, Relation, Term)
    /// Bounds of an interval; nil is open.
    case between(Term, lower: Bound?, upper: Bound?)
    /// One of finitely many constants.
    case oneOf(Term, [Constant])
    /// The set holds each of these names (a mask over the enumeration).
    case hasAll(Term, mask: UInt64)
    /// A place lies in a region.
    case within(Term, Region)
    /// Two computed values; what the simpler kinds cannot say.
    case relate(Formula, Relation, Formula)
    /// The command's time lies in a window.
    case during(WindowReference)
    /// A date or instant lies in a window.
    case falls(Term, in: WindowReference)
    /// Of the items of the order: some, or every one, satisfies the condition.
    case items(ItemQuantifier, Condition)
    /// The keys brought are the holder's.
    case isHolder(subject: Int)
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One end of an interval.
package struct Bound: Hashable, Sendable {
  package var value: Constant
  package var isIncluded: Bool

  package init(value: Constant, isIncluded: Bool) {
    self.value = value
    self.isIncluded = isIncluded
  }
}

/// What a test looks at.
package enum Term: Hashable, Sendable {
  /// Index into the campaign's facts.
  case fact(Int)
  case now
  /// The suspension mark of the command's merchant.
  case merchantSuspended
  case voucherState
  case tier
  case kind
  case round
  /// How often the voucher was used.
  case voucherUses
  /// When the voucher was granted.
  case granted
  /// The day on which it was granted.
  case grantedDay
  /// Whole years from the date that the fact of this index gives, on a day (since 1970-01-01); nil on the command's.
  case age(fact: Int, on: Int64?)
}

/// A typed constant; the payload is what the engine compares.
package struct Constant: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case boolean, integer, money, ratio, date, instant, duration, length, party, tier, kind, round, state
    case text
    /// A name of an enumeration.
    case member(Int)
  }

  package var kind: Kind
  /// 0 or 1, the number, fen, hundred-millionths, days, milliseconds, millimetres, an index or an ordinal; unused for text.
  package var value: Int64
  package var text: String

  package init(_ kind: Kind, _ value: Int64, text: String = "") {
    self.kind = kind
    self.value = value
    self.text = text
  }
}
