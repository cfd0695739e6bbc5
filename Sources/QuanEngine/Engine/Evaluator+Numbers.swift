import QuanModel
import QuanPlan
import QuanSyntax

extension Engine {
  /// One step that computes a number, or compares two.
  func number(_ instruction: Instruction, _ command: borrowing Command, _ context: EvaluationContext) -> Register {
    let (a, b) = (Int(instruction.a), Int(instruction.b))
    switch instruction.operation {
    case .number: return Register(number: instruction.value)
    case .load:
      let slot = value(instruction.a, command, context)
      return slot.isKnown ? Register(number: slot.value) : Register(truth: .unknown, cause: instruction.a)
    case .time: return Register(number: context.now)
    case .tierIndex: return Register(number: alias(ofTier: context))
    case .kindIndex: return Register(number: kind(context))
    case .roundIndex: return Register(number: alias(ofRound: context))
    case .granted: return Register(number: granted(context))
    case .grantedDay:
      return Register(number: Instant(milliseconds: granted(context)).day(in: plan.zone).dayNumber)
    case .subsidy: return Register(number: context.subsidy)
    case .share: return Register(number: plan.share(a, of: context.subsidy, tier: context.tier))
    case .add: return joined(a, b) { $0 + $1 }
    case .subtract: return joined(a, b) { $0 - $1 }
    case .multiply: return joined(a, b) { $0 * $1 }
    case .least: return joined(a, b) { min($0, $1) }
    case .greatest: return joined(a, b) { max($0, $1) }
    case .rate:
      let rounding = Rounding(RoundingCode.word(of: instruction.relation))
      return joined(a, b) { rounding.apply($0 * $1, over: Int128(instruction.value)) }
    case .round:
      let rounding = Rounding(RoundingCode.word(of: instruction.relation), unit: instruction.value)
      return joined(a, a) { left, _ in rounding.apply(left, over: 1) }
    case .choose:
      let guarding = registers[a]
      switch guarding.truth {
      case .yes: return registers[b]
      case .no: return instruction.value < 0 ? .no : registers[Int(instruction.value)]
      case .unknown, .undecided: return guarding
      }
    case .compareRegisters:
      let (left, right) = (registers[a], registers[b])
      guard left.truth == .yes else { return left }
      guard right.truth == .yes else { return right }
      return Register(Self.holds(instruction.relation, left.value, right.value))
    default: return .no
    }
  }

  func kind(_ context: EvaluationContext) -> Int64 {
    context.tier < 0 ? -1 : Int64(plan.tierKinds[context.tier])
  }

  /// The first version of the tier or round: conditions mean all of one name.
  func alias(ofTier context: EvaluationContext) -> Int64 {
    context.tier < 0 ? -1 : Int64(plan.tierAliases[context.tier])
  }

  func alias(ofRound context: EvaluationContext) -> Int64 {
    context.round < 0 ? -1 : Int64(plan.roundAliases[context.round])
  }

  /// A grab grants now.
  private func granted(_ context: EvaluationContext) -> Int64 {
    context.voucher < 0 ? context.now : state.vouchers.granted[context.voucher]
  }

  /// Undefined wins over what is not known; of two that are not known the first is named. Facts are bounded where commands
  /// are read, so that 128 bits hold every product, and the checker bounds what comes out.
  private func joined(_ a: Int, _ b: Int, _ join: (Int128, Int128) -> Int128) -> Register {
    let (left, right) = (registers[a], registers[b])
    if left.truth == .no || right.truth == .no { return .no }
    guard left.truth == .yes else { return left }
    guard right.truth == .yes else { return right }
    return Register(number: Int64(clamping: join(Int128(left.value), Int128(right.value))))
  }
}
