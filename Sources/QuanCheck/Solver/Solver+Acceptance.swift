import QuanDiagnostics
import QuanModel
import QuanSyntax

/// What an accepted command of a verb satisfies, purses ignored.
extension Solver {
  /// Verbs whose accepted commands move a voucher only by a flow of the file; there is no default for them.
  static let verbsWithoutDefault: [Verb] = [.activate, .void, .submit, .review, .refund]

  /// Whether only flows of the file carry the verb out; true of every verb of the file's own.
  static func needsFlow(_ verb: Verb) -> Bool { verb.isOwn || verbsWithoutDefault.contains(verb) }

  /// Everything that holds of an accepted command; conditions of the prelude are included. Where only some tiers or
  /// rounds are in question, what concerns others is left out. `asked` is what the result is to be held against.
  package func accepted(
    _ verb: Verb, tiers: [Int]? = nil, rounds: [Int]? = nil, asked: [Condition] = []
  ) -> [Condition] {
    let tiers = tiers ?? rounds.flatMap { ground.tiers(ofVouchersOf: $0) }
    let rules = ground.rules(at: verb, tiers: tiers)
    var conditions = rules.map { acceptance.rules[$0] }
    switch verb {
    case .grab: conditions.append(canBeGrabbed(tiers, rounds))
    case .redeem:
      conditions.append(.test(Test(.during(.voucherValid), span: ground.campaign.idSpan)))
    default: break
    }
    conditions += amounts(at: verb, tiers: tiers)
    if verb.isAboutVoucher {
      let movement = acceptance.movements[verb]
      if let movement { conditions.append(movement) }
      let namesGrant =
        rules.contains { acceptance.namesGrant[$0] } || movement?.namesGrant == true
        || asked.contains(where: \.namesGrant)
      conditions.append(
        lifetime(ofRounds: rounds ?? ground.rounds(ofVouchersOf: tiers), namesGrant: namesGrant))
    }
    if verb.isOwn || [.redeem, .refund, .submit, .review].contains(verb) {
      conditions += acceptance.enrolment
    }
    return conditions
  }

  /// A rule binds only the vouchers of its scope.
  func guarded(_ rule: Rule) -> Condition {
    let scope = rule.entry.scope
    return scope.tiers == nil && scope.rounds == nil ? rule.condition : .any([.not(within(scope)), rule.condition])
  }

  /// The time lies in the period and in a round that hands out the tier.
  private func canBeGrabbed(_ tiers: [Int]?, _ rounds: [Int]?) -> Condition {
    let campaign = ground.campaign
    let span = campaign.idSpan
    let rounds = (rounds ?? ground.rounds(of: tiers)).map { round -> Condition in
      var parts = [one(.round, .round, of: [round]), .test(Test(.during(.roundOpen(round)), span: span))]
      if let handedOut = campaign.rounds[round].tiers { parts.append(one(.tier, .tier, of: handedOut)) }
      return .all(parts)
    }
    return .all([.test(Test(.during(.period), span: span)), .any(rounds)])
  }

  /// A merchant that commands know has passed the rules of its enrolment, whose facts stay known.
  var enrolment: [Condition] {
    ground.rules(at: .enrol, tiers: nil).map { ground.campaign.rules[$0].condition }.filter(looksOnlyAtEnrolment)
  }

  private func looksOnlyAtEnrolment(_ condition: Condition) -> Bool {
    switch condition {
    case .constant: return true
    case .all(let parts), .any(let parts): return parts.allSatisfy { looksOnlyAtEnrolment($0) }
    case .not(let inner): return looksOnlyAtEnrolment(inner)
    case .otherwise, .hole: return false
    case .test(let test):
      if case .isHolder = test.kind { return false }
      return test.terms.allSatisfy { term in
        if case .fact(let index) = term { ground.campaign.facts[index].verbs == [.enrol] } else { false }
      }
    }
  }

  // MARK: Voucher states

  /// Some flow of the verb, or its default, takes the voucher's state.
  func isMoved(by verb: Verb, among reachable: [VoucherState]) -> Condition {
    let flows = campaign.flows.indices.filter { campaign.flows[$0].events.contains(.verb(verb)) }
    var cases = flows.map { flow -> Condition in
      let origins = origins(of: flow, verb: verb).filter { reachable.contains($0) }
      return .all([applies(flow, at: .verb(verb)), state(in: origins)])
    }
    if verb == .redeem {
      // The default holds for the vouchers that no flow of the file moves.
      let moving = flows.filter { flow in
        campaign.flows[flow].moves.contains { if case .voucher = $0 { true } else { false } }
      }
      let scopes = moving.map { within(campaign.flows[$0].entry.scope) }
      cases.append(.all([.not(.any(scopes)), state(in: reachable.filter { $0 == .unused })]))
    }
    return .any(cases)
  }

  /// The states from which a flow acts; one that moves no voucher acts on what the verb is about.
  func origins(of flow: Int, verb: Verb?) -> [VoucherState] {
    for case .voucher(let from, _) in campaign.flows[flow].moves {
      return campaign.origins(from)
    }
    switch verb {
    case .some(.refund): return [.used]
    case .some(.redeem): return [.unused]
    default: return campaign.states
    }
  }

  func state(in states: [VoucherState]) -> Condition { one(.voucherState, .state, of: states.map { Int($0.rawValue) }) }

  /// The states that a voucher can come to stand in, whatever the conditions of flows.
  var reachableStates: [VoucherState] { acceptance.reachable }

  var foundStates: [VoucherState] {
    // A move that is still open may lead anywhere.
    if campaign.flows.contains(where: { $0.moves.contains(where: \.isUndecided) }) { return campaign.states }
    var reached = Set(granted)
    let moves = campaign.flows.filter { !$0.events.contains(.verb(.grab)) }.flatMap(\.moves) + defaults
    for case .make(_, tier: _, let to) in moves { reached.insert(to) }
    for _ in campaign.states {
      for case .voucher(let from, let to) in moves {
        if campaign.origins(from).contains(where: { reached.contains($0) }) { reached.insert(to) }
      }
    }
    return campaign.states.filter { reached.contains($0) }
  }

  /// The states that a grab puts a voucher in.
  var granted: [VoucherState] {
    let flows = campaign.flows.filter { $0.events.contains(.verb(.grab)) }
    let targets = flows.flatMap(\.moves).compactMap { if case .voucher(_, let to) = $0 { to } else { nil } }
    let isTotal = flows.contains { $0.condition == nil && $0.entry.scope == Scope() && !$0.moves.isEmpty }
    return targets.isEmpty || !isTotal ? targets + [.unused] : targets
  }

  /// The moves of the prelude for events at which the file moves nothing.
  private var defaults: [Move] {
    func movesVoucher(at event: Event) -> Bool {
      campaign.flows.contains { flow in
        flow.events.contains(event) && flow.entry.scope == Scope()
          && flow.moves.contains { if case .voucher = $0 { true } else { false } }
      }
    }
    var moves: [Move] = []
    if !movesVoucher(at: .verb(.redeem)) { moves.append(.voucher(from: [.unused], to: .used)) }
    if !movesVoucher(at: .expire) { moves.append(.voucher(from: [], to: .expired)) }
    return moves
  }
}
