/// How many pairs of entries one analysis compares, so that a large file costs time in proportion to its size.
///
/// What lies beyond is left unsaid: no campaign written by people comes near the limit.
struct PairBudget {
  private var left: Int

  init(_ pairsMax: Int) { left = pairsMax }

  /// Whether one more pair may be compared.
  mutating func take() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}
