import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// The common part of a named entry.
  mutating func entry(_ surface: SurfaceEntry) -> Entry {
    let fields = surface.fields
    return Entry(
      name: surface.name, path: surface.node.path, title: fields[.title]?.text, reading: fields[.reading]?.text,
      cites: citations(fields), nameSpan: surface.nameSpan, span: surface.node.span,
      scope: lowerScope(fields, path: surface.node.path))
  }

  /// The entry of a value that carries its own `cite` and `reading`.
  func valueEntry(_ name: String, _ node: SurfaceNode) -> Entry {
    Entry(
      name: name, path: node.path, reading: node.annotations?[.reading]?.text,
      cites: node.annotations.map(citations) ?? [], nameSpan: node.span, span: node.span)
  }

  private func citations(_ fields: SurfaceFields) -> [Citation] {
    (fields[.cite]?.items ?? []).compactMap { item in item.text.map { Citation(clause: $0, span: item.span) } }
  }

  private mutating func lowerScope(_ fields: SurfaceFields, path: String) -> Scope {
    var scope = Scope()
    for item in fields[.for]?.items ?? [] {
      guard let name = item.name else { continue }
      if let tiers = names.tiers(named: name.text) {
        scope.tiers = (scope.tiers ?? []) + tiers
      } else if let rounds = names.rounds(named: name.text) {
        scope.rounds = (scope.rounds ?? []) + rounds
      } else {
        undefined(
          name.text, at: name.span, path: path, Bilingual(en: "tier or round", zh: "券种或轮次"),
          among: names.kinds.map(\.name) + names.tiers + names.roundFamilies.map(\.name) + names.rounds)
      }
    }
    return scope
  }

  // MARK: Subjects and funding

  mutating func lowerSubjects() -> [Subject] {
    (root[.subjects]?.entries ?? []).map { surface in
      let entry = entry(surface)
      let fields = surface.fields
      var (keys, needsAll) = ([Int](), false)
      if case .keyRule(let rule)? = fields[.same]?.value {
        keys = rule.keys.compactMap { identityKey($0, path: entry.path) }
        needsAll = rule.combination == .all && rule.keys.count > 1
      }
      let needs = (fields[.needs]?.items ?? []).compactMap(\.name).compactMap { identityKey($0, path: entry.path) }
      // One key, or all of several, is an equivalence whatever is said: only `any of` several can chain.
      return Subject(
        entry: entry, keys: keys, needsAll: needsAll, isTransitive: fields[.links]?.text != "direct", needs: needs,
        linksRefused: fields[.refused]?.text == "linked")
    }
  }

  private mutating func identityKey(_ name: Name, path: String) -> Int? {
    if let index = BuiltInFacts.identityKeys.firstIndex(of: name.text) { return index }
    undefined(
      name.text, at: name.span, path: path, Bilingual(en: "identity key", zh: "身份标识"), among: BuiltInFacts.identityKeys)
    return nil
  }

  mutating func lowerFunding() -> [FundingSource] {
    (root[.funding]?.entries ?? []).lowered { surface in
      let entry = entry(surface)
      guard let gives = surface.fields[.gives], let pays = surface.fields[.pays] else { return nil }
      let amount = money(gives) ?? .zero
      return FundingSource(
        entry: entry, gives: amount, share: lowerShare(pays), shareSpan: pays.span)
    }
  }

  mutating func share(_ expression: Expression, path: String) -> Share? {
    switch expression.kind {
    case .literal(.parts(let count)) where count > 0: return .parts(count)
    case .rest: return .rest
    case .hole: return .undecided
    case .literal(.money): return money(expression, path: path).map { .fixed($0) }
    case .rounded(let inner, let word, to: nil):
      guard case .rate(let ratio, nil)? = share(inner, path: path) else { return nil }
      return .rate(ratio, word)
    case .rate(let rate, of: let base):
      guard case .name(let name) = base.kind, name.text == "subsidy" else {
        report(.wrongType, at: base.span, path: path, "a share is a part `of subsidy`", "份额须写作“…of subsidy”")
        return nil
      }
      return ratio(rate, path: path).map { .rate($0, nil) }
    default:
      report(
        .wrongType, at: expression.span, path: path,
        "a share is `15 parts`, `85% of subsidy`, `15/16 of subsidy rounded down`, an amount, or `rest`",
        "份额写作 `15份`、`85% of subsidy`、`15/16 of subsidy rounded down`、金额或 `rest`")
      return nil
    }
  }

  private mutating func ratio(_ expression: Expression, path: String) -> Ratio? {
    switch expression.kind {
    case .literal(.fraction(let numerator, let denominator)): return Ratio(numerator, denominator)
    case .literal(.percent(let percent)):
      guard let numerator = percent.scaled(byPowerOfTen: 6) else { return nil }
      return Ratio(numerator, 100_000_000)
    default:
      report(
        .wrongType, at: expression.span, path: path, "expected a share such as `15/16` or `85%`",
        "这里应当是份额，如 `15/16` 或 `85%`")
      return nil
    }
  }

  // MARK: Tiers and rounds

  mutating func lowerTiers() -> [Tier] {
    (root[.tiers]?.entries ?? []).enumerated().map { index, surface in
      let entry = entry(surface)
      let worth = lowerAmount(ofTier: index) ?? Amount(pieces: [], span: entry.span, bound: .zero, least: .zero)
      return Tier(
        entry: entry, worth: worth, drawn: lowerDrawn(surface),
        kind: names.kinds.firstIndex { $0.members.contains(index) } ?? 0)
    }
  }

  mutating func lowerRounds() -> [Round] {
    (root[.rounds]?.entries ?? []).enumerated().map { index, surface in
      let entry = entry(surface)
      currentRound = index
      defer { currentRound = nil }
      let nothing = Window(from: nil, until: nil, isHole: true, span: surface.node.span)
      let open = surface.fields[.open].flatMap { node in node.window.flatMap { lowerWindow($0, path: node.path) } }
      let valid = surface.fields[.valid].flatMap { node in node.window.flatMap { lowerWindow($0, path: node.path) } }
      if let open, let node = surface.fields[.open] { refuseVoucherEdges(open, path: node.path) }
      return Round(
        entry: entry, open: open.map(closedByPeriod) ?? nothing,
        valid: valid ?? Window(from: nil, until: nil, span: surface.node.span),
        issue: lowerIssue(surface, path: entry.path), isIssueTentative: isIssueTentative(surface))
    }
  }

  private func isIssueTentative(_ surface: SurfaceEntry) -> Bool {
    switch surface.fields[.issue]?.expression?.kind {
    case .tentative, .leftover: true
    default: false
    }
  }

  private mutating func lowerIssue(_ surface: SurfaceEntry, path: String) -> Issue {
    guard let node = surface.fields[.issue] else { return .unbounded }
    if case .named(let entries) = node.value {
      return .counts(
        entries.compactMap { entry in
          guard let tier = names.tier(entry.name) else {
            undefined(
              entry.name, at: entry.nameSpan, path: node.path, Bilingual(en: "tier", zh: "券种"), among: names.tiers)
            return nil
          }
          return count(entry.node).map { IssueCount(tier: tier, count: $0, span: entry.node.span) }
        })
    }
    guard let expression = node.expression else { return .unbounded }
    switch expression.kind {
    case .leftover(of: let name):
      guard let round = names.round(name.text) else {
        undefined(name.text, at: name.span, path: node.path, Bilingual(en: "round", zh: "轮次"), among: names.rounds)
        return .unbounded
      }
      return .leftover(of: round, span: expression.span)
    case .hole: return .undecided(isTentative: false, span: expression.span)
    case .tentative(let inner):
      if case .hole = inner.kind { return .undecided(isTentative: true, span: expression.span) }
      return money(inner, path: node.path).map { .money($0, span: inner.span) } ?? .unbounded
    default: return money(expression, path: node.path).map { .money($0, span: expression.span) } ?? .unbounded
    }
  }
}
