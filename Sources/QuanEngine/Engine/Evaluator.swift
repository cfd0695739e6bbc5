import QuanModel
import QuanPlan

/// The truth of a condition in three-valued logic, with two ways of not being known.
enum Truth: UInt8 {
  case no, yes
  /// A fact that decides was not supplied.
  case unknown
  /// A `TBD` decides.
  case undecided
}

/// What a program's facts are, besides the command's own.
struct EvaluationContext {
  var now: Int64
  var voucher: Int = -1
  var tier: Int = -1
  var round: Int = -1
  var merchant: Int = -1
  var item: Int = -1
  var isHolder = false
  /// Fen: the amount of the voucher, or the most that it can be.
  var subsidy: Int64 = 0
}

/// One register: a truth, and the slot whose absence made it unknown.
struct Register {
  var truth: Truth
  var cause: Int32
  /// Of a number.
  var value: Int64 = 0

  static let no = Register(truth: .no, cause: -1)
  static let yes = Register(truth: .yes, cause: -1)

  init(truth: Truth, cause: Int32) {
    self.truth = truth
    self.cause = cause
  }

  init(_ holds: Bool) { self = holds ? .yes : .no }

  init(number: Int64) {
    truth = .yes
    cause = -1
    value = number
  }
}

extension Engine {
  /// Evaluates a program straight through. `turned` is a register that is taken the other way round, to find out whether
  /// it alone stands in the way; -1 for none.
  mutating func evaluate(
    _ program: Program, _ command: borrowing Command, _ context: EvaluationContext, turned: Int = -1
  ) -> Register {
    guard !program.isEmpty else { return .yes }
    let start = Int(program.start)
    for offset in 0..<Int(program.count) {
      let register = step(plan.instructions[start + offset], command, context)
      registers[offset] = offset == turned ? Self.negated(register) : register
    }
    return registers[Int(program.count) - 1]
  }

  private func step(
    _ instruction: Instruction, _ command: borrowing Command, _ context: EvaluationContext
  ) -> Register {
    switch instruction.operation {
    case .constant: return Register(instruction.value != 0)
    case .hole: return Register(truth: .undecided, cause: -1)
    case .not: return Self.negated(registers[Int(instruction.a)])
    case .and: return Self.both(registers[Int(instruction.a)], registers[Int(instruction.b)])
    case .or:
      return Self.negated(
        Self.both(Self.negated(registers[Int(instruction.a)]), Self.negated(registers[Int(instruction.b)])))
    case .compare, .equalText, .hasAll, .falls, .ageCompare: return compare(instruction, command, context)
    case .compareSlots:
      let (left, right) = (value(instruction.a, command, context), value(instruction.b, command, context))
      guard left.isKnown else { return Register(truth: .unknown, cause: instruction.a) }
      guard right.isKnown else { return Register(truth: .unknown, cause: instruction.b) }
      return Register(Self.holds(instruction.relation, left.value, right.value))
    case .nowCompare: return Register(Self.holds(instruction.relation, context.now, instruction.value))
    case .during: return Register(truth: isDuring(instruction, context), cause: -1)
    case .isHolder:
      return Register(instruction.a == 0 ? context.isHolder : isOfClass(Int(instruction.a), command, context.voucher))
    case .merchantSuspended: return Register(context.merchant >= 0 && state.merchants.isSuspended(context.merchant))
    case .stateIn:
      guard context.voucher >= 0 else { return .no }
      return Register(instruction.value >> Int64(state.vouchers.states[context.voucher]) & 1 == 1)
    case .tierIs: return Register(alias(ofTier: context) == instruction.value)
    case .roundIs: return Register(alias(ofRound: context) == instruction.value)
    case .kindIs: return Register(kind(context) == instruction.value)
    case .number, .load, .time, .tierIndex, .kindIndex, .roundIndex, .granted, .grantedDay, .subsidy, .share, .add,
      .subtract, .multiply, .rate, .round, .least, .greatest, .choose,
      .compareRegisters, .undefined:
      return number(instruction, command, context)
    }
  }

  private func compare(
    _ instruction: Instruction, _ command: borrowing Command, _ context: EvaluationContext
  ) -> Register {
    let slot = value(instruction.a, command, context)
    guard slot.isKnown else { return Register(truth: .unknown, cause: instruction.a) }
    switch instruction.operation {
    case .hasAll: return Register(slot.value & instruction.value == instruction.value)
    case .equalText: return Register(slot.value == instruction.value)
    case .falls: return Register(truth: falls(instruction, slot.value, context), cause: -1)
    case .ageCompare:
      let age = CivilDate(dayNumber: slot.value).age(on: Instant(milliseconds: context.now).day(in: plan.zone))
      return Register(Self.holds(instruction.relation, age, instruction.value))
    default: return Register(Self.holds(instruction.relation, slot.value, instruction.value))
    }
  }

  private static func negated(_ register: Register) -> Register {
    switch register.truth {
    case .yes: .no
    case .no: .yes
    case .unknown, .undecided: register
    }
  }

  /// False wins over unknown; of two unknowns the first is named.
  private static func both(_ left: Register, _ right: Register) -> Register {
    if left.truth == .no || right.truth == .no { return .no }
    return left.truth == .yes ? right : left
  }

  static func holds(_ relation: UInt8, _ left: Int64, _ right: Int64) -> Bool {
    switch relation {
    case 0: left == right
    case 1: left != right
    case 2: left < right
    case 3: left <= right
    case 4: left > right
    default: left >= right
    }
  }

  /// The value of a slot by who brings it.
  func value(_ reference: Int32, _ command: borrowing Command, _ context: EvaluationContext) -> SlotValue {
    let position = SlotReference.position(of: reference)
    switch SlotReference.origin(of: reference) {
    case 0:
      let value = command.values[position]
      return value.isKnown ? value : kept(plan.keptCommand[position], context)
    case 1:
      return context.merchant < 0 ? command.merchantValues[position] : state.merchants.value(context.merchant, position)
    default:
      let value = context.item < 0 ? .missing : command.itemValues[context.item * plan.itemSlots + position]
      return value.isKnown ? value : kept(plan.keptItem[position], context)
    }
  }

  /// What an earlier command of the voucher brought.
  private func kept(_ position: Int32, _ context: EvaluationContext) -> SlotValue {
    guard position >= 0, context.voucher >= 0 else { return .missing }
    let row = context.voucher * plan.keptSlots.count + Int(position)
    return state.vouchers.keptKnown[row] == 0 ? .missing : SlotValue(state.vouchers.kept[row])
  }

  private func isDuring(_ instruction: Instruction, _ context: EvaluationContext) -> Truth {
    guard let reference = WindowKind(rawValue: instruction.a)?.reference(Int(instruction.b)) else { return .no }
    if case .period = reference, plan.isPeriodPlain {
      return context.now >= plan.periodFrom && context.now < plan.periodUntil ? .yes : .no
    }
    return contains(reference, context.now, context)
  }

  /// A date or instant that a fact gives, in a window.
  private func falls(_ instruction: Instruction, _ slot: Int64, _ context: EvaluationContext) -> Truth {
    guard let reference = WindowKind(rawValue: instruction.b)?.reference(Int(instruction.value)) else { return .no }
    // `relation` says that the slot holds a day.
    return instruction.relation != 0
      ? touches(reference, day: slot, context) : contains(reference, slot, context)
  }
}
