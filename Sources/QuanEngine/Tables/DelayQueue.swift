/// Which flow comes next to which voucher, some time after an event: a heap ordered by instant, flow and voucher.
package struct DelayQueue: Sendable {
  package struct Entry: Hashable, Sendable {
    package var at: Int64
    /// When the event was that it follows; an entry for an earlier use of the voucher is out of date.
    package var since: Int64
    /// Position among the plan's delays, in file order.
    package var delay: Int32
    package var voucher: Int32

    package init(at: Int64, since: Int64, delay: Int32, voucher: Int32) {
      self.at = at
      self.since = since
      self.delay = delay
      self.voucher = voucher
    }

    package func precedes(_ other: Entry) -> Bool {
      if at != other.at { return at < other.at }
      if delay != other.delay { return delay < other.delay }
      return voucher != other.voucher ? voucher < other.voucher : since < other.since
    }
  }

  private var heap: [Entry] = []

  package init() {}

  /// The entries in their order, whatever the history of the heap.
  package var entries: [Entry] { heap.sorted { $0.precedes($1) } }

  /// The first of them; nil where there is none.
  package var first: Entry? { heap.first }
  package var nextInstant: Int64 { heap.first?.at ?? .max }

  package mutating func add(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  package mutating func removeNext() -> Entry {
    let first = heap[0]
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].precedes(heap[least]) {
        least = child
      }
      if least == parent { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
