import QuanModel

/// What accepted commands of a campaign satisfy, as far as it does not hang on the question: worked out once, since every
/// claim and every step of a story asks for it.
final class AcceptanceTable: Sendable {
  /// By rule: what it asks, where its scope holds.
  let rules: [Condition]
  /// By rule, whether it looks at when a voucher was granted.
  let namesGrant: [Bool]
  /// By round: what its windows say of a voucher's time, without and with when it was granted.
  let lifetimes: [[Condition]]
  let grantedLifetimes: [[Condition]]
  /// That some flow of the verb, or its default, takes the voucher's state.
  let movements: [Verb: Condition]
  /// The states that a voucher can come to stand in, whatever the conditions of flows.
  let reachable: [VoucherState]
  /// What holds of every merchant that commands know.
  let enrolment: [Condition]
  /// By tier: the verbs, besides the redemption, that look at the amount.
  let amountVerbs: [[Verb]]
  /// By tier: that the amount is defined.
  let amounts: [Condition]

  /// - Parameter solver: one whose own table is not asked for any of this.
  init(_ solver: Solver) {
    let campaign = solver.campaign
    rules = campaign.rules.map { solver.guarded($0) }
    namesGrant = rules.map(\.namesGrant)
    lifetimes = campaign.rounds.indices.map { solver.lifetime(ofRound: $0, namesGrant: false) }
    grantedLifetimes = campaign.rounds.indices.map { solver.lifetime(ofRound: $0, namesGrant: true) }
    let reachable = solver.foundStates
    self.reachable = reachable
    var movements: [Verb: Condition] = [:]
    for verb in campaign.verbs.filter(\.isAboutVoucher) {
      movements[verb] = solver.isMoved(by: verb, among: reachable)
    }
    self.movements = movements
    enrolment = solver.enrolment
    amountVerbs = campaign.tiers.indices.map { solver.verbsAtAmount(ofTier: $0) }
    amounts = campaign.tiers.indices.map { tier in
      .all([solver.one(.tier, .tier, of: [tier]), campaign.tiers[tier].threshold ?? .constant(true)])
    }
  }

  /// The table of a solver that only fills one.
  init() {
    (rules, namesGrant, lifetimes, grantedLifetimes, movements) = ([], [], [], [], [:])
    (reachable, enrolment, amountVerbs, amounts) = ([], [], [], [])
  }
}

extension Condition {
  /// Whether a test in it looks at when a voucher was granted.
  var namesGrant: Bool {
    switch self {
    case .constant, .otherwise, .hole: false
    case .all(let parts), .any(let parts): parts.contains(where: \.namesGrant)
    case .not(let inner): inner.namesGrant
    case .test(let test): test.terms.contains { $0 == .granted || $0 == .grantedDay }
    }
  }
}
