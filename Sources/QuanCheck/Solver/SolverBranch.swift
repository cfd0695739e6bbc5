import QuanDiagnostics
import QuanModel
import QuanSyntax

/// One conjunction of atomic conditions: what they leave to each term.
struct SolverBranch {
  /// What becomes of a condition that is added.
  enum Outcome {
    case added
    /// It stands for a choice between these.
    case choice([Condition])
    /// The same, of matters that no condition spells.
    case goals([SolverGoal])
    case contradiction
  }

  let solver: Solver
  var scalars = TermTable<ScalarDomain>()
  var texts = TermTable<TextDomain>()
  private var sets = TermTable<SetDomain>()
  private var places = TermTable<PlaceDomain>()
  private(set) var truths: [(atom: SolverAtom, holds: Bool)] = []
  private var differences: [(left: Term, right: Term, bound: Int64)] = []
  /// Why an answer of "satisfiable" would be no more than a guess.
  private(set) var doubts: [Bilingual] = []

  init(solver: Solver) { self.solver = solver }

  /// What is left to a term with an order; nil where nothing was said of it.
  func domain(of term: Term) -> ScalarDomain? { scalars[term] }

  /// Whether an atom was taken to be true, or false.
  func truth(of atom: SolverAtom) -> Bool? { truths.first { $0.atom == atom }?.holds }

  mutating func doubt(_ why: Bilingual) { if !doubts.contains(why) { doubts.append(why) } }

  mutating func add(_ test: Test, holds: Bool) -> Outcome {
    switch test.kind {
    case .compare(let term, let relation, let constant):
      return compare(term, holds ? relation : relation.negated, constant)
    case .compareTerms(let left, let relation, let right):
      return relate(left, holds ? relation : relation.negated, right, span: test.span)
    case .between(let term, let lower, let upper):
      return between(term, lower, upper, holds: holds, span: test.span)
    case .oneOf(let term, let constants): return oneOf(term, constants, holds: holds)
    case .hasAll(let term, let mask):
      if holds { sets[term, default: SetDomain()].require(mask) } else { sets[term, default: SetDomain()].refuse(mask) }
      return sets[term, default: SetDomain()].member == nil ? .contradiction : .added
    case .within(let term, let region): return within(term, region, holds: holds, span: test.span)
    case .falls(let term, in: let reference): return falls(term, reference, holds: holds)
    case .relate, .items:
      doubt(Bilingual(en: "a condition is beyond what can be decided", zh: "有条件超出可判定的范围"))
      return .added
    case .during(let reference): return during(reference, holds: holds, span: test.span)
    case .isHolder(let subject): return add(.holder(subject), holds: holds)
    }
  }

  mutating func add(_ atom: SolverAtom, holds: Bool) -> Outcome {
    if let known = truths.first(where: { $0.atom == atom }) { return known.holds == holds ? .added : .contradiction }
    truths.append((atom, holds))
    return .added
  }

  /// Being in one of several parts is a choice; being in none means being outside each.
  private mutating func within(_ term: Term, _ region: Region, holds: Bool, span: SourceSpan) -> Outcome {
    if holds, region.parts.count > 1 {
      return .choice(region.parts.map { .test(Test(.within(term, Region([$0], name: region.name)), span: span)) })
    }
    var domain = places[term, default: PlaceDomain()]
    for part in region.parts { if holds { domain.require(part) } else { domain.refuse(part) } }
    places[term, default: domain] = domain
    return domain.isEmpty ? .contradiction : .added
  }

  /// Doubts whether the areas that conditions ask for leave a position, where no position was found.
  mutating func settlePlaces() {
    for row in places.rows {
      guard case .undetermined = row.domain.answer else { continue }
      let name = solver.campaign.name(of: row.term)
      doubt(
        Bilingual(en: "no position for `\(name)` was found between the regions", zh: "没有在各区域之间找到 `\(name)` 的位置"))
    }
  }

  // MARK: Comparisons

  private mutating func compare(_ term: Term, _ relation: Relation, _ constant: Constant) -> Outcome {
    if case .age(let fact, on: let day?) = term { return age(fact, on: day, relation, constant.value) }
    switch solver.ground.shape(term) {
    case .scalar(_, let range):
      scalars[term, default: ScalarDomain(range)].restrict(relation, constant.value)
      return scalars[term, default: .empty].isEmpty ? .contradiction : .added
    case .text: return oneOf(term, [constant], holds: relation == .equal)
    case .place, .set:
      doubt(
        Bilingual(
          en: "`\(solver.ground.campaign.name(of: term))` is compared as a whole",
          zh: "`\(solver.ground.campaign.name(of: term))` 被整体比较"))
      return add(.member(term, constant), holds: relation == .equal)
    }
  }

  private mutating func oneOf(_ term: Term, _ constants: [Constant], holds: Bool) -> Outcome {
    if case .age(_, on: .some) = term {
      let tests = constants.map {
        Condition.test(Test(.compare(term, .equal, $0), span: solver.ground.campaign.idSpan))
      }
      return .choice(holds ? tests : [.all(tests.map { .not($0) })])
    }
    switch solver.ground.shape(term) {
    case .scalar(_, let range):
      var domain = scalars[term, default: ScalarDomain(range)]
      if holds {
        domain.restrict(to: constants.map(\.value))
      } else {
        for constant in constants { domain.restrict(.notEqual, constant.value) }
      }
      scalars[term, default: domain] = domain
      return domain.isEmpty ? .contradiction : .added
    case .text:
      var domain = texts[term, default: TextDomain()]
      if holds { domain.restrict(to: constants.map(\.text)) } else { domain.exclude(constants.map(\.text)) }
      texts[term, default: domain] = domain
      return domain.member == nil ? .contradiction : .added
    case .place, .set:
      doubt(
        Bilingual(
          en: "`\(solver.ground.campaign.name(of: term))` is compared as a whole",
          zh: "`\(solver.ground.campaign.name(of: term))` 被整体比较"))
      return .added
    }
  }

