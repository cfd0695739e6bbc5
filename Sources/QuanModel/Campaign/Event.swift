import QuanSyntax

/// What sets something off.
package indirect enum Event: Hashable, Sendable {
  case verb(Verb)
  /// A command of the verb, accepted or refused.
  case attempt(Verb)
  /// The flow of this index did its moves.
  case flow(Int)
  case expire
  case start(WindowReference)
  case end(WindowReference)
  /// The purse of the quota of this index is used up.
  case full(quota: Int)
  /// Some time after another event of the same voucher.
  case after(Delay, Event)
  case every(Recurrence)
  /// `TBD`: it never comes until it is decided.
  case undecided

  /// The verb, where the event is one.
  package var verb: Verb? { if case .verb(let verb) = self { verb } else { nil } }
}

/// How long after an event: calendar days in the campaign's zone, or elapsed milliseconds.
package enum Delay: Hashable, Sendable {
  case days(Int64)
  case milliseconds(Int64)
}

/// An instant that comes again and again, in the campaign's zone.
package enum Recurrence: Hashable, Sendable {
  /// The end of every day, week (from Monday) or month.
  case endOfDay, endOfWeek, endOfMonth
  /// Seconds into the day.
  case daily(second: Int64)
  case weekly(Weekday, second: Int64)
}

/// What one purse is for.
package enum Dimension: Hashable, Sendable {
  /// The class of accounts that the subject of this index makes one.
  case subject(Int)
  case tier, kind, round, order, item, merchant, day, week, month
  /// The value of the fact of this index; platform and channel are facts.
  case fact(Int)
}
