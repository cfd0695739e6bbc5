import QuanModel
import QuanPlan

/// A command as the engine takes it: normalised to what the plan needs, with digests in place of identities, and
/// nothing personal. Its buffers are meant to be used again for the next command.
package struct Command: Sendable {
  package var id = Digest128.zero
  /// Digest of the canonical content without `at`: what "the same content" means for a repeated id.
  package var content = Digest128.zero
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var at: Int64 = 0
  package var verb = Verb.advance
  /// -1 where not given.
  package var tier: Int32 = -1
  package var round: Int32 = -1
  /// A voucher's number; -1 where not given, -2 where the code belongs to no voucher of any state.
  package var voucher: Int64 = -1
  package var hasMerchant = false
  package var merchant = Digest128.zero
  /// The merchant's own id, brought by an enrolment.
  package var merchantName: [UInt8] = []
  package var hasOrder = false
  /// Digest of merchant and order id together.
  package var order = Digest128.zero
  /// Bits of the identity keys that were brought; blank keys are not.
  package var keyMask: UInt8 = 0
  /// Keyed digests by the number of the key, meaningful where the mask says so.
  package var keys: [Digest128]
  package var values: [SlotValue]
  package var merchantValues: [SlotValue]
  package var itemCount = 0
  /// `item * itemSlots + position`.
  package var itemValues: [SlotValue] = []
  /// The item that the command names, or -1.
  package var chosenItem: Int32 = -1
  package var setting: RoundSetting
  /// The fingerprint of the plan that an `amend` command brings into force.
  package var amendment = Digest128.zero

  package init(for plan: Plan) {
    keys = [Digest128](repeating: .zero, count: BuiltInFacts.identityKeys.count)
    values = [SlotValue](repeating: .missing, count: plan.commandSlots)
    merchantValues = [SlotValue](repeating: .missing, count: plan.merchantSlots)
    setting = RoundSetting(tiers: plan.tiers.count)
  }

  /// Forgets the last command, keeping the buffers.
  package mutating func reset() {
    id = .zero
    content = .zero
    merchant = .zero
    order = .zero
    (tier, round, voucher, chosenItem) = (-1, -1, -1, -1)
    (hasMerchant, hasOrder, keyMask, itemCount) = (false, false, 0, 0)
    merchantName.removeAll(keepingCapacity: true)
    for index in values.indices { values[index] = .missing }
    for index in merchantValues.indices { merchantValues[index] = .missing }
    itemValues.removeAll(keepingCapacity: true)
    setting.reset()
    amendment = .zero
  }
}

/// What a `round` command sets; what it leaves out stays.
package struct RoundSetting: Sendable {
  /// Vouchers by tier; -1 where not set.
  package var issue: [Int64]
  package var openFrom: Int64?
  package var validUntil: Int64?

  init(tiers: Int) { issue = [Int64](repeating: -1, count: tiers) }

  package var setsIssue: Bool { issue.contains { $0 >= 0 } }

  mutating func reset() {
    for index in issue.indices { issue[index] = -1 }
    openFrom = nil
    validUntil = nil
  }
}
