import QuanCheck
import QuanModel

/// One thing that a variant of a command says otherwise.
enum BoundaryChange {
  /// Another value of a fact, or nil for none.
  case fact(Int, CommandDraft.Value?)
  case at(Int64)
  /// Somebody else does it.
  case stranger
  /// The merchant is suspended before.
  case suspended
}

/// Finds the values on both sides of the constants of a condition.
struct BoundaryValues {
  let campaign: Campaign
  /// The instant of the command.
  let now: Int64
  /// What the command and those before it bring.
  let facts: [(name: String, value: CommandDraft.Value?)]

  func changes(of condition: Condition) -> [BoundaryChange] {
    switch condition {
    case .constant, .otherwise, .hole: []
    case .all(let parts), .any(let parts): parts.flatMap { changes(of: $0) }
    case .not(let inner): changes(of: inner)
    case .test(let test): changes(of: test.kind)
    }
  }

  private func changes(of test: Test.Kind) -> [BoundaryChange] {
    switch test {
    case .compare(let term, _, let constant): around(term, constant)
    case .compareTerms(let left, _, let right): beside(left, right)
    case .between(let term, let lower, let upper):
      [lower, upper].compactMap(\.self).flatMap { around(term, $0.value) }
    case .oneOf(let term, let constants): constants.prefix(1).flatMap { around(term, $0) }
    case .hasAll(let term, let mask): members(term, mask)
    case .within(let term, let region): places(term, region)
    case .relate(let left, _, let right): (left.terms + right.terms).flatMap { missing($0) }
    case .during(let reference): edges(reference).map { .at($0) }
    case .falls(let term, let reference): days(term, reference)
    case .items(_, let condition): changes(of: condition)
    case .isHolder: [.stranger]
    }
  }

  // MARK: Ordered values

  private func around(_ term: Term, _ constant: Constant) -> [BoundaryChange] {
    switch term {
    case .fact(let index): values(index, constant) + missing(term)
    case .now: [-1, 0].map { .at(constant.value + $0) }
    case .merchantSuspended: [.suspended]
    case .age(let index, let on):
      births(index, constant.value, on) + missing(.fact(index))
    default: []
    }
  }

  private func missing(_ term: Term) -> [BoundaryChange] {
    if case .fact(let index) = term { [.fact(index, nil)] } else { [] }
  }

  /// The constant and its neighbours; of names the constant and another one.
  private func values(_ index: Int, _ constant: Constant) -> [BoundaryChange] {
    let type = campaign.facts[index].type
    let texts = FactText(campaign: campaign)
    func value(_ number: Int64) -> BoundaryChange {
      let given = Assignment.Entry(.term(.fact(index)), .constant(Constant(constant.kind, number, text: constant.text)))
      return .fact(index, texts.value(of: index, in: Assignment([given])))
    }
    switch type {
    case .integer, .money: return (-1...1).map { $0 + constant.value }.filter { $0 >= 0 }.map { value($0) }
    case .date, .instant: return (-1...1).map { value($0 + constant.value) }
    case .length: return [-1000, 0, 1000].map { $0 + constant.value }.filter { $0 >= 0 }.map { value($0) }
    case .boolean: return [value(1), value(0)]
    case .one(let enumeration): return campaign.enumerations[enumeration].names.indices.map { value(Int64($0)) }
    case .party: return [value(constant.value), .fact(index, .text("other"))]
    case .tier, .kind, .round: return [value(constant.value)]
    case .text: return [value(0), .fact(index, .text("another text"))]
    case .ratio: return [value(constant.value)]
    case .set, .place, .duration: return []
    }
  }

  /// A fact that is compared with another one takes that one's value and its neighbours.
  private func beside(_ left: Term, _ right: Term) -> [BoundaryChange] {
    guard case .fact(let index) = left, case .fact(let other) = right else { return missing(left) }
    let name = campaign.facts[other].name
    switch facts.last(where: { $0.name == name })?.value {
    case .number(let number)?:
      return [-1, 0, 1].filter { number + $0 >= 0 }.map { .fact(index, .number(number + $0)) } + missing(left)
    case .text(let text)?:
      guard let date = Self.day(text) else {
        let other = campaign.facts[index].type == .text ? "another text" : "other"
        return [.fact(index, .text(text)), .fact(index, .text(other))] + missing(left)
      }
      return (-1...1).map { .fact(index, .text(CivilDate(dayNumber: date.dayNumber + $0).text)) } + missing(left)
    default: return missing(left)
    }
  }

  private static func day(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Born on the last day from which the age follows, and a day later.
  private func births(_ index: Int, _ age: Int64, _ on: Int64?) -> [BoundaryChange] {
    let day = on.map { CivilDate(dayNumber: $0) } ?? Instant(milliseconds: now).day(in: campaign.zone)
    let birth = CivilDate.lastBirth(ofAge: age, on: day)
    return [0, 1].map { .fact(index, .text(CivilDate(dayNumber: birth.dayNumber + $0).text)) }
  }

  // MARK: Sets

  /// All that are asked for, and all but each.
  private func members(_ term: Term, _ mask: UInt64) -> [BoundaryChange] {
    guard case .fact(let index) = term, case .set(let enumeration) = campaign.facts[index].type else { return [] }
    let names = campaign.enumerations[enumeration].names
    let asked = names.indices.filter { mask >> UInt64($0) & 1 == 1 }
    func list(_ members: [Int]) -> BoundaryChange { .fact(index, .list(members.map { .text(names[$0]) })) }
    return [list(asked)] + asked.map { missing in list(asked.filter { $0 != missing }) } + missing(term)
  }

  // MARK: Time

  /// The instants around the fixed edges of a window.
  private func edges(_ reference: WindowReference) -> [Int64] {
    guard let window = campaign.window(reference) else { return [] }
    return [window.from, window.until].compactMap { edge -> Int64? in
      if case .instant(let instant)? = edge?.kind { instant.milliseconds } else { nil }
    }.flatMap { [$0 - 1, $0] }
  }

  /// The days around the fixed edges of a window.
  private func days(_ term: Term, _ reference: WindowReference) -> [BoundaryChange] {
    guard case .fact(let index) = term, let window = campaign.window(reference) else { return missing(term) }
    let type = campaign.facts[index].type
    var changes: [BoundaryChange] = []
    for edge in [window.from, window.until] {
      guard case .instant(let instant)? = edge?.kind else { continue }
      for offset: Int64 in [-1, 0] {
        let moment = Instant(milliseconds: instant.milliseconds + offset)
        let text = type == .date ? moment.day(in: campaign.zone).text : moment.text(in: campaign.zone)
        changes.append(.fact(index, .text(text)))
      }
    }
    return changes + missing(term)
  }
}
