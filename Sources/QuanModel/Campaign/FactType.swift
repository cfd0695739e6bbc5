/// The type of a fact's value.
package enum FactType: Hashable, Sendable {
  case boolean, integer, money, ratio, date, instant, duration, text, place, length, party, tier, kind, round
  /// One of the names of an enumeration.
  case one(Int)
  /// A set of the names of an enumeration.
  case set(Int)

  /// The word for it in a campaign file.
  package var word: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .money: "money"
    case .ratio: "percent"
    case .date: "date"
    case .instant: "instant"
    case .duration: "duration"
    case .text: "text"
    case .place: "place"
    case .length: "length"
    case .party: "party"
    case .tier: "tier"
    case .kind: "kind"
    case .round: "round"
    case .one: "one of"
    case .set: "set of"
    }
  }
}

/// The names that a fact of type `one of` or `set of` may take; at most 64.
package struct Enumeration: Hashable, Sendable {
  package var names: [String]

  package init(names: [String]) { self.names = names }

  package static let namesMax = 64
}
