/// A number for each name of a clause: its place in the notice's list. Names are looked up once, where an entry is taken in;
/// analyses compare numbers.
struct ClauseNumbers: Sendable {
  /// What every name has that the notice lacks: the number of its clauses.
  let unknown: Int
  /// For lookups only.
  private var numbers: [String: Int] = [:]

  /// - Parameter names: those of the notice's clauses, in its order.
  init(_ names: [String]) {
    unknown = names.count
    numbers.reserveCapacity(names.count)
    for (place, name) in names.enumerated() where numbers[name] == nil { numbers[name] = place }
  }

  /// How many numbers there are.
  var count: Int { unknown + 1 }

  func number(of name: String) -> Int { numbers[name] ?? unknown }
}
