import QuanModel
import QuanSyntax

/// How the amounts of a tier split, worked out for every remainder that an amount can leave.
struct SplitSweep {
  let campaign: Campaign
  let tier: Int
  /// Remainders that are gone through one by one.
  private static let periodMax: Int128 = 100_000

  private var worth: Amount { campaign.tiers[tier].worth }

  /// The amounts to look at: all that can occur, up to the point from which everything repeats.
  private var amounts: [Int64] {
    guard let bound = worth.bound?.minorUnits else { return [] }
    if worth.face != nil { return [bound] }
    let step = max(worth.formula.step, 1)
    var period: Int128 = 1
    var parts: Int128 = 0
    for source in campaign.sources {
      switch SubsidySplit.share(of: source, tier: tier) {
      case .parts(let count): parts += Int128(count)
      case .rate(let ratio, _): period = Self.multiple(period, Int128(ratio.denominator))
      case .fixed, .rest, .undecided, .byTier: continue
      }
    }
    if parts > 0 { period = Self.multiple(period, parts) }
    let count = min(period, Self.periodMax)
    let first = max((Int128(worth.least.minorUnits) + step - 1) / step * step, step)
    var found: [Int64] = []
    for index in 0..<count {
      guard let amount = Int64(exactly: first + index * step), amount <= bound else { break }
      found.append(amount)
    }
    if found.last != bound { found.append(bound) }
    return found
  }

  private static func multiple(_ left: Int128, _ right: Int128) -> Int128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    let (product, overflow) = (left / max(a, 1)).multipliedReportingOverflow(by: right)
    return overflow ? periodMax : product
  }

  /// The first amount that does not split; nil where all do.
  var worst: Money? {
    let hasRest = campaign.sources.contains { SubsidySplit.share(of: $0, tier: tier) == .rest }
    for amount in amounts {
      let portions = SubsidySplit(campaign: campaign, amount: Money(minorUnits: amount), tier: tier).portions
      let total = portions.reduce(Int128(0)) { $0 + ($1.fen ?? 0) }
      let isNegative = portions.contains { ($0.fen ?? 0) < 0 }
      let isInexact = portions.contains { !$0.isExact }
      if isNegative || (!hasRest && (isInexact || total != Int128(amount))) { return Money(minorUnits: amount) }
    }
    return nil
  }

  /// The most that the rest is above its exact part, in fen, and an amount at which it is.
  var drift: (part: Quantity, amount: Money)? {
    var worst: (part: Quantity, amount: Money)?
    for amount in amounts {
      guard let part = drift(Money(minorUnits: amount)) else { return nil }
      if let known = worst?.part, part.holds(.greater, known) != true { continue }
      worst = (part, Money(minorUnits: amount))
    }
    return worst
  }

  private func drift(_ amount: Money) -> Quantity? {
    let portions = SubsidySplit(campaign: campaign, amount: amount, tier: tier).portions
    var sum = Quantity(0, .number)
    for (source, portion) in zip(campaign.sources, portions) {
      guard case .rate(let ratio, _) = SubsidySplit.share(of: source, tier: tier), let fen = portion.fen else {
        continue
      }
      let exact = Quantity(
        Int128(amount.minorUnits) * Int128(ratio.numerator), over: Int128(ratio.denominator), .number)
      sum = sum.flatMap { old in exact.flatMap { old.adding($0, sign: 1, .number) } }
      sum = sum.flatMap { old in Quantity(fen, .number).flatMap { old.adding($0, sign: -1, .number) } }
    }
    return sum
  }
}
