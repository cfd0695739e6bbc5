/// The value of one fact, or the fact's absence.
package struct SlotValue: Hashable, Sendable {
  package var value: Int64
  package var isKnown: Bool

  package init(_ value: Int64) {
    self.value = value
    isKnown = true
  }

  private init() {
    value = 0
    isKnown = false
  }

  package static let missing = SlotValue()
  /// A value that is still to be decided; told apart from a missing one by its number.
  package static let undecided: SlotValue = {
    var value = SlotValue()
    value.value = -1
    return value
  }()
}
