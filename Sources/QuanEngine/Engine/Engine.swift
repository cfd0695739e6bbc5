import QuanModel
import QuanPlan

/// One deterministic function: `(state, command) -> (state, decision)`. Time is in the command; nothing here reads a
/// clock, a file or a random source.
///
/// A command is checked first and changes the state only once nothing can refuse it any more.
package struct Engine: ~Copyable {
  /// The plan in force.
  package internal(set) var plan: Plan
  /// The plans that a run may follow, one after the other.
  package let versions: PlanVersions
  package internal(set) var state: State
  var registers: [Register]
  package internal(set) var trace = Trace()
  /// The roots of the users that the command's keys belong to.
  var roots: [Int32] = []
  /// Takes the place of `roots` while a voucher's holders stand there, so that nothing is copied.
  var spareRoots: [Int32] = []
  /// Digests by which the command's subject is known.
  var identities: [Digest128] = []
  /// A command that brings nothing, for events without one.
  var nobody: Command
  var widths: VoucherTable.Widths
  /// The slot that a quantity lacked, or -1.
  var quantityCause: Int32 = -1
  /// Vouchers that the command is about.
  var targets: [Int32] = []
  /// Flows that the checks chose to run.
  var chosenFlows: [Int32] = []
  /// Openings that are more than two numbers, by round.
  var openings: [Opening?] = []
  /// How far ahead of the state's time a command may lie, in milliseconds; `advance` and the first are free.
  package var maxStep: Int64 = 40 * 86_400_000
  private let inPlace = InPlace()

  package init(plan: Plan, capacity: Int = 64) {
    self.init(PlanVersions(plan), state: State(plan, capacity: capacity))
  }

  package init(plan: Plan, state: consuming State) { self.init(PlanVersions(plan), state: state) }

  /// A run that starts afresh, before any amendment.
  package init(_ versions: PlanVersions) { self.init(versions, state: State(versions.first)) }

  /// Goes on from a state that was read from disk, under the plan of as many amendments as the state has seen.
  package init(_ versions: PlanVersions, state: consuming State) {
    self.versions = versions
    plan = versions[state.amendments.count]
    self.state = state
    nobody = Command(for: plan)
    widths = VoucherTable.Widths(plan)
    registers = [Register](repeating: .no, count: max(1, plan.longestProgram))
    roots.reserveCapacity(8)
    spareRoots.reserveCapacity(8)
    identities.reserveCapacity(8)
    targets.reserveCapacity(8)
    chosenFlows.reserveCapacity(8)
    refreshOpenings()
  }

  package var isTracing: Bool {
    get { trace.isOn }
    set { (trace.isOn, trace.isWanted) = (newValue, newValue) }
  }

  /// Decides one command.
  package mutating func decide(_ command: borrowing Command) -> (decision: Decision, isReplay: Bool) {
    if trace.isOn { trace.reset() }
    switch admission(of: command, after: state.lastInstant) {
    case .known(let number): return (state.commands.decisions[number], true)
    case .invalid(let reason): return (.invalid(reason, verb: command.verb), false)
    case .new: break
    }
    let isFirst = state.lastInstant == .min
    let isLate = !isFirst && command.at < state.lastInstant
    let now = isLate ? state.lastInstant : command.at
    advance(to: now)
    var decision = attempt(command, now: now) ?? dispatch(command, now: now)
    fireFull(now: now)
    if !plan.windows.full.isEmpty, decision.outcome == .accepted { latchFull(at: now) }
    state.sequence += 1
    decision.sequence = state.sequence
    decision.at = now
    decision.verbNumber = command.verb.rawValue
    if isLate { decision.flags |= 1 }
    state.commands.append(id: command.id, content: command.content, decision: decision)
    return (decision, false)
  }

  /// What becomes of a command before anything is decided.
  package enum Admission: Hashable, Sendable {
    /// Its id was decided already, with the same content: the number of that decision in the log.
    case known(Int)
    case invalid(Reason)
    /// It will be decided, and takes a number.
    case new
  }

  /// What becomes of a command once the last instant is `last`; nothing is changed. So a store can tell what will take a
  /// number before any of it is decided.
  package func admission(of command: borrowing Command, after last: Int64) -> Admission {
    let known = state.commands.find(command.id)
    if known >= 0 { return state.commands.contents[known] == command.content ? .known(known) : .invalid(.idReused) }
    if last != .min, command.verb != .advance, command.at > last, command.at - last > maxStep {
      return .invalid(.timeJump)
    }
    if command.verb == .amend {
      return versions.amendment(command.amendment) == nil ? .invalid(.unknownAmendment) : .new
    }
    return isCarriedOut(command.verb) ? .new : .invalid(.unsupportedVerb)
  }

  /// Verbs about a voucher need a flow of the campaign, or the prelude's.
  private func isCarriedOut(_ verb: Verb) -> Bool {
    guard verb.isAboutVoucher else { return true }
    for tier in plan.tiers.indices {
      for round in plan.rounds.indices where !plan.flowTable.range(verb: verb, tier: tier, round: round).isEmpty {
        return true
      }
    }
    return false
  }

  private mutating func dispatch(_ command: borrowing Command, now: Int64) -> Decision {
    switch command.verb {
    case .grab: return grab(command, now: now)
    case .refund: return refund(command, now: now)
    case .activate, .void, .redeem, .submit, .review: return act(command, now: now)
    case let verb where verb.isOwn: return act(command, now: now)
    case .enrol: return enrol(command, now: now)
    case .suspend: return setSuspended(command, true)
    case .reinstate: return setSuspended(command, false)
    case .block: return setBlocked(command, true)
    case .unblock: return setBlocked(command, false)
    case .round: return setRound(command, now: now)
    case .amend: return amend(command, now: now)
    default: return accepted()
    }
  }

  /// Whether what the sources bear no longer follows from the amount alone.
  private func isSplitByHistory(_ voucher: Int) -> Bool {
    let tier = Int(state.vouchers.tiers[voucher])
    return plan.sources.indices.contains { source in
      state.vouchers.shares[voucher * plan.sources.count + source]
        != plan.share(source, of: state.vouchers.amounts[voucher], tier: tier)
    }
  }

  // MARK: Answers

  func accepted() -> Decision { Decision() }

  func refused(_ verdict: Verdict) -> Decision {
    var decision = Decision()
    decision.outcomeNumber = Decision.Outcome.refused.rawValue
    decision.reasonNumber = verdict.reason?.rawValue ?? 0
    decision.entry = verdict.entry
    decision.remedyNumber = verdict.remedy.rawValue
    decision.remedyValue = verdict.remedyValue
    decision.remedyReference = verdict.remedyReference
    decision.remedyRelation = verdict.remedyRelation
    return decision
  }

  func refused(_ reason: Reason, entry: Int32 = -1) -> Decision { refused(Verdict(reason: reason, entry: entry)) }

  /// What a decision tells of a voucher.
  func describe(_ voucher: Int, in decision: inout Decision) {
    decision.voucher = Int64(voucher)
    decision.tier = Int16(state.vouchers.tiers[voucher])
    decision.round = Int16(state.vouchers.rounds[voucher])
    decision.stateNumber = state.vouchers.states[voucher]
    decision.expires = state.vouchers.expires[voucher]
    decision.amount = state.vouchers.amounts[voucher]
    if isSplitByHistory(voucher) { decision.flags |= 2 }
  }
}
