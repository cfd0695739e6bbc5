import QuanModel
import QuanSyntax

/// What a source bears of an amount, in numbers.
package struct PlanShare: Sendable {
  package enum Kind: UInt8, Sendable { case rate, fixed, rest, undecided }

  package var kind: Kind
  /// Of the rate; the numerator is fen where the share is fixed.
  package var numerator: Int64
  package var denominator: Int64
  package var rounding: RoundingWord
}

extension Plan {
  /// Fen that a source bears of an amount of the tier. All sources together bear all of it, to the fen.
  package func share(_ source: Int, of amount: Int64, tier: Int) -> Int64 {
    let base = tier * sources.count
    guard shareRules[base + source].kind == .rest else { return portion(shareRules[base + source], of: amount) }
    var rest = amount
    for other in sources.indices where other != source { rest -= portion(shareRules[base + other], of: amount) }
    return rest
  }

  private func portion(_ rule: PlanShare, of amount: Int64) -> Int64 {
    switch rule.kind {
    case .fixed: return rule.numerator
    case .rest, .undecided: return 0
    case .rate:
      let product = Int128(amount) * Int128(rule.numerator)
      return Int64(clamping: Rounding(rule.rounding).apply(product, over: Int128(rule.denominator)))
    }
  }
}
