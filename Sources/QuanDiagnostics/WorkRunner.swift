/// Runs pieces of work that do not depend on one another. The core runs them in order; a program that has threads may hand
/// in another way, which must not show in the results.
package protocol WorkRunner: Sendable {
  /// How many pieces run at the same time.
  var width: Int { get }

  /// The results of the pieces `0..<count`, in their order.
  func map<Result: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Result) -> [Result]

  /// One piece makes batches, another takes them in that order, nil behind the last. Whoever takes may stop before. To take
  /// the next may bring back one that was taken, and to hand one over may get it, to be filled again.
  func pipe<Batch: Sendable, Result>(
    _ make: @Sendable (_ hand: (Batch) -> Batch?) -> Void, into take: (_ next: (_ taken: Batch?) -> Batch?) -> Result
  ) -> Result
}

extension WorkRunner {
  /// Both of two pieces.
  package func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = map(2) { piece -> (First?, Second?) in piece == 0 ? (first(), nil) : (nil, second()) }
    guard let one = results[0].0, let other = results[1].1 else { return (first(), second()) }
    return (one, other)
  }

  package func pipe<Batch: Sendable, Result>(
    _ make: @Sendable (_ hand: (Batch) -> Batch?) -> Void, into take: (_ next: (_ taken: Batch?) -> Batch?) -> Result
  ) -> Result {
    var batches: [Batch] = []
    make { batch in
      batches.append(batch)
      return nil
    }
    var place = 0
    return take { _ in
      guard place < batches.count else { return nil }
      place += 1
      return batches[place - 1]
    }
  }

  /// Cuts a range into parts and joins what they give; more parts than run at the same time, so that a long one keeps nobody
  /// waiting.
  package func flatMap<Element: Sendable>(
    _ count: Int, _ part: @Sendable (Range<Int>) -> [Element]
  ) -> [Element] {
    let parts = width > 1 ? max(1, min(width * 4, count)) : 1
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
