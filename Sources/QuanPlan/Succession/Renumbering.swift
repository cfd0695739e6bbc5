import QuanModel
import QuanSyntax

/// Rewrites the parts of one campaign so that they speak in the numbers of another, which holds them all.
struct Renumbering {
  /// The campaign that the parts come from.
  let origin: Campaign
  var facts: [Int]
  var tiers: [Int]
  var kinds: [Int]
  var rounds: [Int]
  /// What conditions name: the first version of a tier or round stands for all of one name.
  var tierAliases: [Int]
  var roundAliases: [Int]
  var windows: [Int]
  var quotas: [Int]
  var flows: [Int]
  var sources: [Int]
  var parties: [Int]
  var verbs: [Int]
  var states: [Int]
  var enumerations: [Int]
  /// Ordinals of names by enumeration.
  var ordinals: [[Int]]
  /// The named window that stands for the campaign's period; nil where the period stays the period.
  var period: Int?

  /// Changes nothing.
  init(_ campaign: Campaign) {
    origin = campaign
    facts = Array(campaign.facts.indices)
    tiers = Array(campaign.tiers.indices)
    kinds = Array(campaign.kinds.indices)
    rounds = Array(campaign.rounds.indices)
    (tierAliases, roundAliases) = (tiers, rounds)
    windows = Array(campaign.windows.indices)
    quotas = Array(campaign.quotas.indices)
    flows = Array(campaign.flows.indices)
    sources = Array(campaign.sources.indices)
    parties = Array(campaign.parties.indices)
    verbs = Array(campaign.ownVerbs.indices)
    states = Array(campaign.ownStates.indices)
    enumerations = Array(campaign.enumerations.indices)
    ordinals = campaign.enumerations.map { Array($0.names.indices) }
  }

  // MARK: Names

  func verb(_ verb: Verb) -> Verb { verb.isOwn ? Verb(own: verbs[verb.ownIndex]) : verb }
  func state(_ state: VoucherState) -> VoucherState { state.isOwn ? VoucherState(own: states[state.ownIndex]) : state }

  func type(_ type: FactType) -> FactType {
    switch type {
    case .one(let index): .one(enumerations[index])
    case .set(let index): .set(enumerations[index])
    default: type
    }
  }

  func scope(_ scope: Scope) -> Scope {
    Scope(tiers: scope.tiers?.map { tiers[$0] }, rounds: scope.rounds?.map { rounds[$0] })
  }

  func entry(_ entry: Entry) -> Entry {
    var entry = entry
    entry.scope = scope(entry.scope)
    return entry
  }

  // MARK: Conditions

  func condition(_ condition: Condition) -> Condition {
    switch condition {
    case .constant, .otherwise, .hole: condition
    case .all(let parts): .all(parts.map { self.condition($0) })
    case .any(let parts): .any(parts.map { self.condition($0) })
    case .not(let inner): .not(self.condition(inner))
    case .test(let test): .test(Test(kind(test.kind), span: test.span))
    }
  }

  private func kind(_ kind: Test.Kind) -> Test.Kind {
    switch kind {
    case .compare(let left, let relation, let value): .compare(term(left), relation, constant(value))
    case .compareTerms(let left, let relation, let right): .compareTerms(term(left), relation, term(right))
    case .between(let inner, let lower, let upper): .between(term(inner), lower: bound(lower), upper: bound(upper))
    case .oneOf(let inner, let constants): .oneOf(term(inner), constants.map { constant($0) })
    case .hasAll(let inner, let mask): .hasAll(term(inner), mask: self.mask(mask, of: inner))
    case .within(let inner, let region): .within(term(inner), region)
    case .relate(let left, let relation, let right): .relate(formula(left), relation, formula(right))
    case .during(let reference): .during(self.reference(reference))
    case .falls(let inner, in: let reference): .falls(term(inner), in: self.reference(reference))
    case .items(let quantifier, let inner): .items(quantifier, condition(inner))
    case .isHolder: kind
    }
  }

