import QuanModel
import QuanNaive

/// What commands of each verb say.
extension CrossCommands {
  mutating func fill(_ verb: Verb, _ command: inout NaiveJSON) {
    switch verb {
    case .grab: fillGrab(&command)
    case .enrol:
      asking = "m\(1 + random.below(3))"
      command.put(.text(asking ?? ""), at: ["merchant", "id"])
      bring(verb, &command)
    case .suspend, .reinstate:
      command.put(.text("m\(1 + random.below(3))"), at: ["merchant"])
      bring(verb, &command)
    case .block, .unblock:
      putKeys(random.below(persons), &command, some: true)
      bring(verb, &command)
    case .round:
      fillRound(&command)
      bring(verb, &command)
    case .advance: bring(verb, &command)
    case .refund: fillRefund(&command)
    case .amend: command.put(.text("nothing"), at: ["amendment"])
    default:
      guard !vouchers.isEmpty else {
        command.put(.text("none"), at: ["voucher"])
        if verb == .redeem { command.put(.text("m1"), at: ["merchant"]) }
        return
      }
      let voucher = voucher(for: verb)
      command.put(.text(random.chance(97) ? "$" + voucher.id : "none"), at: ["voucher"])
      putKeys(random.chance(96) ? voucher.person : random.below(persons), &command, some: random.chance(20))
      if verb == .redeem { fillSale(voucher.id, &command) }
      // What the sale was is known; a merchant that is named besides is passed over where nothing asks for it.
      if verb.isAboutMerchant, verb != .redeem, random.chance(5) {
        command.put(.text("m\(1 + random.below(4))"), at: ["merchant"])
      }
      bring(verb, &command)
    }
  }

  mutating func fillGrab(_ command: inout NaiveJSON) {
    command.put(.text(random.pick(campaign.tiers).entry.name), at: ["tier"])
    if random.chance(8) { command.put(.text(random.pick(campaign.rounds).entry.name), at: ["round"]) }
    let person = random.below(persons)
    putKeys(person, &command, some: random.chance(10))
    // A key of another person joins the two.
    if random.chance(8), let key = keys.randomElement(using: &random) {
      command.put(.text("k\(random.below(persons))"), at: ["user", BuiltInFacts.identityKeys[key]])
    }
    bring(.grab, &command)
    asked = ("c\(number)", person)
  }

  mutating func fillSale(_ voucher: String, _ command: inout NaiveJSON) {
    let merchant = merchants.isEmpty || random.chance(4) ? "m\(1 + random.below(4))" : random.pick(merchants)
    command.put(.text(merchant), at: ["merchant"])
    if random.chance(95) {
      let order = "o\(random.chance(85) ? number : random.below(10))"
      command.put(.text(order), at: ["order", "id"])
      used.append((voucher, merchant, order))
      if used.count > 30 { used.removeFirst() }
    }
  }

  mutating func fillRefund(_ command: inout NaiveJSON) {
    if random.chance(15), let sale = used.randomElement(using: &random) {
      command.put(.text(sale.merchant), at: ["merchant"])
      command.put(.text(sale.order), at: ["order", "id"])
      if random.chance(30) { command.put(.text("$" + sale.id), at: ["voucher"]) }
    } else if vouchers.isEmpty {
      command.put(.text("none"), at: ["voucher"])
    } else {
      command.put(.text(random.chance(2) ? "none" : "$" + voucher(for: .refund).id), at: ["voucher"])
      if random.chance(10) { command.put(.text("m\(1 + random.below(3))"), at: ["merchant"]) }
    }
    bring(.refund, &command)
  }

  mutating func fillRound(_ command: inout NaiveJSON) {
    let round = random.below(campaign.rounds.count)
    command.put(.text(campaign.rounds[round].entry.name), at: ["round"])
    if random.chance(70) {
      for tier in campaign.tiers where random.chance(60) {
        command.put(.integer(Int64(random.below(4))), at: ["set", "issue", tier.entry.name])
      }
    }
    if random.chance(25) { command.put(.text(text(now + Int64(random.below(4 * 86_400_000)))), at: ["set", "open"]) }
    if random.chance(25) { command.put(.text(text(midnight(after: now + 3 * 86_400_000))), at: ["set", "valid"]) }
    if command["set"] == nil { command.put(.text(text(now + 86_400_000)), at: ["set", "open"]) }
  }

  /// The keys of a person; with `some` one of them is left out.
  mutating func putKeys(_ person: Int, _ command: inout NaiveJSON, some: Bool) {
    let left = some ? keys.randomElement(using: &random) : nil
    for key in keys where key != left || keys.count == 1 {
      command.put(.text("k\(person)"), at: ["user", BuiltInFacts.identityKeys[key]])
    }
  }

  mutating func bring(_ verb: Verb, _ command: inout NaiveJSON) {
    guard !isPlain else { return }
    for fact in values.asked.sorted() {
      let definition = campaign.facts[fact]
      guard definition.verbs.contains(verb) else { continue }
      let path = definition.name.split(separator: ".").map(String.init)
      guard path[0] != "item" else { continue }
      let isOfFocus = CrossFocus.numbers.contains(definition.name)
      // A province is too coarse for any of the regions.
      let isCoarse = definition.name.hasSuffix(".spot") && random.chance(12)
      let value =
        isOfFocus
        ? focusValue(definition.name, verb)
        : isCoarse ? .object(["admin": .text("37")]) : values.value(fact, at: now, &random)
      if let value { command.put(value, at: path) }
    }
    guard verb == .redeem else { return }
    bringItems(&command)
  }

  /// Marks for which the campaign's file names a reason, at a rate that leaves room for the others.
  private mutating func focusValue(_ fact: String, _ verb: Verb) -> NaiveJSON? {
    if fact == CrossFocus.kind { return .integer(Int64(random.pick([1, 1, 2, 2, 3]))) }
    if random.chance(4) { return nil }
    if random.chance(8) { return .integer(Int64(CrossFocus.undecidedMark)) }
    let share = !isHard ? 10 : verb == .grab ? 75 : 93
    return .integer(Int64(random.chance(share) ? 1 + random.below(5) : 0))
  }

  mutating func bringItems(_ command: inout NaiveJSON) {
    let facts = values.asked.sorted().filter { campaign.facts[$0].name.hasPrefix("item.") }
    guard !facts.isEmpty, random.chance(97) else { return }
    let count = random.chance(80) ? 1 : random.below(4)
    var items: [NaiveJSON] = []
    for _ in 0..<count {
      var item: NaiveJSON = .object([:])
      for fact in facts {
        guard let value = values.value(fact, at: now, &random) else { continue }
        item.put(value, at: campaign.facts[fact].name.split(separator: ".").dropFirst().map(String.init))
      }
      items.append(item)
    }
    command.put(.list(items), at: ["order", "items"])
    if count > 1, random.chance(25) { command.put(.integer(Int64(random.below(count))), at: ["item"]) }
  }
}
