import QuanDiagnostics
import QuanModel

/// The most that one source bears of what rounds hand out: counts times its share, and of purses what it bears of them.
struct SourceNeed {
  /// Why it cannot be told.
  struct Failure: Error {
    var why: Bilingual
    var isToldElsewhere: Bool
  }

  /// In fen.
  private(set) var total: Int128 = 0
  private(set) var labels: [Label] = []
  private var products: [String] = []

  /// `300 × 1000元 + 40万元 (later-money) = 70万元`.
  var formula: String { "\(Issuance.joined(products)) = \(Money.text(minorUnits: total))" }

  init(_ source: Int, _ answer: Issuance.Answer, _ cover: MoneyCover, _ campaign: Campaign) throws(Failure) {
    let funding = campaign.sources[source]
    for row in answer.rows {
      let amount = campaign.tiers[row.tier].amount
      let portion = SubsidySplit(campaign: campaign, amount: amount, tier: row.tier).portions[source]
      guard let share = portion.fen else {
        throw Failure(why: Bilingual(en: "a share is `TBD`", zh: "有份额为 `TBD`"), isToldElsewhere: true)
      }
      total += Int128(row.count) * share
      products.append("\(row.count) × \(Money.text(minorUnits: share))")
      labels.append(Label(span: row.span, text: Bilingual(en: "\(row.count) issued", zh: "发放 \(row.count) 张")))
    }
    for issue in answer.sums {
      if case .byTier = funding.share {
        throw Failure(
          why: Bilingual(en: "shares differ by tier and the mix is open", zh: "份额因券种而异，而各券种数量未定"),
          isToldElsewhere: false)
      }
      guard let share = SubsidySplit(campaign: campaign, amount: issue.money, tier: 0).portions[source].fen else {
        continue
      }
      total += share
      products.append(Money.text(minorUnits: share))
    }
    for purse in cover.purses {
      let quota = campaign.quotas[purse.quota]
      let share = Self.share(of: source, limit: purse.limit, campaign)
      total += share
      products.append("\(Money.text(minorUnits: share)) (`\(quota.entry.name)`)")
      labels.append(Label(span: quota.limitSpan, text: Bilingual(en: "bounds the money", zh: "限制金额")))
    }
  }

  /// The most that a source bears of a purse, whatever the vouchers: all of it, where shares are no plain fraction.
  private static func share(of source: Int, limit: Int64, _ campaign: Campaign) -> Int128 {
    guard campaign.sources.count > 1 else { return Int128(limit) }
    switch campaign.sources[source].share {
    case .parts, .rate(_, nil):
      let split = SubsidySplit(campaign: campaign, amount: Money(minorUnits: limit), tier: 0).portions[source]
      return split.isExact ? split.fen ?? Int128(limit) : Int128(limit)
    default: return Int128(limit)
    }
  }
}
