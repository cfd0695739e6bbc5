import QuanModel

/// What a campaign says that this engine does not carry out. Such a campaign is left out of the comparison and counted.
package enum NaiveGaps {
  package static func of(_ campaign: Campaign) -> [String] {
    var gaps: [String] = []
    for flow in campaign.flows {
      for move in flow.moves where !isCarriedOut(move, campaign) { gaps.append("a move of \(flow.entry.path)") }
    }
    if campaign.facts.contains(where: { $0.type == .duration }) { gaps.append("facts that are durations") }
    return gaps
  }

  private static func isCarriedOut(_ move: Move, _ campaign: Campaign) -> Bool {
    switch move {
    case .nothing, .undecided, .voucher, .make: true
    // All that is left, where the day or the round is all that tells purses apart.
    case .rest(let quota, _, _): campaign.quotas[quota].dimensions.count == 1
    case .tokens: true
    case .money(let formula, let from, let to, _):
      switch (from, to) {
      case (.party, .party), (.spent, .available), (.spent, .party), (.source, .party), (.party, _): true
      case (.earmarked, .available): isOfShares(formula)
      default: false
      }
    }
  }

  private static func isOfShares(_ formula: Formula) -> Bool {
    switch formula {
    case .subsidy, .share: true
    default: false
    }
  }
}
