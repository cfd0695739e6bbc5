import QuanDiagnostics
import QuanSyntax

/// A set of instants: a half-open stretch `[from, until)`, a missing edge being open, narrowed by filters.
package struct Window: Sendable {
  package var from: Edge?
  package var until: Edge?
  /// All of them hold of every instant of the window.
  package var filters: [WindowFilter]
  /// The `round` verb may set it until it takes effect.
  package var isTentative: Bool
  /// A `TBD` stands in its place.
  package var isHole: Bool
  package var span: SourceSpan

  package init(
    from: Edge?, until: Edge?, filters: [WindowFilter] = [], isTentative: Bool = false, isHole: Bool = false,
    span: SourceSpan
  ) {
    self.from = from
    self.until = until
    self.filters = filters
    self.isTentative = isTentative
    self.isHole = isHole
    self.span = span
  }
}

extension Window {
  /// Whether a part of it may end it where it says no end itself.
  package var isBounded: Bool {
    filters.contains { filter in
      switch filter {
      case .within(let window): window.isHole || window.until != nil || window.isBounded
      case .during: true
      case .weekly, .outside: false
      }
    }
  }
}

/// What narrows a window.
package indirect enum WindowFilter: Sendable {
  /// Only on these days of the week, within these seconds of the day in the campaign's zone; an end beyond 86,400 lies
  /// in the day that follows.
  case weekly([Weekday], fromSecond: Int64, untilSecond: Int64)
  /// `A and B`.
  case within(Window)
  /// `A except B`.
  case outside(Window)
  /// A window that is named elsewhere, with everything that narrows it.
  case during(WindowReference)
}

/// One end of a window.
package struct Edge: Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case instant(Instant)
    /// The end of another window.
    case end(of: WindowReference)
    case start(of: WindowReference)
    /// A time of the day this many days after the day of an event of the voucher. An event that has not happened yet
    /// lies at no instant: a window that ends with it has no end, one that starts with it holds nothing.
    case eventDay(Verb, plus: Int64, second: Int64)
    /// Milliseconds after an event of the voucher.
    case event(Verb, plus: Int64)
    /// The midnight that ends the week (from Monday) or month of an event of the voucher.
    case unitEnd(CalendarUnit, Verb)
    /// The first such time of the week after the grab; seconds into the day.
    case nextWeekday(Weekday, second: Int64)
    /// The instant at which less is left in the quota's purse than the least amount that can be taken. It latches.
    case full(quota: Int)
    /// So much later (or, below zero, earlier) than another edge.
    case shifted(Kind, Delay)
    /// `TBD`.
    case hole

    /// The verb whose event the edge is counted from.
    package var verb: Verb? {
      switch self {
      case .eventDay(let verb, _, _), .event(let verb, _), .unitEnd(_, let verb): verb
      case .nextWeekday: .grab
      case .shifted(let kind, _): kind.verb
      case .instant, .end, .start, .full, .hole: nil
      }
    }
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A stretch of the calendar in which days are counted together.
package enum CalendarUnit: Hashable, Sendable { case week, month }

/// Which window is meant.
package enum WindowReference: Hashable, Sendable {
  case period
  case roundOpen(Int)
  case roundValid(Int)
  case tierValid(Int)
  /// An index into the campaign's named windows.
  case named(Int)
  /// The validity of the voucher that the command is about.
  case voucherValid
}
