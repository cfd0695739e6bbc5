import QuanModel
import QuanPlan

/// Explanations: what was tried, with the values that it saw. Nothing here changes a decision.
extension Engine {
  func traceResult(_ truth: Truth) -> Trace.Result {
    switch truth {
    case .yes: .holds
    case .no: .fails
    case .unknown: .unknown
    case .undecided: .undecided
    }
  }

  /// How an entry came out that gives this verdict.
  func traceResult(_ verdict: Verdict) -> Trace.Result {
    switch verdict.reason {
    case nil: .holds
    case .undecided: .undecided
    case .factMissing, .placeUnproven: verdict.remedy == .fact ? .fails : .unknown
    default: .fails
    }
  }

  /// Records a condition that was evaluated just before, with what it reads, in order, each once.
  mutating func record(
    _ program: Program, _ entry: Int32, _ result: Register, _ command: borrowing Command, _ context: EvaluationContext
  ) {
    var seen: [Trace.Seen] = []
    var references: [Int32] = []
    for offset in 0..<Int(program.count) {
      let instruction = plan.instructions[Int(program.start) + offset]
      guard let reads = slots(of: instruction) else {
        if let known = known(instruction, offset, context), !seen.contains(known) { seen.append(known) }
        continue
      }
      for reference in reads where reference >= 0 {
        if isHidden(reference) {
          note(traceResult(registers[offset].truth), of: reference, in: &seen)
        } else if !references.contains(reference) {
          references.append(reference)
          seen.append(.slot(reference, value(reference, command, context)))
        }
      }
    }
    trace.record(entry, traceResult(result.truth), seen)
  }

  /// The slots that an instruction reads; nil where it reads none.
  private func slots(of instruction: Instruction) -> [Int32]? {
    switch instruction.operation {
    case .compare, .equalText, .hasAll, .load, .falls, .ageCompare: [instruction.a]
    case .compareSlots: [instruction.a, instruction.b]
    default: nil
    }
  }

  /// A personal fact is told by how its tests came out, unless the slot holds no more than that.
  private func isHidden(_ reference: Int32) -> Bool {
    guard let slot = plan.slot(reference), slot.isPersonal else { return false }
    switch slot.content {
    case .boolean, .within: return false
    default: return true
    }
  }

  private func note(_ result: Trace.Result, of reference: Int32, in seen: inout [Trace.Seen]) {
    for index in seen.indices {
      if case .tests(reference, let results) = seen[index] {
        seen[index] = .tests(reference, results + [result])
        return
      }
    }
    seen.append(.tests(reference, [result]))
  }

  /// What the engine itself answers to an instruction.
  private func known(_ instruction: Instruction, _ offset: Int, _ context: EvaluationContext) -> Trace.Seen? {
    switch instruction.operation {
    case .nowCompare, .during: .term(.now, context.now)
    case .isHolder: .belongs(subject: instruction.a, registers[offset].truth == .yes)
    case .merchantSuspended: .term(.merchantSuspended, registers[offset].truth == .yes ? 1 : 0)
    case .stateIn where context.voucher >= 0:
      .term(.state, Int64(state.vouchers.states[context.voucher]))
    case .tierIs, .tierIndex: .term(.tier, Int64(context.tier))
    case .kindIs, .kindIndex: .term(.kind, kind(context))
    case .roundIs, .roundIndex: .term(.round, Int64(context.round))
    default: nil
    }
  }

  /// Records a round that a grab tried, with its opening.
  mutating func recordWindow(_ round: Int, _ verdict: Verdict) {
    guard trace.isOn else { return }
    let window = openWindow(round)
    trace.record(
      plan.rounds[round].entry, traceResult(verdict), [.window(from: window.from, until: window.until)])
  }

  /// Records the validity that a redemption asked for: from the next moment at which the voucher can be used, where that
  /// lies ahead, until its end.
  mutating func recordValidity(_ voucher: Int, _ entry: Int32, _ result: Trace.Result, from: Int64?) {
    guard trace.isOn else { return }
    trace.record(entry, result, [.window(from: from ?? .min, until: state.vouchers.expires[voucher])])
  }

  mutating func recordState(_ voucher: Int, _ holds: Bool) {
    guard trace.isOn else { return }
    trace.record(.state, holds, [.term(.state, Int64(state.vouchers.states[voucher]))])
  }

  /// Answers the condition, and records it where that is wanted.
  mutating func traced(_ check: Trace.Check, _ holds: Bool) -> Bool {
    if trace.isOn { trace.record(check, holds) }
    return holds
  }

  /// Answers the verdict, and records that the entry was not known.
  mutating func traced(_ verdict: Verdict) -> Verdict {
    if trace.isOn { trace.record(verdict.entry, traceResult(verdict)) }
    return verdict
  }
}
