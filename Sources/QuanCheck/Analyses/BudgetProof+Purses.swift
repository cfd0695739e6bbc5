import QuanDiagnostics
import QuanModel
import QuanSyntax

extension BudgetProof {
  /// That no more money is spent by a quota's vouchers than its purses hold.
  static func purse(_ quota: Quota, _ context: CheckContext) -> BudgetObligation {
    let campaign = context.campaign
    let name = quota.entry.name
    var obligation = BudgetObligation(
      path: quota.entry.path,
      statement: bilingual("no purse of `\(name)` pays for more than it holds", "`\(name)` 的任何额度都不会支付超过其上限"),
      verdict: .proved, certificate: [], span: quota.entry.nameSpan)
    if case .undecided = quota.limit {
      obligation.verdict = .undetermined(bilingual("what a purse holds is not decided", "额度上限尚未确定"))
      obligation.isToldElsewhere = true
      return obligation
    }
    if let finding = derivedTake(quota, campaign, obligation) { return finding }
    for tier in quota.entry.scope.tiers ?? Array(campaign.tiers.indices) {
      let graph = VoucherGraph(campaign: campaign, tier: tier)
      guard let path = uncounted(quota, graph, tier: tier, context.solver) else { continue }
      return overspent(quota, path, graph, tier: tier, context, obligation)
    }
    obligation.certificate = certificate(quota, campaign)
    return obligation
  }

  /// A take that cannot be refused may bring a purse below zero.
  private static func derivedTake(_ quota: Quota, _ campaign: Campaign, _ obligation: BudgetObligation)
    -> BudgetObligation?
  {
    let derived = quota.takes.first { event in
      switch event {
      case .verb, .attempt, .undecided: false
      case .flow(let flow): !campaign.flows[flow].events.allSatisfy { $0.verb != nil }
      case .expire, .start, .end, .full, .after, .every: true
      }
    }
    guard derived != nil else { return nil }
    var obligation = obligation
    obligation.verdict = .undetermined(
      bilingual(
        "an event that cannot be refused takes from it, so a purse may go below zero", "不能被拒绝的事件也会占用它，额度可能为负"))
    return obligation
  }

  /// What one step of a path is.
  struct Step {
    var name: String
    /// Whether some command was found that takes the step; otherwise it may be impossible.
    var isPossible: Bool
    var givesBack = false
  }

  /// One place on a path: where the voucher stands, and whether the quota counts it.
  private struct Place: Hashable {
    var state: VoucherState
    var isHeld: Bool
  }

  /// The shortest way to `used` on which the voucher's take was given back, or never taken; nil where there is none.
  private static func uncounted(_ quota: Quota, _ graph: VoucherGraph, tier: Int, _ solver: Solver) -> [Step]? {
    let isTakenAtGrab = quota.takes.contains(.verb(.grab)) && quota.condition == nil
    var previous: [Place: (from: Place?, step: Step)] = [:]
    var queue: [Place] = []
    for state in graph.granted {
      let place = Place(state: state, isHeld: isTakenAtGrab)
      previous[place] = (nil, Step(name: "grab", isPossible: true))
      queue.append(place)
    }
    var head = 0
    while head < queue.count {
      let place = queue[head]
      head += 1
      if place.state == .used, !place.isHeld { return path(to: place, previous) }
      for edge in graph.edges where edge.from.contains(place.state) {
        let takes = graph.isAmong(quota.takes, edge) && quota.condition == nil
        let next = Place(state: edge.to, isHeld: takes || (place.isHeld && !graph.isAmong(quota.back, edge)))
        guard previous[next] == nil, let isPossible = possibility(of: edge, from: place.state, tier: tier, solver)
        else { continue }
        let givesBack = place.isHeld && !next.isHeld
        let step = Step(name: graph.command(of: edge), isPossible: isPossible, givesBack: givesBack)
        previous[next] = (place, step)
        queue.append(next)
      }
    }
    return nil
  }

  private static func path(to place: Place, _ previous: [Place: (from: Place?, step: Step)]) -> [Step] {
    var steps: [Step] = []
    var current: Place? = place
    while let place = current, let entry = previous[place] {
      steps.insert(entry.step, at: 0)
      current = entry.from
    }
    return steps
  }

  /// Whether some command goes along the edge: nil where none does, false where that cannot be told.
  private static func possibility(
    of edge: VoucherGraph.Edge, from state: VoucherState, tier: Int, _ solver: Solver
  ) -> Bool? {
    guard let flow = edge.flow, let event = edge.events.first else { return true }
    var conditions = [solver.applies(flow, at: event), solver.state(in: [state])]
    if case .verb(let verb) = event {
      conditions += solver.ground.rules(at: verb, tiers: [tier]).map { solver.guarded(solver.campaign.rules[$0]) }
      conditions.append(solver.one(.tier, .tier, of: [tier]))
    }
    let answer = solver.solve(conditions)
    return answer.isUnsatisfiable ? nil : answer.witness != nil
  }

