/// Who counts as the same, in numbers.
package struct PlanSubject: Sendable {
  package enum Kind: UInt8, Sendable {
    /// Any key in common makes two accounts one, and chains.
    case joined
    /// A take is booked on every key brought, and each has to have room.
    case direct
    /// The one key, or all of several together, is the subject.
    case whole
  }

  package var kind: Kind
  /// Bits of the identity keys.
  package var keys: UInt8
  package var needs: UInt8
  package var entry: Int32
}
