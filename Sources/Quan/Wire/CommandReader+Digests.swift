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
  func contentDigest() -> Digest128 {
    contentDigest((plan.commandSlots, plan.merchantSlots, plan.itemSlots), tiers: plan.tierNames.count) { tier in
      plan.tiersInForce.contains(tier) ? tier : nil
    }
  }

  /// The same as an earlier version saw it, which knew the first of the slots alone.
  func contentDigest(under earlier: Plan) -> Digest128 {
    contentDigest(
      (earlier.commandSlots, earlier.merchantSlots, earlier.itemSlots), tiers: earlier.tierNames.count
    ) { tier in
      earlier.tiersInForce.contains(tier) ? inForce(tier: tier) : nil
    }
  }

  /// - Parameters:
  ///   - widths: how many slots of each origin count.
  ///   - current: the tier that a command of now names by one of the tiers; nil for none.
  private func contentDigest(
    _ widths: (command: Int, merchant: Int, item: Int), tiers: Int, _ current: (Int) -> Int?
  ) -> Digest128 {
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
    append(command.values, words.commandTruths, widths.command, to: &hasher)
    append(command.merchantValues, words.merchantTruths, widths.merchant, to: &hasher)
    append(command.itemValues, words.itemTruths, widths.item, to: &hasher)
    for tier in 0..<tiers { hasher.append(UInt64(bitPattern: current(tier).map { command.setting.issue[$0] } ?? -1)) }
    hasher.append(UInt64(bitPattern: command.setting.openFrom ?? -1))
    hasher.append(UInt64(bitPattern: command.setting.validUntil ?? -1))
    if command.verb == .amend {
      hasher.append(command.amendment.low)
      hasher.append(command.amendment.high)
    }
    return hasher.finish()
  }

  /// The tier in force that goes on with an earlier one. Of those in force each has a name of its own.
  private func inForce(tier: Int) -> Int? {
    plan.tiersInForce.first { plan.tierAliases[$0] == plan.tierAliases[tier] }
  }

  /// The first `width` values of each row. Of a place only whether it lies within counts: a retry may have been sent some
  /// steps further.
  private func append(_ values: [SlotValue], _ truths: [Bool], _ width: Int, to hasher: inout SipHasher128) {
    var place = 0
    for index in values.indices {
      if place < width {
        let value = values[index]
        hasher.append(byte: value.isKnown ? 1 : 0)
        hasher.append(UInt64(bitPattern: truths[place] ? max(0, value.value) : value.value))
      }
      place = place + 1 == truths.count ? 0 : place + 1
    }
  }
}
