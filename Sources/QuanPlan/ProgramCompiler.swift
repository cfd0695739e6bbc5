import QuanModel
import QuanSyntax

/// Turns conditions into programs and hands out slots for the facts that they read.
struct ProgramCompiler {
  private let campaign: Campaign
  private(set) var instructions: [Instruction] = []
  private(set) var slots: [Slot] = []
  private(set) var counts: [Slot.Origin: Int] = [:]
  private(set) var longest = 0
  private var start = 0
  /// The verbs whose commands meet the condition that is being compiled.
  private var asking: [Verb] = []

  init(campaign: Campaign) { self.campaign = campaign }

  /// The program of a condition that commands of these verbs meet; nil conditions are always true.
  mutating func compile(_ condition: Condition?, verbs: [Verb]) -> Program {
    guard let condition else { return .always }
    asking = verbs
    start = instructions.count
    _ = emit(condition)
    let count = instructions.count - start
    longest = max(longest, count)
    return Program(start: Int32(start), count: Int32(count))
  }

  /// Whether a condition reads a fact of an item.
  func looksAtItem(_ condition: Condition?) -> Bool {
    switch condition {
    case nil, .constant, .otherwise, .hole: return false
    case .all(let parts), .any(let parts): return parts.contains { looksAtItem($0) }
    case .not(let inner): return looksAtItem(inner)
    case .test(let test):
      return test.terms.contains { term in
        if case .fact(let index) = term { campaign.facts[index].name.hasPrefix("item.") } else { false }
      }
    }
  }

  // MARK: Emission

  /// Appends what computes the condition and answers its register, counted from the program's start.
  private mutating func emit(_ condition: Condition) -> Int {
    switch condition {
    case .constant(let value): return append(Instruction(.constant, value: value ? 1 : 0))
    case .hole: return append(Instruction(.hole))
    case .otherwise: return append(Instruction(.constant, value: 1))
    case .not(let inner):
      let register = emit(inner)
      return append(Instruction(.not, a: register))
    case .all(let parts): return fold(parts, .and, empty: 1)
    case .any(let parts): return fold(parts, .or, empty: 0)
    case .test(let test): return emit(test)
    }
  }

  private mutating func fold(_ parts: [Condition], _ operation: Instruction.Operation, empty: Int64) -> Int {
    var register: Int?
    for part in parts {
      let next = emit(part)
      register = register.map { append(Instruction(operation, a: $0, b: next)) } ?? next
    }
    return register ?? append(Instruction(.constant, value: empty))
  }

  private mutating func append(_ instruction: Instruction) -> Int {
    instructions.append(instruction)
    return instructions.count - 1 - start
  }

  private mutating func emit(_ test: Test) -> Int {
    switch test.kind {
    case .compare(let term, let relation, let constant): return compare(term, relation, constant)
    case .compareTerms(let left, let relation, let right):
      let (a, b) = (slot(left), slot(right))
      return append(Instruction(.compareSlots, relation: relation, a: a, b: b))
    case .between(let term, let lower, let upper):
      let low = lower.map { compare(term, $0.isIncluded ? .greaterOrEqual : .greater, $0.value) }
      let high = upper.map { compare(term, $0.isIncluded ? .lessOrEqual : .less, $0.value) }
      guard let low, let high else { return low ?? high ?? append(Instruction(.constant, value: 1)) }
      return append(Instruction(.and, a: low, b: high))
    case .oneOf(let term, let constants):
      return fold(constants.map { .test(Test(.compare(term, .equal, $0), span: test.span)) }, .or, empty: 0)
    case .hasAll(let term, let mask): return append(Instruction(.hasAll, a: slot(term), value: Int64(bitPattern: mask)))
    case .within(let term, let region): return append(Instruction(.compare, a: slot(term, within: region), value: 1))
    case .during(let reference): return during(reference)
    case .isHolder: return append(Instruction(.isHolder))
    // Refused by `PlanGaps` before a plan is compiled.
    case .relate, .falls, .items: return append(Instruction(.hole))
    }
  }

