import QuanDiagnostics
import QuanModel

/// Rounds that hand out the same tier at the same time; each is told of once.
struct RoundOverlaps {
  /// When a round can be grabbed; an unbounded end is the far future.
  private struct Opening {
    var round: Int
    var from: Instant
    var until: Instant
    /// Nil where it hands out every tier.
    var tiers: Set<Int>?

    /// What it is open in, where that is less than the whole stretch.
    var set: InstantSet?

    func meets(_ other: Opening, in zone: ZoneTable) -> Bool {
      let sets = [set, other.set].compactMap { $0 }
      return sets.isEmpty
        || !InstantSet.all(sets + [.span(from: from.milliseconds, until: other.until.milliseconds)]).isEmpty(in: zone)
    }

    func sharesTier(with other: Opening) -> Bool {
      guard let tiers, let others = other.tiers else { return true }
      return !tiers.isDisjoint(with: others)
    }
  }

  let campaign: Campaign
  let times: WindowTimes
  private static let pairsMax = 10_000

  /// Sweeps over the openings in the order of time.
  var findings: [Diagnostic] {
    var budget = PairBudget(Self.pairsMax)
    var active: [Opening] = []
    var pairs: [Int: Int] = [:]
    for opening in openings {
      active.removeAll { $0.until <= opening.from }
      let other = active.first {
        budget.take() && $0.sharesTier(with: opening) && opening.meets($0, in: campaign.zone)
      }
      if let other {
        let later = max(other.round, opening.round)
        pairs[later] = min(pairs[later] ?? .max, min(other.round, opening.round))
      }
      active.append(opening)
    }
    return campaign.rounds.indices.compactMap { later in pairs[later].map { finding($0, later) } }
  }

  /// Windows that are not known overlap nothing.
  private var openings: [Opening] {
    let all = campaign.rounds.indices.compactMap { round -> Opening? in
      let (start, end) = (times.start(of: .roundOpen(round)), times.end(of: .roundOpen(round)))
      for case .unknown in [start, end] { return nil }
      let (from, until) = (start.instant ?? .distantPast, end.instant ?? .distantFuture)
      guard from < until else { return nil }
      let extent = times.extent(of: .roundOpen(round))
      return Opening(
        round: round, from: from, until: until, tiers: counted(round).map { Set($0) },
        set: extent.flatMap { $0.isFiltered ? $0.outer : nil })
    }
    return all.sorted { ($0.from, $0.round) < ($1.from, $1.round) }
  }

  private func counted(_ round: Int) -> [Int]? {
    if case .counts(let counts) = campaign.rounds[round].issue { return counts.map(\.tier) }
    return campaign.rounds[round].entry.scope.tiers
  }

  private func finding(_ first: Int, _ second: Int) -> Diagnostic {
    let (left, right) = (campaign.rounds[first], campaign.rounds[second])
    let others = counted(second).map { Set($0) }
    let shared = (counted(first) ?? Array(campaign.tiers.indices)).filter { others?.contains($0) ?? true }
    let names = shared.prefix(12).map { "`\(campaign.tiers[$0].entry.name)`" }
    let isCut = shared.count > names.count
    let starts = [first, second].compactMap { times.start(of: .roundOpen($0)).instant }
    let ends = [first, second].compactMap { times.end(of: .roundOpen($0)).instant }
    let from = max(starts.max() ?? .distantPast, Instant(milliseconds: 0)).written(in: campaign.zone)
    let until = ends.min()?.written(in: campaign.zone) ?? ".."
    return Diagnostic(
      .roundsOverlap, at: right.open.span, path: right.entry.path + ".open",
      Bilingual(
        en: "rounds `\(left.entry.name)` and `\(right.entry.name)` are open at once",
        zh: "轮次 `\(left.entry.name)` 和 `\(right.entry.name)` 同时开放"),
      secondary: [Label(span: left.open.span, text: Bilingual(en: "the other round", zh: "另一轮"))],
      notes: [
        Bilingual(
          en: "both hand out \(names.joined(separator: ", "))\(isCut ? ", …" : "") from \(from) until \(until)",
          zh: "\(from) 至 \(until) 两轮都发放 \(ChineseText.list(names, isCut: isCut))")
      ], saw: [from, until])
  }
}
