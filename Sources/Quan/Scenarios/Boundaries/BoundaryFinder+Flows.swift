import QuanCheck
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

/// What moves when: each flow is made to run once, and its condition is tried on both sides.
extension BoundaryFinder {
  mutating func findFlows() {
    for (index, flow) in campaign.flows.enumerated() {
      let isShown = flow.events.contains { event in
        switch event {
        case .verb: false
        default: true
        }
      }
      var isFound = false
      for case .verb(let verb) in flow.events where !isFound { isFound = findFlow(index, at: verb) }
      if !isFound, isShown { isFound = waitForFlow(index) }
      if !isFound { note(flow.entry.path, "no story was found in which it runs", "没有找到使它执行的过程") }
    }
  }

  private mutating func findFlow(_ index: Int, at verb: Verb) -> Bool {
    let flow = campaign.flows[index]
    let applies = builder.solver.applies(index, at: .verb(verb))
    for tier in flow.entry.scope.tiers ?? [-1] {
      for round in flow.entry.scope.rounds ?? [-1] {
        let isOpen = flow.moves.contains(where: \.isUndecided)
        guard let commands = story(verb, tier: tier, round: round, and: [applies], isRefused: isOpen),
          let last = commands.last
        else { continue }
        if let condition = flow.condition {
          vary(flow.entry, condition, commands)
        } else {
          add(flow.entry, Array(commands.dropLast()), last, rows: [last])
        }
        return true
      }
    }
    return false
  }

  private static let daysMax = 420

  /// Lets a day after the other pass until the flow runs.
  private mutating func waitForFlow(_ index: Int) -> Bool {
    let flow = campaign.flows[index]
    let entry = plan.flows[index].entry
    let own = campaign.ownVerbs.indices.map { Verb(own: $0) }
    for tier in flow.entry.scope.tiers ?? Array(plan.tiers.indices) {
      for verb in [.grab, .redeem, .submit, .review, .activate, .refund] + own {
        guard let commands = story(verb, tier: tier) else { continue }
        var story = ScenarioStory(plan: plan, key: key)
        for command in commands { _ = story.carryOut(command, repetition: 0) }
        var wait = BoundCommand(span: campaign.idSpan)
        wait.verb = .advance
        for day in 1...Self.daysMax {
          wait.at = ScenarioTime("+ 1 天")
          let told = story.carryOut(wait, repetition: 0)
          guard told.outcome == .accepted else { break }
          guard story.engine.trace.ran.contains(entry) else { continue }
          wait.at = ScenarioTime("+ \(day) 天")
          addWaiting(flow.entry, commands, wait)
          return true
        }
      }
    }
    return false
  }

  /// After time has passed the vouchers of the story tell what it did.
  private mutating func addWaiting(_ entry: Entry, _ given: [BoundCommand], _ wait: BoundCommand) {
    guard var then = outcome(given, wait) else { return }
    var story = ScenarioStory(plan: plan, key: key)
    for command in given + [wait] { _ = story.carryOut(command, repetition: 0) }
    for label in given.compactMap(\.label) {
      guard let voucher = story.voucher(named: label) else { continue }
      then.vouchers.append(label)
      then.states.append(plan.stateNames[Int(story.engine.state.vouchers.states[voucher])])
    }
    found.append(
      BoundaryScenario(
        path: entry.path, about: "", title: entry.title, cites: entry.cites.map(\.clause), given: given, when: wait,
        rows: [BoundaryScenario.Row(command: wait, then: then)]))
  }
}
