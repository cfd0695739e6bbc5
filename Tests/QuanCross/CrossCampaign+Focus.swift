/// Entries about the verb that a campaign is about: what refuses it by name, and what the engine refuses by itself.
extension CrossCampaign {
  mutating func focusFacts() -> [(verb: String, facts: [String])] {
    var facts = ["\(focus.mark): integer"]
    if hasSpot { facts.append("\(focus.spot): place") }
    if hasKind { facts.append("\(CrossFocus.kind): integer") }
    return [(focus.verb, facts)]
  }

  /// A tier whose worth the verb of the focus tells: what it brings may be worth nothing.
  mutating func focusTier() -> String {
    guard hasKind else { return "" }
    let clause = "二（一）"
    let cases = [("1", "100元"), ("2", "50元")].map { "\(figure($0.0, clause)): \(figure($0.1, clause))" }
    return "  kinds: {amount: {over: \(CrossFocus.kind), cases: {\(cases.joined(separator: ", "))}}, cite: \(clause)}\n"
  }

  mutating func focusRules() -> [String] {
    guard focus.isGuarded else { return [] }
    let clause = "二（三）"
    var lines = focus.reasons.enumerated().map { index, reason in
      "named-\(index + 1): {at: \(focus.verb), when: \(focus.mark) != \(figure("\(index + 1)", clause)), "
        + "else: \(reason), cite: \(clause)}"
    }
    if random.chance(70) {
      let mark = figure("\(CrossFocus.undecidedMark)", clause)
      lines.append("left-open: {at: \(focus.verb), when: \(focus.mark) != \(mark) or TBD, cite: \(clause)}")
    }
    if hasSpot {
      lines.append(
        "on-the-spot: {at: \(focus.verb), when: \(focus.spot) in city, else: out_of_region, cite: \(clause)}")
    }
    return lines
  }

  mutating func focusQuotas() -> [String] {
    // The first that refuses is told, so that what limits every command comes last.
    namingQuotas() + triedQuota()
  }

  private mutating func triedQuota() -> [String] {
    guard focus.verb != "grab", random.chance(focus.isGuarded ? 25 : 60) else { return [] }
    let per = focus.isAboutVoucher ? random.pick(["[user, day]", "[tier, day]"]) : "day"
    return ["tried: {at: try \(focus.verb), per: \(per), at-most: \(figure("9", "二（三）")), cite: 二（三）}"]
  }

  private mutating func namingQuotas() -> [String] {
    let (clause, verb) = ("二（三）", focus.verb)
    var lines: [String] = []
    guard !focus.isGuarded else {
      guard focus.isAboutVoucher else { return lines }
      if random.chance(60) {
        lines.append("by-user: {at: \(verb), per: user, at-most: \(figure("2", clause)), cite: \(clause)}")
      }
      if random.chance(60) {
        lines.append(
          "by-day: {at: [grab, \(verb)], per: [tier, day], at-most: \(figure("6", clause)), cite: \(clause)}")
      }
      return lines
    }
    let once = figure("1", clause)
    for (index, reason) in focus.reasons.enumerated() {
      lines.append(
        "named-\(index + 1): {at: try \(verb), when: \(focus.mark) == \(figure("\(index + 1)", clause)), "
          + "at-most: \(once), else: \(reason), cite: \(clause)}")
    }
    if random.chance(50) {
      let mark = figure("\(CrossFocus.undecidedMark)", clause)
      lines.append("left-open: {at: try \(verb), when: \(focus.mark) == \(mark), at-most: TBD, cite: \(clause)}")
    }
    if hasSpot {
      lines.append(
        "on-the-spot: {at: try \(verb), per: day, when: \(focus.spot) in city, at-most: \(figure("20", clause)), "
          + "cite: \(clause)}")
    }
    return lines
  }
}
