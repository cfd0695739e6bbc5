import QuanDiagnostics
import QuanModel

/// How many vouchers the rounds hand out, as far as counts say it: those of the rounds, and quotas that count a tier over
/// one round or over many.
struct Issuance {
  /// So many vouchers of one tier in one round, or in several from that one on.
  struct Row {
    var round: Int
    var tier: Int
    var count: Int64
    var span: SourceSpan
  }

  /// Nothing counts a tier in a round.
  struct Gap {
    var round: Int
    var tier: Int
    var why: Bilingual
  }

  /// The rows of a selection, or what is missing to know them.
  struct Answer {
    var rows: [Row] = []
    /// Rounds that hand out a sum of money whatever the mix.
    var sums: [(round: Int, money: Money, span: SourceSpan)] = []
    /// In the order of rounds, then of tiers.
    var gaps: [Gap] = []

    var missing: Bilingual? { gaps.last?.why }
    /// Null where only money bounds a round.
    var vouchers: Int128? { gaps.isEmpty && sums.isEmpty ? rows.reduce(0) { $0 + Int128($1.count) } : nil }
  }

  /// What a quota lets through of one tier in some rounds.
  private struct Bound {
    var rounds: Set<Int>
    var limit: Int64
    var span: SourceSpan
  }

  let campaign: Campaign
  /// By tier. For lookups only.
  private let bounds: [Int: [Bound]]

  /// A voucher that ends unused and is handed out again counts once, or each time where `countsAgain` is set.
  init(campaign: Campaign, countsAgain: Bool = false) {
    self.campaign = campaign
    var bounds: [Int: [Bound]] = [:]
    for quota in campaign.quotas {
      guard quota.takes.contains(.verb(.grab)), quota.adds.isOne, quota.holds.isEmpty, quota.condition == nil,
        countsAgain ? quota.back.isEmpty : quota.back.allSatisfy(campaign.endsUnused),
        let list = PurseList(quota, campaign), !list.isByFact
      else { continue }
      for purse in list.purses where purse.tiers.count == 1 {
        guard let limit = purse.limit else { continue }
        bounds[purse.tiers[0], default: []].append(
          Bound(rounds: Set(purse.rounds), limit: limit, span: quota.limitSpan))
      }
    }
    self.bounds = bounds
  }

  func answer(tiers: [Int], rounds: [Int]) -> Answer {
    var answer = Answer()
    let chosen = Set(tiers)
    for round in rounds { add(round, tiers, chosen, to: &answer) }
    for tier in tiers where bounds[tier] != nil { bind(tier, &answer) }
    return answer
  }

  /// The worth of the rows in fen.
  func worth(_ answer: Answer) -> Int128 {
    let counted = answer.rows.reduce(Int128(0)) {
      $0 + Int128($1.count) * Int128(campaign.tiers[$1.tier].amount.minorUnits)
    }
    return answer.sums.reduce(counted) { $0 + Int128($1.money.minorUnits) }
  }

  /// The least that the rows can be worth, in fen; the same as `worth` where every tier has one face.
  func least(_ answer: Answer) -> Int128 {
    let counted = answer.rows.reduce(Int128(0)) {
      $0 + Int128($1.count) * Int128(max(campaign.tiers[$1.tier].worth.least.minorUnits, 0))
    }
    return answer.sums.reduce(counted) { $0 + Int128($1.money.minorUnits) }
  }

  /// The first row whose worth has no bound yet.
  func unbounded(_ answer: Answer) -> Int? { answer.rows.first { campaign.tiers[$0.tier].worth.bound == nil }?.tier }

  /// `200 × 600元 + 400 × 500元`.
  func formula(_ answer: Answer) -> String {
    let products = answer.rows.map { "\($0.count) × \(campaign.tiers[$0.tier].amount.text)" }
    return Self.joined(products + answer.sums.map(\.money.text))
  }

  /// A sum as text, cut where it grows too long to read.
  static func joined(_ parts: [String]) -> String {
    parts.count > 12
      ? parts.prefix(12).joined(separator: " + ") + " + … (\(parts.count))" : parts.joined(separator: " + ")
  }

  // MARK: By rounds

