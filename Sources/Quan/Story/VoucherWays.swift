import QuanModel

/// The ways in which a voucher of one tier and round goes from state to state, whatever their conditions.
struct VoucherWays {
  enum Cause: Hashable {
    /// A command of the verb, by the flow of this index; nil for what a verb does without one.
    case command(Verb, flow: Int?)
    /// The voucher's validity ends.
    case expiry
    /// So many milliseconds pass after another event.
    case delay(Int64)
  }

  struct Step: Hashable {
    var cause: Cause
    var from: VoucherState
    var to: VoucherState
  }

  private var steps: [Step] = []

  init(_ campaign: Campaign, tier: Int, round: Int) {
    var moved: Set<Verb> = []
    var expires = false
    for (index, flow) in campaign.flows.enumerated() where Self.covers(flow.entry.scope, tier, round) {
      for case .voucher(let written, let target) in flow.moves {
        for event in flow.events {
          guard let cause = Self.cause(of: event, flow: index) else { continue }
          if case .command(let verb, _) = cause { moved.insert(verb) }
          expires = expires || cause == .expiry
          for origin in campaign.startingStates(of: written) {
            steps.append(Step(cause: cause, from: origin, to: target))
          }
        }
      }
    }
    // What happens without a flow of the file.
    if !moved.contains(.redeem) {
      steps.append(Step(cause: .command(.redeem, flow: nil), from: .unused, to: .used))
    }
    if !expires {
      for state in campaign.states where state.isLive {
        steps.append(Step(cause: .expiry, from: state, to: .expired))
      }
    }
  }

  /// The states from which the flows of a verb start; nil where the verb asks for none.
  func origins(of verb: Verb) -> [VoucherState]? {
    let origins = steps.filter { step in
      if case .command(verb, _) = step.cause { true } else { false }
    }.map(\.from)
    return origins.isEmpty ? (verb == .refund ? [.used] : nil) : origins
  }

  /// The fewest steps to one of the states; an empty list where the voucher stands in one already.
  func path(from start: VoucherState, to targets: [VoucherState], without blocked: Set<Step>) -> [Step]? {
    var paths: [(state: VoucherState, steps: [Step])] = [(start, [])]
    var reached: Set<VoucherState> = [start]
    var next = 0
    while next < paths.count {
      let (state, taken) = paths[next]
      if targets.contains(state) { return taken }
      for step in steps where step.from == state && !blocked.contains(step) && reached.insert(step.to).inserted {
        paths.append((step.to, taken + [step]))
      }
      next += 1
    }
    return nil
  }

  private static func cause(of event: Event, flow: Int) -> Cause? {
    switch event {
    case .verb(let verb) where verb.isAboutVoucher: .command(verb, flow: flow)
    case .expire: .expiry
    case .after(.days(let days), .verb): .delay((days + 1) * 86_400_000)
    case .after(.milliseconds(let milliseconds), .verb): .delay(milliseconds)
    default: nil
    }
  }

  private static func covers(_ scope: Scope, _ tier: Int, _ round: Int) -> Bool {
    (scope.tiers?.contains(tier) ?? true) && (scope.rounds?.contains(round) ?? true)
  }
}

extension Campaign {
  /// The states that a move starts from: those written, or every live one.
  fileprivate func startingStates(of written: [VoucherState]) -> [VoucherState] {
    written.isEmpty ? states.filter(\.isLive) : written
  }
}
