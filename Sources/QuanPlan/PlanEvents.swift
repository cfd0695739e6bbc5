import QuanModel

/// A flow that comes again and again, in the campaign's zone.
package struct PlanRecurrence: Sendable {
  package enum Kind: UInt8, Sendable { case day, week, month }

  package var kind: Kind
  /// 1 Monday to 7 Sunday, for weeks.
  package var weekday: Int
  /// Seconds into the day.
  package var second: Int64
  /// Whether the day that ended counts as the day of the event.
  package var isEnd: Bool
  package var flow: Int32
}

/// A flow that comes some time after an event of a voucher.
package struct PlanDelay: Sendable {
  package enum Cause: Hashable, Sendable {
    case verb(UInt8)
    case flow(Int32)
    case expire
  }

  package var cause: Cause
  /// Calendar days in the campaign's zone, or milliseconds.
  package var days: Int64
  package var milliseconds: Int64
  package var flow: Int32
}

/// A flow that comes when a quota's one purse is used up.
package struct PlanFull: Sendable {
  package var quota: Int32
  /// The least that can be taken.
  package var least: Int64
  package var flow: Int32
}

/// The limit for one value of a fact.
package struct PlanFactLimit: Sendable {
  package var value: Int64
  package var limit: Int64
}
