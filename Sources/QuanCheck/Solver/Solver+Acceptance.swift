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
  /// rounds are in question, what concerns others is left out.
  package func accepted(_ verb: Verb, tiers: [Int]? = nil, rounds: [Int]? = nil) -> [Condition] {
    let campaign = ground.campaign
    var conditions = ground.rules(at: verb, tiers: tiers).map { guarded(campaign.rules[$0]) }
    switch verb {
    case .grab: conditions.append(canBeGrabbed(tiers, rounds))
    case .redeem:
      conditions.append(.test(Test(.during(.voucherValid), span: ground.campaign.idSpan)))
      conditions.append(
        .any(
          (tiers ?? Array(campaign.tiers.indices)).map {
            .all([one(.tier, .tier, of: [$0]), campaign.tiers[$0].threshold ?? .constant(true)])
          }))
    default: break
    }
    if verb.isAboutVoucher { conditions += [isMoved(by: verb), validity(ofRounds: rounds)] }
    if verb.isOwn || [.redeem, .refund, .submit, .review].contains(verb) { conditions += enrolment }
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

  /// `now in voucher.valid` agrees with the time as far as the windows of the voucher's round and tier say so.
  private func validity(ofRounds rounds: [Int]?) -> Condition {
    let campaign = ground.campaign
    let valid = Condition.test(Test(.during(.voucherValid), span: campaign.idSpan))
    let own = campaign.tiers.indices.filter { campaign.tiers[$0].valid != nil }
    let plain = campaign.tiers.indices.filter { campaign.tiers[$0].valid == nil }
    var cases: [Condition] = []
    for round in rounds ?? Array(campaign.rounds.indices) {
      for tiers in (plain.isEmpty ? [] : [plain]) + own.map({ [$0] }) {
        let inside = validity(ofRound: round, tier: own.isEmpty || tiers == plain ? nil : tiers[0])
        var parts = [one(.round, .round, of: [round])] + granted(in: round)
        if !own.isEmpty { parts.append(one(.tier, .tier, of: tiers)) }
        if let handedOut = campaign.rounds[round].entry.scope.tiers {
          parts.append(one(.tier, .tier, of: handedOut))
        }
        cases.append(.all(parts + [.any([.all([valid, inside]), .all([.not(valid), .not(inside)])])]))
      }
    }
    return .any(cases)
  }

  /// A voucher was grabbed before: the time lies behind the opening of its round.
  private func granted(in round: Int) -> [Condition] {
    guard let open = times.extent(of: .roundOpen(round)), let period = times.extent(of: .period),
      let first = InstantSet.all([open.outer, period.outer]).infimum(in: campaign.zone),
      let start = WindowTimes.time(first).instant
    else { return [] }
    let constant = Constant(.instant, start.milliseconds)
    return [.test(Test(.compare(.now, .greaterOrEqual, constant), span: campaign.idSpan))]
  }

  /// What the time is where a voucher is valid.
  private func validity(ofRound round: Int, tier: Int?) -> Condition {
    let references = [WindowReference.roundValid(round)] + (tier.map { [.tierValid($0)] } ?? [])
    var parts = references.map { Condition.test(Test(.during($0), span: ground.campaign.idSpan)) }
    // Counted from the grab, a tier's own validity ends with the last grab of this round.
    if let tier, let end = times.latestValidEnd(ofRound: round, tier: tier).instant {
      parts.append(.test(Test(.compare(.now, .less, Constant(.instant, end.milliseconds)), span: ground.campaign.idSpan)))
    }
    return .all(parts)
  }

  /// A merchant that commands know has passed the rules of its enrolment, whose facts stay known.
  private var enrolment: [Condition] {
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
  private func isMoved(by verb: Verb) -> Condition {
    let reachable = reachableStates
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
  var reachableStates: [VoucherState] {
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
