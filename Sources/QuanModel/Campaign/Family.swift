import QuanDiagnostics

/// Entries that one row of the file makes with `each`.
package struct Family: Sendable {
  /// The name of the entry; members are `name.row`.
  package var name: String
  package var span: SourceSpan
  /// Indices of the members among the tiers or rounds.
  package var members: [Int]
  /// How many members there are is not decided yet (`each: TBD`); then the one member stands for all of them.
  package var isOpen: Bool
  /// The `round` verb may add members until they take effect.
  package var isTentative: Bool

  package init(name: String, span: SourceSpan, members: [Int], isOpen: Bool = false, isTentative: Bool = false) {
    self.name = name
    self.span = span
    self.members = members
    self.isOpen = isOpen
    self.isTentative = isTentative
  }
}

/// A window that the file gives a name to.
package struct NamedWindow: Sendable {
  package var name: String
  package var span: SourceSpan
  package var window: Window
  /// False for one that a comparison with an edge stands for: `now < end of period` asks whether now lies before it.
  package var isNamed: Bool

  package init(name: String, span: SourceSpan, window: Window, isNamed: Bool = true) {
    self.isNamed = isNamed
    self.name = name
    self.span = span
    self.window = window
  }
}