  private func bound(_ bound: Bound?) -> Bound? {
    bound.map { Bound(value: constant($0.value), isIncluded: $0.isIncluded) }
  }

  func term(_ term: Term) -> Term {
    switch term {
    case .fact(let index): .fact(facts[index])
    case .age(let fact, let day): .age(fact: facts[fact], on: day)
    case .now, .merchantSuspended, .voucherState, .tier, .kind, .round, .voucherUses, .granted, .grantedDay: term
    }
  }

  func constant(_ constant: Constant) -> Constant {
    var constant = constant
    let value = Int(constant.value)
    switch constant.kind {
    case .party: constant.value = Int64(parties[value])
    case .tier: constant.value = Int64(tierAliases[value])
    case .kind: constant.value = Int64(kinds[value])
    case .round: constant.value = Int64(roundAliases[value])
    case .state: constant.value = Int64(state(VoucherState(rawValue: UInt8(value))).rawValue)
    case .member(let index):
      constant.kind = .member(enumerations[index])
      constant.value = Int64(ordinals[index][value])
    case .boolean, .integer, .money, .ratio, .date, .instant, .duration, .length, .text: break
    }
    return constant
  }

  private func mask(_ mask: UInt64, of term: Term) -> UInt64 {
    guard case .fact(let fact) = term, case .set(let index) = origin.facts[fact].type else { return mask }
    return ordinals[index].indices.reduce(0) { result, ordinal in
      mask >> UInt64(ordinal) & 1 == 1 ? result | 1 << UInt64(ordinals[index][ordinal]) : result
    }
  }

  // MARK: Values

  func formula(_ formula: Formula) -> Formula {
    switch formula {
    case .constant(let constant): .constant(self.constant(constant))
    case .term(let term): .term(self.term(term))
    case .subsidy, .hole: formula
    case .share(let source): .share(source: sources[source])
    case .sum(let left, let right): .sum(self.formula(left), self.formula(right))
    case .difference(let left, let right): .difference(self.formula(left), self.formula(right))
    case .product(let left, let right): .product(self.formula(left), self.formula(right))
    case .rate(let rate, let denominator, of: let base, let rounding):
      .rate(self.formula(rate), denominator: denominator, of: self.formula(base), rounding)
    case .least(let left, let right): .least(self.formula(left), self.formula(right))
    case .greatest(let left, let right): .greatest(self.formula(left), self.formula(right))
    case .rounded(let inner, let rounding): .rounded(self.formula(inner), rounding)
    case .pieces(let pieces): .pieces(pieces.map { piece($0) })
    case .itemCount(let condition): .itemCount(self.condition(condition))
    case .itemSum(let fact, let condition): .itemSum(fact: facts[fact], self.condition(condition))
    }
  }

  private func piece(_ piece: FormulaPiece) -> FormulaPiece {
    FormulaPiece(
      guarding: piece.guarding.map { condition($0) }, value: formula(piece.value), span: piece.span,
      guardSpan: piece.guardSpan)
  }

  func amount(_ amount: Amount) -> Amount {
    Amount(pieces: amount.pieces.map { piece($0) }, span: amount.span, bound: amount.bound, least: amount.least)
  }

  // MARK: Time

  func reference(_ reference: WindowReference) -> WindowReference {
    switch reference {
    case .period: period.map { .named($0) } ?? .period
    case .roundOpen(let round): .roundOpen(rounds[round])
    case .roundValid(let round): .roundValid(rounds[round])
    case .tierValid(let tier): .tierValid(tiers[tier])
    case .named(let window): .named(windows[window])
    case .voucherValid: .voucherValid
    }
  }

  func window(_ window: Window) -> Window {
    var window = window
    window.from = window.from.map { Edge(edge($0.kind), span: $0.span) }
    window.until = window.until.map { Edge(edge($0.kind), span: $0.span) }
    window.filters = window.filters.map { filter in
      switch filter {
      case .weekly: filter
      case .within(let inner): .within(self.window(inner))
      case .outside(let inner): .outside(self.window(inner))
      case .during(let reference): .during(self.reference(reference))
      }
    }
    return window
  }

