/// Who counts as the same.
package struct Subject: Sendable {
  package var entry: Entry
  /// Indices into the identity keys.
  package var keys: [Int]
  /// True where all of the keys have to agree; otherwise one of them in common makes two accounts one.
  package var needsAll: Bool
  /// Whether A~B and B~C make A~C. Direct links book a take on every key brought.
  package var isTransitive: Bool
  /// Keys that a grab must bring.
  package var needs: [Int]
  /// Whether a refused grab links the keys that it brought.
  package var linksRefused: Bool

  package init(
    entry: Entry, keys: [Int], needsAll: Bool = false, isTransitive: Bool = true, needs: [Int], linksRefused: Bool
  ) {
    self.entry = entry
    self.keys = keys
    self.needsAll = needsAll
    self.isTransitive = isTransitive
    self.needs = needs
    self.linksRefused = linksRefused
  }
}
