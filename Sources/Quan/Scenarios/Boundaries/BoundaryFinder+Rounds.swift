import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// Edges of windows and counts of rounds.
extension BoundaryFinder {
  mutating func findRounds() {
    for (index, round) in campaign.rounds.enumerated() {
      let tier = plan.tiers.indices.first { plan.issues[index * plan.tiers.count + $0] != 0 } ?? 0
      guard let commands = story(.grab, tier: tier, round: index), let last = commands.last else {
        note(round.entry.path, "no grab of it was accepted", "没有找到可被接受的领券")
        continue
      }
      findOpening(index, commands, last)
      findIssue(index)
      findValidity(index, tier)
    }
  }

  /// A millisecond before the opening and at it, a millisecond before the end and at it.
  private mutating func findOpening(_ round: Int, _ commands: [BoundCommand], _ last: BoundCommand) {
    let window = builder.engine.openWindow(round)
    let edges = [window.from, window.until].filter { $0 > 0 && $0 < Instant.distantFuture.milliseconds }
    // What came before comes well before the opening.
    var given = Array(commands.dropLast())
    for place in given.indices where given[place].verb == .enrol {
      given[place].at = ScenarioTime(ScenarioClock.text(max(0, (edges.first ?? 0) - 7_200_000), in: plan.zone))
    }
    let rows = edges.flatMap { [$0 - 1, $0] }.compactMap { moved(last, to: $0, after: given[...]) }
    let entry = campaign.rounds[round].entry
    add(entry, path: entry.path + ".open", given, last, rows: unique([last] + rows))
  }

  private static let grabsMax: Int64 = 3000

  /// The last voucher of each tier, and the one after it.
  private mutating func findIssue(_ round: Int) {
    let entry = campaign.rounds[round].entry
    for tier in plan.tiers.indices {
      let count = plan.issues[round * plan.tiers.count + tier]
      guard count != 0, count != .max, let commands = story(.grab, tier: tier, round: round), let last = commands.last
      else { continue }
      guard count <= Self.grabsMax else {
        note(
          entry.path + ".issue", "\(count) vouchers of \(plan.tierNames[tier]) are too many to try",
          "\(plan.tierNames[tier]) 有 \(count) 张，数量过多，未逐张试")
        continue
      }
      var many = last
      many.user = .left
      many.label = nil
      var next = many
      next.at = ScenarioTime("+ 0 秒")
      many.times = max(1, Int(count))
      add(
        entry, path: entry.path + ".issue", about: plan.tierNames[tier], Array(commands.dropLast()) + [many], next,
        rows: [next])
    }
  }

  /// The first and the last moment at which a voucher can be used, and those beside them.
  private mutating func findValidity(_ round: Int, _ tier: Int) {
    guard let commands = story(.redeem, tier: tier, round: round), let last = commands.last else { return }
    var story = ScenarioStory(plan: plan, key: key)
    for command in commands.dropLast() { _ = story.carryOut(command, repetition: 0) }
    guard case .named(let name) = last.voucher, let voucher = story.voucher(named: name) else { return }
    let ends = story.engine.state.vouchers.expires[voucher]
    let granted = story.engine.state.vouchers.granted[voucher]
    let starts = story.engine.nextUse(of: voucher, from: granted) ?? granted
    var edges: [Int64] = starts > granted ? [starts - 1, starts] : []
    if ends < Instant.distantFuture.milliseconds { edges += [ends - 1, ends] }
    let rows = edges.compactMap { moved(last, to: $0, after: commands.dropLast()) }
    let entry = campaign.rounds[round].entry
    add(entry, path: entry.path + ".valid", Array(commands.dropLast()), last, rows: unique(rows))
  }
}