  private mutating func between(_ term: Term, _ lower: Bound?, _ upper: Bound?, holds: Bool, span: SourceSpan)
    -> Outcome
  {
    var tests: [Test] = []
    if let lower {
      tests.append(Test(.compare(term, lower.isIncluded ? .greaterOrEqual : .greater, lower.value), span: span))
    }
    if let upper {
      tests.append(Test(.compare(term, upper.isIncluded ? .lessOrEqual : .less, upper.value), span: span))
    }
    guard holds else { return .choice(tests.map { .not(.test($0)) }) }
    for test in tests { if case .contradiction = add(test, holds: true) { return .contradiction } }
    return .added
  }

  private mutating func relate(_ left: Term, _ relation: Relation, _ right: Term, span: SourceSpan) -> Outcome {
    guard case .scalar(_, let leftRange) = solver.ground.shape(left),
      case .scalar(_, let rightRange) = solver.ground.shape(right)
    else {
      let isEqual = relation == .equal
      if left == right { return isEqual ? .added : .contradiction }
      if solver.ground.shape(left) == .text, solver.ground.shape(right) == .text {
        for term in [left, right] { texts[term, default: TextDomain()] = texts[term, default: TextDomain()] }
        return add(.pair(left, .equal, right), holds: isEqual)
      }
      doubt(Bilingual(en: "two values without an order are compared with one another", zh: "两个没有大小之分的值相互比较"))
      return add(.pair(left, .equal, right), holds: isEqual)
    }
    scalars[left, default: ScalarDomain(leftRange)] = scalars[left, default: ScalarDomain(leftRange)]
    scalars[right, default: ScalarDomain(rightRange)] = scalars[right, default: ScalarDomain(rightRange)]
    switch relation {
    case .less: differences.append((left, right, -1))
    case .lessOrEqual: differences.append((left, right, 0))
    case .greater: differences.append((right, left, -1))
    case .greaterOrEqual: differences.append((right, left, 0))
    case .equal: differences += [(left, right, 0), (right, left, 0)]
    case .notEqual:
      return .choice([Relation.less, .greater].map { .test(Test(.compareTerms(left, $0, right), span: span)) })
    }
    return .added
  }

  // MARK: The answer

  /// The day on which a voucher was granted is that of the instant.
  private var grantedDays: [DifferenceSystem.Raise] {
    guard let instant = scalars.index(of: .granted), let day = scalars.index(of: .grantedDay) else { return [] }
    let zone = solver.campaign.zone
    return [
      DifferenceSystem.Raise(left: instant, right: day) { Instant(milliseconds: $0).day(in: zone).dayNumber },
      DifferenceSystem.Raise(left: day, right: instant) {
        Instant(CivilDate(dayNumber: $0), secondsIntoDay: 0, in: zone).milliseconds
      },
    ]
  }

  /// A case of the branch; nil where the comparisons between terms leave none.
  func assignment() -> Assignment? {
    let rows = scalars.rows
    let edges = differences.compactMap { difference -> DifferenceSystem.Difference? in
      guard let left = scalars.index(of: difference.left), let right = scalars.index(of: difference.right) else {
        return nil
      }
      return DifferenceSystem.Difference(left: left, right: right, bound: difference.bound)
    }
    guard agesAgree else { return nil }
    guard let values = DifferenceSystem(domains: rows.map(\.domain), differences: edges, raises: grantedDays).solve()
    else { return nil }
    var entries: [Assignment.Entry] = []
    for (row, least) in zip(rows, values) {
      guard case .scalar(let kind, _) = solver.ground.shape(row.term) else { continue }
      let value = row.term == .now && differences.isEmpty ? solver.plausibleTime(in: row.domain) ?? least : least
      entries.append(Assignment.Entry(.term(row.term), .constant(Constant(kind, value))))
    }
    guard let texts = settledTexts else { return nil }
    for (row, text) in zip(self.texts.rows, texts) {
      entries.append(Assignment.Entry(.term(row.term), .constant(Constant(.text, 0, text: text))))
    }
    for row in sets.rows {
      guard case .set(let enumeration) = solver.ground.shape(row.term) else { continue }
      entries.append(
        Assignment.Entry(.term(row.term), .members(enumeration: enumeration, mask: row.domain.member ?? 0)))
    }
    for row in places.rows {
      switch row.domain.answer {
      case .none: return nil
      case .some(let code, let position):
        entries.append(Assignment.Entry(.term(row.term), .place(code: code, position: position)))
      case .undetermined(let code): entries.append(Assignment.Entry(.term(row.term), .place(code: code)))
      }
    }
    for truth in truths {
      if let subject = truth.atom.subject { entries.append(Assignment.Entry(subject, .truth(truth.holds))) }
    }
    return Assignment(entries)
  }
}
