import QuanModel

/// What every question about one campaign looks up, worked out once. A class, so that the branches of a search share it.
final class SolverGround: Sendable {
  let campaign: Campaign
  let times: WindowTimes
  /// How the solver reasons about each fact, by its index.
  private let factShapes: [TermShape]
  /// The same for every other term, by its ordinal.
  private let shapes: [TermShape]
  /// When the rounds open, in file order, then the start of the period; what is not known is left out.
  let openings: [Int64]
  /// How vouchers of each round end, by groups of tiers.
  let expiries: [[ExpiryGroup]]
  /// By verb, in file order. For lookups only.
  private let rules: [Verb: ScopedList]
  /// The rounds that hand out some tiers only, by tier, and those that hand out every one.
  private let rounds: ScopedList
  private let quotas: ScopedList
  /// The tiers of which flows make vouchers, in whatever round the voucher is that makes them.
  let made: Set<Int>

  init(campaign: Campaign) {
    self.campaign = campaign
    let times = WindowTimes(campaign: campaign)
    self.times = times
    factShapes = campaign.facts.map { TermShape($0.type, in: campaign) }
    shapes = TermShape.factless.map { TermShape($0, in: campaign) }
    let starts = campaign.rounds.indices.map { times.start(of: .roundOpen($0)) } + [times.start(of: .period)]
    openings = starts.compactMap { $0.instant?.milliseconds }
    // A round hands out the tiers of its `for` alone; flows may make others.
    var made: Set<Int> = []
    for flow in campaign.flows { for case .make(_, let tier, _) in flow.moves { made.insert(tier) } }
    self.made = made
    expiries = ExpiryGroup.all(of: campaign, made: made)
    var lists: [Verb: ScopedList] = [:]
    for (index, rule) in campaign.rules.enumerated() {
      for verb in Set(rule.verbs) { lists[verb, default: ScopedList()].append(index, tiers: rule.entry.scope.tiers) }
    }
    rules = lists
    var rounds = ScopedList()
    for (index, round) in campaign.rounds.enumerated() {
      rounds.append(index, tiers: round.tiers)
    }
    self.rounds = rounds
    var quotas = ScopedList()
    for (index, quota) in campaign.quotas.enumerated() { quotas.append(index, tiers: quota.entry.scope.tiers) }
    self.quotas = quotas
  }

  func shape(_ term: Term) -> TermShape {
    if case .fact(let index) = term { factShapes[index] } else { shapes[TermShape.ordinal(of: term)] }
  }

  /// The rules of a verb that bind some voucher of the tiers; nil stands for all tiers.
  func rules(at verb: Verb, tiers: [Int]?) -> [Int] { rules[verb]?.items(of: tiers) ?? [] }

  /// The rounds that hand out one of the tiers; nil stands for all tiers.
  func rounds(of tiers: [Int]?) -> [Int] { rounds.items(of: tiers) }

  /// The tiers of which a voucher of one of the rounds may be; nil where it may be any.
  func tiers(ofVouchersOf rounds: [Int]) -> [Int]? {
    var tiers = made
    for round in rounds {
      guard let own = campaign.rounds[round].tiers else { return nil }
      tiers.formUnion(own)
    }
    return tiers.sorted()
  }

  /// The quotas that concern one of the tiers; nil stands for all tiers.
  func quotas(of tiers: [Int]?) -> [Int] { quotas.items(of: tiers) }

  /// The rounds of which a voucher of one of the tiers may be; nil stands for all tiers.
  func rounds(ofVouchersOf tiers: [Int]?) -> [Int] {
    guard let tiers, tiers.allSatisfy({ !made.contains($0) }) else { return Array(campaign.rounds.indices) }
    return rounds(of: tiers)
  }
}
