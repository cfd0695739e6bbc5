import QuanDiagnostics
import QuanModel

/// How many vouchers the rounds hand out, as far as counts say it.
struct Issuance {
  /// So many vouchers of one tier in one round.
  struct Row {
    var round: Int
    var tier: Int
    var count: Int64
    var span: SourceSpan
  }

  /// The rows of a selection, or what is missing to know them.
  struct Answer {
    var rows: [Row] = []
    /// Rounds that hand out a sum of money whatever the mix.
    var sums: [(round: Int, money: Money, span: SourceSpan)] = []
    var missing: Bilingual?

    /// Null where only money bounds a round.
    var vouchers: Int128? { missing == nil && sums.isEmpty ? rows.reduce(0) { $0 + Int128($1.count) } : nil }
  }

  let campaign: Campaign

  func answer(tiers: [Int], rounds: [Int]) -> Answer {
    var answer = Answer()
    let chosen = Set(tiers)
    for round in rounds { add(round, tiers, chosen, to: &answer) }
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

  private func add(_ round: Int, _ tiers: [Int], _ chosen: Set<Int>, to answer: inout Answer) {
    let name = campaign.rounds[round].entry.name
    switch campaign.rounds[round].issue {
    case .counts(let counts):
      for count in counts where chosen.contains(count.tier) {
        answer.rows.append(Row(round: round, tier: count.tier, count: count.count, span: count.span))
      }
    case .money(let money, let span):
      if tiers.count == campaign.tiers.count {
        answer.sums.append((round, money, span))
      } else {
        answer.missing = Bilingual(
          en: "round `\(name)` hands out \(money.text) whatever the mix of tiers",
          zh: "轮次 `\(name)` 共发放 \(money.text)，各券种数量不定")
      }
    case .leftover(of: let source, _):
      let from = campaign.rounds[source].entry.name
      answer.missing = Bilingual(
        en: "round `\(name)` hands out what `\(from)` leaves, which only the run shows",
        zh: "轮次 `\(name)` 发放 `\(from)` 的结余，数额要到运行时才知道")
    case .undecided:
      answer.missing = Bilingual(en: "the issue of round `\(name)` is `TBD`", zh: "轮次 `\(name)` 的发放量为 `TBD`")
    case .unbounded:
      for tier in tiers {
        if let row = boundByQuota(round, tier) {
          answer.rows.append(row)
        } else {
          answer.missing = Bilingual(
            en: "no count limits tier `\(campaign.tiers[tier].entry.name)` in round `\(name)`",
            zh: "轮次 `\(name)` 中券种 `\(campaign.tiers[tier].entry.name)` 没有张数限制")
        }
      }
    }
  }

  /// A round that says nothing of its issue may be bounded by a quota per tier and round.
  private func boundByQuota(_ round: Int, _ tier: Int) -> Row? {
    for quota in campaign.quotas {
      guard quota.takes.contains(.verb(.grab)), quota.adds.isOne, quota.holds.isEmpty, quota.condition == nil,
        quota.back.isEmpty,
        Set(quota.dimensions) == [.tier, .round] || (quota.dimensions == [.tier] && campaign.rounds.count == 1),
        quota.entry.scope.covers(tier: tier), quota.entry.scope.covers(round: round)
      else { continue }
      let limit: Int64? =
        switch quota.limit {
        case .amount(let amount): amount
        case .byTier(let amounts): amounts[tier]
        case .byRound(let amounts): amounts[round]
        case .undecided, .byFact: nil
        }
      if let limit { return Row(round: round, tier: tier, count: limit, span: quota.limitSpan) }
    }
    return nil
  }
}
