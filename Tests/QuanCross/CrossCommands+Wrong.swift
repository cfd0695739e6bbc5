import QuanModel
import QuanNaive

/// Lines that come again, and lines that are wrong.
extension CrossCommands {
  /// A line that was sent before, as it was, at a later moment, or with other content.
  mutating func replay() -> String {
    let line = random.pick(sent)
    guard let json = try? NaiveJSON.read(Array(line.utf8)) else { return line }
    lastID = json["id"].text ?? ""
    guard random.chance(70) else { return line }
    var changed = json
    if random.chance(85) {
      changed.put(.text(text(now)), at: ["at"])
    } else {
      changed.put(.text("advance"), at: ["do"])
    }
    return changed.line
  }

  /// A line of any verb that is wrong in one way.
  mutating func wrong() -> String {
    wrongs += 1
    lastID = "x\(wrongs)"
    if random.chance(8) { return unreadable() }
    let idle = campaign.verbs.filter { !isCarriedOut($0) }
    let isIdle = random.chance(15)
    let verb = isIdle ? random.pick(idle) : anyVerbToSpoil()
    var command: NaiveJSON = .object([:])
    command.put(.text(lastID), at: ["id"])
    command.put(.text(text(now)), at: ["at"])
    command.put(.text(campaign.name(of: verb)), at: ["do"])
    isPlain = true
    fill(verb, &command)
    isPlain = false
    asked = nil
    if verb == .amend, random.chance(40) { command.put(.null, at: ["amendment"]) }
    if !isIdle { spoil(&command, verb) }
    return command.line
  }

  private mutating func anyVerbToSpoil() -> Verb {
    if random.chance(12) { return random.pick([.grab, .round]) }
    let own = campaign.verbs.filter(\.isOwn)
    // An amendment that nobody knows is wrong in itself.
    return random.pick(own.isEmpty || random.chance(65) ? campaign.verbs.filter { $0 != .amend } : own)
  }

  private mutating func spoil(_ command: inout NaiveJSON, _ verb: Verb) {
    switch random.below(7) {
    case 0: command.put(random.pick([.integer(7), .boolean(true), .list([])]), at: [random.pick(["id", "at"])])
    case 1: command.put(.text(random.pick(["now", "2024-01-22", "2024-02-30T10:00:00+08:00"])), at: ["at"])
    case 2: command.put(.text(random.chance(50) ? "" : String(repeating: "x", count: 129)), at: ["id"])
    case 3: spoilNeeds(&command, verb)
    case 4 where !decided.isEmpty:
      lastID = random.pick(decided)
      command.put(.text(lastID), at: ["id"])
    case 5 where !sent.isEmpty:
      command.put(.text(text(now + Int64(41 + random.below(60)) * 86_400_000)), at: ["at"])
    default: spoilNames(&command, verb)
    }
  }

  private mutating func spoilNeeds(_ command: inout NaiveJSON, _ verb: Verb) {
    let needs: [String]
    switch verb {
    case .grab: needs = ["tier"]
    case .redeem: needs = ["voucher", "merchant"]
    case .refund: needs = ["voucher"]
    case .enrol, .suspend, .reinstate: needs = ["merchant"]
    case .block, .unblock: needs = ["user"]
    case .round: needs = ["round", "set"]
    case let verb where verb.isAboutVoucher: needs = ["voucher"]
    default: needs = []
    }
    command.put(.null, at: [random.pick(needs + ["id", "at"])])
    if verb == .refund, command["voucher"] == nil { command.put(.null, at: ["merchant"]) }
  }

  private mutating func spoilNames(_ command: inout NaiveJSON, _ verb: Verb) {
    switch verb {
    case .grab: command.put(.text("nothing"), at: [random.pick(["tier", "round"])])
    case .round where random.chance(50): command.put(.text("nothing"), at: ["round"])
    case .round: command.put(.integer(1), at: ["set", "issue", "nothing"])
    default: command.put(.text("fly"), at: ["do"])
    }
  }

  private func isCarriedOut(_ verb: Verb) -> Bool {
    if verb == .amend { return false }
    guard verb.isAboutVoucher, verb != .redeem, verb != .submit else { return true }
    return campaign.flows.contains { $0.events.contains(.verb(verb)) }
  }

  /// Nothing of which the verb could be told.
  private mutating func unreadable() -> String {
    let at = text(now)
    return random.pick([
      "{", "[]", "{\"id\":\"x\"", "{\"id\":\"x\",\"at\":\"\(at)\",\"do\":\"grab\",\"do\":\"grab\"}",
      "{\"id\":\"x\",\"at\":\"\(at)\",\"do\":7}", "{\"id\":\"x\",\"at\":\"\(at)\"}",
      "{\"id\":\"x\",\"at\":\"\(at)\",\"do\":\"fly\"}",
      "{\"id\":\"\",\"at\":\"\(at)\",\"do\":[]}",
      "{" + String(repeating: " ", count: 1 << 20) + "}",
    ])
  }
}