  private func add(_ round: Int, _ tiers: [Int], _ chosen: Set<Int>, to answer: inout Answer) {
    let handedOut = campaign.rounds[round].tiers
    let those = handedOut.map { all in all.filter { chosen.contains($0) } } ?? tiers
    guard !those.isEmpty else { return }
    let name = campaign.rounds[round].entry.name
    if campaign.hasOpenFamily(round: round) {
      let family = campaign.rounds[round].family.map { campaign.roundFamilies[$0].name } ?? name
      return leave(
        those, round,
        Bilingual(en: "how many rounds `\(family)` has is `TBD`", zh: "`\(family)` 有多少轮为 `TBD`"), &answer)
    }
    switch campaign.rounds[round].issue {
    case .counts(let counts):
      let those = Set(those)
      for count in counts where those.contains(count.tier) {
        answer.rows.append(Row(round: round, tier: count.tier, count: count.count, span: count.span))
      }
    case .money(let money, let span):
      if those.count == handedOut?.count ?? campaign.tiers.count {
        answer.sums.append((round, money, span))
      } else {
        let why = Bilingual(
          en: "round `\(name)` hands out \(money.text) whatever the mix of tiers",
          zh: "轮次 `\(name)` 共发放 \(money.text)，各券种数量不定")
        leave(those, round, why, &answer)
      }
    case .leftover(of: let source, _):
      let from = campaign.rounds[source].entry.name
      let why = Bilingual(
        en: "round `\(name)` hands out what `\(from)` leaves, which only the run shows",
        zh: "轮次 `\(name)` 发放 `\(from)` 的结余，数额要到运行时才知道")
      leave(those, round, why, &answer)
    case .undecided:
      let why = Bilingual(en: "the issue of round `\(name)` is `TBD`", zh: "轮次 `\(name)` 的发放量为 `TBD`")
      leave(those, round, why, &answer)
    case .unbounded:
      for tier in those {
        let why = Bilingual(
          en: "no count limits tier `\(campaign.tiers[tier].entry.name)` in round `\(name)`",
          zh: "轮次 `\(name)` 中券种 `\(campaign.tiers[tier].entry.name)` 没有张数限制")
        leave([tier], round, why, &answer)
      }
    }
  }

  /// Tiers of which a round says no count: a quota for the round alone may say it.
  private func leave(_ tiers: [Int], _ round: Int, _ why: Bilingual, _ answer: inout Answer) {
    for tier in tiers {
      let own = bounds[tier]?.filter { $0.rounds == [round] }.min { $0.limit < $1.limit }
      if let own, !campaign.hasOpenFamily(round: round) {
        answer.rows.append(Row(round: round, tier: tier, count: own.limit, span: own.span))
      } else {
        answer.gaps.append(Gap(round: round, tier: tier, why: why))
      }
    }
  }

  // MARK: Over many rounds

  /// Takes the quota that binds a tier hardest over the rounds that leave it open, or that hand out more.
  private func bind(_ tier: Int, _ answer: inout Answer) {
    let rows = answer.rows.filter { $0.tier == tier }
    let gaps = answer.gaps.filter { $0.tier == tier }
    guard !rows.isEmpty || !gaps.isEmpty else { return }
    var best = gaps.isEmpty ? rows.reduce(Int128(0)) { $0 + Int128($1.count) } : nil
    var chosen: Bound?
    for bound in bounds[tier] ?? [] where gaps.allSatisfy({ bound.rounds.contains($0.round) }) {
      let outside = rows.filter { !bound.rounds.contains($0.round) }
      let total = outside.reduce(Int128(bound.limit)) { $0 + Int128($1.count) }
      if best.map({ total < $0 }) ?? true { (best, chosen) = (total, bound) }
    }
    guard let chosen else { return }
    let inside = rows.filter { chosen.rounds.contains($0.round) }.map(\.round) + gaps.map(\.round)
    answer.gaps.removeAll { $0.tier == tier }
    answer.rows.removeAll { $0.tier == tier && chosen.rounds.contains($0.round) }
    answer.rows.append(Row(round: inside.min() ?? 0, tier: tier, count: chosen.limit, span: chosen.span))
  }
}
