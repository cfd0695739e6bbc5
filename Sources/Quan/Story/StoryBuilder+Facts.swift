import QuanCheck
import QuanModel
import QuanSyntax

/// Facts under which the next command is accepted.
extension StoryBuilder {
  /// Facts under which a command of the verb is accepted, purses ignored.
  mutating func facts(
    for verb: Verb, fixed: [Assignment.Entry], and conditions: [Condition] = []
  ) -> Assignment? {
    let accepted = solver.accepted(verb, tiers: indices(of: .tier, in: fixed), rounds: indices(of: .round, in: fixed))
    let wanted = accepted + conditions + extents(at: verb)
    guard let found = solve(wanted, fixed: fixed) else { return nil }
    guard hasAncient(found) else { return found }
    let ancient = found.entries.filter { Self.isAncient($0, campaign.facts) }
    for floor in [opening - 365 * Self.day, 946_684_800_000, Self.firstInstant] {
      var plausible: [Condition] = []
      for entry in ancient {
        if let bound = lowerBound(of: entry, Instant(milliseconds: floor)) { plausible.append(bound) }
      }
      if let better = solve(wanted + plausible, fixed: fixed) { return better }
    }
    return found
  }

  /// The same for the instant of the next command; where nothing is accepted then, the clock goes on to when it is.
  mutating func factsNow(
    for verb: Verb, fixed: [Assignment.Entry], real: [Assignment.Entry] = [], and conditions: [Condition] = []
  ) -> Assignment? {
    let now = Assignment.Entry(.term(.now), .constant(Constant(.instant, clock)))
    if let found = facts(for: verb, fixed: fixed + [now] + real, and: conditions) { return found }
    let later = Condition.test(
      Test(.compare(.now, .greater, Constant(.instant, clock)), span: campaign.idSpan))
    // Whether the voucher is valid may change by then.
    let lasting = real.filter { $0.subject != .during(.voucherValid) }
    guard let found = facts(for: verb, fixed: fixed + lasting, and: conditions + [later]) else { return nil }
    if case .constant(let instant)? = found[.now] { clock = max(clock, instant.value) }
    return found
  }

  /// What a case says of the merchant: those facts are brought when it is enrolled.
  func ofEnrolment(_ facts: Assignment?) -> [Assignment.Entry] {
    (facts?.entries ?? []).filter { entry in
      if case .term(.fact(let index)) = entry.subject { campaign.facts[index].verbs == [.enrol] } else { false }
    }
  }

  private static var day: Int64 { 86_400_000 }
  /// 1900-01-01, before which no command's date lies.
  private static var firstInstant: Int64 { -25_567 * day }

  private func solve(_ conditions: [Condition], fixed: [Assignment.Entry]) -> Assignment? {
    switch solver.solve(conditions, fixed: fixed) {
    case .satisfiable(let assignment): assignment
    case .undetermined(_, let candidate): candidate
    case .unsatisfiable: nil
    }
  }

  private func indices(of term: Term, in fixed: [Assignment.Entry]) -> [Int]? {
    guard case .constant(let constant)? = fixed.first(where: { $0.subject == .term(term) })?.value else { return nil }
    return [Int(constant.value)]
  }

  // MARK: Plausible facts

  /// Whether a date lies before any that a command can bring.
  func hasAncient(_ facts: Assignment) -> Bool {
    let definitions = campaign.facts
    return facts.entries.contains { Self.isAncient($0, definitions) }
  }

  private static func isAncient(_ entry: Assignment.Entry, _ facts: [FactDefinition]) -> Bool {
    guard case .term(.fact(let index)) = entry.subject, case .constant(let constant) = entry.value else { return false }
    switch facts[index].type {
    case .date: return constant.value * day < firstInstant
    case .instant: return constant.value < firstInstant
    default: return false
    }
  }

  private func lowerBound(of entry: Assignment.Entry, _ floor: Instant) -> Condition? {
    guard case .term(let term) = entry.subject, case .constant(let constant) = entry.value else { return nil }
    let bound = constant.kind == .date ? floor.day(in: campaign.zone).dayNumber : floor.milliseconds
    return .test(Test(.compare(term, .greaterOrEqual, Constant(constant.kind, bound)), span: campaign.idSpan))
  }

  /// Of a full refund the part is all of it, of a partial one less.
  private mutating func extents(at verb: Verb) -> [Condition] {
    guard verb == .refund, asks("refund.extent", of: .refund), asks("refund.part", of: .refund),
      let extent = campaign.facts.firstIndex(where: { $0.name == "refund.extent" }),
      let part = campaign.facts.firstIndex(where: { $0.name == "refund.part" }),
      let full = campaign.enumerations[BuiltInFacts.refundExtents].names.firstIndex(of: "full")
    else { return [] }
    let span = campaign.idSpan
    let isFull = Condition.test(
      Test(
        .compare(.fact(extent), .equal, Constant(.member(BuiltInFacts.refundExtents), Int64(full))), span: span))
    func rate(_ relation: Relation, _ percent: Int64) -> Condition {
      .test(Test(.compare(.fact(part), relation, Constant(.ratio, percent * 1_000_000)), span: span))
    }
    return [
      .any([.all([isFull, rate(.equal, 100)]), .all([.not(isFull), rate(.greaterOrEqual, 1), rate(.less, 100)])])
    ]
  }
}
