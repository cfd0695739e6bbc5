import QuanModel
import QuanPlan

extension Engine {
  /// What a quantity comes to; nil where a fact is missing (`quantityCause` is its slot), where a value is `TBD`
  /// (`quantityCause` is -1), or where the number grows too large.
  mutating func evaluate(quantity program: Program, _ command: borrowing Command, _ context: EvaluationContext) -> Int64? {
    numbers.removeAll(keepingCapacity: true)
    quantityCause = -1
    for position in Int(program.start)..<Int(program.start + program.count) {
      let step = plan.quantities[position]
      switch step.operation {
      case .constant: numbers.append(step.value)
      case .subsidy: numbers.append(subsidy(context))
      case .share: numbers.append(share(of: context.voucher, source: Int(step.value), tier: context.tier))
      case .hole: return nil
      case .slot:
        let slot = value(Int32(step.value), command, context)
        guard slot.isKnown else {
          quantityCause = Int32(step.value)
          return nil
        }
        numbers.append(slot.value)
      case .add, .subtract, .multiply, .least, .greatest:
        guard let joined = Self.join(step.operation, &numbers) else { return nil }
        numbers.append(joined)
      }
    }
    return numbers.last
  }

  private static func join(_ operation: QuantityStep.Operation, _ numbers: inout [Int64]) -> Int64? {
    guard let right = numbers.popLast(), let left = numbers.popLast() else { return nil }
    let result: (partialValue: Int64, overflow: Bool)
    switch operation {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .least: return min(left, right)
    default: return max(left, right)
    }
    return result.overflow ? nil : result.partialValue
  }

  /// What a source bears of a voucher.
  func share(of voucher: Int, source: Int, tier: Int) -> Int64 { plan.shares[tier * plan.sources.count + source] }

  // MARK: What stays known

  /// Keeps the facts that a command brought and later events of the voucher ask for.
  mutating func keepFacts(_ command: borrowing Command, _ context: EvaluationContext) {
    guard !plan.keptSlots.isEmpty, context.voucher >= 0 else { return }
    let base = context.voucher * plan.keptSlots.count
    for (place, reference) in plan.keptSlots.enumerated() {
      let brought = broughtValue(reference, command, context)
      guard brought.isKnown else { continue }
      state.vouchers.kept[base + place] = brought.value
      state.vouchers.keptKnown[base + place] = 1
    }
  }
}
