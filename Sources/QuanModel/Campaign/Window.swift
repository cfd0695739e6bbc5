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

/// What narrows a window.
package indirect enum WindowFilter: Sendable {
  /// Only on these days of the week, within these seconds of the day in the campaign's zone.
  case weekly([Weekday], fromSecond: Int64, untilSecond: Int64)
  /// `A and B`.
  case within(Window)
  /// `A except B`.
  case outside(Window)
}

/// One end of a window.
package struct Edge: Sendable {
  package enum Kind: Hashable, Sendable {
    case instant(Instant)
    /// The end of another window.
    case end(of: WindowReference)
    case start(of: WindowReference)
    /// Midnight that starts the day this many days after the day of the grab.
    case grabDay(plus: Int64)
    /// Milliseconds after the grab.
    case grab(plus: Int64)
    /// As the two above, counted from another event of the voucher. One that has not happened yet lies at no instant.
    case eventDay(Verb, plus: Int64)
    case event(Verb, plus: Int64)
    /// The first such time of the week after the grab; seconds into the day.
    case nextWeekday(Weekday, second: Int64)
    /// The instant at which less is left in the quota's purse than the least amount that can be taken. It latches.
    case full(quota: Int)
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

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
