/// What sets something off.
package enum Event: Hashable, Sendable {
  case verb(Verb)
  /// The flow of this index did its moves.
  case flow(Int)
  case expire
  case start(WindowReference)
  case end(WindowReference)

  /// The verb, where the event is one.
  package var verb: Verb? { if case .verb(let verb) = self { verb } else { nil } }
}

/// What one purse is for.
package enum Dimension: Hashable, Sendable {
  /// The class of accounts that the subject of this index makes one.
  case subject(Int)
  case tier, round, order, merchant, day, week, month
}
