import QuanModel

/// Writes a campaign of any length that checks without a finding: a province's programme with a part for each county,
/// every part with tiers, a share in a round, limits, rules, flows, duties and assertions, and clauses that print their
/// figures. The same length gives the same bytes.
struct CampaignGenerator {
  var book = ClauseBook()
  var random = SplitMix(seed: 20_250_303)
  var sections: [String: [String]] = [:]
  /// In fen.
  var worth: Int64 = 0
  /// The round that the counties of a pair share: how many vouchers of which tier.
  var issue: [(tier: String, count: Int, cite: String)] = []
  /// By which the number of vouchers of each tier is multiplied.
  var scale = 1
  /// How many counties share a round; there are no more than 20,000 pairs of tiers and rounds.
  var perRound = 2

  static let firstDay = CivilDate(year: 2025, month: 3, day: 3) ?? CivilDate(dayNumber: 20_150)
  static let tierNames = ["a", "b", "c", "d"]
  /// A part of the file that a county adds, about.
  private static let linesPerCounty = 206

  /// The text of a campaign of about so many lines: counties come in pairs.
  static func campaign(lines: Int) -> String {
    campaign(counties: 2 * max(1, (lines - 60 + linesPerCounty) / (2 * linesPerCounty)))
  }

  /// The text of a campaign of so many counties, a multiple of those that share a round.
  static func campaign(counties: Int, scale: Int = 1, perRound: Int = 2) -> String {
    var generator = CampaignGenerator()
    generator.scale = scale
    generator.perRound = perRound
    return generator.text(counties: counties)
  }

  /// The fewest vouchers of a tier that a campaign of scale 1 issues.
  static let fewestVouchers = 40_000

  private mutating func text(counties: Int) -> String {
    frame(counties: counties)
    for county in 1...counties { CountyPart(number: county, perRound: perRound).write(into: &self) }
    closing()
    var lines = head(counties: counties)
    for key in [
      "parties", "let", "facts", "funding", "tiers", "rounds", "quotas", "subjects", "rules", "flows", "discretion",
      "asserts", "accept",
    ] {
      lines += ["", "# ── \(key) ───────────────────────────────────────────────────────────────", "\(key):"]
      lines += sections[key] ?? []
    }
    return lines.joined(separator: "\n") + "\n"
  }

  mutating func add(_ section: String, _ lines: String...) { sections[section, default: []] += lines }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(random.next() % UInt64(list.count))] }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  // MARK: What all counties share

  private func head(counties: Int) -> [String] {
    let last = lastDay(counties: counties).text
    return [
      "# A generated programme of \(counties) counties.", "quan: 1", "", "campaign:",
      "  id: programme-2025", "  title: 全省消费促进活动2025年实施方案", "  zone: Asia/Shanghai", "  currency: CNY",
      "  period:", "    is: from \(Self.firstDay.text)T10:00 until \(last)T24:00", "    cite: 一（一）", "  notice:",
      "    number: 商消费字〔2025〕12号", "    issuer: [省商务厅, 省财政厅]", "    clauses:",
    ] + book.lines
  }

  private func lastDay(counties: Int) -> CivilDate {
    CivilDate(dayNumber: Self.firstDay.dayNumber + Int64(7 * (counties / perRound) + 60))
  }

  private mutating func frame(counties: Int) {
    _ = book.figure("\(Self.firstDay.text)T10:00", in: "一（一）")
    _ = book.figure("\(lastDay(counties: counties).text)T24:00", in: "一（一）")
    for clause in ["一（二）", "一（三）", "一（四）", "一（五）"] { book.open(clause) }
    add("parties", "  commerce: 省商务厅", "  finance: 省财政厅", "  wallet: 惠民钱包APP", "  operator: 平台运营单位")
    add("let", "  province: admin 37")
    add(
      "facts", "  enrol:", "    merchant.kind: one of " + GeneratedTexts.goods.joined(separator: " | "),
      "    merchant.licensed: boolean", "    merchant.bad_record: boolean",
      "    merchant.vetted: set of documents | qualification | public_notice", "    merchant.district: integer")
    add(
      "subjects", "  user:", "    same: any of device | phone | bank_phone | bank_card | id_number | app_account",
      "    links: transitive", "    refused: ignored", "    needs: [phone, app_account]",
      "    reading: any one shared key makes two accounts one user, so links chain", "    cite: 一（四）")
    add(
      "rules", "  persons: {at: grab, when: user.place in province, else: out_of_region, cite: 一（三）}",
      "  located: {at: grab, when: user.place.method == gps, else: place_unproven, cite: 一（三）}",
      "  wallet-only: {at: [grab, redeem], when: platform == wallet, else: wrong_platform, cite: 一（三）}",
      "  vetted:", "    at: enrol",
      "    when: merchant.vetted has all and merchant.licensed and not merchant.bad_record", "    else: not_admitted",
      "    cite: 一（五）", "  trusted: {at: redeem, when: not merchant.suspended, else: merchant_suspended, cite: 一（五）}",
      "  in-person:", "    at: redeem", "    when: order.in_person and user is voucher.user",
      "    else: not_the_holder",
      "    cite: 一（四）")
    add(
      "flows", "  refund-full:", "    at: refund", "    when: refund.extent == full and now in voucher.valid",
      "    move: voucher from used to unused", "    cite: 一（五）", "  refund-other:", "    at: refund",
      "    when: otherwise", "    move: nothing", "    reading: the voucher is used, and the subsidy stays spent",
      "    cite: 一（五）")
    add("discretion", "  run: {who: [commerce, finance, operator], must: run the programme, cite: 一（五）}")
  }

  private mutating func closing() {
    let total = Money.text(minorUnits: Int128(worth))
    let province = Money.text(minorUnits: Int128(worth / 4 * 3))
    let cities = Money.text(minorUnits: Int128(worth - worth / 4 * 3))
    for figure in [total, province, cities, "3:1"] { _ = book.figure(figure, in: "一（二）") }
    add(
      "funding", "  province:", "    title: 省级消费促进资金", "    gives: \(province)", "    pays: 3 parts",
      "    cite: 一（二）", "  cities:", "    title: 市县配套资金", "    gives: \(cities)", "    pays: 1 part", "    cite: 一（二）")
    add(
      "asserts", "  total: {that: funding.province.gives + funding.cities.gives == \(total), cite: 一（二）}",
      "  ratio: {that: funding.province.gives / funding.cities.gives == 3:1, cite: 一（二）}",
      "  no-payout: {that: not pays(buyer), cite: 一（二）}")
    add(
      "accept", "  payout:", "    code: Q0409", "    where: flows", "    saw: [\(total)]",
      "    because: finance pays the money over, and settles outside of this file", "    cite: 一（二）")
  }
}
