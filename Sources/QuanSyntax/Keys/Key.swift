/// Every key that has a meaning of its own. The raw value is its English spelling.
package enum Key: String, Hashable, Sendable, CaseIterable {
  case quan, campaign, parties, `let`, facts, subjects, funding, tiers, rounds, quotas, rules, flows
  case discretion, silent, asserts, accept, approve
  case id, title, zone, currency, period, notice, number, issuer, dated, part, clauses, amends, effective
  case same, links, refused, needs
  case gives, pays
  case amount, valid, drawn, open, issue
  case at, adds, per, atMost = "at-most", back, `while`, when, otherwise = "else", move
  case who, may, must, mustNot = "must-not", by
  case that, code, `where`, because, saw, on
  case cite, reading, each, `for`
  case `is`, was, over, cases

  /// The place of the key among all keys, by which the fields of a mapping are ordered. An enumeration without payloads is
  /// the number of its case in one byte.
  var order: Int { Int(unsafe unsafeBitCast(self, to: UInt8.self)) }
}
