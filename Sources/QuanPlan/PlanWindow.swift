import QuanModel

/// A window as the engine follows it: edges that may refer to other windows or count from events, and what narrows it.
package struct PlanWindow: Sendable {
  package var from: Edge.Kind?
  package var until: Edge.Kind?
  package var filters: [PlanFilter]
  /// A `TBD` stands in its place.
  package var isHole: Bool
  /// A `TBD` stands somewhere in it, or in a window that it refers to: inside, it is undecided.
  package var hasHole: Bool
  /// Whether anything but its edges narrows it.
  package var isNarrowed: Bool
}

/// What narrows a window.
package indirect enum PlanFilter: Sendable {
  case set(InstantSet)
  case within(PlanWindow)
  case outside(PlanWindow)
  case during(WindowReference)
}

/// Every window of a campaign.
package struct PlanWindows: Sendable {
  package var period = PlanWindow(
    from: nil, until: nil, filters: [], isHole: false, hasHole: false, isNarrowed: false)
  package var opens: [PlanWindow] = []
  package var valids: [PlanWindow] = []
  /// Nil where the tier leaves it to the round.
  package var tiers: [PlanWindow?] = []
  package var named: [PlanWindow] = []
  /// What commands ask first, apart: which openings, validities and tiers hold a `TBD`, and which tiers say something.
  package var openHoles: [Bool] = []
  package var validHoles: [Bool] = []
  package var tierHoles: [Bool] = []
  package var tiersWithOwn: [Bool] = []
  /// Verbs from whose commands edges count, besides the grab; vouchers keep when each happened last.
  package var eventVerbs: [Verb] = []
  /// Quotas with which a window ends.
  package var full: [Full] = []
  /// Whether the validity of vouchers may end with a quota.
  package var validEndsWithQuota = false

  /// A quota whose purse may be used up, and the least that can be taken from it.
  package struct Full: Sendable {
    package var quota: Int32
    package var least: Int64
  }

  /// Nil for the window of a voucher, and where a tier has none.
  package func window(_ reference: WindowReference) -> PlanWindow? {
    switch reference {
    case .period: period
    case .roundOpen(let round): opens[round]
    case .roundValid(let round): valids[round]
    case .tierValid(let tier): tiers[tier]
    case .named(let window): named[window]
    case .voucherValid: nil
    }
  }
}
