import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Turns the commands of a story that was put together for the engine into those of a scenario.
struct StoryTranscript {
  private let campaign: Campaign
  private let plan: Plan
  private let key: DeploymentKey
  private var grabs = 0

  private init(_ campaign: Campaign, _ plan: Plan, _ key: DeploymentKey) {
    self.campaign = campaign
    self.plan = plan
    self.key = key
  }

  /// The commands, told once more: a scenario names its vouchers, and an engine gave them numbers. Nil where the story is
  /// not accepted as a scenario tells it. A last command may be added that was refused.
  static func commands(
    of drafts: [CommandDraft], _ tried: CommandDraft?, _ campaign: Campaign, _ plan: Plan, _ key: DeploymentKey
  ) -> [BoundCommand]? {
    var transcript = StoryTranscript(campaign, plan, key)
    var story = ScenarioStory(plan: plan, key: key)
    /// Names of vouchers by their numbers.
    var names: [String] = []
    var commands: [BoundCommand] = []
    for draft in drafts {
      var command = transcript.command(draft, names)
      if command.verb == .grab {
        transcript.grabs += 1
        command.label = "v\(transcript.grabs)"
      }
      let before = story.engine.state.vouchers.count
      guard story.carryOut(command, repetition: 0).outcome == .accepted else { return nil }
      let made = story.engine.state.vouchers.count - before
      // A flow may make more vouchers of one, at a grab or later.
      let label = command.label ?? ""
      if made > 0 { names += (1...made).map { $0 == 1 ? label : "\(label).\($0)" } }
      commands.append(command)
    }
    if let tried { commands.append(transcript.command(tried, names)) }
    return commands
  }

  private func command(_ draft: CommandDraft, _ names: [String]) -> BoundCommand {
    var command = BoundCommand(span: campaign.idSpan)
    // What the story leaves out the scenario must not fill in.
    (command.order, command.merchant) = (.none, .none)
    for field in draft.fields { take(field.name, field.value, names, &command) }
    if command.verb == .advance || command.verb == .round { (command.order, command.merchant) = (.left, .left) }
    if case .left = command.user, command.verb != .enrol, command.verb != .advance { command.user = .none }
    return command
  }

  private func take(_ name: String, _ value: CommandDraft.Value, _ names: [String], _ command: inout BoundCommand) {
    switch (name, value) {
    case ("id", _): return
    case ("at", .text(let text)):
      let instant = InstantText.parse(Array(text.utf8)[...]) ?? 0
      command.at = ScenarioTime(ScenarioClock.text(instant, in: plan.zone))
    case ("do", .text(let text)):
      command.verb = plan.verbNames.firstIndex(of: text).map { Verb(rawValue: UInt8($0)) }
    case ("tier", .text(let text)): command.tier = text
    case ("round", .text(let text)): command.round = text
    case ("voucher", .text(let code)):
      let number = key.vouchers.number(of: Array(code.utf8)).map { Int($0) } ?? -1
      command.voucher = .named(names.indices.contains(number) ? names[number] : code)
    case ("merchant", .text(let text)): command.merchant = .named(text)
    case ("set", .object(let members)):
      if case .text(let text)? = members.first(where: { $0.name == "open" })?.value,
        let instant = InstantText.parse(Array(text.utf8)[...])
      {
        command.opens = ScenarioTime(ScenarioClock.text(instant, in: plan.zone))
      }
      for case (name: "issue", value: .object(let rows)) in members {
        for case (name: let tier, value: .number(let count)) in rows { command.issue.append((tier, count)) }
      }
    default: flatten(name, value, &command)
    }
  }

  /// A nested value as facts under dotted names; what names the user, the merchant and the order stands apart.
  private func flatten(_ path: String, _ value: CommandDraft.Value, _ command: inout BoundCommand) {
    switch (path, value) {
    case ("merchant.id", .text(let text)): command.merchant = .named(text)
    case ("order.id", .text(let text)): command.order = .named(text)
    case ("platform.id", _): command.facts.append(("platform", value))
    case ("order.items", .list(let items)):
      for case .object(let members) in items {
        for member in members { command.facts.append(("item." + member.name, member.value)) }
      }
    case (_, .text(let text)) where Self.user(path, text) != nil:
      command.user = .named(Self.user(path, text) ?? text)
    case (_, .object(let members)):
      let isPlace = campaign.facts.contains { $0.name == path && $0.type == .place }
      let own = isPlace ? members.filter { ["admin", "lat", "lon", "datum"].contains($0.name) } : []
      if isPlace { command.facts.append((path, .object(own))) }
      for member in members where !own.contains(where: { $0.name == member.name }) {
        flatten(path + "." + member.name, member.value, &command)
      }
    default: command.facts.append((path, value))
    }
  }

  /// The user whom a key of the builder's own making tells; nil for every other text.
  private static func user(_ path: String, _ text: String) -> String? {
    guard let key = BuiltInFacts.identityKeys.first(where: { path == "user." + $0 }) else { return nil }
    let start = key.replacing("_", with: "-") + "-"
    guard text.hasPrefix(start), Int(text.dropFirst(start.count)) != nil else { return nil }
    return "user-" + text.dropFirst(start.count)
  }
}
