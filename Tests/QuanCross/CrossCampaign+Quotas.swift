/// Subjects, and quotas over them.
extension CrossCampaign {
  mutating func subjectsText() -> String {
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

  mutating func quotasText() -> String {
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
    for (name, make) in makers where random.chance(focus.isAboutVoucher ? 9 : 18) {
      let before = figures
      let line = make(&self)
      // Nothing is counted or given back at refunds of which the file does not speak.
      guard !isSilent || !line.contains("refund") else {
        figures = before
        continue
      }
      lines.append("\(name): \(line)")
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
    lines += focusQuotas() + moreQuotas()
    if lines.isEmpty { lines.append("many: {at: grab, per: user, at-most: \(figure("9", clause)), cite: 二（三）}") }
    return "quotas:\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }
}
