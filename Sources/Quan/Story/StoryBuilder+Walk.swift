import QuanCheck
import QuanEngine
import QuanModel
import QuanPlan

/// Brings vouchers to where a command starts from.
extension StoryBuilder {
  /// A voucher of a tier, grabbed in a round that hands it out, or made by the grab of another tier.
  ///
  /// - Parameters:
  ///   - round: the round to try first.
  ///   - wishes: facts that later commands ask for; kept where a grab with them is accepted.
  mutating func obtain(
    tier: Int, round: Int? = nil, wishes: [Assignment.Entry] = [], fixed: [Assignment.Entry] = [],
    and conditions: [Condition] = []
  ) -> Int? {
    let rounds = rounds(of: tier, first: round)
    var refusals: [Decision?] = []
    for wanted in wishes.isEmpty ? [[]] : [wishes, []] {
      for round in rounds {
        let start = clock
        last = nil
        if let voucher = grab(tier, round, fixed: fixed + wanted, conditions) { return voucher }
        refusals.append(last)
        clock = start
      }
    }
    // The first round says most: later ones may be open in every respect.
    last = refusals.first { $0 != nil } ?? nil
    guard rounds.isEmpty else { return nil }
    for (pack, kept) in makers(of: tier) {
      guard obtain(tier: pack, wishes: wishes) != nil else { continue }
      let all = holdings
      if let made = all.keys.filter({ all[$0]?.tier == kept }).max() { return made }
    }
    return nil
  }

  /// The voucher itself, or where it is used up by the grab that made others one of these.
  func usable(_ voucher: Int) -> Int {
    guard !engine.state.vouchers.state(voucher).isLive else { return voucher }
    for made in holdings.keys.sorted() where made > voucher {
      if engine.state.vouchers.state(made).isLive { return made }
    }
    return voucher
  }

  /// A command on a voucher at the first instant at which it is accepted.
  mutating func perform(
    _ verb: Verb, on voucher: Int, fixed: [Assignment.Entry] = [], and conditions: [Condition] = []
  ) -> Bool {
    for _ in 0..<Self.attemptsMax {
      if verb == .redeem, let next = engine.nextUse(of: voucher, from: clock) { clock = max(clock, next) }
      let known = scope(of: voucher, verb) + fixed
      guard let facts = factsNow(for: verb, fixed: known, real: circumstances(voucher), and: conditions) else {
        last = nil
        return false
      }
      if act(verb, voucher: voucher, facts: facts) { return true }
      guard postpones() else { return false }
    }
    return false
  }

  /// Takes the shortest way through the flows to one of the states; where a step is refused, the next shortest.
  mutating func walk(_ voucher: Int, to targets: [VoucherState]) -> Bool {
    guard let holding = holdings[voucher] else { return false }
    let ways = VoucherWays(campaign, tier: holding.tier, round: holding.round)
    var blocked: Set<VoucherWays.Step> = []
    var refusal = last
    while let path = ways.path(from: engine.state.vouchers.state(voucher), to: targets, without: blocked) {
      guard let step = path.first else { return true }
      if !take(step, voucher) {
        refusal = last ?? refusal
        blocked.insert(step)
      } else if engine.state.vouchers.state(voucher) != step.to {
        blocked.insert(step)
      }
    }
    last = refusal
    return false
  }

  private mutating func take(_ step: VoucherWays.Step, _ voucher: Int) -> Bool {
    switch step.cause {
    case .command(let verb, let flow):
      var conditions: [Condition] = []
      if let flow { conditions.append(solver.applies(flow, at: .verb(verb))) }
      return perform(verb, on: voucher, and: conditions)
    case .expiry:
      let end = engine.state.vouchers.expires[voucher]
      return end < Instant.distantFuture.milliseconds && wait(until: end)
    case .delay(let milliseconds): return wait(until: clock + milliseconds)
    }
  }

  /// The states from which a verb on a voucher starts; nil where it asks for none.
  func origins(of verb: Verb, _ voucher: Int) -> [VoucherState]? {
    guard let holding = holdings[voucher] else { return nil }
    return VoucherWays(campaign, tier: holding.tier, round: holding.round).origins(of: verb)
  }

  // MARK: Grabs

  private mutating func grab(
    _ tier: Int, _ round: Int, fixed: [Assignment.Entry], _ conditions: [Condition]
  ) -> Int? {
    let chosen = [
      Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(tier)))),
      Assignment.Entry(.term(.round), .constant(Constant(.round, Int64(round)))),
    ]
    for _ in 0..<Self.attemptsMax {
      guard let open = engine.nextGrab(round: round, from: clock) else { return nil }
      clock = max(clock, open)
      guard let facts = factsNow(for: .grab, fixed: chosen + fixed, and: conditions) else { return nil }
      if let voucher = grab(tier: tier, round: round, facts: facts) { return voucher }
      guard postpones() else { return nil }
    }
    return nil
  }

  /// The rounds that may hand out a tier, in file order behind the one that is wanted.
  private func rounds(of tier: Int, first: Int?) -> [Int] {
    let (issues, tiers) = (plan.issues, plan.tiers.count)
    let rounds = plan.rounds.indices.filter { issues[$0 * tiers + tier] != 0 }
    return rounds.filter { $0 == first } + rounds.filter { $0 != first }
  }

  /// The tiers whose grab makes vouchers of a tier, in file order.
  private func makers(of tier: Int) -> [(pack: Int, made: Int)] {
    var makers: [(pack: Int, made: Int)] = []
    for flow in campaign.flows where flow.events.contains(.verb(.grab)) {
      for case .make(_, tier: tier, _) in flow.moves {
        makers += (flow.entry.scope.tiers ?? Array(plan.tiers.indices)).filter { $0 != tier }.map { ($0, tier) }
      }
    }
    return makers
  }

  // MARK: What is known

  /// Moves the clock to when the refused command would be accepted; false where that is not said.
  private mutating func postpones() -> Bool {
    guard let last, last.remedy == .instant, last.remedyValue > clock else { return false }
    clock = last.remedyValue
    return true
  }

  /// What holds of a voucher whenever a command on it comes: its tier, round and state, and facts brought before.
  private func scope(of voucher: Int, _ verb: Verb) -> [Assignment.Entry] {
    guard let holding = holdings[voucher] else { return [] }
    let state = Int64(engine.state.vouchers.states[voucher])
    let facts = campaign.facts
    let known = holding.facts.filter { entry in
      guard case .term(.fact(let index)) = entry.subject else { return false }
      return !facts[index].verbs.contains(verb)
    }
    return [
      Assignment.Entry(.term(.tier), .constant(Constant(.tier, Int64(holding.tier)))),
      Assignment.Entry(.term(.round), .constant(Constant(.round, Int64(holding.round)))),
      Assignment.Entry(.term(.voucherState), .constant(Constant(.state, state))),
      Assignment.Entry(.term(.voucherUses), .constant(Constant(.integer, holding.uses))),
    ] + known
  }

  /// What holds of a voucher at the instant of the next command.
  private func circumstances(_ voucher: Int) -> [Assignment.Entry] {
    let granted = engine.state.vouchers.granted[voucher]
    let day = Instant(milliseconds: granted).day(in: campaign.zone)
    let isValid = engine.nextUse(of: voucher, from: clock) == clock
    return [
      Assignment.Entry(.term(.granted), .constant(Constant(.instant, granted))),
      Assignment.Entry(.term(.grantedDay), .constant(Constant(.date, day.dayNumber))),
      Assignment.Entry(.during(.voucherValid), .truth(isValid)),
    ]
  }
}
