import QuanDiagnostics
import QuanSyntax

/// Puts a row's values in the place of its columns' names.
struct Substitution {
  let columns: [SurfaceEntry]
  let oldPath: String
  let newPath: String

  private func binding(_ name: String) -> SurfaceNode? { columns.first { $0.name == name }?.node }

  func node(_ node: SurfaceNode) -> SurfaceNode {
    var result = node
    if node.path.hasPrefix(oldPath) { result.path = newPath + node.path.dropFirst(oldPath.count) }
    result.annotations = node.annotations.map { fields in
      fields.mapped(path: fields.path) { _, inner in self.node(inner) }
    }
    result.value = value(node.value)
    return result
  }

  private func value(_ value: SurfaceNode.Value) -> SurfaceNode.Value {
    switch value {
    case .name(let name): .name(self.name(name))
    case .expression(let expression): .expression(self.expression(expression))
    case .window(let window): .window(self.window(window))
    case .event(let event): .event(self.event(event))
    case .move(let move): .move(self.move(move))
    case .claim(let claim): .claim(self.claim(claim))
    case .list(let items): .list(items.map(node))
    case .fields(let fields): .fields(fields.mapped(path: fields.path) { _, inner in node(inner) })
    case .named(let entries): .named(entries.map(entry))
    case .table(let over, let cases): .table(over: over.map(node), cases: cases.map(entry))
    case .text, .keyRule, .factType, .each, .interval, .states, .broken: value
    }
  }

  private func entry(_ entry: SurfaceEntry) -> SurfaceEntry {
    var result = entry
    result.node = node(entry.node)
    return result
  }

  // MARK: Names

  /// A column that holds a name stands for it, also before a dot: `src.open`.
  private func name(_ name: Name) -> Name {
    if case .name(let other)? = binding(name.text)?.expression?.kind { return Name(text: other.text, span: name.span) }
    guard let dot = name.text.firstIndex(of: "."),
      case .name(let other)? = binding(String(name.text[..<dot]))?.expression?.kind
    else { return name }
    return Name(text: other.text + name.text[dot...], span: name.span)
  }

  // MARK: Expressions

  func expression(_ expression: Expression) -> Expression {
    Expression(kind(expression.kind), span: span(expression))
  }

  /// What stands for a column points at the row.
  private func span(_ expression: Expression) -> SourceSpan {
    if case .name(let name) = expression.kind, let bound = binding(name.text)?.expression { return bound.span }
    return expression.span
  }

  private func kind(_ kind: Expression.Kind) -> Expression.Kind {
    func e(_ inner: Expression) -> Expression { expression(inner) }
    switch kind {
    case .name(let name):
      if let bound = binding(name.text)?.expression { return bound.kind }
      return .name(self.name(name))
    case .call(let name, let arguments):
      return .call(name, arguments.map { Argument(value: e($0.value), within: $0.within.map(e)) })
    case .not(let inner): return .not(e(inner))
    case .all(let parts): return .all(parts.map(e))
    case .any(let parts): return .any(parts.map(e))
    case .compare(let left, let relation, let right): return .compare(e(left), relation, e(right))
    case .member(let value, in: let list, negated: let negated):
      return .member(e(value), in: alternatives(list), negated: negated)
    case .has(let value, let members): return .has(e(value), members.map(allOf))
    case .isSame(let left, let right): return .isSame(e(left), e(right))
    case .arithmetic(let left, let sign, let right): return .arithmetic(e(left), sign, e(right))
    case .rate(let rate, of: let base): return .rate(e(rate), of: e(base))
    case .capped(let value, at: let cap): return .capped(e(value), at: e(cap))
    case .atLeast(let value, let least): return .atLeast(e(value), e(least))
    case .rounded(let value, let word, to: let unit): return .rounded(e(value), word, to: unit.map(e))
    case .atTime(let day, let time): return .atTime(e(day), e(time))
    case .edge(let word, let target): return .edge(word, e(target))
    case .dayCount(let count, let word, let anchor): return .dayCount(count, word, e(anchor))
    case .conditional(let test, let yes, let no): return .conditional(e(test), e(yes), e(no))
    case .when(let value, let condition): return .when(e(value), e(condition))
    case .overItems(let quantifier, let condition): return .overItems(quantifier, e(condition))
    case .leftover(of: let round): return .leftover(of: name(round))
    case .tentative(let inner): return .tentative(e(inner))
    case .set(let members, let combination): return .set(members.map(e), combination)
    case .literal, .region, .nextWeekday, .hole, .once, .rest, .otherwise, .unlimited, .boolean: return kind
    }
  }

