/// Numbers with `left - right <= bound` between them.
///
/// Where values satisfy the differences and each its own domain, so do the smaller ones of two such lists of values.
/// There is therefore a least solution, found by raising values from below; the answer is exact.
struct DifferenceSystem {
  struct Difference: Sendable {
    var left: Int
    var right: Int
    var bound: Int64
  }

  /// `right >= raised(left)`, where a greater value is never raised less: an instant and the day on which it lies.
  struct Raise: Sendable {
    var left: Int
    var right: Int
    var raised: @Sendable (Int64) -> Int64
  }

  let domains: [ScalarDomain]
  let differences: [Difference]
  var raises: [Raise] = []

  /// The least solution; nil where there is none.
  func solve() -> [Int64]? {
    var values: [Int64] = []
    for domain in domains {
      guard let value = domain.member(from: domain.lower) else { return nil }
      values.append(value)
    }
    guard !differences.isEmpty || !raises.isEmpty else { return values }
    if hasNegativeCycle() { return nil }
    while true {
      if let difference = differences.first(where: { !holds($0, values) }) {
        // right >= left - bound
        let (wanted, overflow) = values[difference.left].subtractingReportingOverflow(difference.bound)
        guard !overflow, let value = domains[difference.right].member(from: wanted) else { return nil }
        values[difference.right] = value
      } else if let raise = raises.first(where: { values[$0.right] < $0.raised(values[$0.left]) }) {
        guard let value = domains[raise.right].member(from: raise.raised(values[raise.left])) else { return nil }
        values[raise.right] = value
      } else {
        return values
      }
    }
  }

  private func holds(_ difference: Difference, _ values: [Int64]) -> Bool {
    Int128(values[difference.left]) - Int128(values[difference.right]) <= Int128(difference.bound)
  }

  /// Bellman and Ford: a cycle of differences that sums to less than zero has no solution in any domain.
  private func hasNegativeCycle() -> Bool {
    var distances = [Int128](repeating: 0, count: domains.count)
    for _ in 0...domains.count {
      var changed = false
      for difference in differences {
        let distance = distances[difference.right] + Int128(difference.bound)
        if distance < distances[difference.left] {
          distances[difference.left] = distance
          changed = true
        }
      }
      if !changed { return false }
    }
    return true
  }
}
