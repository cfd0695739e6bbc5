/// A binary heap: the least element first. What comes out depends on the elements alone, as long as no two are equal.
struct Heap<Element: Comparable & Sendable>: Sendable {
  private(set) var elements: [Element] = []

  var first: Element? { elements.first }

  mutating func reserve(_ capacity: Int) { elements.reserveCapacity(capacity) }

  mutating func insert(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard elements[child] < elements[parent] else { return }
      elements.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the least element; there must be one.
  mutating func removeFirst() -> Element {
    let first = elements[0]
    let last = elements.removeLast()
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < elements.count && elements[child] < elements[least] {
        least = child
      }
      if least == parent { return first }
      elements.swapAt(parent, least)
      parent = least
    }
  }
}
