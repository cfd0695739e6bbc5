/// A small campaign put together from the concepts of the language, told by a seed.
package struct CrossCampaign {
  package private(set) var yaml = ""
  private var random: CrossRandom
  /// Figures by clause; every literal of an entry stands in the clause that it cites.
  private var figures: [String: [String]] = [:]

  // What the parts decide for one another.
  private var tiers: [Tier] = []
  private var isPending = false
  private var isScanned = false
  private var isStamped = false
  private var hasCard = false
  private var usesGrade = false
  private var hasPlatform = false
  private var paysOut = false
  private var counts: [String: Int] = [:]
  private var rounds: [String] = []
  private var hasLeftover = false
  private var quotaNames: [String] = []
  private var hasFull = false
  private var voids = false
  private var isLocal = false
  private var isCircle = false
  private var hasDaily = false
  private var hasTokens = false
  private var hasPack = false
  private var hasLunch = false
  private var hasHole = false

  private struct Tier {
    var name: String
    /// The most that it is worth, in yuan.
    var most: Int
    var isVarying: Bool
  }

  package init(seed: UInt64) {
    random = CrossRandom(seed: seed &+ 0x5eed)
    decide()
    let funding = funding()
    let tiers = tiersText()
    let rounds = roundsText()
    let subjects = subjectsText()
    let quotas = quotasText()
    let rules = rulesText()
    let flows = flowsText()
    yaml = head() + facts() + funding + tiers + rounds + quotas + subjects + rules + flows + tail()
  }

  private mutating func decide() {
    isPending = random.chance(25)
    isScanned = random.chance(25)
    isStamped = !isScanned && random.chance(15)
    hasCard = random.chance(20)
    usesGrade = random.chance(20)
    hasPlatform = random.chance(20)
    paysOut = random.chance(50)
    hasFull = random.chance(12)
    isLocal = random.chance(35)
    isCircle = isLocal && random.chance(40)
    if isCircle { _ = figure("3km", "二（三）") }
    hasDaily = random.chance(12)
    hasTokens = random.chance(15)
    hasLunch = random.chance(10)
    if hasLunch { for time in ["11:00", "14:00"] { _ = figure(time, "二（三）") } }
    hasHole = random.chance(6)
    hasPack = random.chance(12)
    for index in 0..<(1 + random.below(3)) {
      let isVarying = random.chance(45)
      tiers.append(Tier(name: "t\(index + 1)", most: 100 * (index + 1), isVarying: isVarying))
    }
  }

  /// A literal that a clause prints.
  private mutating func figure(_ literal: String, _ clause: String, as printed: String? = nil) -> String {
    let text = printed ?? literal
    if !figures[clause, default: []].contains(text) { figures[clause, default: []].append(text) }
    return literal
  }

  // MARK: Head and money

  private func head() -> String {
    let clauses = ["一（一）", "一（二）", "二（一）", "二（二）", "二（三）", "二（四）"].map { clause in
      "      \(clause): [" + (figures[clause] ?? []).map(quoted).joined(separator: ", ") + "]"
    }
    return """
      quan: 1

      campaign:
        id: cross
        title: 示例市消费券
        zone: Asia/Shanghai
        currency: CNY
        period: {is: from 2024-01-20 through 2024-02-10, cite: 一（一）}
        notice:
          number: 示商字〔2024〕9号
          issuer: [示例市商务局]
          clauses:
      \(clauses.joined(separator: "\n").replacing("一（一）: []", with: "一（一）: [2024-01-20, 2024-02-10]"))

      parties:
        bank: 示例银行

      let:
        city: \(isCircle ? "{is: 'circle(gcj02(36.45, 115.98), 3km)', cite: 二（三）}" : "admin 3715")
      \(hasLunch ? "  lunch: {is: every monday | wednesday | saturday from 11:00 until 14:00, cite: 二（三）}" : "")

      """
  }

  private func quoted(_ figure: String) -> String {
    figure.contains(":") && !figure.contains("T") ? "'\(figure)'" : figure
  }

  private mutating func facts() -> String {
    var text = "facts:\n  enrol:\n    merchant.vetted: boolean\n"
    if usesGrade { text += "  grab:\n    claim.grade: integer\n" }
    if isStamped { text += "  stamp:\n    stamp.mark: boolean\n" }
    return text + "\n"
  }

  private mutating func funding() -> String {
    let gives = [random.pick([500, 2000, 4000, 9000, 20000]), random.pick([400, 3000, 9000])]
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

  // MARK: Tiers

  private mutating func tiersText() -> String {
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
    return text + "\n"
  }

  private mutating func amount(_ tier: Tier) -> String {
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
      return "{over: claim.grade, cases: {\(figure("1", clause)): \(most), others: \(half)}}"
    case 2, 3:
      let low = figure("\(tier.most * 4)元", clause)
      let rate = figure("20%", clause)
      return "\(rate) of order.total rounded down capped at \(most) when order.total >= \(low)"
    default: return most
    }
  }

  private mutating func tierValidity() -> String {
    let clause = "二（一）"
    switch random.below(4) {
    case 0: return "through day \(figure("2", clause)) of grab"
    case 1: return "every saturday | sunday from \(figure("09:00", clause)) until \(figure("21:00", clause))"
    case 2: return "until grab + \(figure("30 hours", clause))"
    default: return "every friday | saturday from \(figure("22:00", clause)) until \(figure("02:00", clause))"
    }
  }

  // MARK: Rounds

  private mutating func roundsText() -> String {
    let clause = "二（二）"
    var text = "rounds:\n"
    let number = 1 + random.below(3)
    hasLeftover = number > 1 && random.chance(50)
    for index in 0..<number {
      let name = ["first", "second", "third"][index]
      rounds.append(name)
      let (opens, ends) = [
        ("01-22T10:00", "01-25T24:00"), ("01-27T10:00", "01-31T24:00"), ("02-03T10:00", "02-07T24:00"),
      ][index]
      let open = figure("2024-\(opens)", clause)
      let takes = hasLeftover && index > 0
      let gives = hasLeftover && index < number - 1
      let tentative = takes && random.chance(50) ? "tentative " : ""
      text += "  \(name):\n"
      let isPlain = gives || takes || random.chance(50)
      let closes = isPlain && random.chance(60) ? "end of valid" : figure("2024-\(ends)", clause)
      if hasFull, index == 0, !gives {
        text += "    open: from \(open) until full(places)\n"
      } else {
        let except = random.chance(8) && !gives && !takes ? " except lunch" : ""
        text +=
          "    open: \(tentative)from \(open) until \(hasHole && index == 1 && !takes ? "TBD" : closes)\(hasLunch ? except : "")\n"
      }
      text += issue(index, takes: takes, mustCount: gives)
      text += "    valid: \(isPlain ? "\(tentative)until \(figure("2024-\(ends)", clause))" : fromGrab())\n"
      text += "    cite: 二（二）\n"
    }
    return text + "\n"
  }

  private mutating func fromGrab() -> String {
    let clause = "二（二）"
    switch random.below(6) {
    case 0: return "through day \(figure("3", clause)) of grab"
    case 1: return "through day \(figure("2", clause)) after grab"
    case 2: return "until grab + \(figure("48 hours", clause))"
    case 3: return "until next thursday at \(figure("23:00", clause))"
    case 4: return "until end of week of grab"
    default:
      guard isPending else { return "until end of month of grab" }
      return "until activate + \(figure("20 hours", clause)) and through \(figure("2024-02-09", clause))"
    }
  }

  private mutating func issue(_ index: Int, takes: Bool, mustCount: Bool) -> String {
    if takes { return "    issue: leftover of \(rounds[index - 1])\n" }
    if mustCount || random.chance(45) {
      let extra = hasPack && random.chance(70) ? [Tier(name: "pack", most: 200, isVarying: false)] : []
      let counts = (tiers + extra).map {
        "\($0.name): \(figure("\(1 + random.below(random.chance(30) ? 3 : 12))", "二（二）"))"
      }
      return "    issue: {\(counts.joined(separator: ", "))}\n"
    }
    if random.chance(40) { return "    issue: \(figure("\(random.pick([3, 9, 20]) * 100)元", "二（二）"))\n" }
    return ""
  }

  // MARK: Subjects, quotas, rules

  private mutating func subjectsText() -> String {
    var text = "subjects:\n"
    switch random.below(5) {
    case 0: text += "  user: {same: phone, links: direct, refused: ignored, needs: [phone], cite: 二（三）}\n"
    case 1:
      text +=
        "  user: {same: all of device & phone, links: transitive, refused: ignored, needs: [device, phone], cite: 二（三）}\n"
    case 2:
      text += "  user: {same: any of device | phone, links: direct, refused: ignored, needs: [phone], cite: 二（三）}\n"
    default:
      let refused = random.chance(30) ? "linked" : "ignored"
      let third = hasCard ? "" : " | id_number"
      text +=
        "  user: {same: any of device | phone\(third), links: transitive, refused: \(refused), needs: [phone], cite: 二（三）}\n"
    }
    if hasCard {
      text += "  card: {same: bank_card, links: direct, refused: ignored, needs: [bank_card], cite: 二（三）}\n"
    }
    return text + "\n"
  }

  private mutating func quotasText() -> String {
    let clause = "二（三）"
    var lines: [String] = []
    func number(_ random: inout CrossRandom, _ most: Int) -> String { "\(1 + random.below(most))" }
    if hasFull {
      lines.append("places: {at: grab, at-most: \(figure(number(&random, 6), clause)), back: expire, cite: 二（三）}")
    }
    let makers: [(String, (inout CrossCampaign) -> String)] = [
      (
        "one-each",
        { "{at: grab, per: [user, round, tier], at-most: \($0.figure(number(&$0.random, 2), clause)), cite: 二（三）}" }
      ),
      (
        "per-user",
        {
          "{at: grab, per: user, at-most: \($0.figure(number(&$0.random, 4), clause)), back: \($0.random.pick(["expire", "refund-full", "[expire, refund-full]"])), cite: 二（三）}"
        }
      ),
      ("a-day", { "{at: grab, per: [user, day], at-most: \($0.figure(number(&$0.random, 2), clause)), cite: 二（三）}" }),
      (
        "daily",
        { "{at: grab, per: day, at-most: \($0.figure(number(&$0.random, 5), clause)), back: expire, cite: 二（三）}" }
      ),
      ("weekly", { "{at: grab, per: [tier, week], at-most: \($0.figure(number(&$0.random, 6), clause)), cite: 二（三）}" }),
      ("per-order", { "{at: redeem, per: order, at-most: \($0.figure("1", clause)), back: refund-full, cite: 二（三）}" }),
      ("per-item", { "{at: redeem, per: item, at-most: \($0.figure("1", clause)), back: refund-full, cite: 二（三）}" }),
      (
        "a-shop",
        {
          "{at: redeem, per: [user, merchant], at-most: \($0.figure(number(&$0.random, 2), clause)), back: refund-full, cite: 二（三）}"
        }
      ),
      (
        "used-a-month",
        {
          "{at: [grab, redeem], per: [user, month], at-most: \($0.figure("4", clause)), back: [refund-full, expire], cite: 二（三）}"
        }
      ),
      (
        "in-hand",
        { "{at: grab, per: user, while: unused, at-most: \($0.figure(number(&$0.random, 2), clause)), cite: 二（三）}" }
      ),
      ("tries", { "{at: try grab, per: [user, day], at-most: \($0.figure("5", clause)), else: risk, cite: 二（三）}" }),
      (
        "money",
        {
          "{at: grab, adds: subsidy, at-most: \($0.figure("\($0.random.pick([4, 20, 60]) * 100)元", clause)), back: expire, cite: 二（三）}"
        }
      ),
      (
        "a-head",
        {
          "{at: redeem, per: user, adds: subsidy, at-most: \($0.figure("250元", clause)), back: refund-full, cite: 二（三）}"
        }
      ),
      (
        "by-round",
        {
          "{at: grab, per: round, adds: subsidy, at-most: \($0.figure("\($0.random.pick([6, 30]) * 100)元", clause)), cite: 二（三）}"
        }
      ),
      (
        "by-channel",
        {
          "{at: redeem, per: [day, channel], at-most: {over: channel, cases: {pos: \($0.figure("1", clause)), others: \($0.figure("3", clause))}}, cite: 二（三）}"
        }
      ),
      ("refunds", { "{at: refund, per: user, at-most: \($0.figure("3", clause)), cite: 二（三）}" }),
      ("returns", { "{at: refund-full, per: [user, day], at-most: \($0.figure("1", clause)), cite: 二（三）}" }),
      (
        "when-cheap",
        {
          "{at: redeem, per: user, at-most: \($0.figure("1", clause)), when: item.price < \($0.figure("1500元", clause)), back: refund-full, cite: 二（三）}"
        }
      ),
      (
        "priced",
        {
          "{at: redeem, per: user, adds: item.price, at-most: \($0.figure("5000元", clause)), back: refund-full, cite: 二（三）}"
        }
      ),
    ]
    for (name, make) in makers where random.chance(18) {
      lines.append("\(name): \(make(&self))")
      quotaNames.append(name)
    }
    if hasDaily { lines.append("a-day-all: {at: grab, per: day, at-most: \(figure("2", clause)), cite: 二（三）}") }
    if hasTokens {
      lines.append("a-round: {at: grab, per: round, at-most: \(figure(number(&random, 5), clause)), cite: 二（三）}")
    }
    if hasHole { lines.append("open-end: {at: redeem, per: [user, week], at-most: TBD, cite: 二（三）}") }
    if hasCard { lines.append("one-a-card: {at: grab, per: card, at-most: \(figure("2", clause)), cite: 二（三）}") }
    if hasPlatform {
      lines.append("each-platform: {at: grab, per: [user, platform], at-most: \(figure("2", clause)), cite: 二（三）}")
    }
    if lines.isEmpty { lines.append("many: {at: grab, per: user, at-most: \(figure("9", clause)), cite: 二（三）}") }
    return "quotas:\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }

  private mutating func rulesText() -> String {
    let clause = "二（三）"
    var lines = ["store: {at: enrol, when: merchant.vetted, else: not_admitted, cite: 二（三）}"]
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
    if random.chance(10) {
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
    return "rules:\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }

  // MARK: Flows

  private mutating func flowsText() -> String {
    let clause = "二（四）"
    var lines: [String] = []
    if isPending {
      lines.append(
        "granted: {at: grab, \(hasPack ? "for: [\(tiers.map(\.name).joined(separator: ", ")), small], " : "")move: voucher to pending, cite: 二（四）}"
      )
      lines.append("ready: {at: activate, move: voucher from pending to unused, cite: 二（四）}")
    }
    if isPending || random.chance(25) {
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
      switch random.below(4) {
      case 0: lines.append("paid: {at: redeem, move: subsidy from spent to merchant, cite: 二（四）}")
      case 1:
        lines.append(
          "paid: {at: \(figure("2 days", clause)) after redeem, move: subsidy from spent to merchant, cite: 二（四）}")
      case 2: lines.append("paid: {at: every week, move: subsidy from spent to merchant, cite: 二（四）}")
      default: lines.append("paid: {at: every day, move: subsidy from spent to merchant, cite: 二（四）}")
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
    return "flows:\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }

  private func tail() -> String {
    guard isLocal, !isCircle else { return "" }
    return """
      silent:
        place: {reading: a code that the app reports is believed, cite: 二（三）}

      """
  }
}
