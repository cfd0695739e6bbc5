import QuanModel
import QuanPlan

extension Engine {
  /// Tries the rules of a verb in file order; the first that does not hold gives the reason. `excused` is an entry that
  /// is passed over, to find out whether it alone stands in the way.
  mutating func checkRules(
    _ verb: Verb, _ command: borrowing Command, _ context: EvaluationContext, excused: Int32
  ) -> Verdict {
    let range = plan.ruleTable.range(verb: verb, tier: context.tier, round: context.round)
    for position in range {
      let rule = plan.rules[plan.ruleTable[position]]
      if rule.entry == excused { continue }
      let result = evaluate(rule.program, command, context)
      if trace.isOn { record(rule.program, rule.entry, result, command, context) }
      if result.truth == .yes { continue }
      return verdict(of: result, rule.program, rule.reason, rule.entry, command, context)
    }
    return .accepted
  }

  /// The verdict of a condition that does not hold.
  mutating func verdict(
    of result: Register, _ program: Program, _ reason: Reason, _ entry: Int32, _ command: borrowing Command,
    _ context: EvaluationContext
  ) -> Verdict {
    switch result.truth {
    case .unknown:
      var verdict = Verdict(reason: isPlace(result.cause) ? .placeUnproven : .factMissing, entry: entry)
      verdict.remedy = .missingFact
      verdict.remedyReference = result.cause
      return verdict
    case .undecided: return Verdict(reason: .undecided, entry: entry)
    case .no, .yes:
      var verdict = Verdict(reason: reason, entry: entry)
      addRemedy(to: &verdict, program, command, context)
      return verdict
    }
  }

  private func isPlace(_ reference: Int32) -> Bool {
    plan.slot(reference)?.isPlace ?? false
  }

  /// Looks for one test that alone makes the condition fail: changing its fact is the smallest change.
  private mutating func addRemedy(
    to verdict: inout Verdict, _ program: Program, _ command: borrowing Command, _ context: EvaluationContext
  ) {
    let isNearest = verdict.reason == .belowThreshold
    var least = UInt64.max
    for offset in 0..<Int(program.count) {
      let instruction = plan.instructions[Int(program.start) + offset]
      guard [.compare, .hasAll, .nowCompare, .during].contains(instruction.operation) else { continue }
      guard evaluate(program, command, context).truth == .no else { continue }
      let isTrue = registers[offset].truth == .yes
      guard evaluate(program, command, context, turned: offset).truth == .yes else { continue }
      let isOfTime = instruction.operation == .during
      let seen = isOfTime ? SlotValue(context.now) : value(instruction, command, context)
      var candidate = Verdict(reason: verdict.reason, entry: verdict.entry)
      if isOfTime {
        if !isTrue { setNextInstant(of: &candidate, instruction, context) }
      } else {
        setRemedy(of: &candidate, instruction, isTrue: isTrue, seen: seen)
      }
      guard candidate.remedy != .none else { continue }
      guard isNearest else {
        verdict = candidate
        return
      }
      // Of several bands the nearest one is named.
      let distance = (instruction.value - seen.value).magnitude
      if distance < least { (verdict, least) = (candidate, distance) }
    }
  }

  /// Waiting for the window helps, unless the voucher ends before.
  private func setNextInstant(of verdict: inout Verdict, _ instruction: Instruction, _ context: EvaluationContext) {
    guard let reference = WindowKind(rawValue: instruction.a)?.reference(Int(instruction.b)),
      let next = set(of: reference, context).next(from: context.now, in: plan.zone), next > context.now,
      context.voucher < 0 || next < state.vouchers.expires[context.voucher]
    else { return }
    verdict.remedy = .instant
    verdict.remedyValue = next
  }

  private func value(_ instruction: Instruction, _ command: borrowing Command, _ context: EvaluationContext)
    -> SlotValue
  {
    instruction.operation == .nowCompare ? SlotValue(context.now) : value(instruction.a, command, context)
  }

  /// The change that turns a test over: `isTrue` says that it holds and should not.
  private func setRemedy(of verdict: inout Verdict, _ instruction: Instruction, isTrue: Bool, seen: SlotValue) {
    let relation = isTrue ? RelationCode.negated(instruction.relation) : instruction.relation
    if instruction.operation == .nowCompare {
      // Only waiting helps: a time that has passed does not come back.
      guard relation == RelationCode.greaterOrEqual else { return }
      verdict.remedy = .instant
      verdict.remedyValue = instruction.value
      return
    }
    if instruction.operation == .hasAll, isTrue { return }
    verdict.remedyReference = instruction.a
    verdict.remedyRelation = relation
    verdict.remedyValue = instruction.value
    verdict.remedy = .fact
    if case .within? = plan.slot(instruction.a)?.content { verdict.remedyValue = max(0, -seen.value) }
    guard relation >= RelationCode.greater, case .money? = plan.slot(instruction.a)?.content else { return }
    verdict.remedy = .amount
    verdict.remedyValue = instruction.value - seen.value + (relation == RelationCode.greater ? 1 : 0)
  }
}
