import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  var tierKinds: [Family] { names.kinds.map(family) }
  var roundFamilies: [Family] { names.roundFamilies.map(family) }

  private func family(_ group: NameTables.Group) -> Family {
    Family(
      name: group.name, span: group.span, members: group.members, isOpen: group.isOpen,
      isTentative: group.isTentative)
  }

  /// The windows that `let` gives names to, in file order: that of `names.windows`.
  mutating func lowerNamedWindows() -> [NamedWindow] {
    (root[.let]?.entries ?? []).lowered { entry in
      guard let syntax = entry.node.window else { return nil }
      let window = lowerWindow(syntax, path: entry.node.path)
      return NamedWindow(
        name: entry.name, span: entry.nameSpan,
        window: window ?? Window(from: nil, until: nil, isHole: true, span: entry.node.span))
    }
  }

  /// When the vouchers of each tier can be used, where the tier says so itself.
  mutating func lowerTierWindows(_ tiers: inout [Tier]) {
    for (index, surface) in (root[.tiers]?.entries ?? []).enumerated() where tiers.indices.contains(index) {
      guard let node = surface.fields[.valid], let syntax = node.window else { continue }
      tiers[index].valid =
        lowerWindow(syntax, path: node.path) ?? Window(from: nil, until: nil, isHole: true, span: node.span)
    }
  }

  /// The members that `in` lists: a `let` set stands for its own.
  mutating func alternatives(_ items: [Expression]) -> [Expression] {
    items.flatMap { item -> [Expression] in
      guard case .name(let name) = item.kind, let inner = definition(name) else { return [item] }
      if case .set(let members, .any) = inner.kind { return alternatives(members) }
      if case .name = inner.kind { return alternatives([inner]) }
      return [item]
    }
  }

  /// The members that `has` wants: a `let` set of `&` stands for its own.
  mutating func members(_ wanted: [Name]) -> [Name] {
    wanted.flatMap { name -> [Name] in
      guard let inner = definition(name) else { return [name] }
      switch inner.kind {
      case .set(let members, .all):
        return members.compactMap { if case .name(let member) = $0.kind { member } else { nil } }
      case .name(let single): return [single]
      default: return [name]
      }
    }
  }

  /// `tier.face`, `round.day`: a column of the rows that tiers or rounds were made from, by member.
  func column(_ name: Name) -> (term: Term, kind: Constant.Kind, values: [SurfaceNode?])? {
    let parts = name.parts
    guard parts.count == 2, parts[0] == "tier" || parts[0] == "round" else { return nil }
    let members = parts[0] == "tier" ? names.tiers : names.rounds
    let values = members.map { names.column(parts[1], of: $0) }
    guard values.contains(where: { $0 != nil }) else { return nil }
    return parts[0] == "tier" ? (.tier, .tier, values) : (.round, .round, values)
  }

  /// A comparison with a column holds where it holds for the member of the command; members without the column have
  /// nothing to compare.
  mutating func columnComparison(
    _ left: Expression, _ right: Expression, _ lower: (inout Lowering, Expression) -> Condition?
  )
    -> Condition?
  {
    guard case .name(let name) = right.kind, let (term, kind, values) = column(name) else { return nil }
    var parts: [Condition] = []
    for (index, node) in values.enumerated() {
      guard let value = node?.expression else { continue }
      guard let condition = lower(&self, Expression(value.kind, span: right.span)) else { return nil }
      let isMember = Test(.compare(term, .equal, Constant(kind, Int64(index))), span: right.span)
      parts.append(.all([.test(isMember), condition]))
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}
