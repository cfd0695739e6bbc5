/// Which flow comes next to which voucher, some time after an event: ordered by instant, flow and voucher.
package struct DelayQueue: Sendable {
  package struct Entry: Hashable, Comparable, Sendable {
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

    package static func < (left: Entry, right: Entry) -> Bool {
      if left.at != right.at { return left.at < right.at }
      if left.delay != right.delay { return left.delay < right.delay }
      return left.voucher != right.voucher ? left.voucher < right.voucher : left.since < right.since
    }
  }

  private var heap = Heap<Entry>()

  package init() {}

  /// The entries in their order, whatever the history of the heap.
  package var entries: [Entry] { heap.elements.sorted() }

  /// The first of them; nil where there is none.
  package var first: Entry? { heap.first }
  package var nextInstant: Int64 { heap.first?.at ?? .max }

  package mutating func add(_ entry: Entry) { heap.insert(entry) }

  package mutating func removeNext() -> Entry { heap.removeFirst() }
}
