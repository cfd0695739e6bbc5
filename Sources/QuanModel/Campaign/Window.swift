import QuanDiagnostics
import QuanSyntax

/// A half-open stretch of time, `[from, until)`; a missing edge is open.
package struct Window: Sendable {
  package var from: Edge?
  package var until: Edge?
  /// The `round` verb may set it until it takes effect.
  package var isTentative: Bool
  /// A `TBD` stands in its place.
  package var isHole: Bool
  package var span: SourceSpan

  package init(from: Edge?, until: Edge?, isTentative: Bool = false, isHole: Bool = false, span: SourceSpan) {
    self.from = from
    self.until = until
    self.isTentative = isTentative
    self.isHole = isHole
    self.span = span
  }
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
  /// The validity of the voucher that the command is about.
  case voucherValid
}
