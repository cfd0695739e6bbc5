/// Runs pieces of work that do not depend on one another. The core runs them in order; a program that has threads may hand
/// in another way, which must not show in the results.
package protocol WorkRunner: Sendable {
  /// How many pieces run at the same time.
  var width: Int { get }

  /// The results of the pieces `0..<count`, in their order.
  func map<Result: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Result) -> [Result]
}

extension WorkRunner {
  /// Cuts a range into as many parts as run at the same time, and joins what they give.
  package func flatMap<Element: Sendable>(
    _ count: Int, _ part: @Sendable (Range<Int>) -> [Element]
  ) -> [Element] {
    let parts = max(1, min(width, count))
    return map(parts) { part(count * $0 / parts..<count * ($0 + 1) / parts) }.flatMap { $0 }
  }
}

/// One piece after the other.
package struct InOrder: WorkRunner {
  package init() {}

  package var width: Int { 1 }

  package func map<Result: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Result) -> [Result] {
    (0..<count).map(piece)
  }
}
