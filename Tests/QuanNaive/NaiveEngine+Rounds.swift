import QuanModel

extension NaiveEngine {
  /// When a round is over: its vouchers, and nothing more can be grabbed.
  func endOfRound(_ round: Int) -> Int64? {
    let window = validity(round, NaiveAnchors())
    if let end = window.possible.end, end > .min, end < calendar.horizon { return end }
    guard let end = opening(round).possible.end, end < calendar.horizon else { return nil }
    return end
  }

  /// What rounds leave that are over at this instant goes to the rounds that take it.
  mutating func moveLeftovers() {
    for (index, round) in campaign.rounds.enumerated() {
      guard case .leftover(of: let earlier, _) = round.issue, endOfRound(earlier) == now, rounds[earlier].movedTo == nil
      else { continue }
      let rest = (rounds[earlier].money ?? 0) - rounds[earlier].moneyTaken
      rounds[earlier].money? -= rest
      rounds[index].money? += rest
      rounds[earlier].movedTo = index
    }
  }

  /// Sets what a round leaves tentative, before it opens.
  mutating func setRound(_ command: NaiveCommand) throws(NaiveRefusal) {
    guard let index = command.round else { return }
    let round = campaign.rounds[index]
    let setting = command.setting
    let takesMix: Bool =
      switch round.issue {
      case .leftover: true
      case .undecided(let isTentative, _): isTentative
      default: round.isIssueTentative
      }
    if setting.issue != nil, !takesMix { throw NaiveRefusal(.notTentative, round.entry) }
    for (tier, count) in setting.issue ?? [:] where count > 0 {
      var isNamed = true
      if case .counts(let counts) = round.issue { isNamed = counts.contains { $0.tier == tier && $0.count != 0 } }
      guard isNamed, round.entry.scope.covers(tier: tier) else { throw NaiveRefusal(.notTentative, round.entry) }
    }
    if setting.open != nil, !round.open.isTentative { throw NaiveRefusal(.notTentative, round.entry) }
    if setting.valid != nil, !round.valid.isTentative { throw NaiveRefusal(.notTentative, round.entry) }
    if let start = opening(index).sure.start, start <= now { throw NaiveRefusal(.tooLate, round.entry) }
    if let open = setting.open {
      if open <= now { throw NaiveRefusal(.tooLate, round.entry) }
      rounds[index].open = open
    }
    if let valid = setting.valid { rounds[index].valid = valid }
    if setting.open != nil || setting.valid != nil { try checkOrder(index) }
    if let issue = setting.issue {
      let sum = issue.reduce(Int128(0)) { $0 + Int128($1.value) * Int128(campaign.tiers[$1.key].amount.minorUnits) }
      if let money = rounds[index].money, sum > Int128(money - rounds[index].moneyTaken) {
        throw NaiveRefusal(.moneyShort, round.entry, path: ".issue")
      }
      rounds[index].issue = issue
    }
  }

  /// A round that takes a leftover opens no earlier than it arrives, one that leaves something ends before that is granted, and
  /// nothing outlives the period.
  private func checkOrder(_ index: Int) throws(NaiveRefusal) {
    let refusal = NaiveRefusal(.outOfOrder, campaign.rounds[index].entry)
    let period = resolved(campaign.period, NaiveAnchors()).possible
    guard let from = opening(index).sure.start ?? rounds[index].open, period.contains(from) else { throw refusal }
    let until = validity(index, NaiveAnchors()).possible.end ?? .max
    if until < calendar.horizon {
      if until <= from { throw refusal }
      if let last = period.end, until > last { throw refusal }
    }
    if case .leftover(of: let earlier, _) = campaign.rounds[index].issue, let end = endOfRound(earlier), from < end {
      throw refusal
    }
    for (next, round) in campaign.rounds.enumerated() {
      guard case .leftover(of: index, _) = round.issue, let opens = opening(next).sure.start else { continue }
      if until < calendar.horizon, until > opens { throw refusal }
    }
  }
}
