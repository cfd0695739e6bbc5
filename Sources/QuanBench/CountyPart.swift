import QuanModel

/// One county's part of a generated campaign.
struct CountyPart {
  /// From 1.
  let number: Int
  /// How many counties share a round; the last of them writes it.
  let perRound: Int
  private var isLast: Bool { number % perRound == 0 }

  private var id: String { "c" + padded(number, 3) }
  private var tiers: [String] { CampaignGenerator.tierNames.map { "\(id)-\($0)" } }
  private var round: String { "r" + padded((number + perRound - 1) / perRound, 3) }
  private func clause(_ part: Int) -> String { "三（\(number)）\(part)" }

  func write(into campaign: inout CampaignGenerator) {
    campaign.add("parties", "  bureau-\(id): 第\(number)区商务主管部门", "  bank-\(id): 第\(number)区合作银行")
    campaign.add("let", "  \(id): admin 37\(padded(number, 4))")
    for part in 1...12 where part != 3 || isLast { campaign.book.open(clause(part)) }
    writeTiers(&campaign)
    if isLast { writeRound(&campaign) }
    writeQuotas(&campaign)
    writeRules(&campaign)
    writeDuties(&campaign)
    writeAsserts(&campaign)
  }

  // MARK: Money and time

  private func writeTiers(_ campaign: inout CampaignGenerator) {
    campaign.add("tiers", "  # \(id): \(campaign.pick(GeneratedTexts.comments))")
    let goods = campaign.pick(GeneratedTexts.goods)
    for (index, tier) in tiers.enumerated() {
      let amount = 20 * (campaign.number(1...9) + 10 * index)
      let threshold = amount * campaign.number(4...12)
      let count = campaign.scale * CampaignGenerator.fewestVouchers / 400 * campaign.number(400...900)
      let clause = clause(1)
      let (worth, bound) = (
        campaign.book.figure("\(amount)元", in: clause), campaign.book.figure("\(threshold)元", in: clause)
      )
      campaign.add(
        "tiers", "  \(tier):", "    title: \(goods)满\(bound)减\(worth)",
        "    amount: \(worth) when item.price >= \(bound)", "    reading: \(campaign.pick(GeneratedTexts.readings))",
        "    cite: [\(clause), \(self.clause(2))]")
      _ = campaign.book.figure("\(count)", in: self.clause(2))
      campaign.issue.append((tier, count, self.clause(2)))
      campaign.worth += Int64(amount * count * 100)
      let sum = campaign.book.figure(Money.text(minorUnits: Int128(amount * count * 100)), in: self.clause(2))
      campaign.add("asserts", "  \(tier)-money: {that: worth(\(tier) in \(round)) == \(sum), cite: \(self.clause(2))}")
      campaign.add(
        "asserts", "  \(tier)-at-least:",
        "    that: can redeem when tier == \(tier) and item.price == \(bound)", "    cite: \(clause)",
        "  \(tier)-below: {that: cannot redeem when tier == \(tier) and item.price < \(bound), cite: \(clause)}")
    }
  }

  /// The round of this county and the one before it; each opens when the one before closes.
  private func writeRound(_ campaign: inout CampaignGenerator) {
    let first = CampaignGenerator.firstDay.dayNumber + Int64(7 * (number / perRound - 1))
    func day(_ offset: Int64) -> String { CivilDate(dayNumber: first + offset).text }
    let clause = clause(3)
    let open = campaign.book.figure("\(day(0))T10:00", in: clause)
    let close = campaign.book.figure("\(day(7))T10:00", in: clause)
    let end = campaign.book.figure("\(day(40))T24:00", in: clause)
    campaign.add(
      "rounds", "  \(round):", "    title: \(campaign.pick(GeneratedTexts.goods))专场",
      "    open: from \(open) until \(close)", "    issue:")
    for (tier, count, _) in campaign.issue { campaign.add("rounds", "      \(tier): \(count)") }
    var cites: [String] = []
    for entry in campaign.issue where !cites.contains(entry.cite) { cites.append(entry.cite) }
    campaign.issue = []
    campaign.add(
      "rounds", "    valid: until \(end)", "    reading: \(campaign.pick(GeneratedTexts.readings))",
      "    cite: [\((cites + [clause]).joined(separator: ", "))]")
    campaign.add(
      "asserts", "  \(round)-early:",
      "    that: cannot grab when round == \(round) and now < \(open)", "    cite: \(clause)",
      "  \(round)-late: {that: cannot redeem when round == \(round) and now >= \(end), cite: \(clause)}")
  }

  // MARK: Limits and rules

  private var scope: String { "[\(tiers.joined(separator: ", "))]" }

