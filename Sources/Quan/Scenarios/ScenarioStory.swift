import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

/// Tells one story on a fresh engine: fills in what its commands leave open, and keeps what later ones refer to.
struct ScenarioStory: ~Copyable {
  /// What came of a command.
  struct Told {
    var line: [UInt8]
    /// The command's id; empty where it has none.
    var id: [UInt8] = []
    /// Nil where the command itself was wrong.
    var decision: Decision?
    var fault: CommandFault?
    var isReplay = false

    var outcome: Decision.Outcome { decision?.outcome ?? .invalid }
    var reason: Reason? { decision?.reason ?? fault?.reason }
  }

  let plan: Plan
  let key: DeploymentKey
  private var reader: CommandReader
  private(set) var engine: Engine
  /// When the first command comes that does not say when.
  private let opening: Int64
  private(set) var clock: Int64?
  /// Vouchers by the names that commands gave them. For lookups only.
  private var labels: [String: [Int]] = [:]
  private(set) var lastVoucher: Int?
  /// The voucher that the last command was about.
  private(set) var subject: Int?
  private var lastMerchant: String?
  /// Who holds a voucher, and with which order and merchant it was subject last. For lookups only.
  private var holders: [Int: String] = [:]
  private var sales: [Int: (order: String?, merchant: String)] = [:]
  private var counters: [String: Int] = [:]

  init(plan: Plan, key: DeploymentKey) {
    self.plan = plan
    self.key = key
    reader = CommandReader(plan: plan, key: key)
    engine = Engine(plan: plan)
    engine.isTracing = true
    var starts: [Int64] = []
    for round in plan.rounds.indices { starts.append(engine.openWindow(round).from) }
    opening = starts.filter { $0 > 0 }.min() ?? max(plan.periodFrom, 0)
  }

  /// The number of a voucher by its name in the story.
  func voucher(named name: String) -> Int? {
    if let first = labels[name]?.first { return first }
    if let part = VoucherName(name), let all = labels[part.label], all.indices.contains(part.number - 1) {
      return all[part.number - 1]
    }
    return key.vouchers.number(of: Array(name.utf8)).map { Int($0) }
  }

  /// Carries out one of the commands that `times` asks for; all of them come at the same instant.
  mutating func carryOut(_ command: BoundCommand, repetition: Int) -> Told {
    let command = command.times > 1 ? command.numbered(repetition + 1) : command
    if let line = command.line { return decide(Array(line.utf8), command, user: nil) }
    let at: Int64
    if repetition > 0, let clock {
      at = clock
    } else if let time = command.at, let instant = ScenarioClock.instant(time, after: clock ?? opening, in: plan.zone) {
      at = instant
    } else {
      at = clock.map { $0 + 60_000 } ?? opening
    }
    clock = at
    var draft = CommandDraft()
    let user = compose(command, at: at, &draft)
    return decide(draft.line, command, user: user)
  }

  private mutating func decide(_ line: [UInt8], _ command: BoundCommand, user: String?) -> Told {
    let before = engine.state.vouchers.count
    do throws(CommandFault) {
      try reader.read(line[...])
    } catch {
      return Told(line: line, id: reader.id, fault: error)
    }
    let (decision, isReplay) = engine.decide(reader.command)
    guard decision.outcome != .invalid else {
      let fault = InvalidText.fault(decision.reason ?? .malformed, id: reader.id, verb: reader.command.verb)
      return Told(line: line, id: reader.id, decision: decision, fault: fault)
    }
    if decision.outcome == .accepted { remember(decision, command, user: user, from: before) }
    return Told(line: line, id: reader.id, decision: decision, isReplay: isReplay)
  }

  private mutating func remember(_ decision: Decision, _ command: BoundCommand, user: String?, from before: Int) {
    let made = Array(before..<engine.state.vouchers.count)
    for voucher in made { holders[voucher] = user }
    if decision.voucher >= 0 { lastVoucher = Int(decision.voucher) }
    if let label = command.label {
      labels[label, default: []] += made.isEmpty && decision.voucher >= 0 ? [Int(decision.voucher)] : made
    }
    guard command.verb == .redeem, decision.voucher >= 0, let merchant = said(merchant: command) else { return }
    sales[Int(decision.voucher)] = (lastOrder, merchant)
  }

  /// The order that the last redemption named.
  private var lastOrder: String?

  // MARK: What a command brings