  private func edge(_ kind: Edge.Kind) -> Edge.Kind {
    switch kind {
    case .instant, .nextWeekday, .hole: kind
    case .end(of: let reference): .end(of: self.reference(reference))
    case .start(of: let reference): .start(of: self.reference(reference))
    case .eventDay(let verb, let days, let second): .eventDay(self.verb(verb), plus: days, second: second)
    case .event(let verb, let delay): .event(self.verb(verb), plus: delay)
    case .unitEnd(let unit, let verb): .unitEnd(unit, self.verb(verb))
    case .full(let quota): .full(quota: quotas[quota])
    case .shifted(let inner, let delay): .shifted(edge(inner), delay)
    }
  }

  // MARK: Events and moves

  func event(_ event: Event) -> Event {
    switch event {
    case .verb(let verb): .verb(self.verb(verb))
    case .attempt(let verb): .attempt(self.verb(verb))
    case .flow(let flow): .flow(flows[flow])
    case .start(let reference): .start(self.reference(reference))
    case .end(let reference): .end(self.reference(reference))
    case .full(let quota): .full(quota: quotas[quota])
    case .after(let delay, let inner): .after(delay, self.event(inner))
    case .expire, .every, .undecided: event
    }
  }

  func move(_ move: Move) -> Move {
    switch move {
    case .nothing, .undecided: move
    case .voucher(let from, let to): .voucher(from: from.map { state($0) }, to: state(to))
    case .rest(let quota, let from, let to): .rest(quota: quotas[quota], from: cell(from), to: cell(to))
    case .tokens(let count, let quota, let from, let to):
      .tokens(count, quota: quotas[quota], from: cell(from), to: cell(to))
    case .make(let count, let tier, let to): .make(count, tier: tiers[tier], to: state(to))
    case .money(let formula, let from, let to, let span):
      .money(self.formula(formula), from: account(from), to: account(to), span: span)
    }
  }

  private func cell(_ cell: Cell) -> Cell { if case .round(let round) = cell { .round(rounds[round]) } else { cell } }

  private func account(_ account: Account) -> Account {
    switch account {
    case .source(let source): .source(sources[source])
    case .party(let party): .party(parties[party])
    case .available, .earmarked, .spent: account
    }
  }

  // MARK: Whole entries

  func rule(_ rule: Rule) -> Rule {
    Rule(
      entry: entry(rule.entry), verbs: rule.verbs.map { verb($0) }, condition: condition(rule.condition),
      conditionSpan: rule.conditionSpan, reason: rule.reason)
  }

  func flow(_ flow: Flow) -> Flow {
    Flow(
      entry: entry(flow.entry), events: flow.events.map { event($0) }, condition: flow.condition.map { condition($0) },
      moves: flow.moves.map { move($0) })
  }

  func tier(_ tier: Tier) -> Tier {
    Tier(
      entry: entry(tier.entry), worth: amount(tier.worth), valid: tier.valid.map { window($0) },
      drawn: event(tier.drawn), kind: kinds[tier.kind])
  }

  func round(_ round: Round) -> Round {
    Round(
      entry: entry(round.entry), open: window(round.open), valid: window(round.valid), issue: issue(round.issue),
      isIssueTentative: round.isIssueTentative)
  }

  private func issue(_ issue: Issue) -> Issue {
    switch issue {
    case .counts(let counts):
      .counts(counts.map { IssueCount(tier: tiers[$0.tier], count: $0.count, span: $0.span) })
    case .leftover(of: let round, let span): .leftover(of: rounds[round], span: span)
    case .unbounded, .money, .undecided: issue
    }
  }

  func dimension(_ dimension: Dimension) -> Dimension {
    if case .fact(let fact) = dimension { .fact(facts[fact]) } else { dimension }
  }

  func unit(_ unit: QuotaUnit) -> QuotaUnit {
    if case .computed(let formula, let isMoney) = unit {
      .computed(self.formula(formula), isMoney: isMoney)
    } else {
      unit
    }
  }
}