  private func writeQuotas(_ campaign: inout CampaignGenerator) {
    let each = campaign.book.figure("1", in: clause(4))
    let all = campaign.book.figure("\(campaign.number(2...3))", in: clause(4))
    let daily = campaign.book.figure("\(100 * campaign.number(3...9))", in: clause(5))
    let cap = campaign.book.figure("\(campaign.number(2...8))万元", in: clause(5))
    campaign.add(
      "quotas",
      "  \(id)-each: {at: grab, per: [user, round, tier], for: \(scope), at-most: \(each), cite: \(clause(4))}",
      "  \(id)-user:", "    at: grab", "    per: user", "    for: \(scope)", "    at-most: \(all)",
      "    reading: \(campaign.pick(GeneratedTexts.readings))", "    cite: \(clause(4))",
      "  \(id)-order: {at: redeem, per: order, for: \(scope), at-most: \(each), back: refund-full, cite: \(clause(4))}",
      "  \(id)-shop:                             # \(campaign.pick(GeneratedTexts.comments))",
      "    at: redeem", "    per: [merchant, day]", "    for: \(scope)", "    at-most: \(daily)",
      "    back: refund-full", "    cite: \(clause(5))",
      "  \(id)-shop-money:", "    at: redeem", "    adds: subsidy", "    per: [merchant, month]", "    for: \(scope)",
      "    at-most: \(cap)", "    back: refund-full", "    cite: \(clause(5))")
  }

  private func writeRules(_ campaign: inout CampaignGenerator) {
    let kind = campaign.pick(GeneratedTexts.goods)
    let other = campaign.pick(GeneratedTexts.goods.filter { $0 != kind })
    let born = campaign.number(55...85)
    let dearest = campaign.book.figure("\(campaign.number(2...9))万元", in: clause(6))
    let grade = campaign.book.figure("\(campaign.number(2...4))", in: clause(6))
    let district = campaign.book.figure("\(number)", in: clause(8))
    campaign.add(
      "rules", "  \(id)-place:", "    at: grab", "    for: \(scope)",
      "    when: user.place in \(id) or user.residence in \(id)", "    else: out_of_region",
      "    reading: \(campaign.pick(GeneratedTexts.readings))", "    cite: \(clause(7))",
      "  \(id)-real-name: {at: grab, for: \(scope), when: user.real_name and user.card_bound, cite: \(clause(7))}",
      "  \(id)-shops:", "    at: redeem", "    for: \(scope)",
      "    when: merchant.place in \(id) and merchant.district == \(district)",
      "    else: wrong_merchant", "    cite: \(clause(8))",
      "  \(id)-kinds:", "    at: redeem", "    for: \(scope)",
      "    when: merchant.kind == \(kind) or merchant.kind == \(other)",
      "    else: wrong_merchant", "    cite: \(clause(8))",
      "  \(id)-goods:", "    at: redeem", "    for: \(scope)",
      "    when: item.new and item.price <= \(dearest) and (item.energy_grade < \(grade) or item.quantity == 1)",
      "    reading: >-", "      \(campaign.pick(GeneratedTexts.readings))", "    cite: [\(clause(6)), \(clause(8))]")
    _ = campaign.book.figure("1", in: clause(6))
    let birth = campaign.book.figure("19\(born)-01-01", in: clause(9))
    campaign.add(
      "rules", "  \(id)-young: {at: grab, for: \(scope), when: user.birth_date >= \(birth), cite: \(clause(9))}")
  }

  // MARK: People and proofs

  private func writeDuties(_ campaign: inout CampaignGenerator) {
    let phone = campaign.book.figure("\(1_230_000 + number)", in: clause(10))
    let deposit = campaign.book.figure("\(campaign.number(2...9))000元", in: clause(11))
    let within = campaign.book.figure("\(campaign.number(3...15)) days", in: clause(11))
    campaign.add(
      "discretion",
      "  hotline-\(id): {who: bank-\(id), must: answer \(phone) on every working day, cite: \(clause(10))}",
      "  deposit-\(id):", "    who: [bureau-\(id), bank-\(id)]",
      "    must: hold a deposit of \(deposit) and pay it back within \(within)", "    cite: \(clause(11))")
    for part in 1...30 {
      let text = campaign.pick(GeneratedTexts.duties)
      let cite = clause([7, 8, 9, 10, 11, 12][part % 6])
      if part % 3 == 0 {
        campaign.add(
          "discretion", "  duty-\(id)-\(part):", "    who: [bureau-\(id), operator]", "    must: >-", "      \(text)",
          "    reading: \(campaign.pick(GeneratedTexts.readings))", "    cite: \(cite)")
      } else {
        let who = part % 2 == 0 ? "bureau-\(id)" : "bank-\(id)"
        campaign.add(
          "discretion", "  duty-\(id)-\(part): {who: \(who), must: '\(text.replacing("'", with: "''"))', cite: \(cite)}"
        )
      }
    }
  }

  private func writeAsserts(_ campaign: inout CampaignGenerator) {
    campaign.add(
      "asserts", "  \(id)-local:", "    that: >-",
      "      cannot grab when tier == \(tiers[0]) and not (user.place in \(id) or user.residence in \(id))",
      "    cite: \(clause(7))",
      "  \(id)-shop-place: {that: cannot redeem when tier == \(tiers[1]) and not merchant.place in \(id), cite: \(clause(8))}"
    )
  }
}
