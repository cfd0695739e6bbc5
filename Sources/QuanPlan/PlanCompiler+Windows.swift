import QuanModel
import QuanSyntax

extension PlanCompiler {
  mutating func compileWindows() {
    plan.windows.period = window(campaign.period)
    plan.windows.opens = campaign.rounds.map { window($0.open) }
    plan.windows.valids = campaign.rounds.map { window($0.valid) }
    plan.windows.tiers = campaign.tiers.map { $0.valid.map { window($0) } }
    plan.windows.named = campaign.windows.map { window($0.window) }
    plan.windows.openHoles = plan.windows.opens.map { $0.hasHole || plan.windows.period.hasHole }
    plan.windows.validHoles = plan.windows.valids.map(\.hasHole)
    plan.windows.tierHoles = plan.windows.tiers.map { $0?.hasHole ?? false }
    plan.windows.tiersWithOwn = plan.windows.tiers.map { $0 != nil }
    let valids = campaign.rounds.map(\.valid) + campaign.tiers.compactMap(\.valid)
    plan.windows.validEndsWithQuota =
      !plan.windows.full.isEmpty
      && valids.contains { $0.until.map { !isFixed($0.kind, depth: 0) } ?? false || !$0.filters.isEmpty }
  }

  private mutating func window(_ window: Window) -> PlanWindow {
    for edge in [window.from, window.until].compactMap({ $0 }) { note(edge.kind) }
    let filters = window.filters.map { filter -> PlanFilter in
      switch filter {
      case .weekly(let days, let fromSecond, let untilSecond):
        let mask = days.reduce(UInt8(0)) { $0 | 1 << UInt8($1.rawValue - 1) }
        return .set(.weekly(days: mask, fromSecond: fromSecond, untilSecond: untilSecond))
      case .within(let inner): return .within(self.window(inner))
      case .outside(let inner): return .outside(self.window(inner))
      case .during(let reference): return .during(reference)
      }
    }
    return PlanWindow(
      from: window.from?.kind, until: window.until?.kind, filters: filters, isHole: window.isHole,
      hasHole: hasHole(window, depth: 0), isNarrowed: isNarrowed(window, depth: 0))
  }

  /// Remembers the verbs and quotas that an edge counts from.
  private mutating func note(_ kind: Edge.Kind) {
    switch kind {
    case .shifted(let inner, _): note(inner)
    case .full(let quota):
      guard !plan.windows.full.contains(where: { $0.quota == Int32(quota) }) else { return }
      plan.windows.full.append(PlanWindows.Full(quota: Int32(quota), least: least(campaign.quotas[quota])))
    default:
      if let verb = kind.verb, verb != .grab, !plan.windows.eventVerbs.contains(verb) {
        plan.windows.eventVerbs.append(verb)
      }
    }
  }

  /// The least that one of its events takes from a quota, by what is known there: a grab that brings nothing of what the
  /// amount depends on takes the bound.
  func least(_ quota: Quota) -> Int64 {
    guard quota.countsSubsidy else { return 1 }
    let isOfGrab = !quota.takes.isEmpty && quota.takes.allSatisfy { $0 == .verb(.grab) }
    let takes = campaign.tiers.indices.filter { quota.entry.scope.covers(tier: $0) }.map { tier -> Int64 in
      let tier = campaign.tiers[tier]
      return (isOfGrab && !isKnownAtGrab(tier) ? tier.amount : tier.worth.least).minorUnits
    }
    return max(1, takes.min() ?? 1)
  }

  /// Whether a grab may tell anything of what the amount depends on.
  private func isKnownAtGrab(_ tier: Tier) -> Bool {
    tier.worth.formula.terms.contains { term in
      guard case .fact(let index) = term else { return true }
      return campaign.facts[index].verbs.contains(.grab)
    }
  }

  // MARK: What a window is like; the checker has refused circles

  private static let depthMax = 60

  func isNarrowed(_ window: Window, depth: Int) -> Bool {
    window.filters.contains { filter in
      guard case .during(let reference) = filter else { return true }
      guard depth < Self.depthMax, let other = campaign.window(reference) else { return true }
      return isNarrowed(other, depth: depth + 1)
    }
  }

  private func hasHole(_ window: Window, depth: Int) -> Bool {
    if window.isHole { return true }
    guard depth < Self.depthMax else { return false }
    let edges = [window.from, window.until].compactMap { $0?.kind }
    if edges.contains(where: { hasHole($0, depth: depth) }) { return true }
    return window.filters.contains { filter in
      switch filter {
      case .weekly: false
      case .within(let inner), .outside(let inner): hasHole(inner, depth: depth + 1)
      case .during(let reference): campaign.window(reference).map { hasHole($0, depth: depth + 1) } ?? false
      }
    }
  }

  private func hasHole(_ kind: Edge.Kind, depth: Int) -> Bool {
    switch kind {
    case .hole: true
    case .shifted(let inner, _): hasHole(inner, depth: depth)
    case .start(let reference), .end(let reference):
      campaign.window(reference).map { hasHole($0, depth: depth + 1) } ?? false
    default: false
    }
  }

  /// Whether an edge is an instant, whoever asks and whatever has happened.
  func isFixed(_ kind: Edge.Kind?, depth: Int) -> Bool {
    guard depth < Self.depthMax else { return false }
    switch kind {
    case nil, .instant: return true
    case .start(let reference):
      guard let window = campaign.window(reference), !isNarrowed(window, depth: 0) else { return false }
      return isFixed(window.from?.kind, depth: depth + 1)
    case .end(let reference):
      guard let window = campaign.window(reference), !isNarrowed(window, depth: 0) else { return false }
      return isFixed(window.until?.kind, depth: depth + 1)
    default: return false
    }
  }

  /// Whether the engine can tell the edges of a round's opening by numbers alone.
  func isPlain(open window: Window, round: Int) -> Bool {
    guard !isNarrowed(window, depth: 0), !window.isHole, isFixed(window.from?.kind, depth: 0) else { return false }
    if case .end(.roundValid(round))? = window.until?.kind {
      return isFixed(campaign.rounds[round].valid.until?.kind, depth: 0)
    }
    return isFixed(window.until?.kind, depth: 0)
  }

  func isPlain(valid window: Window) -> Bool {
    guard !isNarrowed(window, depth: 0), !window.isHole else { return false }
    return [window.from, window.until].allSatisfy { edge in
      switch edge?.kind {
      case .eventDay(.grab, _, 0), .event(.grab, _): true
      default: isFixed(edge?.kind, depth: 0)
      }
    }
  }
}