  /// Sets every field; answers the name of its user.
  private mutating func compose(_ command: BoundCommand, at: Int64, _ draft: inout CommandDraft) -> String? {
    let verb = command.verb ?? .advance
    let name = plan.verbNames[Int(verb.rawValue)]
    draft.set("id", .text(command.id ?? "\(name)-\(count(name))"))
    draft.set("at", .text(Instant(milliseconds: at).text(in: plan.zone)))
    draft.set("do", .text(name))
    if let tier = command.tier { draft.set("tier", .text(tier)) }
    if let round = command.round { draft.set("round", .text(round)) }
    let voucher = said(voucher: command, verb)
    subject = voucher
    if case .named(let name) = command.voucher, voucher == nil {
      draft.set("voucher", .text(name))
    } else if let voucher {
      draft.set("voucher", .text(String(decoding: key.vouchers.code(for: voucher), as: UTF8.self)))
    }
    if let merchant = self.merchant(command, verb, voucher) { draft.set("merchant.id", .text(merchant)) }
    let order = self.order(command, verb, voucher)
    if let order { draft.set("order.id", .text(order)) }
    if verb == .redeem { lastOrder = order }
    let user = self.user(command, verb, voucher)
    if let user { identify(&draft, user, command) }
    setFacts(command, &draft)
    if let item = command.item { draft.set("item", .number(item)) }
    setRound(command, at: at, &draft)
    return user
  }

  private mutating func count(_ name: String) -> Int {
    counters[name, default: 0] += 1
    return counters[name] ?? 1
  }

  private func said(voucher command: BoundCommand, _ verb: Verb) -> Int? {
    switch command.voucher {
    case .none: nil
    case .named(let name): voucher(named: name)
    case .left: verb.isAboutVoucher ? lastVoucher : nil
    }
  }

  private func said(merchant command: BoundCommand) -> String? {
    if case .named(let name) = command.merchant { return name }
    return lastMerchant
  }

  private mutating func merchant(_ command: BoundCommand, _ verb: Verb, _ voucher: Int?) -> String? {
    switch command.merchant {
    case .none: return nil
    case .named(let name):
      if verb == .enrol { lastMerchant = name }
      return name
    case .left: break
    }
    switch verb {
    case .enrol:
      lastMerchant = "merchant-\(count("merchant"))"
      return lastMerchant
    case .redeem, .suspend, .reinstate: return lastMerchant
    case .refund: return voucher.flatMap { sales[$0]?.merchant } ?? lastMerchant
    default:
      // Before the sale only the command can tell the merchant.
      let isKnown = voucher.map { sales[$0] != nil } ?? false
      return verb.isAboutMerchant && !isKnown && plan.merchantSlots > 0 ? lastMerchant : nil
    }
  }

  private mutating func order(_ command: BoundCommand, _ verb: Verb, _ voucher: Int?) -> String? {
    switch (command.order, verb) {
    case (.none, _): return nil
    case (.named(let name), _): return name
    case (.left, .redeem): return "order-\(count("order"))"
    case (.left, .refund): return voucher.flatMap { sales[$0]?.order }
    case (.left, _): return nil
    }
  }

  /// A new user grabs, the holder does what comes later.
  private mutating func user(_ command: BoundCommand, _ verb: Verb, _ voucher: Int?) -> String? {
    switch command.user {
    case .none: return nil
    case .named(let name): return name
    case .left: break
    }
    if verb == .grab { return "user-\(count("user"))" }
    let isOfHolder = [.redeem, .submit, .activate].contains(verb) || verb.isOwn
    return isOfHolder ? voucher.flatMap { holders[$0] } : nil
  }

  private func identify(_ draft: inout CommandDraft, _ user: String, _ command: BoundCommand) {
    let asked = plan.joiningKeys | plan.neededKeys
    for (index, name) in BuiltInFacts.identityKeys.enumerated() where asked >> UInt8(index) & 1 == 1 {
      guard !command.facts.contains(where: { $0.name == "user." + name }) else { continue }
      draft.set("user." + name, .text(name.replacing("_", with: "-") + "-" + user))
    }
  }

  /// What is said of the item holds for every item of a list, unless the list says otherwise.
  private func setFacts(_ command: BoundCommand, _ draft: inout CommandDraft) {
    var common: [(name: String, value: CommandDraft.Value)] = []
    for fact in command.facts {
      guard let value = fact.value else { continue }
      if fact.name.hasPrefix("item.") {
        common.append((String(fact.name.dropFirst("item.".count)), value))
      } else {
        draft.set(fact.name, value)
      }
    }
    let items = command.items.map { item -> CommandDraft.Value in
      let own = item.map { fact in
        let name = fact.name.hasPrefix("item.") ? String(fact.name.dropFirst("item.".count)) : fact.name
        return (name: name, value: fact.value)
      }
      return .object(common.filter { fact in !own.contains { $0.name == fact.name } } + own)
    }
    if !items.isEmpty || !common.isEmpty {
      draft.set("order.items", .list(items.isEmpty ? [.object(common)] : items))
    }
  }

  private func setRound(_ command: BoundCommand, at: Int64, _ draft: inout CommandDraft) {
    for row in command.issue { draft.set("set.issue." + row.tier, .number(row.count)) }
    for (name, time) in [("open", command.opens), ("valid", command.ends)] {
      guard let time, let instant = ScenarioClock.instant(time, after: at, in: plan.zone) else { continue }
      draft.set("set." + name, .text(Instant(milliseconds: instant).text(in: plan.zone)))
    }
  }
}
