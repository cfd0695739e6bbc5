/// A small campaign put together from the concepts of the language, told by a seed.
package struct CrossCampaign {
  package private(set) var yaml = ""
  let focus: CrossFocus
  var random: CrossRandom
  /// What is drawn apart from the mix.
  var more: CrossRandom
  /// Figures by clause; every literal of an entry stands in the clause that it cites.
  var figures: [String: [String]] = [:]

  // What the parts decide for one another.
  var tiers: [Tier] = []
  var isPending = false
  var isScanned = false
  var isStamped = false
  var hasCard = false
  var usesGrade = false
  var hasPlatform = false
  var paysOut = false
  var rounds: [String] = []
  var hasLeftover = false
  var hasFull = false
  var isLocal = false
  var isCircle = false
  var hasDaily = false
  var hasTokens = false
  var hasPack = false
  /// Whether a token of a holder or a tier goes on to the next round.
  var hasChances = false
  var hasLunch = false
  var hasHole = false
  /// Whether the commands of the focus tell where they are, and what their voucher is worth.
  var hasSpot = false
  var hasKind = false
  /// Whether the file leaves refunds to silence.
  var isSilent = false

  struct Tier {
    var name: String
    /// The most that it is worth, in yuan.
    var most: Int
    var isVarying: Bool
  }

  package init(seed: UInt64, focus: CrossFocus) {
    self.focus = focus
    random = CrossRandom(seed: seed &+ 0x5eed)
    more = CrossRandom(seed: seed &+ 0x3073)
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

  mutating func decide() {
    isPending = random.chance(25) || focus.verb == "activate"
    isScanned = focus.verb != CrossFocus.ownVerb && (random.chance(25) || ["submit", "review"].contains(focus.verb))
    isStamped = !isScanned && (random.chance(15) || focus.verb == CrossFocus.ownVerb)
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
    hasSpot = random.chance(60)
    hasKind = focus.isOnTheWay && random.chance(75)
    isSilent = focus.verb != "refund" && random.chance(6)
    for index in 0..<(1 + random.below(3)) {
      let isVarying = random.chance(45)
      tiers.append(Tier(name: "t\(index + 1)", most: 100 * (index + 1), isVarying: isVarying))
    }
  }

  /// A literal that a clause prints.
  mutating func figure(_ literal: String, _ clause: String, as printed: String? = nil) -> String {
    let text = printed ?? literal
    if !figures[clause, default: []].contains(text) { figures[clause, default: []].append(text) }
    return literal
  }

  // MARK: Head and money

  func head() -> String {
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

  func quoted(_ figure: String) -> String {
    figure.contains(":") && !figure.contains("T") ? "'\(figure)'" : figure
  }

  mutating func facts() -> String {
    var rows: [(verb: String, facts: [String])] = [("enrol", ["merchant.vetted: boolean"])]
    if usesGrade { rows.append(("grab", ["claim.grade: integer"])) }
    if isStamped { rows.append((CrossFocus.ownVerb, ["stamp.mark: boolean"])) }
    rows += focusFacts()
    var text = "facts:\n"
    var verbs: [String] = []
    for row in rows where !verbs.contains(row.verb) {
      verbs.append(row.verb)
      let facts = rows.filter { $0.verb == row.verb }.flatMap(\.facts)
      text += "  \(row.verb):\n" + facts.map { "    \($0)\n" }.joined()
    }
    return text + "\n"
  }

  func tail() -> String {
    var rows: [String] = []
    if isLocal, !isCircle { rows.append("place: {reading: a code that the app reports is believed, cite: 二（三）}") }
    if isSilent { rows.append("refund: {reading: nobody may give a voucher back, cite: 二（四）}") }
    return rows.isEmpty ? "" : "silent:\n" + rows.map { "  \($0)\n" }.joined()
  }
}
