import QuanModel
import QuanNaive
import QuanSyntax

/// Commands as an app, its tills and its back office would send them to a campaign, with the edges of its windows, keys that join
/// users, replays and lines that are wrong.
struct CrossCommands {
  let campaign: Campaign
  let values: CrossValues
  var random: CrossRandom
  var now: Int64
  let boundaries: [Int64]
  let over: Int64
  /// Whether every window is behind.
  var isOver: Bool { now > over || refusedInRow > 3 && !boundaries.contains { $0 > now } }
  var number = 0
  /// How many wrong lines were sent.
  var wrongs = 0
  /// Whether commands bring no facts: a line that is wrong is wrong in one way only.
  var isPlain = false
  /// Vouchers that were told, with the person that holds them.
  var vouchers: [Voucher] = []

  struct Voucher {
    var id: String
    var person: Int
    var number: Int
    var state: String
    var expires: Int64
  }

  /// The verb that the campaign is about, where it is a generated one.
  let focus: Verb?
  /// Whether most of its commands are such that an entry of the file names a reason.
  let isHard: Bool

  /// The grab that waits for its answer.
  var asked: (id: String, person: Int)?
  /// The merchant that was to be enrolled last, and those that are.
  var asking: String?
  var merchants: [String] = []
  /// Grabs that found nothing open, one after the other.
  var refusedInRow = 0
  /// Grabs that were not accepted, one after the other.
  var vainInRow = 0
  /// When the last vouchers end.
  var ends: [Int64] = []
  var sent: [String] = []
  /// Ids of lines that were decided.
  var decided: [String] = []
  var lastID = ""
  let keys: [Int]
  let origins: [Verb: Set<String>]
  let persons: Int
  var used: [(id: String, merchant: String, order: String)] = []

  init(_ campaign: Campaign, seed: UInt64) {
    self.campaign = campaign
    values = CrossValues(campaign)
    random = CrossRandom(seed: seed)
    boundaries = campaign.fixedInstants
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
    let mark = campaign.facts.first { $0.name == "focus.mark" || $0.name == "merchant.mark" }
    focus = mark?.verbs.min()
    isHard = random.chance(70)
  }

  // MARK: Time

  mutating func passTime() {
    // Nothing is open: on to the next edge.
    if refusedInRow > 1, random.chance(70), let next = boundaries.first(where: { $0 > now }) {
      refusedInRow = 0
      now = next
      return
    }
    switch random.below(1000) {
    case 0..<350: break
    case 350..<900: now += Int64(1 + random.below(120_000))
    case 900..<930: now += Int64(random.below(6 * 3_600_000))
    case 930..<935: now += Int64(random.below(2 * 86_400_000))
    case 935..<944: now = midnight(after: now) - Int64(random.pick([1, 0]))
    case 944..<950 where !ends.isEmpty: now = max(now, random.pick(ends) - Int64(random.pick([1, 0])))
    case 950..<985: break
    default:
      guard let next = boundaries.first(where: { $0 > now + 1 }), random.chance(80) else { return now += 60_000 }
      now = max(now, next - Int64(random.pick([1, 0, 0, 1000])))
    }
  }

  /// What the last line was answered: where its voucher stands.
  mutating func heard(_ answer: CrossPair.Answer) {
    if answer.outcome != "invalid" { decided.append(lastID) }
    if answer.verb == "enrol", answer.outcome == "accepted", let asking, !merchants.contains(asking) {
      merchants.append(asking)
    }
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
  mutating func voucher(for verb: Verb) -> Voucher {
    let fit = fitting(verb)
    return random.pick(fit.isEmpty || random.chance(8) ? vouchers : fit)
  }

  func fitting(_ verb: Verb) -> [Voucher] {
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

  func midnight(after instant: Int64) -> Int64 {
    let day = Instant(milliseconds: instant).day(in: campaign.zone).dayNumber
    return Instant(CivilDate(dayNumber: day + 1), secondsIntoDay: 0, in: campaign.zone).milliseconds
  }

  func text(_ instant: Int64) -> String { Instant(milliseconds: instant).text(in: campaign.zone) }

  /// An instant as commands write it, in UTC.
  static func text(_ instant: Int64) -> String {
    Instant(milliseconds: instant).text(in: .fixed(name: "UTC", offset: 0))
  }

  // MARK: Commands

  /// The next line.
  mutating func next() -> String {
    if random.chance(2), !sent.isEmpty { return replay() }
    if random.below(1000) < 37 { return wrong() }
    let before = now
    passTime()
    number += 1
    var command: NaiveJSON = .object([:])
    lastID = "c\(number)"
    command.put(.text(lastID), at: ["id"])
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

  mutating func verb() -> Verb {
    if merchants.isEmpty && random.chance(60) || random.chance(2) { return .enrol }
    if let verb = focusVerb() { return verb }
    let verb = anyVerb()
    // Where nothing is open, or no voucher is where the verb starts from, most would do something else.
    let isVain = verb == .grab ? refusedInRow > 0 || vainInRow > 3 : verb.isAboutVoucher && fitting(verb).isEmpty
    guard isVain, random.chance(92) else { return verb }
    let useful = (others + [.redeem, .refund]).filter { !fitting($0).isEmpty }
    return useful.isEmpty ? (verb == .grab ? .advance : .grab) : random.pick(useful)
  }

  /// The verb that the campaign is about comes often, and what undoes it.
  private mutating func focusVerb() -> Verb? {
    guard let focus, focus != .grab else { return nil }
    let share = random.below(100)
    guard !focus.isAboutVoucher else {
      // Fewer vouchers wait for an activation, and for papers, which come after a use.
      let most = focus == .submit ? 68 : focus == .review ? 62 : focus == .activate ? 60 : 42
      guard share < most, !vouchers.isEmpty else { return nil }
      // What leads to where the verb starts from, where no voucher stands there.
      let way = [focus] + (focus == .review ? [.submit] : []) + (focus == .submit || focus == .review ? [.redeem] : [])
      return way.first { !fitting($0).isEmpty } ?? (random.chance(10) ? focus : nil)
    }
    switch share {
    case 0..<32: return focus
    case 32..<40 where focus == .suspend: return .reinstate
    case 32..<40 where focus == .block: return .unblock
    default: return nil
    }
  }

  mutating func anyVerb() -> Verb {
    switch random.below(100) {
    case 0..<36: return .grab
    case 36..<62 where !vouchers.isEmpty: return .redeem
    case 62..<74 where !vouchers.isEmpty: return .refund
    case 74..<92 where !vouchers.isEmpty: return random.pick(others)
    case 92: return .block
    case 94: return .unblock
    case 95: return random.chance(50) ? .unblock : .refund
    case 96: return random.chance(25) ? .suspend : .reinstate
    case 97: return .reinstate
    case 98: return .round
    case 99: return .advance
    default: return .grab
    }
  }

  /// Verbs about a voucher that the campaign has flows for.
  var others: [Verb] {
    let all: [Verb] = [.activate, .void, .submit, .review] + campaign.ownVerbs.indices.map { Verb(own: $0) }
    let known = all.filter { verb in campaign.flows.contains { $0.events.contains(.verb(verb)) } }
    return known.isEmpty ? [.redeem, .refund] : known
  }
}
