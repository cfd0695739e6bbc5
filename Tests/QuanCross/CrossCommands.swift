import QuanModel
import QuanNaive
import QuanSyntax

/// Commands as an app, its tills and its back office would send them to a campaign, with the edges of its windows, keys that join
/// users, replays and lines that are wrong.
struct CrossCommands {
  private let campaign: Campaign
  private let values: CrossValues
  private var random: CrossRandom
  private var now: Int64
  private var boundaries: [Int64]
  private let over: Int64
  /// Whether every window is behind.
  var isOver: Bool { now > over || refusedInRow > 8 && !boundaries.contains { $0 > now } }
  private var number = 0
  /// Vouchers that were told, with the person that holds them.
  private var vouchers: [Voucher] = []

  private struct Voucher {
    var id: String
    var person: Int
    var number: Int
    var state: String
    var expires: Int64
  }

  /// The grab that waits for its answer.
  private var asked: (id: String, person: Int)?
  /// Grabs that found nothing open, one after the other.
  private var refusedInRow = 0
  /// Grabs that were not accepted, one after the other.
  private var vainInRow = 0
  /// When the last vouchers end.
  private var ends: [Int64] = []
  private var sent: [String] = []
  private var enrolled = 0
  private let keys: [Int]
  private let origins: [Verb: Set<String>]
  private let persons: Int
  private var used: [(id: String, merchant: String, order: String)] = []

  init(_ campaign: Campaign, seed: UInt64) {
    self.campaign = campaign
    values = CrossValues(campaign)
    random = CrossRandom(seed: seed)
    boundaries = Self.boundaries(campaign)
    let openings = campaign.rounds.compactMap { round -> Int64? in
      guard case .instant(let instant)? = round.open.from?.kind else { return nil }
      return instant.milliseconds
    }
    let begin = openings.min() ?? boundaries.first ?? 1_706_320_800_000
    now = begin - Int64(random.pick([60_000, 1, 3_600_000]))
    over = (boundaries.last ?? now) + 5 * 86_400_000
    keys = Set(campaign.subjects.flatMap { $0.keys + $0.needs }).sorted()
    persons = 3 + random.below(12)
    origins = Self.origins(campaign)
  }

  /// Fixed edges of every window, and delays after them, in order.
  private static func boundaries(_ campaign: Campaign) -> [Int64] {
    var result: Set<Int64> = []
    func add(_ kind: Edge.Kind?) {
      if case .instant(let instant)? = kind { result.insert(instant.milliseconds) }
      if case .shifted(let inner, _)? = kind { add(inner) }
    }
    func add(_ window: Window) {
      add(window.from?.kind)
      add(window.until?.kind)
      for filter in window.filters {
        switch filter {
        case .within(let inner), .outside(let inner): add(inner)
        case .weekly, .during: break
        }
      }
    }
    add(campaign.period)
    campaign.windows.forEach { add($0.window) }
    campaign.tiers.compactMap(\.valid).forEach { add($0) }
    campaign.rounds.forEach {
      add($0.open); add($0.valid)
    }
    return result.sorted()
  }

  // MARK: Time

  private mutating func passTime() {
    // Nothing is open: on to the next edge.
    if refusedInRow > 3, random.chance(60), let next = boundaries.first(where: { $0 > now }) {
      refusedInRow = 0
      now = next
      return
    }
    switch random.below(1000) {
    case 0..<350: break
    case 350..<900: now += Int64(1 + random.below(120_000))
    case 900..<950: now += Int64(random.below(6 * 3_600_000))
    case 950..<958: now += Int64(random.below(2 * 86_400_000))
    case 958..<970: now = midnight(after: now) - Int64(random.pick([1, 0]))
    case 970..<978 where !ends.isEmpty: now = max(now, random.pick(ends) - Int64(random.pick([1, 0])))
    default:
      guard let next = boundaries.first(where: { $0 > now + 1 }), random.chance(80) else { return now += 60_000 }
      now = max(now, next - Int64(random.pick([1, 0, 0, 1000])))
    }
  }

