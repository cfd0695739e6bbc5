import QuanModel

/// A number for each name of a clause: its place in the notice's list. Names are looked up once, where an entry is taken in;
/// analyses compare numbers.
struct ClauseNumbers: Sendable {
  /// What every name has that the notice lacks: the number of its clauses.
  let unknown: Int
  /// For lookups only.
  private var numbers: [String: Int] = [:]

  init(_ clauses: [Clause]) {
    unknown = clauses.count
    numbers.reserveCapacity(clauses.count)
    for (place, clause) in clauses.enumerated() where numbers[clause.name] == nil { numbers[clause.name] = place }
  }

  /// How many numbers there are.
  var count: Int { unknown + 1 }

  func number(of name: String) -> Int { numbers[name] ?? unknown }
}
