import QuanDiagnostics

/// An occasion at which vouchers can be grabbed.
package struct Round: Sendable {
  package var entry: Entry
  package var open: Window
  package var valid: Window
  package var issue: Issue
  /// The `round` verb fixes what it hands out, before it opens.
  package var isIssueTentative: Bool
  /// Index into the campaign's families of rounds, where it is a member of one.
  package var family: Int?

  package init(entry: Entry, open: Window, valid: Window, issue: Issue, isIssueTentative: Bool = false) {
    self.entry = entry
    self.open = open
    self.valid = valid
    self.issue = issue
    self.isIssueTentative = isIssueTentative
  }

  /// Indices of the tiers that it hands out: those of its `for`, and of these the ones that its counts name; nil means
  /// all.
  package var tiers: [Int]? {
    guard case .counts(let counts) = issue else { return entry.scope.tiers }
    guard let scope = entry.scope.tiers.map(Set.init) else { return counts.map(\.tier) }
    return counts.map(\.tier).filter { scope.contains($0) }
  }
}

/// What a round hands out.
package enum Issue: Sendable {
  /// Nothing is said: only quotas and money bound it.
  case unbounded
  /// Vouchers of each tier; tiers left out are not issued.
  case counts([IssueCount])
  /// A sum of money, whatever the mix; where it is tentative, the `round` verb fixes the mix.
  case money(Money, span: SourceSpan)
  /// The money that an earlier round leaves; the `round` verb fixes the mix.
  case leftover(of: Int, span: SourceSpan)
  /// `TBD`; tentative where the `round` verb may set it.
  case undecided(isTentative: Bool, span: SourceSpan)
}

/// So many vouchers of a tier.
package struct IssueCount: Sendable {
  package var tier: Int
  package var count: Int64
  package var span: SourceSpan

  package init(tier: Int, count: Int64, span: SourceSpan) {
    self.tier = tier
    self.count = count
    self.span = span
  }
}
