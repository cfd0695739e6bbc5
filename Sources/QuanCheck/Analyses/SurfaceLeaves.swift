import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Collects what stands in a decoded value, in the order of the key table and of the file. Lists of citations are left
/// out: they are no values.
struct SurfaceLeaves {
  private var leaves: [SurfaceLeaf] = []
  private var path = ""
  private var cites: [Citation] = []
  private var isTentative = false

  /// Every leaf of a node and of what stands inside it.
  static func of(_ node: SurfaceNode) -> [SurfaceLeaf] {
    var collector = SurfaceLeaves()
    collector.visit(node)
    return collector.leaves
  }

  private init() {}

  private mutating func add(_ kind: SurfaceLeaf.Kind, _ span: SourceSpan) {
    leaves.append(SurfaceLeaf(kind: kind, span: span, path: path, cites: cites))
  }

  private mutating func add(_ names: [Name]) { for name in names { add(.name(name.text), name.span) } }

  // MARK: Nodes

  private mutating func visit(_ node: SurfaceNode) {
    let outer = path
    path = node.path
    defer { path = outer }
    guard let annotations = node.annotations else { return visit(node.value, span: node.span) }
    let citesOutside = cites
    cites += annotations.citations
    defer { cites = citesOutside }
    visit(node.value, span: node.span)
    if let reading = annotations[.reading] { visit(reading) }
  }

  private mutating func visit(_ value: SurfaceNode.Value, span: SourceSpan) {
    switch value {
    case .text(let text): add(.text(text), span)
    case .name(let name): add([name])
    case .expression(let expression): visit(expression)
    case .window(let window): visit(window)
    case .event(let event): visit(event)
    case .move(let move): visit(move)
    case .keyRule(let rule): add(rule.keys)
    case .claim(let claim): visit(claim)
    case .each(let each): visit(each)
    case .interval(let interval): for end in interval.ends { visit(end) }
    case .states(let states): add(states)
    case .factType, .broken: break
    case .list(let items): for item in items { visit(item) }
    case .fields(let fields):
      for row in fields.rows where row.key != .cite { visit(row.node) }
    case .named(let entries): for entry in entries { visit(entry.node) }
    case .table(let over, cases: let cases):
      for item in over { visit(item) }
      visit(cases: cases)
    }
  }

  /// Cases of several `over` stand inside one another.
  private mutating func visit(cases: [SurfaceEntry]) {
    for entry in cases {
      visit(caseKey: entry)
      if case .named(let inner) = entry.node.value { visit(cases: inner) } else { visit(entry.node) }
    }
  }

  /// The key of a case is an interval, or names and values beside one another.
  private mutating func visit(caseKey entry: SurfaceEntry) {
    guard let text = entry.keyText else { return }
    var parser = ExpressionParser(text)
    if let interval = try? parser.parseInterval() {
      for end in interval.ends { visit(end) }
      return
    }
    for token in Lexer.tokens(of: text).tokens {
      switch token.kind {
      case .literal(let literal): add(.literal(literal), text.span(token.lower, token.upper))
      case .name(let name): add(.name(name), text.span(token.lower, token.upper))
      case .sign, .end: break
      }
    }
  }

  // MARK: Expressions

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .literal(let literal): add(.literal(literal), expression.span)
    case .hole:
      if !isTentative { add(.hole, expression.span) }
    case .tentative(let inner): tentatively { $0.visit(inner) }
    case .dayCount(let count, _, let anchor):
      // `day 1 after grab` is the next day, which notices say without a figure.
      if count > 1 { add(.literal(.duration(count, .days)), expression.span) }
      visit(anchor)
    case .atTime(let day, let time):
      if case .literal(.date(let date)) = day.kind, case .literal(.time(let hour, let minute)) = time.kind {
        add(.literal(.dateTime(date, hour: hour, minute: minute, second: 0)), expression.span)
      } else {
        visit(day)
        visit(time)
      }
    // The degrees of a point are taken from a map; a notice does not print them.
    case .call(let name, _) where Datum(spelling: name.text) != nil: break
    default:
      add(expression.ownNames)
      for child in expression.children { visit(child) }
    }
  }

  private mutating func tentatively(_ body: (inout SurfaceLeaves) -> Void) {
    let outer = isTentative
    isTentative = true
    body(&self)
    isTentative = outer
  }

  // MARK: Windows, events, moves, claims

  private mutating func visit(_ window: WindowSyntax) {
    switch window.kind {
    case .always: break
    case .hole:
      if !isTentative { add(.hole, window.span) }
    case .named(let name): add([name])
    case .period(let day): visit(day)
    case .span(let from, let until, let through):
      for edge in [from, until, through].compactMap({ $0 }) { visit(edge) }
    case .weekly(_, let from, let until):
      for edge in [from, until].compactMap({ $0 }) { visit(edge) }
    case .both(let left, let right), .except(let left, let right):
      visit(left)
      visit(right)
    case .tentative(let inner): tentatively { $0.visit(inner) }
    }
  }

  private mutating func visit(_ each: EachSyntax) {
    switch each.kind {
    case .range(let first, let last):
      for number in [first, last] { add(.literal(.number(ExactDecimal(mantissa: number, scale: 0))), each.span) }
    case .weekly(_, let from, let through):
      visit(from)
      visit(through)
    case .hole: if !isTentative { add(.hole, each.span) }
    case .tentative(let inner): tentatively { $0.visit(inner) }
    }
  }

  private mutating func visit(_ event: EventSyntax) {
    switch event.kind {
    case .named(let name), .attempt(let name), .edge(_, let name), .full(let name): add([name])
    case .every(let name, at: let time):
      add([name])
      if let time { visit(time) }
    case .expire: break
    case .after(let delay, let event):
      visit(delay)
      visit(event)
    case .hole: add(.hole, event.span)
    }
  }

  private mutating func visit(_ move: MoveSyntax) {
    switch move.kind {
    case .nothing: break
    case .hole: add(.hole, move.span)
    case .voucher(let from, let to): add(from + [to])
    case .rest(let quota, let from, let to): add([quota, from.name, to.name])
    case .amount(let amount, let from, let to):
      visit(amount)
      add([from.name, to.name])
    case .make(let count, let tier, let to):
      add(.literal(.number(ExactDecimal(mantissa: count, scale: 0))), move.span)
      add([tier, to])
    }
  }

  private mutating func visit(_ claim: ClaimSyntax) {
    switch claim.kind {
    case .holds(let expression): visit(expression)
    case .can(let verb, let condition), .cannot(let verb, let condition):
      add([verb])
      if let condition { visit(condition) }
    }
  }
}
