import QuanModel
import QuanSyntax

/// Splits a subsidy among the sources; the shares always sum to the subsidy, to the fen.
package enum SubsidyShares {
  /// Shares in the order of the sources, in fen.
  ///
  /// Parts and rates are rounded down (or as the file says); what is left goes to the source that pays `rest`, else one
  /// fen each in file order to the sources that count parts.
  package static func split(_ subsidy: Money, among sources: [FundingSource]) -> [Int64] {
    let total = subsidy.minorUnits
    let parts = sources.reduce(Int64(0)) { sum, source in
      if case .parts(let count) = source.share { sum + count } else { sum }
    }
    var shares = sources.map { share($0.share, of: total, parts: parts) }
    var left = total - shares.reduce(0, +)
    if let rest = sources.firstIndex(where: { $0.share == .rest }) {
      shares[rest] += left
      return shares
    }
    for index in shares.indices where left > 0 {
      guard case .parts = sources[index].share else { continue }
      shares[index] += 1
      left -= 1
    }
    return shares
  }

  private static func share(_ share: Share, of total: Int64, parts: Int64) -> Int64 {
    switch share {
    case .parts(let count): scaled(total, count, parts, .down)
    case .rate(let ratio, let rounding): scaled(total, ratio.numerator, ratio.denominator, rounding ?? .down)
    case .fixed(let money): min(money.minorUnits, total)
    case .rest, .undecided: 0
    }
  }

  private static func scaled(_ total: Int64, _ numerator: Int64, _ denominator: Int64, _ rounding: RoundingWord)
    -> Int64
  {
    guard denominator > 0 else { return 0 }
    let product = Int128(total) * Int128(numerator)
    let divisor = Int128(denominator)
    let floor = product / divisor
    let remainder = product % divisor
    switch rounding {
    case .down: return Int64(clamping: floor)
    case .up: return Int64(clamping: remainder > 0 ? floor + 1 : floor)
    case .nearest: return Int64(clamping: remainder * 2 >= divisor ? floor + 1 : floor)
    }
  }
}
