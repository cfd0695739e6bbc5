import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  mutating func lowerFlows() -> [Flow] {
    (root[.flows]?.entries ?? []).map { surface in
      let entry = entry(surface)
      let events = events(surface.fields[.at], path: entry.path).map(\.event)
      let verbs = verbs(of: events)
      let condition = surface.fields[.when]?.expression.flatMap {
        lowerCondition($0, verbs: verbs, path: entry.path)
      }
      let moves = (surface.fields[.move]?.items ?? []).compactMap { node -> Move? in
        guard case .move(let move) = node.value else { return nil }
        return lowerMove(move, verbs: verbs, path: entry.path)
      }
      return Flow(entry: entry, events: events, condition: condition, moves: moves)
    }
  }

  private mutating func lowerMove(_ move: MoveSyntax, verbs: [Verb], path: String) -> Move? {
    switch move.kind {
    case .nothing: return .nothing
    case .hole: return .undecided
    case .voucher(let from, let to):
      let origins = from.compactMap { state($0, path: path) }
      guard let target = state(to, path: path), origins.count == from.count else { return nil }
      return .voucher(from: origins, to: target)
    case .make(let count, let name, let to):
      guard let tier = names.tier(name.text) else {
        undefined(name.text, at: name.span, path: path, Bilingual(en: "tier", zh: "券种"), among: names.tiers)
        return nil
      }
      guard count >= 1, count <= Self.madeMax else {
        report(
          .amountOutOfRange, at: move.span, path: path, "a move makes 1 to \(Self.madeMax) vouchers",
          "一次转移生成 1 至 \(Self.madeMax) 张券")
        return nil
      }
      return state(to, path: path).map { .make(count, tier: tier, to: $0) }
    case .rest(of: let quota, let from, let to):
      guard let index = quotaIndex(quota, path: path), let cells = cells(from, to, path: path) else { return nil }
      return .rest(quota: index, from: cells.from, to: cells.to)
    case .amount(let expression, let from, let to):
      return amountMove(expression, from, to, move.span, verbs: verbs, path: path)
    }
  }

  /// Vouchers that one move makes at most.
  private static let madeMax: Int64 = 1000

  /// `1 of phase-issue from round to next round`, or an amount of money between two accounts.
  private mutating func amountMove(
    _ expression: Expression, _ from: PlaceSyntax, _ to: PlaceSyntax, _ span: SourceSpan, verbs: [Verb], path: String
  ) -> Move? {
    if case .rate(let amount, of: let base) = expression.kind, case .name(let name) = base.kind,
      names.quotas.contains(name.text) || isCell(from)
    {
      guard let index = quotaIndex(name, path: path), let cells = cells(from, to, path: path) else { return nil }
      let tokens: Int64?
      switch amount.kind {
      case .literal(.money): tokens = money(amount, path: path)?.minorUnits
      default: tokens = count(amount, path: path)
      }
      guard let tokens else { return nil }
      return .tokens(tokens, quota: index, from: cells.from, to: cells.to)
    }
    guard let quantity = lowerQuantity(expression, verbs: verbs, path: path) else { return nil }
    guard quantity.isMoney else {
      report(
        .wrongType, at: expression.span, path: path, "expected an amount of money, or `… of` a quota",
        "这里应当是金额，或“… of 限额”")
      return nil
    }
    guard let source = account(from, path: path), let target = account(to, path: path) else { return nil }
    guard source != target else {
      report(.wrongType, at: span, path: path, "money moves from one account to another", "资金须从一个账户转到另一个账户")
      return nil
    }
    return .money(quantity.formula, from: source, to: target, span: span)
  }

  private mutating func quotaIndex(_ name: Name, path: String) -> Int? {
    if let index = names.quotas.firstIndex(of: name.text) { return index }
    undefined(name.text, at: name.span, path: path, Bilingual(en: "quota", zh: "限额"), among: names.quotas)
    return nil
  }

  // MARK: Places

  private func isCell(_ place: PlaceSyntax) -> Bool {
    names.round(place.name.text) != nil || ["round", "day", "轮次", "日"].contains(place.name.text)
  }

  private mutating func cells(_ from: PlaceSyntax, _ to: PlaceSyntax, path: String) -> (from: Cell, to: Cell)? {
    guard let source = cell(from, path: path), let target = cell(to, path: path) else { return nil }
    guard source != target else {
      report(
        .wrongType, at: to.name.span, path: path, "a purse gives to another, not to itself", "额度须转给另一个额度，而不是自己")
      return nil
    }
    return (source, target)
  }

  private mutating func cell(_ place: PlaceSyntax, path: String) -> Cell? {
    switch place.name.text {
    case "round", "轮次": return place.isNext ? .nextRound : .ownRound
    case "day", "日": return place.isNext ? .nextDay : .ownDay
    default: break
    }
    guard let round = names.round(place.name.text) else {
      undefined(
        place.name.text, at: place.name.span, path: path, Bilingual(en: "round or day", zh: "轮次或日"),
        among: names.rounds + ["round", "day"])
      return nil
    }
    guard !place.isNext else {
      report(
        .wrongType, at: place.name.span, path: path, "`next` goes with `round` or `day`; a named round stands alone",
        "`next` 后面写 `round` 或 `day`；指定的轮次单独写")
      return nil
    }
    return .round(round)
  }

  private mutating func account(_ place: PlaceSyntax, path: String) -> Account? {
    let name = place.name
    if place.isNext {
      report(.wrongType, at: name.span, path: path, "`next` goes with `round` or `day`", "`next` 后面写 `round` 或 `day`")
      return nil
    }
    switch name.text {
    case "free", "available": return .available
    case "held", "earmarked": return .earmarked
    case "spent": return .spent
    default: break
    }
    if let source = names.sources.firstIndex(of: name.text) { return .source(source) }
    if let party = names.party(name.text) {
      names.used.insert(name.text)
      return .party(party)
    }
    undefined(
      name.text, at: name.span, path: path, Bilingual(en: "party, source or account", zh: "参与方、资金来源或账户"),
      among: names.parties + names.sources + ["free", "held", "spent"])
    return nil
  }

  private mutating func state(_ name: Name, path: String) -> VoucherState? {
    if let state = names.state(name.text) { return state }
    undefined(
      name.text, at: name.span, path: path, Bilingual(en: "voucher state", zh: "券状态"), among: names.stateNames)
    return nil
  }

  /// The states of a `while`.
  mutating func states(_ node: SurfaceNode?) -> [VoucherState] {
    guard let node, case .states(let list) = node.value else { return [] }
    return list.compactMap { state($0, path: node.path) }
  }
}
