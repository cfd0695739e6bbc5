/// What the sources give, and what each tier is worth.
extension CrossCampaign {
  mutating func funding() -> String {
    // Commands about vouchers want many of them.
    let gives =
      focus.isAboutVoucher && random.chance(72)
      ? [random.pick([9000, 20_000, 60_000]), random.pick([9000, 20_000])]
      : [random.pick([500, 2000, 4000, 9000, 20_000]), random.pick([400, 3000, 9000])]
    let clause = "一（二）"
    func gift(_ random: inout CrossRandom, _ index: Int) -> Int { gives[index] }
    let first = figure("\(gives[0])元", clause)
    switch random.below(4) {
    case 0: return "funding:\n  city: {gives: \(first), pays: rest, cite: 一（二）}\n\n"
    case 1:
      let second = figure("\(gives[1])元", clause)
      let share = figure(random.pick(["15/16", "85%", "1/3", "2/7"]), clause)
      return """
        funding:
          city: {gives: \(first), pays: \(share) of subsidy rounded down, cite: 一（二）}
          gift: {gives: \(second), pays: rest, cite: 一（二）}


        """
    case 2:
      let second = figure("\(gives[1])元", clause)
      let share = figure("50%", clause)
      let other = figure(random.pick(["1/3", "30%"]), clause)
      let third = figure("700元", clause)
      return """
        funding:
          city: {gives: \(first), pays: \(share) of subsidy rounded up, cite: 一（二）}
          gift: {gives: \(second), pays: \(other) of subsidy rounded down, cite: 一（二）}
          rest-of: {gives: \(third), pays: rest, cite: 一（二）}


        """
    default:
      let second = figure("\(gives[1])元", clause)
      let fixed = figure("15元", clause)
      return """
        funding:
          gift: {gives: \(second), pays: \(fixed), cite: 一（二）}
          city: {gives: \(first), pays: rest, cite: 一（二）}


        """
    }
  }

  mutating func tiersText() -> String {
    var text = "tiers:\n"
    for index in tiers.indices {
      let tier = tiers[index]
      text += "  \(tier.name):\n    amount: \(amount(tier))\n"
      if random.chance(25) { text += "    valid: \(tierValidity())\n" }
      if isScanned, random.chance(40) { text += "    drawn: \(random.pick(["redeem", "submit"]))\n" }
      text += "    cite: 二（一）\n"
    }
    if hasPack {
      text += "  pack: {amount: \(figure("200元", "二（一）")), cite: 二（一）}\n"
      text += "  small: {amount: \(figure("100元", "二（一）")) when item.price >= \(figure("600元", "二（一）")), cite: 二（一）}\n"
    }
    return text + focusTier() + "\n"
  }

  mutating func amount(_ tier: Tier) -> String {
    let clause = "二（一）"
    let most = figure("\(tier.most)元", clause)
    guard tier.isVarying else {
      return "\(most) when item.price >= \(figure("\(tier.most * 10)元", clause))"
    }
    switch random.below(4) {
    case 0:
      let (low, high) = (figure("\(tier.most * 5)元", clause), figure("\(tier.most * 10)元", clause))
      let half = figure("\(tier.most / 2)元", clause)
      return "{over: item.price, cases: {\(low)(含)..\(high)(不含): \(half), \(high)(含)..: \(most)}}"
    case 1:
      let rate = figure(random.pick(["10%", "50%", "33%"]), clause)
      return "\(rate) of item.price rounded down capped at \(most)"
    case 2 where usesGrade:
      let half = figure("\(tier.most / 2)元", clause)
      let rest = random.chance(50) ? "others" : figure("2", clause)
      return "{over: claim.grade, cases: {\(figure("1", clause)): \(most), \(rest): \(half)}}"
    case 2, 3:
      let low = figure("\(tier.most * 4)元", clause)
      let rate = figure("20%", clause)
      return "\(rate) of order.total rounded down capped at \(most) when order.total >= \(low)"
    default: return most
    }
  }

  mutating func tierValidity() -> String {
    let clause = "二（一）"
    switch random.below(4) {
    case 0: return "through day \(figure("2", clause)) of grab"
    case 1: return "every saturday | sunday from \(figure("09:00", clause)) until \(figure("21:00", clause))"
    case 2: return "until grab + \(figure("30 hours", clause))"
    default: return "every friday | saturday from \(figure("22:00", clause)) until \(figure("02:00", clause))"
    }
  }
}