  private mutating func compare(_ term: Term, _ relation: Relation, _ constant: Constant) -> Int {
    func equality(_ operation: Instruction.Operation, _ value: Int64) -> Int {
      let register = append(Instruction(operation, value: value))
      return relation == .notEqual ? append(Instruction(.not, a: register)) : register
    }
    switch term {
    case .now: return append(Instruction(.nowCompare, relation: relation, value: constant.value))
    case .merchantSuspended:
      let register = append(Instruction(.merchantSuspended))
      return (constant.value == 1) == (relation == .equal) ? register : append(Instruction(.not, a: register))
    case .voucherState: return equality(.stateIn, 1 << constant.value)
    // Refused by `PlanGaps` before a plan is compiled.
    case .kind, .voucherUses, .granted, .grantedDay: return append(Instruction(.hole))
    case .tier: return equality(.tierIs, constant.value)
    case .round: return equality(.roundIs, constant.value)
    case .fact:
      guard constant.kind == .text else {
        return append(Instruction(.compare, relation: relation, a: slot(term), value: constant.value))
      }
      let register = append(Instruction(.equalText, a: slot(term), value: TextDigest.value(of: constant.text)))
      return relation == .notEqual ? append(Instruction(.not, a: register)) : register
    }
  }

  private mutating func during(_ reference: WindowReference) -> Int {
    switch reference {
    case .period: append(Instruction(.during, a: Int(WindowKind.period.rawValue)))
    case .roundOpen(let round): append(Instruction(.during, a: Int(WindowKind.open.rawValue), b: round))
    case .roundValid(let round): append(Instruction(.during, a: Int(WindowKind.valid.rawValue), b: round))
    case .voucherValid: append(Instruction(.during, a: Int(WindowKind.voucherValid.rawValue)))
    case .tierValid, .named: append(Instruction(.hole))
    }
  }

  // MARK: Slots

  /// The reference of the slot of a fact, or of a place's membership in a region.
  private mutating func slot(_ term: Term, within region: Region? = nil) -> Int {
    guard case .fact(let index) = term else { return 0 }
    let fact = campaign.facts[index]
    let content = region.map { Slot.Content.within($0) } ?? Self.content(of: fact.type)
    if let known = slots.firstIndex(where: { $0.fact == fact.name && $0.content == content }) {
      slots[known].verbs.formUnion(asked(of: fact))
      return slots[known].reference
    }
    let origin: Slot.Origin =
      fact.name.hasPrefix("item.")
      ? .item : fact.name.hasPrefix("merchant.") && fact.verbs.contains(.enrol) ? .merchant : .command
    let position = counts[origin, default: 0]
    counts[origin] = position + 1
    slots.append(
      Slot(
        fact: fact.name, content: content, origin: origin, position: position, isPersonal: fact.isPersonal,
        isPlace: isPlace(fact), verbs: asked(of: fact)))
    return SlotReference.encode(origin, position)
  }

  /// A place, or a fact of its own about the reading of one, such as `user.place.accuracy`.
  private func isPlace(_ fact: FactDefinition) -> Bool {
    fact.type == .place || campaign.facts.contains { $0.type == .place && fact.name.hasPrefix($0.name + ".") }
  }

  /// The verbs whose commands bring the fact because a condition asks for it; a merchant's facts come with its enrolment.
  private func asked(of fact: FactDefinition) -> Set<Verb> {
    Set(asking.map { fact.verbs.contains($0) ? $0 : .enrol })
  }

  private static func content(of type: FactType) -> Slot.Content {
    switch type {
    case .boolean: .boolean
    case .integer: .integer
    case .money: .money
    case .date: .date
    case .instant: .instant
    case .length: .length
    case .party: .party
    case .one(let index): .one(index)
    case .set(let index): .set(index)
    case .text, .place, .ratio, .duration, .tier, .kind, .round: .text
    }
  }
}