  private static func overspent(
    _ quota: Quota, _ path: [Step], _ graph: VoucherGraph, tier: Int, _ context: CheckContext,
    _ obligation: BudgetObligation
  ) -> BudgetObligation {
    var obligation = obligation
    let campaign = context.campaign
    let tier = campaign.tiers[tier]
    let steps = path.map { bilingual("\($0.name) (`\(tier.entry.name)`)", "\($0.name)（`\(tier.entry.name)`）") }
    let sequence = path.map { "`\($0.name)`" }.joined(separator: " → ")
    obligation.certificate = [
      bilingual("a voucher of `\(tier.entry.name)`: \(sequence)", "一张 `\(tier.entry.name)` 券：\(sequence)"),
      bilingual(
        "\(tier.amount.text) is spent that the purse no longer counts", "\(tier.amount.text) 已支出，但额度不再计入"),
    ]
    if case .amount(let limit) = quota.limit, tier.amount.minorUnits > 0 {
      let count = limit / tier.amount.minorUnits + 1
      let spent = Money.text(minorUnits: Int128(count) * Int128(tier.amount.minorUnits))
      let held = Money.text(minorUnits: Int128(limit))
      let line = "\(count) × \(tier.amount.text) = \(spent) > \(held)"
      obligation.certificate.append(bilingual(line, line))
    }
    obligation.verdict =
      path.allSatisfy(\.isPossible) && quota.condition == nil
      ? .refuted(steps)
      : .undetermined(
        bilingual("it is not known whether these commands can all be accepted", "无法判定这些指令是否都会被接受"))
    obligation.isGivenBack = path.contains(where: \.givesBack)
    obligation.labels = [
      Label(
        span: context.place(of: quota.entry, in: .quotas, quota.back.isEmpty ? .at : .back),
        text: quota.back.isEmpty ? bilingual("taken here only", "仅在此占用") : bilingual("given back here", "在此返还"))
    ]
    return obligation
  }

  // MARK: Certificates

  private static func certificate(_ quota: Quota, _ campaign: Campaign) -> [Bilingual] {
    let verbs = quota.takes.compactMap(\.verb).map { "`\(campaign.name(of: $0))`" }
    var lines = [
      bilingual(
        "\(verbs.joined(separator: ", ")) is refused where the purse holds less than the voucher may be worth",
        "额度不足券的金额时，拒绝 \(ChineseText.list(verbs))")
    ]
    if quota.back.isEmpty {
      lines.append(bilingual("nothing is given back", "没有返还"))
    } else {
      lines.append(
        bilingual(
          "what is given back was held for a voucher that nothing brings to `used` without taking again",
          "返还之后，该券须再次占用额度才能转为`已使用`"))
    }
    if let sum = sum(quota, campaign) { lines.append(sum) }
    let moves = campaign.flows.filter { flow in
      flow.moves.contains { move in
        switch move {
        case .rest(let index, _, _), .tokens(_, let index, _, _): campaign.quotas[index].entry.path == quota.entry.path
        case .nothing, .undecided, .voucher, .make, .money: false
        }
      }
    }
    if !moves.isEmpty {
      let names = moves.map { "`\($0.entry.name)`" }
      lines.append(
        bilingual(
          "\(names.joined(separator: ", ")) moves what one purse holds to another: their sum stays",
          "\(ChineseText.list(names)) 在额度之间转移，合计不变"))
    }
    return lines
  }

  /// What all purses hold at the start against what the sources give, where the purses are known.
  private static func sum(_ quota: Quota, _ campaign: Campaign) -> Bilingual? {
    guard quota.dimensions.allSatisfy({ [.tier, .kind, .round].contains($0) }) else { return nil }
    let tiers = campaign.tiers.indices.filter { quota.entry.scope.covers(tier: $0) }
    let rounds = campaign.rounds.indices.filter { quota.entry.scope.covers(round: $0) }
    var groups = quota.dimensions.contains(.tier) ? tiers : tiers.isEmpty ? [] : [tiers[0]]
    if quota.dimensions.contains(.kind), !quota.dimensions.contains(.tier) {
      groups = tiers.filter { tier in tiers.first { campaign.tiers[$0].kind == campaign.tiers[tier].kind } == tier }
    }
    let cells = quota.dimensions.contains(.round) ? rounds : [0]
    var amounts: [Int64] = []
    for tier in groups {
      for round in cells {
        let amount: Int64? =
          switch quota.limit {
          case .amount(let amount): amount
          case .byTier(let values): values[tier]
          case .byRound(let values): values[round]
          case .byFact, .undecided: nil
          }
        guard let amount else { return nil }
        amounts.append(amount)
      }
    }
    let total = amounts.reduce(Int128(0)) { $0 + Int128($1) }
    let formula = Issuance.joined(amounts.map { Money.text(minorUnits: Int128($0)) })
    let budget = Money.text(minorUnits: campaign.budget)
    let relation = total <= campaign.budget ? "≤" : ">"
    let left = amounts.count > 1 ? "\(formula) = \(Money.text(minorUnits: total))" : formula
    return bilingual("all purses: \(left) \(relation) \(budget) given", "全部额度：\(left) \(relation) 出资 \(budget)")
  }
}

extension VoucherGraph {
  /// What sets the edge off, as a reader would do it.
  func command(of edge: Edge) -> String {
    for event in edge.events {
      switch event {
      case .verb(let verb), .attempt(let verb): return campaign.name(of: verb)
      case .expire: return "expire"
      case .flow, .start, .end, .full, .after, .every, .undecided: continue
      }
    }
    return name(of: edge)
  }
}
