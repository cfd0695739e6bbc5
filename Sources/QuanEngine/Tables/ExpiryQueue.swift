/// Which voucher ends next: ordered by instant and voucher number, so that the order never depends on history.
package struct ExpiryQueue: Sendable {
  private struct Entry: Comparable, Sendable {
    var at: Int64
    var voucher: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      left.at != right.at ? left.at < right.at : left.voucher < right.voucher
    }
  }

  private var heap = Heap<Entry>()

  package init() {}

  /// The instant at which the next voucher ends, or .max.
  package var nextInstant: Int64 { heap.first?.at ?? .max }

  /// Tells of an end that has passed already.
  mutating func note(_ instant: Int64) { if instant < .max { lastInstant = max(lastInstant, instant) } }

  mutating func reserve(_ capacity: Int) { heap.reserve(capacity) }

  /// The latest end that was ever added; .min before the first.
  package private(set) var lastInstant = Int64.min

  package mutating func add(_ voucher: Int, at instant: Int64) {
    guard instant < .max else { return }
    lastInstant = max(lastInstant, instant)
    heap.insert(Entry(at: instant, voucher: Int32(voucher)))
  }

  /// Takes the voucher that ends next.
  package mutating func removeNext() -> Int { Int(heap.removeFirst().voucher) }
}
