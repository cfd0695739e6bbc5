import QuanDiagnostics
import QuanModel
import QuanSyntax

/// How one subsidy is borne by the sources: the checker shows the arithmetic, the plan takes the shares.
package struct SubsidySplit {
  /// What a source bears, exact or cut to the fen.
  struct Portion {
    var source: Int
    /// Fen; nil where the share is `TBD`.
    var fen: Int128?
    /// `30000 × 15 / 16 = 28125`, in fen.
    var formula: String
    /// False where the share is no whole number of fen and nothing says how to round it.
    var isExact: Bool
  }

  let campaign: Campaign
  let amount: Money
  /// Index of the tier; shares that are looked up by tier need it.
  let tier: Int

  package init(campaign: Campaign, amount: Money, tier: Int) {
    self.campaign = campaign
    self.amount = amount
    self.tier = tier
  }

  /// What a source bears of a subsidy of the tier, tables looked up.
  package static func share(of source: FundingSource, tier: Int) -> Share {
    guard case .byTier(let shares) = source.share else { return source.share }
    return shares.indices.contains(tier) ? shares[tier] ?? .fixed(.zero) : .fixed(.zero)
  }

  private func share(_ index: Int) -> Share { Self.share(of: campaign.sources[index], tier: tier) }

  /// Fen of each source, in file order. They sum to the amount: what does not come out even without a source that pays
  /// `rest` is an error of the campaign.
  package var shares: [Int64] { portions.map { Int64(clamping: $0.fen ?? 0) } }

  private var parts: Int128 {
    campaign.sources.indices.reduce(0) { sum, source in
      if case .parts(let count) = share(source) { sum + Int128(count) } else { sum }
    }
  }

  /// The portions in file order; the one `rest` takes what the others leave.
  var portions: [Portion] {
    var portions = campaign.sources.indices.map(portion)
    let known = portions.reduce(Int128(0)) { $0 + ($1.fen ?? 0) }
    let isKnown = campaign.sources.indices.allSatisfy { share($0) != .undecided }
    for index in portions.indices where share(index) == .rest && isKnown {
      portions[index].fen = Int128(amount.minorUnits) - known
      portions[index].formula = "\(amount.text) - \(Money.text(minorUnits: known))"
    }
    return portions
  }

  private func portion(_ index: Int) -> Portion {
    let fen = Int128(amount.minorUnits)
    switch share(index) {
    case .parts(let count): return fraction(index, fen, Int128(count), max(parts, 1), nil)
    case .rate(let ratio, let word):
      return fraction(index, fen, Int128(ratio.numerator), Int128(ratio.denominator), word)
    case .fixed(let money):
      return Portion(source: index, fen: Int128(money.minorUnits), formula: money.text, isExact: true)
    case .rest, .undecided, .byTier: return Portion(source: index, fen: nil, formula: "TBD", isExact: true)
    }
  }

  private func fraction(_ index: Int, _ fen: Int128, _ above: Int128, _ below: Int128, _ word: RoundingWord?) -> Portion
  {
    let (product, overflow) = fen.multipliedReportingOverflow(by: above)
    let formula = "\(amount.text) × \(above)/\(below)"
    guard !overflow, let exact = Quantity(product, over: below, .money), let cut = exact.rounded(word ?? .down) else {
      return Portion(source: index, fen: nil, formula: formula, isExact: false)
    }
    return Portion(source: index, fen: cut.numerator, formula: formula, isExact: word != nil || exact.denominator == 1)
  }
}