  /// What the last line was answered: where its voucher stands.
  mutating func heard(_ answer: CrossPair.Answer) {
    if answer.verb == "grab" {
      refusedInRow = ["closed", "not_open"].contains(answer.reason) ? refusedInRow + 1 : 0
      vainInRow = answer.outcome == "accepted" ? 0 : vainInRow + 1
    }
    let grab = asked
    asked = nil
    guard answer.outcome == "accepted", let number = answer.voucher, let state = answer.state else { return }
    if let known = vouchers.firstIndex(where: { $0.number == number }) {
      vouchers[known].state = state
      vouchers[known].expires = answer.expires ?? .max
      return
    }
    guard let grab else { return }
    vouchers.append(
      Voucher(id: grab.id, person: grab.person, number: number, state: state, expires: answer.expires ?? .max))
    if vouchers.count > 60 { vouchers.removeFirst() }
    if let end = answer.expires { ends = Array((ends + [end]).suffix(5)) }
  }

  /// A voucher that the verb most likely applies to; at times any.
  private mutating func voucher(for verb: Verb) -> Voucher {
    let fit = fitting(verb)
    return random.pick(fit.isEmpty || random.chance(12) ? vouchers : fit)
  }

  private func fitting(_ verb: Verb) -> [Voucher] {
    let states = origins[verb] ?? []
    return vouchers.filter { states.contains($0.state) && (verb == .refund || $0.expires > now) }
  }

  /// The states from which flows of each verb start.
  private static func origins(_ campaign: Campaign) -> [Verb: Set<String>] {
    var result: [Verb: Set<String>] = [:]
    for flow in campaign.flows {
      for case .verb(let verb) in flow.events {
        for case .voucher(let from, _) in flow.moves {
          let states = from.isEmpty ? campaign.states.filter(\.isLive) : from
          result[verb, default: []].formUnion(states.map { campaign.name(of: $0) })
        }
      }
    }
    result[.redeem] = result[.redeem] ?? ["unused"]
    result[.refund, default: []].insert("used")
    return result
  }

  private func midnight(after instant: Int64) -> Int64 {
    let day = Instant(milliseconds: instant).day(in: campaign.zone).dayNumber
    return Instant(CivilDate(dayNumber: day + 1), secondsIntoDay: 0, in: campaign.zone).milliseconds
  }

  private func text(_ instant: Int64) -> String { Instant(milliseconds: instant).text(in: campaign.zone) }

  /// An instant as commands write it, in UTC.
  static func text(_ instant: Int64) -> String {
    Instant(milliseconds: instant).text(in: .fixed(name: "UTC", offset: 0))
  }

  // MARK: Commands

  /// The next line.
  mutating func next() -> String {
    if random.chance(2), !sent.isEmpty { return replay() }
    if random.chance(1) { return broken() }
    let before = now
    passTime()
    number += 1
    var command: NaiveJSON = .object([:])
    command.put(.text("c\(number)"), at: ["id"])
    let at = random.chance(3) ? now - Int64(random.below(100_000)) : now
    command.put(.text(text(at)), at: ["at"])
    // Only `advance` may go far ahead.
    let verb = now - before > 39 * 86_400_000 ? .advance : verb()
    command.put(.text(campaign.name(of: verb)), at: ["do"])
    fill(verb, &command)
    let line = command.line
    sent.append(line)
    return line
  }

  private mutating func verb() -> Verb {
    if enrolled == 0 || random.chance(2) { return .enrol }
    let verb = anyVerb()
    // Where nothing is open, or no voucher is where the verb starts from, most would do something else.
    let isVain = verb == .grab ? refusedInRow > 1 || vainInRow > 3 : verb.isAboutVoucher && fitting(verb).isEmpty
    guard isVain, random.chance(85) else { return verb }
    let useful = (others + [.redeem, .refund]).filter { !fitting($0).isEmpty }
    return useful.isEmpty ? (vouchers.isEmpty ? .advance : .grab) : random.pick(useful)
  }

