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

  /// `slots` are those of an earlier version; they keep their places.
  init(campaign: Campaign, slots: [Slot] = []) {
    self.campaign = campaign
    self.slots = slots
    for slot in slots { counts[slot.origin] = max(counts[slot.origin, default: 0], slot.position + 1) }
  }

  /// The program of a condition that commands of these verbs meet; nil conditions are always true.
  mutating func compile(_ condition: Condition?, verbs: [Verb]) -> Program {
    guard let condition else { return .always }
    asking = verbs
    start = instructions.count
    _ = emit(condition)
    return finish()
  }

  /// The program of a formula that is computed at commands of these verbs.
  mutating func compile(_ formula: Formula, verbs: [Verb]) -> Program {
    asking = verbs
    start = instructions.count
    _ = emit(formula)
    return finish()
  }

  private mutating func finish() -> Program {
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
  mutating func emit(_ condition: Condition) -> Int {
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

  mutating func append(_ instruction: Instruction) -> Int {
    instructions.append(instruction)
    return instructions.count - 1 - start
  }

  private mutating func emit(_ test: Test) -> Int {
    switch test.kind {
    case .compare(let term, let relation, let constant): return compare(term, relation, constant)
    case .compareTerms(let left, let relation, let right):
      guard case .fact = left, case .fact = right else {
        let (a, b) = (emit(.term(left)), emit(.term(right)))
        return append(Instruction(.compareRegisters, relation: relation, a: a, b: b))
      }
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
    case .isHolder(let subject): return append(Instruction(.isHolder, a: subject))
    case .relate(let left, let relation, let right):
      let (a, b) = (emit(left), emit(right))
      return append(Instruction(.compareRegisters, relation: relation, a: a, b: b))
    // Refused by `PlanGaps` before a plan is compiled.
    case .falls(let term, in: let reference): return falls(term, reference)
    case .items: return append(Instruction(.hole))
    }
  }

  private mutating func compare(_ term: Term, _ relation: Relation, _ constant: Constant) -> Int {
    func equality(_ operation: Instruction.Operation, _ value: Int64) -> Int {
      let register = append(Instruction(operation, value: value))
      return relation == .notEqual ? append(Instruction(.not, a: register)) : register
    }
    switch term {
    case .age(let fact, on: nil):
      return append(Instruction(.ageCompare, relation: relation, a: slot(.fact(fact)), value: constant.value))
    case .age(let fact, on: let day?): return age(fact, on: CivilDate(dayNumber: day), relation, constant.value)
    case .now: return append(Instruction(.nowCompare, relation: relation, value: constant.value))
    case .merchantSuspended:
      let register = append(Instruction(.merchantSuspended))
      return (constant.value == 1) == (relation == .equal) ? register : append(Instruction(.not, a: register))
    case .voucherState: return equality(.stateIn, 1 << constant.value)
    // Refused by `PlanGaps` before a plan is compiled.
    case .voucherUses: return append(Instruction(.hole))
    case .granted, .grantedDay:
      let (a, b) = (emit(.term(term)), append(Instruction(.number, value: constant.value)))
      return append(Instruction(.compareRegisters, relation: relation, a: a, b: b))
    case .kind: return equality(.kindIs, constant.value)
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
    let (kind, index) = WindowKind.parts(of: reference)
    return append(Instruction(.during, a: Int(kind.rawValue), b: index))
  }

  private mutating func falls(_ term: Term, _ reference: WindowReference) -> Int {
    guard case .fact(let index) = term else { return append(Instruction(.hole)) }
    let (kind, window) = WindowKind.parts(of: reference)
    let isDate = campaign.facts[index].type == .date
    return append(
      Instruction(
        .falls, relation: isDate ? .notEqual : .equal, a: slot(term), b: Int(kind.rawValue), value: Int64(window)))
  }

  /// An age on a fixed day is a bound of the date of birth.
  private mutating func age(_ fact: Int, on day: CivilDate, _ relation: Relation, _ value: Int64) -> Int {
    let slot = slot(.fact(fact))
    func born(_ relation: Relation, _ age: Int64) -> Instruction {
      Instruction(.compare, relation: relation, a: slot, value: CivilDate.lastBirth(ofAge: age, on: day).dayNumber)
    }
    switch relation {
    case .greaterOrEqual: return append(born(.lessOrEqual, value))
    case .greater: return append(born(.lessOrEqual, value + 1))
    case .less: return append(born(.greater, value))
    case .lessOrEqual: return append(born(.greater, value + 1))
    case .equal, .notEqual:
      let (reached, passed) = (append(born(.lessOrEqual, value)), append(born(.greater, value + 1)))
      let isEqual = append(Instruction(.and, a: reached, b: passed))
      return relation == .equal ? isEqual : append(Instruction(.not, a: isEqual))
    }
  }

  // MARK: Slots

  /// The reference of the slot of a fact, or of a place's membership in a region.
  mutating func slot(_ term: Term, within region: Region? = nil) -> Int {
    guard case .fact(let index) = term else { return 0 }
    return slot(ofFact: index, region.map { Slot.Content.within($0) } ?? Self.content(of: campaign.facts[index].type))
  }

  /// The reference of the slot of a fact with some content.
  mutating func slot(ofFact index: Int, _ content: Slot.Content) -> Int {
    let fact = campaign.facts[index]
    if let known = slots.firstIndex(where: { $0.fact == fact.name && $0.content == content }) {
      slots[known].verbs.formUnion(asked(of: fact))
      if staysKnown(fact) { slots[known].isKept = true }
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
        isPlace: isPlace(fact), verbs: asked(of: fact), isKept: staysKnown(fact) && origin != .merchant))
    return SlotReference.encode(origin, position)
  }

  /// A place, or a fact of its own about the reading of one, such as `user.place.accuracy`.
  private func isPlace(_ fact: FactDefinition) -> Bool {
    fact.type == .place || campaign.facts.contains { $0.type == .place && fact.name.hasPrefix($0.name + ".") }
  }

  /// The verbs whose commands bring the fact because a condition asks for it. A merchant's facts come with its
  /// enrolment, and what an earlier command of the voucher brought stays known.
  private func asked(of fact: FactDefinition) -> Set<Verb> {
    var verbs = Set(asking.filter { fact.verbs.contains($0) })
    guard verbs.count < asking.count || asking.isEmpty else { return verbs }
    if fact.verbs.contains(.enrol) { verbs.insert(.enrol) }
    return verbs.union(fact.verbs.filter(Self.comesBeforeOthers))
  }

  private static func comesBeforeOthers(_ verb: Verb) -> Bool {
    verb == .grab || (verb.isAboutVoucher && verb != .refund && verb != .void)
  }

  /// Whether a verb that asks for the fact does not bring it, or an event of time asks, and an earlier verb of the same
  /// voucher brings it.
  private func staysKnown(_ fact: FactDefinition) -> Bool {
    !fact.isPersonal && !fact.verbs.contains(.enrol)
      && (asking.isEmpty || asking.contains { $0.isAboutVoucher && !fact.verbs.contains($0) })
      && fact.verbs.contains(where: Self.comesBeforeOthers)
  }

  /// The slot by which a quota counts a fact: a personal one is a keyed digest.
  mutating func dimension(ofFact index: Int, verbs: [Verb]) -> Int {
    asking = verbs
    let fact = campaign.facts[index]
    return slot(ofFact: index, fact.isPersonal ? .keyed : Self.content(of: fact.type))
  }

  /// The slot of a fact that limits are looked up by.
  mutating func lookup(ofFact index: Int, verbs: [Verb]) -> Int {
    asking = verbs
    return slot(ofFact: index, Self.content(of: campaign.facts[index].type))
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
    case .tier: .tier
    case .kind: .kind
    case .round: .round
    case .ratio: .ratio
    case .duration: .duration
    case .text, .place: .text
    }
  }
}
