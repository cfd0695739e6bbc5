import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Limits: the last event that a quota lets through, and the one after it.
extension BoundaryFinder {
  private static let commandsMax = 4000

  mutating func findQuotas() {
    for (index, quota) in campaign.quotas.enumerated() {
      let verbs = quota.takes.compactMap { event -> Verb? in
        switch event {
        case .verb(let verb), .attempt(let verb): verb
        case .flow(let flow): campaign.flows[flow].events.compactMap(\.verb).first
        default: nil
        }
      }
      guard let verb = verbs.first else {
        note(quota.entry.path, "only events of time take from it, so it refuses nothing", "只随时间占用，不会拒绝")
        continue
      }
      if quota.limit == .amount(.max) { continue }
      if !exhaust(index, verb) {
        note(
          quota.entry.path, "its limit was not reached within \(Self.commandsMax) commands",
          "\(Self.commandsMax) 条指令内没有达到上限")
      }
    }
  }

  /// Repeats what takes from the quota, with as much kept the same as it counts by, until it refuses.
  private mutating func exhaust(_ index: Int, _ verb: Verb) -> Bool {
    let quota = campaign.quotas[index]
    let number = plan.quotas[index].entry
    var templates: [[BoundCommand]] = []
    for tier in quota.entry.scope.tiers ?? Array(plan.tiers.indices) {
      for round in quota.entry.scope.rounds ?? Array(plan.rounds.indices) {
        if let told = story(verb, tier: tier, round: round) { templates.append(told) }
      }
    }
    // Of money the dearest vouchers take most.
    if quota.countsMoney { templates.sort { value(of: $0) > value(of: $1) } }
    guard let first = templates.first else { return false }
    var story = ScenarioStory(plan: plan, key: key)
    var said: [BoundCommand] = []
    for command in first {
      guard story.carryOut(command, repetition: 0).outcome == .accepted else { return false }
      said.append(command)
    }
    var turn = 1
    var isMoving = true
    while isMoving, said.count < Self.commandsMax {
      isMoving = false
      for template in templates {
        turn += 1
        switch repeatOnce(template, turn, quota, number, &story, &said) {
        case .refused(let last):
          said = ScenarioText.compressed(said, before: last)
          add(quota.entry, said, last, rows: [last])
          return true
        case .counted: isMoving = true
        case .nothing: continue
        }
        if isMoving { break }
      }
    }
    return false
  }

  /// What the voucher of a story is worth, in fen.
  private func value(of commands: [BoundCommand]) -> Int64 {
    commands.last.flatMap { outcome(Array(commands.dropLast()), $0)?.amount } ?? 0
  }

  private enum Turn {
    case refused(BoundCommand)
    case counted
    case nothing
  }

  /// Tells one template again on the running story; what is accepted stays part of it.
  private func repeatOnce(
    _ template: [BoundCommand], _ turn: Int, _ quota: Quota, _ entry: Int32, _ story: inout ScenarioStory,
    _ said: inout [BoundCommand]
  ) -> Turn {
    for (place, original) in template.enumerated() where original.verb != .enrol && original.verb != .round {
      var command = renamed(original, turn, quota)
      // Rounds that open later are waited for.
      let clock = story.clock ?? 0
      if let at = original.at, let instant = ScenarioClock.instant(at, after: clock, in: plan.zone), instant > clock {
        command.at = at
      }
      let told = story.carryOut(command, repetition: 0)
      let isLast = place == template.count - 1
      let isSeen = story.engine.trace.steps.contains { $0.entry == entry }
      guard told.outcome == .accepted else {
        return told.decision?.entry == entry && told.outcome == .refused ? .refused(command) : .nothing
      }
      said.append(command)
      if isLast { return isSeen ? .counted : .nothing }
    }
    return .nothing
  }

  /// The command once more: what the quota counts by stays, everything else is another one.
  private func renamed(_ command: BoundCommand, _ turn: Int, _ quota: Quota) -> BoundCommand {
    var command = command
    let isPerUser = quota.dimensions.contains { if case .subject = $0 { true } else { false } }
    if case .named(let name) = command.user, !isPerUser { command.user = .named("\(name)-\(turn)") }
    if let label = command.label { command.label = "\(label)-\(turn)" }
    if case .named(let name) = command.voucher {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      command.voucher = .named((["\(parts[0])-\(turn)"] + parts.dropFirst()).joined(separator: "."))
    }
    if case .named(let name) = command.order, !quota.dimensions.contains(.order),
      !quota.dimensions.contains(.item)
    {
      command.order = .named("\(name)-\(turn)")
    }
    for place in command.facts.indices where isCounted(command.facts[place].name, by: quota) == false {
      if case .text(let text)? = command.facts[place].value { command.facts[place].value = .text("\(text)-\(turn)") }
    }
    command.at = ScenarioTime("+ 0 秒")
    return command
  }

  /// Whether the quota counts by a text that quotas count by; nil for every other fact.
  private func isCounted(_ name: String, by quota: Quota) -> Bool? {
    guard let index = campaign.facts.firstIndex(where: { $0.name == name }), campaign.facts[index].type == .text,
      campaign.quotas.contains(where: { $0.dimensions.contains(.fact(index)) })
    else { return nil }
    return quota.dimensions.contains(.fact(index))
  }
}