  /// A column may be an interval or a set of alternatives.
  private func alternatives(_ alternatives: Alternatives) -> Alternatives {
    switch alternatives {
    case .interval(let interval): return .interval(self.interval(interval))
    case .list(let items):
      if items.count == 1, case .name(let name) = items[0].kind, let bound = binding(name.text) {
        if case .interval(let interval) = bound.value { return .interval(interval) }
        if case .set(let members, .any)? = bound.expression?.kind { return .list(members) }
      }
      return .list(items.map(expression))
    }
  }

  private func allOf(_ members: [Name]) -> [Name] {
    guard members.count == 1, case .set(let bound, .all)? = binding(members[0].text)?.expression?.kind else {
      return members.map(name)
    }
    return bound.compactMap { if case .name(let name) = $0.kind { name } else { nil } }
  }

  private func interval(_ interval: Interval) -> Interval {
    var result = interval
    result.lower = interval.lower.map(expression)
    result.upper = interval.upper.map(expression)
    return result
  }

  // MARK: Windows, events, moves, claims

  private func window(_ window: WindowSyntax) -> WindowSyntax {
    var result = window
    switch window.kind {
    case .always, .hole: break
    case .named(let name): result.kind = .named(self.name(name))
    case .period(let day): result.kind = .period(expression(day))
    case .span(let from, let until, let through):
      result.kind = .span(
        from: from.map(expression), until: until.map(expression), through: through.map(expression))
    case .weekly(let days, let from, let until):
      result.kind = .weekly(days, from: from.map(expression), until: until.map(expression))
    case .both(let left, let right): result.kind = .both(self.window(left), self.window(right))
    case .except(let left, let right): result.kind = .except(self.window(left), self.window(right))
    case .tentative(let inner): result.kind = .tentative(self.window(inner))
    }
    return result
  }

  private func event(_ event: EventSyntax) -> EventSyntax {
    var result = event
    switch event.kind {
    case .named(let name): result.kind = .named(self.name(name))
    case .attempt(let name): result.kind = .attempt(self.name(name))
    case .edge(let word, let name): result.kind = .edge(word, self.name(name))
    case .full(let name): result.kind = .full(self.name(name))
    case .after(let delay, let inner): result.kind = .after(expression(delay), self.event(inner))
    case .every(let name, at: let time): result.kind = .every(name, at: time.map(expression))
    case .expire, .hole: break
    }
    return result
  }

  private func move(_ move: MoveSyntax) -> MoveSyntax {
    func place(_ place: PlaceSyntax) -> PlaceSyntax { PlaceSyntax(name: name(place.name), isNext: place.isNext) }
    var result = move
    switch move.kind {
    case .nothing, .hole: break
    case .voucher(let from, let to): result.kind = .voucher(from: from.map(name), to: name(to))
    case .rest(of: let quota, let from, let to): result.kind = .rest(of: name(quota), from: place(from), to: place(to))
    case .amount(let amount, let from, let to):
      result.kind = .amount(expression(amount), from: place(from), to: place(to))
    case .make(let count, let tier, to: let state): result.kind = .make(count, name(tier), to: name(state))
    }
    return result
  }

  private func claim(_ claim: ClaimSyntax) -> ClaimSyntax {
    var result = claim
    switch claim.kind {
    case .holds(let expression): result.kind = .holds(self.expression(expression))
    case .can(let verb, when: let condition): result.kind = .can(verb, when: condition.map(expression))
    case .cannot(let verb, when: let condition): result.kind = .cannot(verb, when: condition.map(expression))
    }
    return result
  }
}
