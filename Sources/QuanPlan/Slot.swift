import QuanModel

/// A place for one fact's value in a command, a merchant or an item.
package struct Slot: Hashable, Sendable {
  /// What is stored in the slot.
  package enum Content: Hashable, Sendable {
    case boolean, integer, money, date, instant, length
    /// Hundred-millionths, and milliseconds.
    case ratio, duration
    case party
    /// The index of a tier, of a kind or of a round.
    case tier, kind, round
    /// An ordinal of an enumeration.
    case one(Int)
    /// A set over an enumeration, as bits.
    case set(Int)
    /// A digest of a text, on which only equality works.
    case text
    /// A keyed digest of the value, by which a quota counts a personal fact.
    case keyed
    /// Whether the place lies in the region, evaluated at the edge, so that the place itself goes nowhere: 1 inside; not
    /// above 0 outside, and then about so many metres away, where that can be told.
    case within(Region)
  }

  /// Who brings the value.
  package enum Origin: Hashable, Sendable {
    case command, merchant, item
  }

  /// The fact's name: its path in the command.
  package var fact: String
  package var content: Content
  package var origin: Origin
  /// Position among the slots of its origin.
  package var position: Int
  package var isPersonal: Bool
  /// Whether it is asked of a place: where it lies, or how its reading came about. Without it the place is unproven.
  package var isPlace: Bool
  /// The verbs of whose commands some condition asks it.
  package var verbs: Set<Verb>

  /// True where a later command of the same voucher may look at it.
  package var isKept = false

  /// The slot as instructions name it.
  package var reference: Int { SlotReference.encode(origin, position) }
}
