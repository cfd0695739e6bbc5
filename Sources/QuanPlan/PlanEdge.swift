/// An edge of a window, in numbers.
package struct PlanEdge: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// `value` is milliseconds.
    case instant
    /// Midnight starting the day `value` days after the day of the grab.
    case grabDay
    /// `value` milliseconds after the grab.
    case grab
    /// The end of the round's own validity.
    case endOfValid
    /// Not a number: the plan's windows tell it.
    case computed
  }

  package var kind: Kind
  package var value: Int64
}
