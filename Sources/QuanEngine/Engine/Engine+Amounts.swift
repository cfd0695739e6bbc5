import QuanModel
import QuanPlan

extension Engine {
  /// Tries the pieces of a tier's amount in order. While a fact is missing every piece that may still apply counts with
  /// the most that it can come to.
  mutating func worth(_ command: borrowing Command, _ context: EvaluationContext) -> Worth {
    var (most, cause): (Int64, Int32) = (-1, -1)
    var isOpen = false
    for index in plan.tiers[context.tier].pieces {
      let piece = plan.pieces[index]
      let applies = evaluate(piece.guarding, command, context)
      if applies.truth == .no { continue }
      if applies.truth == .undecided { return Worth(kind: .undecided) }
      let value =
        piece.constant >= 0 ? Register(number: piece.constant) : evaluate(piece.value, command, context)
      switch value.truth {
      case .undecided: return Worth(kind: .undecided)
      case .yes: most = max(most, value.value)
      case .no: break
      case .unknown:
        if !isOpen { cause = value.cause }
        isOpen = true
        most = max(most, piece.bound)
      }
      if applies.truth == .yes { break }
      if !isOpen { cause = applies.cause }
      isOpen = true
    }
    if most < 0 { return Worth(kind: .undefined) }
    return Worth(kind: isOpen ? .open : .value, amount: most, cause: cause)
  }

  /// What a grab sets aside.
  mutating func worthAtGrab(_ command: borrowing Command, _ context: EvaluationContext) -> Worth {
    let tier = plan.tiers[context.tier]
    if tier.hasHole { return Worth(kind: .undecided) }
    return tier.isKnownEarly ? worth(command, context) : Worth(kind: .open, amount: tier.amount)
  }

  /// What a voucher is worth at a later command; never more than what is held for it.
  mutating func currentWorth(_ command: borrowing Command, _ context: EvaluationContext) -> Worth {
    let held = state.vouchers.amounts[context.voucher]
    if state.vouchers.isSettled(context.voucher) { return Worth(kind: .value, amount: held) }
    guard looksAtAmount(command.verb, context) else { return Worth(kind: .open, amount: held) }
    var worth = worth(command, context)
    worth.amount = min(worth.amount, held)
    return worth
  }

  private func looksAtAmount(_ verb: Verb, _ context: EvaluationContext) -> Bool {
    if verb == .redeem || needsValue(verb, context) { return true }
    return verb != .void && verb != .refund && plan.tiers[context.tier].isKnownEarly
  }

  /// The event that makes a voucher used needs to know its amount; every other only that it is not undefined.
  mutating func checkAmount(_ worth: Worth, _ command: borrowing Command, _ context: EvaluationContext) -> Verdict {
    let tier = plan.tiers[context.tier]
    if state.vouchers.isSettled(context.voucher) || !looksAtAmount(command.verb, context) {
      return .accepted
    }
    guard needsValue(command.verb, context) else {
      switch worth.kind {
      case .value where worth.amount <= 0 && state.vouchers.amounts[context.voucher] > 0:
        return traced(Verdict(reason: .belowThreshold, entry: tier.entry))
      case .value, .open: return .accepted
      case .undecided: return traced(Verdict(reason: .undecided, entry: tier.entry))
      case .undefined: return belowThreshold(command, context)
      }
    }
    let result = evaluate(tier.threshold, command, context)
    if trace.isOn, !tier.threshold.isEmpty { record(tier.threshold, tier.entry, result, command, context) }
    guard result.truth == .yes else {
      return verdict(of: result, tier.threshold, .belowThreshold, tier.entry, command, context)
    }
    switch worth.kind {
    case .value:
      if worth.amount > 0 { return .accepted }
      // Rounded to nothing; or its money was freed and granted to others while it was not live.
      let isFreed = state.vouchers.amounts[context.voucher] == 0
      return traced(Verdict(reason: isFreed ? .soldOut : .belowThreshold, entry: tier.entry))
    case .undecided: return traced(Verdict(reason: .undecided, entry: tier.entry))
    case .undefined: return traced(Verdict(reason: .belowThreshold, entry: tier.entry))
    case .open:
      return verdict(
        of: Register(truth: .unknown, cause: worth.cause), tier.threshold, .belowThreshold, tier.entry, command, context
      )
    }
  }

  /// The refusal of an amount that is undefined, with the nearest change where there is one.
  mutating func belowThreshold(_ command: borrowing Command, _ context: EvaluationContext) -> Verdict {
    let tier = plan.tiers[context.tier]
    let result = evaluate(tier.threshold, command, context)
    if trace.isOn { record(tier.threshold, tier.entry, result.truth == .no ? result : .no, command, context) }
    return result.truth == .no
      ? verdict(of: result, tier.threshold, .belowThreshold, tier.entry, command, context)
      : Verdict(reason: .belowThreshold, entry: tier.entry)
  }

  private func needsValue(_ verb: Verb, _ context: EvaluationContext) -> Bool {
    for position in plan.flowTable.range(verb: verb, tier: context.tier, round: context.round) {
      for move in moves(of: plan.flows[plan.flowTable[position]])
      where plan.moves[move].kind == .voucher && plan.moves[move].to == .used { return true }
    }
    return false
  }
}
