import QuanModel

extension PlanCompiler {
  mutating func compileRounds() {
    for (index, round) in campaign.rounds.enumerated() {
      let entry = add(round.entry, text: "")
      let (isOpenPlain, isValidPlain) = (isPlain(open: round.open, round: index), isPlain(valid: round.valid))
      plan.issueEntries.append(add(round.entry, path: round.entry.path + ".issue", text: ""))
      plan.rounds.append(
        PlanRound(
          openFrom: edge(round.open.from, opens: true, round: index, isPlain: isOpenPlain),
          openUntil: edge(round.open.until, opens: false, round: index, isPlain: isOpenPlain),
          validFrom: edge(round.valid.from, opens: true, round: index, isPlain: isValidPlain),
          validUntil: edge(round.valid.until, opens: false, round: index, isPlain: isValidPlain),
          isOpenTentative: round.open.isTentative, isValidTentative: round.valid.isTentative,
          isOpenHole: round.open.isHole, isValidHole: round.valid.isHole, isIssueTentative: round.isIssueTentative,
          isOpenPlain: isOpenPlain, isValidPlain: isValidPlain, entry: entry))
      plan.issues += issues(of: round)
    }
  }

  /// Counts for each tier at the start: -1 undecided, .max unbounded; 0 for tiers that the round does not hand out.
  private func issues(of round: Round) -> [Int64] {
    switch round.issue {
    case .unbounded: return campaign.tiers.indices.map { round.entry.scope.covers(tier: $0) ? .max : 0 }
    case .counts(let counts):
      return campaign.tiers.indices.map { tier in
        round.entry.scope.covers(tier: tier) ? counts.first { $0.tier == tier }?.count ?? 0 : 0
      }
    // Any mix, while the sum lasts.
    case .money where !round.isIssueTentative:
      return campaign.tiers.indices.map { round.entry.scope.covers(tier: $0) ? .max : 0 }
    case .money, .leftover, .undecided:
      return campaign.tiers.indices.map { round.entry.scope.covers(tier: $0) ? -1 : 0 }
    }
  }

  /// An edge in numbers. Edges of other windows are resolved here, except the end of a round's own validity, which the
  /// `round` verb may move.
  private func edge(_ edge: Edge?, opens: Bool, round: Int, isPlain: Bool) -> PlanEdge {
    guard let edge else { return PlanEdge(kind: .instant, value: opens ? .min : .max) }
    switch edge.kind {
    case .instant(let instant): return PlanEdge(kind: .instant, value: instant.milliseconds)
    case .eventDay(.grab, let days, 0) where isPlain: return PlanEdge(kind: .grabDay, value: days)
    case .event(.grab, let milliseconds) where isPlain: return PlanEdge(kind: .grab, value: milliseconds)
    case .end(.roundValid(round)) where !opens && isPlain: return PlanEdge(kind: .endOfValid, value: 0)
    case .end(let reference) where isPlain:
      return self.edge(campaign.window(reference)?.until, opens: false, round: round, isPlain: true)
    case .start(let reference) where isPlain:
      return self.edge(campaign.window(reference)?.from, opens: true, round: round, isPlain: true)
    default: return PlanEdge(kind: .computed, value: 0)
    }
  }
}
