import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Writes commands as a scenario file has them.
struct ScenarioText {
  typealias Field = (name: String, text: String)

  let campaign: Campaign
  let plan: Plan

  /// A command's own keys and facts, in the order of the table of keys.
  func fields(of command: BoundCommand) -> [Field] {
    var fields: [Field] = []
    func add(_ key: ScenarioKey, _ text: String?) { if let text { fields.append((key.rawValue, text)) } }
    add(.action, command.verb.map { plan.verbNames[Int($0.rawValue)] })
    add(.at, command.at.map(Self.text))
    add(.tier, command.tier.map(Self.plain))
    add(.round, command.round.map(Self.plain))
    let verb = command.verb ?? .advance
    add(.voucher, text(command.voucher, isNeeded: false))
    add(
      .user,
      text(
        command.user, isNeeded: verb == .grab || verb == .redeem || verb == .submit || verb.isOwn || verb == .activate))
    add(.merchant, text(command.merchant, isNeeded: verb.isAboutMerchant))
    add(.order, text(command.order, isNeeded: verb == .redeem || verb == .refund))
    if !command.issue.isEmpty {
      let rows = command.issue.map { "\(Self.plain($0.tier)): \($0.count)" }.joined(separator: ", ")
      let opens = command.opens.map { ", open: " + Self.text($0) } ?? ""
      add(.set, "{issue: {\(rows)}\(opens)}")
    }
    if command.times > 1 { add(.times, "\(command.times)") }
    add(.label, command.label.map(Self.plain))
    return fields + command.facts.map { (Self.plain($0.name), text($0)) }
  }

  /// `none` is said only where the story would fill something in.
  private func text(_ choice: BoundCommand.Choice, isNeeded: Bool) -> String? {
    switch choice {
    case .left: nil
    case .none: isNeeded ? "none" : nil
    case .named(let name): Self.plain(name)
    }
  }

  /// Fields on one line.
  func flow(_ fields: [Field]) -> String {
    "{" + fields.map { "\($0.name): \($0.text)" }.joined(separator: ", ") + "}"
  }

  static func text(_ time: ScenarioTime) -> String {
    var text = ""
    if let day = time.day {
      text = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
      if let clock = time.clock {
        text += "T\(padded(clock.hour, 2)):\(padded(clock.minute, 2))"
        if clock.second > 0 { text += ":\(padded(clock.second, 2))" }
      }
    }
    for offset in time.offsets {
      let unit = offset.unit == .milliseconds ? "ms" : offset.unit.rawValue
      text += (text.isEmpty ? "" : " ") + (offset.count < 0 ? "- " : "+ ") + "\(offset.count.magnitude) \(unit)"
    }
    return text
  }

  // MARK: Values

  private func text(_ fact: (name: String, value: CommandDraft.Value?)) -> String {
    guard let value = fact.value else { return "none" }
    let type = campaign.facts.first { $0.name == fact.name }?.type ?? .text
    return text(value, type)
  }

  private func text(_ value: CommandDraft.Value, _ type: FactType) -> String {
    switch value {
    case .text(let text):
      if type == .instant, let instant = InstantText.parse(Array(text.utf8)[...]) {
        return ScenarioClock.text(instant, in: plan.zone)
      }
      return Self.quoted(text)
    case .number(let number):
      return type == .money ? Money(minorUnits: number).text : type == .length ? "\(number)m" : "\(number)"
    case .decimal(let text): return type == .length ? text + "m" : text
    case .truth(let truth): return truth ? "yes" : "no"
    case .list(let items): return "[" + items.map { text($0, .text) }.joined(separator: ", ") + "]"
    case .object(let members): return place(members)
    }
  }

  /// A code alone, or the members as they are.
  private func place(_ members: [(name: String, value: CommandDraft.Value)]) -> String {
    if members.count == 1, members[0].name == "admin", case .text(let code) = members[0].value { return code }
    return "{" + members.map { "\($0.name): \(text($0.value, .place))" }.joined(separator: ", ") + "}"
  }

  /// A text that must not be taken for a word or a number.
  private static func quoted(_ text: String) -> String {
    text == "none" || text == "无" ? "'\(text)'" : plain(text)
  }

  /// A scalar as it can stand in braces.
  static func plain(_ text: String) -> String {
    let isTime = text.contains(":") && !text.contains(": ") && !text.hasSuffix(":")
    return isTime && !text.contains(",") ? text : YAMLQuoting.inFlow(text)
  }

  // MARK: Many commands

  /// Equal commands in a row as one that comes so many times; names of vouchers that nobody refers to are left out.
  static func compressed(_ commands: [BoundCommand], before last: BoundCommand) -> [BoundCommand] {
    var used: Set<String> = []
    for command in commands + [last] {
      if case .named(let name) = command.voucher { used.insert(VoucherName(name)?.label ?? name) }
    }
    var result: [BoundCommand] = []
    for command in commands {
      var command = command
      if let label = command.label, !used.contains(label) { command.label = nil }
      if let last = result.last, isSame(last, command) {
        result[result.count - 1].times += 1
      } else {
        result.append(command)
      }
    }
    return result
  }

  /// Whether the next command is the last one again at the same instant: a grab by somebody, or by the same user.
  private static func isSame(_ last: BoundCommand, _ next: BoundCommand) -> Bool {
    guard last.verb == .grab, next.verb == .grab, last.label == nil, next.label == nil, last.tier == next.tier,
      last.round == next.round, next.at == ScenarioTime("+ 0 秒"), case .named(let one) = last.user,
      case .named(let other) = next.user
    else { return false }
    return one == other
  }
}
