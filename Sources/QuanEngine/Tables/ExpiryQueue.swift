/// Which voucher ends next: a heap ordered by instant and voucher number, so that the order never depends on history.
package struct ExpiryQueue: Sendable {
  private struct Entry: Sendable {
    var at: Int64
    var voucher: Int32

    func precedes(_ other: Entry) -> Bool { at != other.at ? at < other.at : voucher < other.voucher }
  }

  private var heap: [Entry] = []

  package init() {}

  /// The instant at which the next voucher ends, or .max.
  package var nextInstant: Int64 { heap.first?.at ?? .max }

  /// Tells of an end that has passed already.
  mutating func note(_ instant: Int64) { if instant < .max { lastInstant = max(lastInstant, instant) } }

  mutating func reserve(_ capacity: Int) { heap.reserveCapacity(capacity) }

  /// The latest end that was ever added; .min before the first.
  package private(set) var lastInstant = Int64.min

  package mutating func add(_ voucher: Int, at instant: Int64) {
    guard instant < .max else { return }
    lastInstant = max(lastInstant, instant)
    heap.append(Entry(at: instant, voucher: Int32(voucher)))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the voucher that ends next.
  package mutating func removeNext() -> Int {
    let first = heap[0]
    let last = heap.removeLast()
    guard !heap.isEmpty else { return Int(first.voucher) }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].precedes(heap[least]) {
        least = child
      }
      if least == parent { return Int(first.voucher) }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
