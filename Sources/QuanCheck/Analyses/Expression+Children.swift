import QuanSyntax

extension Expression {
  /// The expressions directly inside this one, in the order in which they are written.
  var children: [Expression] {
    switch kind {
    case .literal, .name, .region, .nextWeekday, .leftover, .hole, .once, .rest, .otherwise, .unlimited, .boolean: []
    case .set(let members, _): members
    case .call(_, let arguments): arguments.flatMap { [$0.value] + ($0.within.map { [$0] } ?? []) }
    case .all(let parts), .any(let parts): parts
    case .not(let inner), .has(let inner, _), .edge(_, let inner), .dayCount(_, _, let inner), .overItems(_, let inner),
      .tentative(let inner):
      [inner]
    case .compare(let left, _, let right), .isSame(let left, let right), .arithmetic(let left, _, let right),
      .rate(let left, of: let right), .capped(let left, at: let right), .atLeast(let left, let right),
      .atTime(let left, let right), .when(let left, let right):
      [left, right]
    case .rounded(let inner, _, let unit): [inner] + (unit.map { [$0] } ?? [])
    case .conditional(let test, let yes, let no): [test, yes, no]
    case .member(let value, in: .list(let items), negated: _): [value] + items
    case .member(let value, in: .interval(let interval), negated: _): [value] + interval.ends
    }
  }

  /// The names that stand in this expression itself, not in those inside it.
  var ownNames: [Name] {
    switch kind {
    case .name(let name), .leftover(of: let name): [name]
    case .has(_, let members?): members
    default: []
    }
  }
}

extension Interval {
  /// The ends that are written.
  var ends: [Expression] { [lower, upper].compactMap { $0 } }
}
