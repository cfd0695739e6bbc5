/// The sets that a value may still be, as masks over an enumeration.
struct SetDomain: Sendable {
  /// Members that it has.
  private var required: UInt64 = 0
  /// Masks of which it must not hold all.
  private var refused: [UInt64] = []

  init() {}

  mutating func require(_ mask: UInt64) { required |= mask }
  mutating func refuse(_ mask: UInt64) { refused.append(mask) }

  /// The smallest set that is still possible.
  var member: UInt64? { refused.contains { $0 & ~required == 0 } ? nil : required }
}
