/// Rules.
extension CrossCampaign {
  mutating func rulesText() -> String {
    let clause = "二（三）"
    var lines = ["store: {at: enrol, when: merchant.vetted, else: not_admitted, cite: 二（三）}"] + focusRules()
    if isLocal { lines.append("local: {at: grab, when: user.place in city, else: out_of_region, cite: 二（三）}") }
    if random.chance(60) {
      lines.append("in-person: {at: redeem, when: user is voucher.user, else: not_the_holder, cite: 二（三）}")
    }
    if random.chance(30) {
      lines.append("listed: {at: redeem, when: not merchant.suspended, else: merchant_suspended, cite: 二（三）}")
    }
    if random.chance(15) {
      lines.append(
        "dear: {at: redeem, when: item.price <= \(figure("9000元", clause)) or item.new, else: wrong_goods, cite: 二（三）}")
    }
    if random.chance(15) {
      lines.append(
        "adult: {at: grab, when: age(user.birth_date) >= \(figure("18", clause)), else: not_eligible, cite: 二（三）}")
    }
    if random.chance(15) {
      lines.append("channel: {at: redeem, when: channel in pos | online, else: wrong_channel, cite: 二（三）}")
    }
    if !isSilent, random.chance(10) {
      lines.append("whole: {at: refund, when: refund.extent != split, else: not_eligible, cite: 二（三）}")
    }
    if hasLunch {
      lines.append("at-lunch: {at: redeem, when: now in lunch or item.price >= \(figure("800元", clause)), cite: 二（三）}")
    }
    if isCircle {
      lines.append(
        "near: {at: grab, when: user.place.accuracy <= \(figure("100m", clause)), else: place_unproven, cite: 二（三）}")
    }
    if usesGrade { lines.append("graded: {at: grab, when: claim.grade <= \(figure("3", clause)), cite: 二（三）}") }
    if hasPlatform { lines.append("app: {at: grab, when: platform == bank, else: wrong_platform, cite: 二（三）}") }
    if isStamped { lines.append("marked: {at: stamp, when: stamp.mark, else: evidence_missing, cite: 二（三）}") }
    lines += moreRules()
    return "rules:\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }
}
