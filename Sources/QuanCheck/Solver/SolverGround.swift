import QuanModel

/// What every question about one campaign looks up, worked out once. A class, so that the branches of a search share it.
final class SolverGround: Sendable {
  let campaign: Campaign
  let times: WindowTimes
  /// How the solver reasons about each fact, by its index.
  private let factShapes: [TermShape]
  /// When the rounds open, in file order, then the start of the period; what is not known is left out.
  let openings: [Int64]
  /// How vouchers of each round end, by groups of tiers.
  let expiries: [[ExpiryGroup]]
  /// By verb, in file order. For lookups only.
  private let rules: [Verb: ScopedList]
  /// The rounds that hand out some tiers only, by tier, and those that hand out every one.
  private let rounds: ScopedList

  init(campaign: Campaign) {
    self.campaign = campaign
    let times = WindowTimes(campaign: campaign)
    self.times = times
    factShapes = campaign.facts.map { TermShape($0.type, in: campaign) }
    let starts = campaign.rounds.indices.map { times.start(of: .roundOpen($0)) } + [times.start(of: .period)]
    openings = starts.compactMap { $0.instant?.milliseconds }
    expiries = ExpiryGroup.all(of: campaign)
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
  }

  func shape(_ term: Term) -> TermShape {
    if case .fact(let index) = term { factShapes[index] } else { TermShape(term, in: campaign) }
  }

  /// The rules of a verb that bind some voucher of the tiers; nil stands for all tiers.
  func rules(at verb: Verb, tiers: [Int]?) -> [Int] { rules[verb]?.items(of: tiers) ?? [] }

  /// The rounds that hand out one of the tiers; nil stands for all tiers.
  func rounds(of tiers: [Int]?) -> [Int] { rounds.items(of: tiers) }
}
