import QuanModel

extension NaiveEngine {
  /// Grants a voucher, in the round that is named or in the first open one that accepts.
  mutating func grab(_ command: NaiveCommand) throws(NaiveRefusal) -> Int {
    if let round = command.round {
      // Of an opening that is all `TBD` nothing is known, before the period and behind it either.
      if campaign.rounds[round].open.isHole, rounds[round].open == nil {
        throw NaiveRefusal(.undecided, campaign.rounds[round].entry)
      }
      switch opening(round).contains(now) {
      case .yes: return try grab(command, in: round)
      case .unknown: throw NaiveRefusal(.undecided, campaign.rounds[round].entry)
      case .no:
        let isToCome = opening(round).possible.next(from: now) != nil
        throw NaiveRefusal(isToCome ? .notOpen : .closed, campaign.rounds[round].entry)
      }
    }
    var last: NaiveRefusal?
    for round in rounds.indices where opening(round).contains(now) == .yes {
      var trial = self
      do throws(NaiveRefusal) {
        let voucher = try trial.grab(command, in: round)
        self = trial
        return voucher
      } catch { last = error }
    }
    throw last ?? noneOpen()
  }

  /// Why no round is open: the opening of one is not decided, else the next one opens later.
  private func noneOpen() -> NaiveRefusal {
    for round in rounds.indices.reversed() where opening(round).contains(now) != .no {
      return NaiveRefusal(.undecided, campaign.rounds[round].entry)
    }
    var next: (at: Int64, round: Int)?
    for round in rounds.indices {
      guard let at = opening(round).sure.next(from: now), at < next?.at ?? .max else { continue }
      next = (at, round)
    }
    return next.map { NaiveRefusal(.notOpen, campaign.rounds[$0.round].entry) } ?? NaiveRefusal(.closed)
  }

  private mutating func grab(_ command: NaiveCommand, in round: Int) throws(NaiveRefusal) -> Int {
    let entry = campaign.rounds[round].entry
    var anchors = NaiveAnchors(verbs: [.grab: now])
    anchors.waits = true
    let validity = validity(round: round, tier: command.tier, anchors)
    guard validity.possible.next(from: now) != nil else { throw NaiveRefusal(.closed, entry) }
    guard validity.sure.next(from: now) != nil else { throw NaiveRefusal(.undecided, entry) }
    for subject in campaign.subjects {
      for key in subject.needs where command.keys[key] == nil {
        throw NaiveRefusal(.factMissing, subject.entry, supply: "user." + BuiltInFacts.identityKeys[key])
      }
    }
    join(command.keys)
    var scene = NaiveScene(now: now, tier: command.tier, round: round, facts: command.facts, keys: command.keys)
    try follow(rulesAt: .grab, scene)
    if !users.isEmpty, users[0].isBlocked(keys(of: 0, command.keys)) { throw NaiveRefusal(.userBlocked) }
    let index = try make(command.tier, round, command, scene)
    scene.voucher = index
    try run(.grab, command, scene, item: nil)
    return index
  }

  /// The voucher before any flow has moved it.
  private mutating func make(_ tier: Int, _ round: Int, _ command: NaiveCommand, _ scene: NaiveScene)
    throws(NaiveRefusal) -> Int
  {
    var voucher = NaiveVoucher(tier: tier, round: round, state: .pending, keys: [:], granted: now)
    for subject in campaign.subjects.indices { voucher.keys[subject] = keys(of: subject, command.keys) }
    voucher.verbs[.grab] = now
    let entry = campaign.tiers[tier].entry
    switch worth(tier, scene) {
    case .value(let value):
      guard value > 0 else { throw NaiveRefusal(.belowThreshold, entry) }
      voucher.amount = value
      voucher.isSettled = true
    case .open(let cause, let most):
      guard let most, cause != .hole else { throw refusal(cause, entry) }
      guard most > 0 else { throw NaiveRefusal(.belowThreshold, entry) }
      voucher.amount = most
    case .undefined: throw NaiveRefusal(.belowThreshold, entry)
    }
    vouchers.append(voucher)
    remember(command, on: vouchers.count - 1, item: nil)
    return vouchers.count - 1
  }

  /// What the round issues, then its money.
  mutating func takeFromRound(_ index: Int) throws(NaiveRefusal) {
    let voucher = vouchers[index]
    let round = campaign.rounds[voucher.round]
    guard round.entry.scope.covers(tier: voucher.tier) else {
      throw NaiveRefusal(.soldOut, round.entry, path: ".issue")
    }
    let granted = rounds[voucher.round].granted[voucher.tier] ?? 0
    if let counts = rounds[voucher.round].issue {
      guard granted < counts[voucher.tier] ?? 0 else { throw NaiveRefusal(.soldOut, round.entry, path: ".issue") }
    } else {
      if round.isIssueTentative { throw NaiveRefusal(.undecided, round.entry, path: ".issue") }
      switch round.issue {
      case .counts(let counts):
        let count = counts.first { $0.tier == voucher.tier }?.count ?? 0
        guard granted < count else { throw NaiveRefusal(.soldOut, round.entry, path: ".issue") }
      case .undecided, .leftover: throw NaiveRefusal(.undecided, round.entry, path: ".issue")
      case .unbounded, .money: break
      }
    }
    if let money = rounds[voucher.round].money {
      guard money - rounds[voucher.round].moneyTaken >= voucher.amount else {
        throw NaiveRefusal(.soldOut, round.entry, path: ".issue")
      }
    }
    rounds[voucher.round].granted[voucher.tier, default: 0] += 1
    rounds[voucher.round].moneyTaken += voucher.amount
    vouchers[index].roundMoney = voucher.amount
    vouchers[index].isCounted = true
  }
}
