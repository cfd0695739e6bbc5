/// Rounds: when they open, what they issue, how long their vouchers are valid.
extension CrossCampaign {
  mutating func roundsText() -> String {
    let clause = "二（二）"
    var text = "rounds:\n"
    let isOfRounds = focus.verb == "round"
    let number = isOfRounds ? 2 + random.below(2) : 1 + random.below(3)
    hasLeftover = number > 1 && (isOfRounds || random.chance(50))
    for index in 0..<number {
      let name = ["first", "second", "third"][index]
      rounds.append(name)
      let (opens, ends) = [
        ("01-22T10:00", "01-25T24:00"), ("01-27T10:00", "01-31T24:00"), ("02-03T10:00", "02-07T24:00"),
      ][index]
      let open = figure("2024-\(opens)", clause)
      let takes = hasLeftover && index > 0
      let gives = hasLeftover && index < number - 1
      let tentative = takes && random.chance(isOfRounds ? 85 : 50) ? "tentative " : ""
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

  mutating func fromGrab() -> String {
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

  mutating func issue(_ index: Int, takes: Bool, mustCount: Bool) -> String {
    if takes { return "    issue: leftover of \(rounds[index - 1])\n" }
    if mustCount || random.chance(45) {
      let extra = hasPack && random.chance(70) ? [Tier(name: "pack", most: 200, isVarying: false)] : []
      let kinds = hasKind ? [Tier(name: "kinds", most: 100, isVarying: true)] : []
      let counts = (tiers + extra + kinds).map {
        "\($0.name): \(figure("\(1 + random.below(random.chance(30) ? 3 : 12))", "二（二）"))"
      }
      return "    issue: {\(counts.joined(separator: ", "))}\n"
    }
    if random.chance(40) { return "    issue: \(figure("\(random.pick([3, 9, 20]) * 100)元", "二（二）"))\n" }
    return ""
  }
}
