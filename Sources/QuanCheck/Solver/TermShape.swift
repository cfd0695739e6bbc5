import QuanModel

/// How the solver reasons about a term.
enum TermShape: Hashable {
  /// A number or an index into a finite list.
  case scalar(Constant.Kind, ClosedRange<Int64>)
  case text, place
  /// A set over the enumeration of this index.
  case set(Int)

  init(_ term: Term, in campaign: Campaign) {
    switch term {
    case .now: self = .scalar(.instant, 0...Instant.distantFuture.milliseconds)
    case .merchantSuspended: self = .scalar(.boolean, 0...1)
    case .voucherState: self = .finite(.state, VoucherState.builtIn.count + campaign.ownStates.count)
    case .voucherUses: self = .scalar(.integer, 0...(.max))
    case .granted: self = .scalar(.instant, 0...Instant.distantFuture.milliseconds)
    case .grantedDay: self = .scalar(.date, Self.days)
    case .age: self = .scalar(.integer, 0...200)
    case .kind: self = .finite(.kind, campaign.kinds.count)
    case .tier: self = .finite(.tier, campaign.tiers.count)
    case .round: self = .finite(.round, campaign.rounds.count)
    case .fact(let index): self.init(campaign.facts[index].type, in: campaign)
    }
  }

  /// The terms that are no facts, in the order of their ordinals; every age is shaped alike.
  static let factless: [Term] = [
    .now, .merchantSuspended, .voucherState, .voucherUses, .granted, .grantedDay, .age(fact: 0, on: nil), .kind, .tier,
    .round,
  ]

  /// Where a term that is no fact stands among them.
  static func ordinal(of term: Term) -> Int {
    switch term {
    case .now, .fact: 0
    case .merchantSuspended: 1
    case .voucherState: 2
    case .voucherUses: 3
    case .granted: 4
    case .grantedDay: 5
    case .age: 6
    case .kind: 7
    case .tier: 8
    case .round: 9
    }
  }

  init(_ type: FactType, in campaign: Campaign) {
    switch type {
    case .boolean: self = .scalar(.boolean, 0...1)
    case .integer: self = .scalar(.integer, 0...(.max))
    case .money: self = .scalar(.money, 0...(.max))
    case .length: self = .scalar(.length, 0...(.max))
    case .ratio: self = .scalar(.ratio, 0...(.max))
    case .duration: self = .scalar(.duration, 0...(.max))
    case .tier: self = .finite(.tier, campaign.tiers.count)
    case .kind: self = .finite(.kind, campaign.kinds.count)
    case .round: self = .finite(.round, campaign.rounds.count)
    case .date: self = .scalar(.date, Self.days)
    case .instant: self = .scalar(.instant, 0...Instant.distantFuture.milliseconds)
    case .party: self = .finite(.party, campaign.parties.count)
    case .one(let index): self = .finite(.member(index), campaign.enumerations[index].names.count)
    case .set(let index): self = .set(index)
    case .text: self = .text
    case .place: self = .place
    }
  }

  /// The days that commands can name: 1900-01-01 through 9999-12-31.
  private static let days: ClosedRange<Int64> = -25_567...2_932_896

  private static func finite(_ kind: Constant.Kind, _ count: Int) -> TermShape {
    .scalar(kind, 0...Int64(max(count - 1, 0)))
  }
}