  private mutating func anyVerb() -> Verb {
    switch random.below(100) {
    case 0..<36: return .grab
    case 36..<62 where !vouchers.isEmpty: return .redeem
    case 62..<74 where !vouchers.isEmpty: return .refund
    case 74..<92 where !vouchers.isEmpty: return random.pick(others)
    case 92: return .block
    case 94..<96: return .unblock
    case 96: return random.chance(25) ? .suspend : .reinstate
    case 97: return .reinstate
    case 98: return .round
    case 99: return .advance
    default: return .grab
    }
  }

  /// Verbs about a voucher that the campaign has flows for.
  private var others: [Verb] {
    let all: [Verb] = [.activate, .void, .submit, .review] + campaign.ownVerbs.indices.map { Verb(own: $0) }
    let known = all.filter { verb in campaign.flows.contains { $0.events.contains(.verb(verb)) } }
    return known.isEmpty ? [.redeem, .refund] : known
  }

  private mutating func fill(_ verb: Verb, _ command: inout NaiveJSON) {
    switch verb {
    case .grab: fillGrab(&command)
    case .enrol:
      enrolled = min(enrolled + 1, 3)
      command.put(.text("m\(random.below(enrolled) + 1)"), at: ["merchant", "id"])
      bring(verb, &command)
    case .suspend, .reinstate: command.put(.text("m\(1 + random.below(3))"), at: ["merchant"])
    case .block, .unblock: putKeys(random.below(persons), &command, some: true)
    case .round: fillRound(&command)
    case .advance: break
    case .refund: fillRefund(&command)
    default:
      let voucher = voucher(for: verb)
      command.put(.text(random.chance(99) ? "$" + voucher.id : "none"), at: ["voucher"])
      putKeys(random.chance(96) ? voucher.person : random.below(persons), &command, some: random.chance(20))
      if verb == .redeem { fillSale(voucher.id, &command) }
      bring(verb, &command)
    }
  }

  private mutating func fillGrab(_ command: inout NaiveJSON) {
    command.put(.text(random.pick(campaign.tiers).entry.name), at: ["tier"])
    if random.chance(15) { command.put(.text(random.pick(campaign.rounds).entry.name), at: ["round"]) }
    let person = random.below(persons)
    putKeys(person, &command, some: random.chance(10))
    // A key of another person joins the two.
    if random.chance(6), let key = keys.randomElement(using: &random) {
      command.put(.text("k\(random.below(persons))"), at: ["user", BuiltInFacts.identityKeys[key]])
    }
    bring(.grab, &command)
    asked = ("c\(number)", person)
  }

  private mutating func fillSale(_ voucher: String, _ command: inout NaiveJSON) {
    let merchant = "m\(1 + random.below(random.chance(97) ? enrolled : 4))"
    command.put(.text(merchant), at: ["merchant"])
    if random.chance(95) {
      let order = "o\(random.chance(85) ? number : random.below(10))"
      command.put(.text(order), at: ["order", "id"])
      used.append((voucher, merchant, order))
      if used.count > 30 { used.removeFirst() }
    }
  }

  private mutating func fillRefund(_ command: inout NaiveJSON) {
    if random.chance(15), let sale = used.randomElement(using: &random) {
      command.put(.text(sale.merchant), at: ["merchant"])
      command.put(.text(sale.order), at: ["order", "id"])
      if random.chance(30) { command.put(.text("$" + sale.id), at: ["voucher"]) }
    } else {
      let id = voucher(for: .refund).id
      command.put(.text("$" + id), at: ["voucher"])
      if random.chance(10) { command.put(.text("m\(1 + random.below(3))"), at: ["merchant"]) }
    }
    bring(.refund, &command)
  }

