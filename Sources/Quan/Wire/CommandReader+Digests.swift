import QuanEngine
import QuanModel
import QuanPlan

extension CommandReader {
  func digest(_ bytes: ArraySlice<UInt8>, domain: UInt8, under outer: Digest128? = nil) -> Digest128 {
    var hasher = SipHasher128(key: key.digests)
    hasher.append(byte: domain)
    if let outer {
      hasher.append(outer.low)
      hasher.append(outer.high)
    }
    hasher.append(bytes)
    return hasher.finish()
  }

  /// A keyed digest of a personal value that a quota counts by.
  func keyedDigest(_ position: Int, _ fact: String) throws(CommandFault) -> Int64 {
    var text = Array(fact.utf8) + [0]
    text +=
      tape[position].kind == .string ? tape.utf8(tape[position]) : Array("\(tape.integer(tape[position]) ?? 0)".utf8)
    return Int64(bitPattern: digest(text[...], domain: 5).low)
  }

  /// The canonical content, `at` aside: a retry restamps the instant.
  ///
  /// - Parameter earlier: an earlier version whose digest is wanted; it knew the first of the slots alone.
  func contentDigest(under earlier: Plan? = nil) -> Digest128 {
    let version = earlier ?? plan
    // A tier or round counts as its first version, so that a retry after an amendment is the same command.
    let tier = command.tier < 0 ? -1 : plan.tierAliases[Int(command.tier)]
    let round = command.round < 0 ? -1 : plan.roundAliases[Int(command.round)]
    var hasher = SipHasher128(key: key.digests)
    hasher.append(byte: 4)
    hasher.append(
      UInt64(command.verb.rawValue) | UInt64(command.keyMask) << 8 | UInt64(UInt32(bitPattern: tier)) << 16)
    hasher.append(UInt64(UInt32(bitPattern: round)) | UInt64(UInt32(bitPattern: command.chosenItem)) << 32)
    hasher.append(UInt64(bitPattern: command.voucher))
    hasher.append(command.merchant.low)
    hasher.append(command.merchant.high)
    hasher.append(command.order.low)
    hasher.append(command.order.high)
    for number in 0..<command.keys.count where command.keyMask >> UInt8(number) & 1 == 1 {
      hasher.append(command.keys[number].low)
      hasher.append(command.keys[number].high)
    }
    append(command.values, commandTruths, version.commandSlots, to: &hasher)
    append(command.merchantValues, merchantTruths, version.merchantSlots, to: &hasher)
    append(command.itemValues, itemTruths, version.itemSlots, to: &hasher)
    for tier in version.tierNames.indices {
      let current = version.tiersInForce.contains(tier) ? inForce(tier: tier) : nil
      hasher.append(UInt64(bitPattern: current.map { command.setting.issue[$0] } ?? -1))
    }
    hasher.append(UInt64(bitPattern: command.setting.openFrom ?? -1))
    hasher.append(UInt64(bitPattern: command.setting.validUntil ?? -1))
    if command.verb == .amend {
      hasher.append(command.amendment.low)
      hasher.append(command.amendment.high)
    }
    return hasher.finish()
  }

  private func inForce(tier: Int) -> Int? {
    plan.tiersInForce.first { plan.tierAliases[$0] == plan.tierAliases[tier] }
  }

  /// The first `width` values of each row. Of a place only whether it lies within counts: a retry may have been sent some
  /// steps further.
  private func append(_ values: [SlotValue], _ truths: [Bool], _ width: Int, to hasher: inout SipHasher128) {
    for (index, value) in values.enumerated() where index % truths.count < width {
      hasher.append(byte: value.isKnown ? 1 : 0)
      let isTruth = truths[index % truths.count]
      hasher.append(UInt64(bitPattern: isTruth ? max(0, value.value) : value.value))
    }
  }
}
