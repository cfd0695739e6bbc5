/// What some campaigns have beside their mix. It is drawn apart, so that the mix of a seed stays what it is.
extension CrossCampaign {
  /// A fee goes from party to party once, whatever asks for it, a token of a holder or a tier goes to the next round, and a void
  /// voucher is restored.
  mutating func moreFlows(hasCancelled: Bool) -> [String] {
    let clause = "二（四）"
    var lines: [String] = []
    if hasCancelled, !isPending, more.chance(50) {
      lines.append("restored: {at: activate, move: voucher from void to unused, cite: 二（四）}")
    }
    if more.chance(15) {
      let two = figure("2 hours", clause)
      let events: String
      switch more.below(5) {
      case 0, 1: events = "[\(figure("1 hours", clause)) after redeem, \(two) after redeem]"
      case 2: events = "[redeem, \(two) after redeem]"
      case 3: events = "[every day, \(two) after redeem]"
      default: events = "[expire, \(two) after redeem]"
      }
      let sum = more.chance(60) ? figure("3元", clause) : "subsidy"
      lines.append("fee: {at: \(events), move: \(sum) from bank to merchant, cite: 二（四）}")
    }
    if rounds.count > 1, !hasTokens, more.chance(15) {
      lines.append("ended: {at: expire, for: \(rounds[0]), move: voucher to void, cite: 二（四）}")
    }
    if paysOut, !isSilent, more.chance(20) {
      lines.append(
        "owed: {at: refund, when: refund.extent == cancelled, move: subsidy from merchant to free, cite: 二（四）}")
    }
    if more.chance(15) {
      let event = more.pick(["start of period", "end of \(rounds[0]).open", "every month"])
      let accounts = more.pick(["from city to bank", "from bank to merchant"])
      lines.append("advance: {at: \(event), move: \(figure("7元", clause)) \(accounts), cite: 二（四）}")
    }
    if more.chance(8) {
      lines.append(
        "freed: {at: \(figure("30 hours", clause)) after grab, move: subsidy from earmarked to free, cite: 二（四）}")
    }
    if hasChances {
      lines.append(
        "luck: {at: expire, move: \(figure("1", clause)) of chances from round to next round, cite: 二（四）}")
    }
    return lines
  }

  mutating func moreQuotas() -> [String] {
    hasChances = rounds.count > 1 && more.chance(20)
    guard hasChances else { return [] }
    let dimensions = more.pick(["[user, round]", "[user, round]", "[round, tier]"])
    return ["chances: {at: grab, per: \(dimensions), at-most: \(figure("1", "二（三）")), cite: 二（三）}"]
  }

  mutating func moreRules() -> [String] {
    guard hasKind, more.chance(40) else { return [] }
    return ["kind-holder: {at: redeem, when: kind != kinds or user is voucher.user, else: not_the_holder, cite: 二（三）}"]
  }

  /// The flows of a grab: at times some vouchers can be used at once.
  mutating func grabFlows() -> [String] {
    let tiers = tiers.map(\.name) + (hasKind ? ["kinds"] : []) + ["small"]
    let scope = hasPack ? "for: [\(tiers.joined(separator: ", "))], " : ""
    guard more.chance(40) else { return ["granted: {at: grab, \(scope)move: voucher to pending, cite: 二（四）}"] }
    let instant = figure(more.pick(["2024-01-22T12:00", "2024-01-28T10:00", "2024-02-03T10:00"]), "二（四）")
    return [
      "granted: {at: grab, \(scope)when: now < \(instant), move: voucher to pending, cite: 二（四）}",
      "granted-late: {at: grab, \(scope)when: otherwise, move: voucher to unused, cite: 二（四）}",
    ]
  }
}