  private mutating func fillRound(_ command: inout NaiveJSON) {
    let round = random.below(campaign.rounds.count)
    command.put(.text(campaign.rounds[round].entry.name), at: ["round"])
    if random.chance(70) {
      for tier in campaign.tiers where random.chance(60) {
        command.put(.integer(Int64(random.below(4))), at: ["set", "issue", tier.entry.name])
      }
    }
    if random.chance(25) { command.put(.text(text(now + Int64(random.below(4 * 86_400_000)))), at: ["set", "open"]) }
    if random.chance(25) { command.put(.text(text(midnight(after: now + 3 * 86_400_000))), at: ["set", "valid"]) }
    if command["set"] == nil { command.put(.object([:]), at: ["set", "issue"]) }
  }

  /// The keys of a person; with `some` one of them is left out.
  private mutating func putKeys(_ person: Int, _ command: inout NaiveJSON, some: Bool) {
    let left = some ? keys.randomElement(using: &random) : nil
    for key in keys where key != left || keys.count == 1 {
      command.put(.text("k\(person)"), at: ["user", BuiltInFacts.identityKeys[key]])
    }
  }

  private mutating func bring(_ verb: Verb, _ command: inout NaiveJSON) {
    for fact in values.asked.sorted() {
      let definition = campaign.facts[fact]
      guard definition.verbs.contains(verb) else { continue }
      let path = definition.name.split(separator: ".").map(String.init)
      guard path[0] != "item", let value = values.value(fact, at: now, &random) else { continue }
      command.put(value, at: path)
    }
    guard verb == .redeem else { return }
    bringItems(&command)
  }

  private mutating func bringItems(_ command: inout NaiveJSON) {
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

  // MARK: Again, and wrong

  /// A line that was sent before, as it was, at a later moment, or with other content.
  private mutating func replay() -> String {
    let line = random.pick(sent)
    guard let json = try? NaiveJSON.read(Array(line.utf8)), random.chance(70) else { return line }
    var changed = json
    if random.chance(70) {
      changed.put(.text(text(now)), at: ["at"])
    } else {
      changed.put(.text("advance"), at: ["do"])
    }
    return changed.line
  }

  private mutating func broken() -> String {
    let at = text(now)
    let tier = campaign.tiers[0].entry.name
    return random.pick([
      "{", "[]", "{\"id\":\"x\"", "{\"id\":7,\"at\":\"\(at)\",\"do\":\"advance\"}",
      "{\"id\":\"\",\"at\":\"\(at)\",\"do\":\"advance\"}", "{\"id\":\"x1\",\"at\":\"now\",\"do\":\"advance\"}",
      "{\"id\":\"x2\",\"at\":\"\(at)\",\"do\":\"fly\"}",
      "{\"id\":\"x3\",\"at\":\"\(at)\",\"do\":\"grab\",\"tier\":\"nothing\"}",
      "{\"id\":\"x4\",\"at\":\"\(at)\",\"do\":\"grab\",\"tier\":\"\(tier)\",\"round\":\"nothing\"}",
      "{\"id\":\"x5\",\"at\":\"\(at)\",\"do\":\"redeem\"}", "{\"id\":\"x6\",\"at\":\"\(at)\",\"do\":\"refund\"}",
      "{\"id\":\"x7\",\"at\":\"\(at)\",\"do\":\"amend\"}",
      "{\"id\":\"x8\",\"at\":\"\(at)\",\"do\":\"grab\",\"do\":\"grab\"}",
      "{\"id\":\"x9\",\"at\":\"\(text(now + 90 * 86_400_000))\",\"do\":\"suspend\",\"merchant\":\"m1\"}",
      "{\"id\":\"x10\",\"at\":\"\(at)\",\"do\":\"enrol\"}",
      "{\"id\":\"x11\",\"at\":\"\(at)\",\"do\":\"block\",\"user\":{}}",
      "{\"id\":\"x12\",\"at\":\"\(at)\",\"do\":\"grab\",\"tier\":7}", "{\"at\":\"\(at)\",\"do\":\"advance\"}",
    ])
  }
}
