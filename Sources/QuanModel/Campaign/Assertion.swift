import QuanSyntax

/// What the notice says about itself.
package struct Assertion: Sendable {
  package var entry: Entry
  package var claim: ClaimSyntax

  package init(entry: Entry, claim: ClaimSyntax) {
    self.entry = entry
    self.claim = claim
  }
}
