import QuanDiagnostics

/// What every named entry of a campaign carries.
package struct Entry: Sendable {
  package var name: String
  /// `tiers.t300`.
  package var path: String
  package var title: String?
  package var reading: String?
  package var cites: [Citation]
  /// Where the name stands.
  package var nameSpan: SourceSpan
  /// The whole entry.
  package var span: SourceSpan
  package var scope: Scope

  package init(
    name: String, path: String, title: String? = nil, reading: String? = nil, cites: [Citation] = [],
    nameSpan: SourceSpan, span: SourceSpan, scope: Scope = Scope()
  ) {
    self.name = name
    self.path = path
    self.title = title
    self.reading = reading
    self.cites = cites
    self.nameSpan = nameSpan
    self.span = span
    self.scope = scope
  }
}

/// A clause that an entry carries out.
package struct Citation: Sendable {
  package var clause: String
  package var span: SourceSpan

  package init(clause: String, span: SourceSpan) {
    self.clause = clause
    self.span = span
  }
}

/// To which tiers and rounds an entry applies; nil means all.
package struct Scope: Hashable, Sendable {
  package var tiers: [Int]?
  package var rounds: [Int]?

  package init(tiers: [Int]? = nil, rounds: [Int]? = nil) {
    self.tiers = tiers
    self.rounds = rounds
  }

  package func covers(tier: Int) -> Bool { tiers?.contains(tier) ?? true }
  package func covers(round: Int) -> Bool { rounds?.contains(round) ?? true }
}
