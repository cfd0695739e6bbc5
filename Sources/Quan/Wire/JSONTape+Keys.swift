extension JSONTape {
  /// Objects of at most so many keys are searched pair by pair, larger ones by sorting.
  private static let pairwise = 16

  /// The index of the first key of an object that equals an earlier one, compared by the bytes that they stand for.
  func duplicateKey(_ bytes: Span<UInt8>, ofObject index: Int) -> Int? {
    guard tokens[index].count <= JSONTape.pairwise else { return duplicateKeySorting(bytes, ofObject: index) }
    var later = tokens[index &+ 2].next
    while later < tokens[index].next {
      var earlier = index &+ 1
      while earlier < later {
        if areEqual(bytes, tokens[earlier], tokens[later]) { return later }
        earlier = tokens[earlier &+ 1].next
      }
      later = tokens[later &+ 1].next
    }
    return nil
  }

  /// The same for many keys, in time that grows with n log n whatever the keys are.
  private func duplicateKeySorting(_ bytes: Span<UInt8>, ofObject index: Int) -> Int? {
    var keys: [Int] = []
    keys.reserveCapacity(tokens[index].count)
    var position = index + 1
    while position < tokens[index].next {
      keys.append(position)
      position = tokens[position + 1].next
    }
    let names = keys.map { key in (index: key, bytes: utf8(tokens[key])) }.sorted { left, right in
      if left.bytes == right.bytes { return left.index < right.index }
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    var first: Int?
    for (left, right) in zip(names, names.dropFirst()) where left.bytes == right.bytes {
      first = min(first ?? right.index, right.index)
    }
    return first
  }

  /// Whether two strings stand for the same bytes.
  @inline(__always)
  private func areEqual(_ bytes: Span<UInt8>, _ left: JSONToken, _ right: JSONToken) -> Bool {
    if left.hasEscapes || right.hasEscapes { return areEqualUnescaped(bytes, left, right) }
    let count = left.end &- left.start
    guard count == right.end &- right.start else { return false }
    for offset in 0..<count where bytes[left.start &+ offset] != bytes[right.start &+ offset] { return false }
    return true
  }

  /// Whether two strings, at least one with escapes, stand for the same bytes.
  private func areEqualUnescaped(_ bytes: Span<UInt8>, _ left: JSONToken, _ right: JSONToken) -> Bool {
    var lefts = JSONUnescaper(left)
    var rights = JSONUnescaper(right)
    while true {
      let byte = lefts.next(bytes)
      guard byte == rights.next(bytes) else { return false }
      if byte == nil { return true }
    }
  }
}
