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
    var hasher = SipHasher128(key: key.digests)
    hasher.append(byte: 4)
    hasher.append(
      UInt64(command.verb.rawValue) | UInt64(command.keyMask) << 8 | UInt64(UInt32(bitPattern: command.tier)) << 16)
    hasher.append(UInt64(UInt32(bitPattern: command.round)) | UInt64(UInt32(bitPattern: command.chosenItem)) << 32)
    hasher.append(UInt64(bitPattern: command.voucher))
    hasher.append(command.merchant.low)
    hasher.append(command.merchant.high)
    hasher.append(command.order.low)
    hasher.append(command.order.high)
    for number in 0..<command.keys.count where command.keyMask >> UInt8(number) & 1 == 1 {
      hasher.append(command.keys[number].low)
      hasher.append(command.keys[number].high)
    }
    append(command.values, commandTruths, to: &hasher)
    append(command.merchantValues, merchantTruths, to: &hasher)
    append(command.itemValues, itemTruths, to: &hasher)
    for count in command.setting.issue { hasher.append(UInt64(bitPattern: count)) }
    hasher.append(UInt64(bitPattern: command.setting.openFrom ?? -1))
    hasher.append(UInt64(bitPattern: command.setting.validUntil ?? -1))
    return hasher.finish()
  }

  /// Of a place only whether it lies within counts: a retry may have been sent some steps further.
  private func append(_ values: [SlotValue], _ truths: [Bool], to hasher: inout SipHasher128) {
    var place = 0
    for index in values.indices {
      let value = values[index]
      hasher.append(byte: value.isKnown ? 1 : 0)
      hasher.append(UInt64(bitPattern: truths[place] ? max(0, value.value) : value.value))
      place = place + 1 == truths.count ? 0 : place + 1
    }
  }
}
