/// Flows.
extension CrossCampaign {
  mutating func flowsText() -> String {
    let clause = "二（四）"
    var lines: [String] = []
    if isPending {
      lines += grabFlows()
      lines.append("ready: {at: activate, move: voucher from pending to unused, cite: 二（四）}")
    }
    let hasCancelled = isPending || focus.verb == "void" || random.chance(25)
    if hasCancelled {
      lines.append(
        "cancelled: {at: void, move: voucher from pending | unused to void, cite: 二（四）}".replacing(
          "pending | unused", with: isPending ? "pending | unused" : "unused"))
    }
    if isScanned {
      lines.append("scan: {at: redeem, move: voucher from unused to scanned, cite: 二（四）}")
      lines.append("handed: {at: submit, move: voucher from scanned to submitted, cite: 二（四）}")
      lines.append("approved: {at: review, when: review.approved, move: voucher from submitted to used, cite: 二（四）}")
      lines.append(
        "mended: {at: review, when: otherwise, move: voucher from submitted to \(random.pick(["scanned", "unused"])), cite: 二（四）}"
      )
    }
    if isStamped {
      lines.append("stamped: {at: stamp, move: voucher from unused to stamped, cite: 二（四）}")
      lines.append("used-stamped: {at: redeem, move: voucher from stamped to used, cite: 二（四）}")
    }
    if paysOut {
      // At times one source pays its own share, and the others pay nothing.
      let payer = more.chance(25) ? "city" : "spent"
      switch random.below(4) {
      case 0: lines.append("paid: {at: redeem, move: subsidy from \(payer) to merchant, cite: 二（四）}")
      case 1:
        lines.append(
          "paid: {at: \(figure("2 days", clause)) after redeem, move: subsidy from \(payer) to merchant, cite: 二（四）}")
      case 2: lines.append("paid: {at: every week, move: subsidy from \(payer) to merchant, cite: 二（四）}")
      default: lines.append("paid: {at: every day, move: subsidy from \(payer) to merchant, cite: 二（四）}")
      }
    }
    if isPending, random.chance(30) {
      lines.append(
        "forgotten: {at: \(figure("1 days", clause)) after grab, move: voucher from pending to void, cite: 二（四）}")
    }
    if random.chance(10) {
      lines.append("season-over: {at: end of \(rounds[0]).open, move: voucher from unused to void, cite: 二（四）}")
    }
    if hasDaily {
      lines.append(
        "carry: {at: end of day, when: now in period, move: rest of a-day-all from day to next day, cite: 二（四）}")
    }
    if hasTokens {
      if rounds.count > 1, random.chance(40) {
        lines.append("sweep: {at: end of first.open, move: rest of a-round from first to second, cite: 二（四）}")
      } else {
        lines.append(
          "lapsed: {at: expire, move: [voucher to expired, \(figure("1", clause)) of a-round from round to next round], cite: 二（四）}"
        )
      }
    }
    if hasPack {
      lines.append(
        "opened: {at: grab, for: pack, move: [voucher to void, \(figure("2", clause)) small to unused], cite: 二（四）}")
    }
    if hasFull, random.chance(50) {
      lines.append("gone: {at: full(places), move: voucher from unused to void, cite: 二（四）}")
    }
    if isStamped, random.chance(50) {
      lines.append("noted: {at: stamped, move: voucher from stamped to noted, cite: 二（四）}")
      lines.append("used-noted: {at: void, move: voucher from noted to void, cite: 二（四）}")
    }
    if !isSilent { lines += refundFlows() }
    lines += moreFlows(hasCancelled: hasCancelled)
    return "flows:\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }

  mutating func refundFlows() -> [String] {
    var lines: [String] = []
    if paysOut, random.chance(30) {
      lines.append(
        "given-back: {at: refund, when: refund.extent == cancelled, move: [voucher from used to void, subsidy from merchant to free], cite: 二（四）}"
      )
    }
    let back = random.pick(["unused", "unused", "void"])
    let within = random.chance(60) ? " and now in voucher.valid" : ""
    lines.append(
      "refund-full: {at: refund, when: refund.extent == full\(within), move: voucher from used to \(back), cite: 二（四）}")
    if random.chance(40) {
      lines.append(
        "refund-part: {at: refund, when: refund.extent == partial, move: refund.amount from spent to free, cite: 二（四）}")
    }
    let other = random.chance(70) ? "nothing" : "voucher from used to void"
    lines.append("refund-other: {at: refund, when: otherwise, move: \(other), cite: 二（四）}")
    return lines
  }
}
