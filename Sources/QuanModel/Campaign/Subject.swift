/// Who counts as the same.
package struct Subject: Sendable {
  package var entry: Entry
  /// Indices into the identity keys; one of them in common makes two accounts one.
  package var keys: [Int]
  /// Keys that a grab must bring.
  package var needs: [Int]
  /// Whether a refused grab links the keys that it brought.
  package var linksRefused: Bool

  package init(entry: Entry, keys: [Int], needs: [Int], linksRefused: Bool) {
    self.entry = entry
    self.keys = keys
    self.needs = needs
    self.linksRefused = linksRefused
  }
}
