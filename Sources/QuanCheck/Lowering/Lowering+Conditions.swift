import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Lowering {
  /// Resolves names and types of a condition that is evaluated at the given verbs; nil after a finding.
  mutating func lowerCondition(_ expression: Expression, verbs: [Verb], path: String) -> Condition? {
    switch expression.kind {
    case .all(let parts): return combine(parts, verbs, path).map { .all($0) }
    case .any(let parts): return combine(parts, verbs, path).map { .any($0) }
    case .not(let inner): return lowerCondition(inner, verbs: verbs, path: path).map { .not($0) }
    case .otherwise: return .otherwise(expression.span)
    case .hole: return .hole(expression.span)
    case .boolean(let value): return .constant(value)
    case .compare(let left, let relation, let right):
      if isHole(left) || isHole(right) { return .hole(expression.span) }
      if isColumn(left), !isColumn(right) {
        return lowerCondition(
          Expression(.compare(right, relation.mirrored, left), span: expression.span), verbs: verbs, path: path)
      }
      if isColumn(right) {
        return columnComparison(left, right) { lowering, value in
          lowering.comparison(left, relation, value, expression.span, verbs, path).map { .test($0) }
        }
      }
      return comparison(left, relation, right, expression.span, verbs, path).map { .test($0) }
    case .member(let value, in: let alternatives, negated: let negated):
      if isComputed(value) {
        let place = FormulaPlace(verbs: verbs, path: path)
        return computedMembership(value, alternatives, expression.span, place).map { negated ? .not($0) : $0 }
      }
      guard let test = membership(value, alternatives, expression.span, verbs, path) else { return nil }
      return negated ? .not(.test(test)) : .test(test)
    case .has(let value, let members): return setTest(value, members, expression.span, verbs, path).map { .test($0) }
    case .isSame(let left, let right): return holderTest(left, right, expression.span, path).map { .test($0) }
    case .name(let name):
      if !isFact(name), let inner = definition(name) { return lowerCondition(inner, verbs: verbs, path: path) }
      guard let (term, type) = term(name, verbs, path) else { return nil }
      guard type == .boolean else {
        report(
          .wrongType, at: name.span, path: path, "`\(name.text)` is no condition; compare it with something",
          "`\(name.text)` 本身不是条件，请与某个值比较")
        return nil
      }
      return .test(Test(.compare(term, .equal, Constant(.boolean, 1)), span: name.span))
    case .overItems:
      notCarried(expression.span, path: path, Bilingual(en: "quantifiers over items", zh: "对商品逐项的条件"))
      return nil
    default:
      report(.wrongType, at: expression.span, path: path, "expected a condition", "这里应当是条件")
      return nil
    }
  }

  private mutating func combine(_ parts: [Expression], _ verbs: [Verb], _ path: String) -> [Condition]? {
    let lowered = parts.map { lowerCondition($0, verbs: verbs, path: path) }
    return lowered.contains { $0 == nil } ? nil : lowered.compactMap { $0 }
  }

  // MARK: Terms

  /// What a name means as a measurable value, with its type.
  mutating func term(_ name: Name, _ verbs: [Verb], _ path: String) -> (Term, TermType)? {
    if let builtIn = Self.builtInTerms[name.text] { return builtIn }
    guard let index = facts.firstIndex(where: { $0.name == name.text }) else {
      undefined(
        name.text, at: name.span, path: path, Bilingual(en: "fact", zh: "事实"),
        among: facts.map(\.name) + Array(Self.builtInTerms.keys).sorted())
      return nil
    }
    names.used.insert(name.text)
    checkBrought(facts[index], name, verbs, path)
    return (.fact(index), TermType(facts[index].type))
  }

  private func isColumn(_ expression: Expression) -> Bool {
    if case .name(let name) = expression.kind { column(name) != nil } else { false }
  }

  private func isFact(_ name: Name) -> Bool {
    Self.builtInTerms[name.text] != nil || facts.contains { $0.name == name.text }
  }

  private static let builtInTerms: [String: (Term, TermType)] = [
    "now": (.now, .instant), "merchant.suspended": (.merchantSuspended, .boolean),
    "voucher.state": (.voucherState, .state),
    "tier": (.tier, .tier), "round": (.round, .round), "voucher.tier": (.tier, .tier),
    "voucher.round": (.round, .round), "kind": (.kind, .kind), "voucher.kind": (.kind, .kind),
    "voucher.uses": (.voucherUses, .integer), "voucher.granted": (.granted, .instant),
    "voucher.granted_on": (.grantedDay, .date),
  ]

  mutating func checkBrought(_ fact: FactDefinition, _ name: Name, _ verbs: [Verb], _ path: String) {
    if takesFactsOfAnyVerb, verbs.isEmpty {
      if fact.verbs.contains(where: { $0 == .grab || $0 == .enrol || $0.isAboutVoucher }) { return }
      return reportNeverBrought(fact, name, path)
    }
    for verb in verbs {
      if fact.isKnown(at: verb) { continue }
      let bringers = fact.verbs.sorted().map { "`\(names.name(of: $0))`" }.joined(separator: ", ")
      let verb = names.name(of: verb)
      report(
        .factNotBrought, at: name.span, path: path,
        "`\(verb)` does not bring `\(fact.name)`; it comes with \(bringers)",
        "`\(verb)` 不带 `\(fact.name)`，它来自 \(bringers)",
        notes: [
          Bilingual(
            en: "declare it under `facts.\(verb)` if callers bring it", zh: "如果调用方会提供，请在 `facts.\(verb)` 下声明")
        ])
    }
  }

  // MARK: Comparisons

  private mutating func comparison(
    _ left: Expression, _ relation: Relation, _ right: Expression, _ span: SourceSpan, _ verbs: [Verb], _ path: String
  ) -> Test? {
    if isAge(left) {
      guard let age = age(left, verbs, path) else { return nil }
      guard let constant = constant(right, of: .integer, path: path) else { return nil }
      return Test(.compare(age, relation, constant), span: span)
    }
    if isAge(right) { return comparison(right, relation.mirrored, left, span, verbs, path) }
    if isComputed(left) || isComputed(right) {
      return computedComparison(left, relation, right, span, FormulaPlace(verbs: verbs, path: path))
    }
    if let leftName = factName(left), let (leftTerm, type) = term(leftName, verbs, path) {
      if let rightName = factName(right) {
        guard let (rightTerm, rightType) = term(rightName, verbs, path) else { return nil }
        guard type == rightType, isOrdered(type) || relation == .equal || relation == .notEqual else {
          return mismatch(right, type, path)
        }
        return Test(.compareTerms(leftTerm, relation, rightTerm), span: span)
      }
      if type == .instant, isEdge(right) {
        return edgeTest(leftTerm, relation, right, span, path)
      }
      guard let constant = constant(right, of: type, path: path) else { return nil }
      guard isOrdered(type) || relation == .equal || relation == .notEqual else {
        report(
          .wrongType, at: span, path: path, "`\(leftName.text)` has no order; use `==`, `!=` or `in`",
          "`\(leftName.text)` 没有大小之分，请用 `==`、`!=` 或 `in`")
        return nil
      }
      return Test(.compare(leftTerm, relation, constant), span: span)
    }
    if factName(left) != nil { return nil }
    guard factName(right) != nil else {
      report(.wrongType, at: span, path: path, "a condition compares a fact with something", "条件须以某个事实与其他值比较")
      return nil
    }
    return comparison(right, relation.mirrored, left, span, verbs, path)
  }

  /// The name if the expression is one that stands for a fact, not for an enumeration value or definition.
  private func factName(_ expression: Expression) -> Name? {
    guard case .name(let name) = expression.kind else { return nil }
    if Self.builtInTerms[name.text] != nil || facts.contains(where: { $0.name == name.text }) { return name }
    // A member of a family has a dot in its name.
    if names.tier(name.text) != nil || names.round(name.text) != nil { return nil }
    return name.text.contains(".") ? name : nil
  }

  private func isOrdered(_ type: TermType) -> Bool {
    switch type {
    case .integer, .money, .date, .instant, .length: true
    default: false
    }
  }

  private mutating func mismatch<Result>(_ expression: Expression, _ type: TermType, _ path: String) -> Result? {
    report(.wrongType, at: expression.span, path: path, "expected \(type.title.en)", "这里应当是\(type.title.zh)")
    return nil
  }

  /// A constant of the type that the other side has.
  mutating func constant(_ expression: Expression, of type: TermType, path: String) -> Constant? {
    if case .name(let name) = expression.kind, type.takesDefinitions, let inner = definition(name) {
      return constant(inner, of: type, path: path)
    }
    switch (type, expression.kind) {
    case (.boolean, .boolean(let value)): return Constant(.boolean, value ? 1 : 0)
    case (.money, _): return money(expression, path: path).map { Constant(.money, $0.minorUnits) }
    case (.integer, .literal(.number)): return count(expression, path: path).map { Constant(.integer, $0) }
    case (.length, .literal(.length(let metres))): return metres.scaled(byPowerOfTen: 3).map { Constant(.length, $0) }
    case (.date, .literal(.date(let literal))):
      return date(literal, at: expression.span, path: path).map { Constant(.date, $0.dayNumber) }
    case (.instant, .literal(.dateTime)), (.instant, .atTime):
      return instant(expression, path: path).map { Constant(.instant, $0.milliseconds) }
    case (.party, .name(let name)): return named(name, names.parties, .party, Bilingual(en: "party", zh: "参与方"), path)
    case (.tier, .name(let name)): return named(name, names.tiers, .tier, Bilingual(en: "tier", zh: "券种"), path)
    case (.round, .name(let name)): return named(name, names.rounds, .round, Bilingual(en: "round", zh: "轮次"), path)
    case (.kind, .name(let name)):
      return named(name, names.kinds.map(\.name), .kind, Bilingual(en: "kind of tier", zh: "券类"), path)
    case (.state, .name(let name)):
      if let state = names.state(name.text) { return Constant(.state, Int64(state.rawValue), text: name.text) }
      return named(name, names.stateNames, .state, Bilingual(en: "voucher state", zh: "券状态"), path)
    case (.one(let index), .name(let name)), (.set(let index), .name(let name)):
      return named(
        name, enumerations[index].names, .member(index), Bilingual(en: "value of this fact", zh: "该事实的取值"), path)
    case (.text, .name(let name)): return Constant(.text, 0, text: name.text)
    default: return mismatch(expression, type, path)
    }
  }

  private mutating func named(_ name: Name, _ known: [String], _ kind: Constant.Kind, _ what: Bilingual, _ path: String)
    -> Constant?
  {
    let index =
      switch kind {
      case .tier: names.tier(name.text)
      case .round: names.round(name.text)
      case .party: names.party(name.text)
      default: known.firstIndex(of: name.text)
      }
    if let index {
      names.used.insert(name.text)
      return Constant(kind, Int64(index), text: name.text)
    }
    undefined(name.text, at: name.span, path: path, what, among: known)
    return nil
  }

  // MARK: Membership

  private mutating func membership(
    _ value: Expression, _ alternatives: Alternatives, _ span: SourceSpan, _ verbs: [Verb], _ path: String
  ) -> Test? {
    guard let (term, type) = measured(value, verbs, path) else { return nil }
    switch alternatives {
    case .interval(let interval): return between(term, type, interval, span, path)
    case .list(let written):
      let items = self.alternatives(written)
      if type == .place { return within(term, items, span, path) }
      if type == .instant || type == .date, items.count == 1, case .name(let window) = items[0].kind {
        guard let reference = windowReference(window) else {
          undefined(window.text, at: window.span, path: path, Bilingual(en: "window", zh: "时间窗口"), among: windowNames)
          return nil
        }
        names.used.insert(window.text)
        return Test(term == .now ? .during(reference) : .falls(term, in: reference), span: span)
      }
      if type == .tier, let tiers = selected(items, { $0.tiers(named: $1) }) {
        return Test(.oneOf(term, tiers.map { Constant(.tier, Int64($0)) }), span: span)
      }
      if type == .round, let rounds = selected(items, { $0.rounds(named: $1) }) {
        return Test(.oneOf(term, rounds.map { Constant(.round, Int64($0)) }), span: span)
      }
      let constants = items.map { constant($0, of: type, path: path) }
      guard !constants.contains(where: { $0 == nil }) else { return nil }
      return Test(.oneOf(term, constants.compactMap { $0 }), span: span)
    }
  }

  /// The members that selectors mean; nil where one of them is no selector.
  private func selected(_ items: [Expression], _ find: (NameTables, String) -> [Int]?) -> [Int]? {
    var result: [Int] = []
    for item in items {
      guard case .name(let name) = item.kind, let found = find(names, name.text) else { return nil }
      result += found
    }
    return result
  }

  private mutating func between(
    _ term: Term, _ type: TermType, _ interval: Interval, _ span: SourceSpan, _ path: String
  ) -> Test? {
    guard isOrdered(type) else { return mismatch(Expression(.hole, span: interval.span), type, path) }
    var (lower, upper): (Bound?, Bound?) = (nil, nil)
    if let expression = interval.lower {
      guard let value = constant(expression, of: type, path: path) else { return nil }
      lower = Bound(value: value, isIncluded: interval.includesLower)
    }
    if let expression = interval.upper {
      guard let value = constant(expression, of: type, path: path) else { return nil }
      upper = Bound(value: value, isIncluded: interval.includesUpper)
    }
    return Test(.between(term, lower: lower, upper: upper), span: span)
  }

  private mutating func within(_ term: Term, _ items: [Expression], _ span: SourceSpan, _ path: String) -> Test? {
    region(items, path: path).map { Test(.within(term, $0), span: span) }
  }

  private mutating func setTest(
    _ value: Expression, _ members: [Name]?, _ span: SourceSpan, _ verbs: [Verb], _ path: String
  ) -> Test? {
    guard case .name(let name) = value.kind, let (term, type) = term(name, verbs, path) else { return nil }
    guard case .set(let index) = type else {
      report(
        .wrongType, at: name.span, path: path, "`has` asks a set; `\(name.text)` is \(type.title.en)",
        "`has` 用于集合，而 `\(name.text)` 是\(type.title.zh)")
      return nil
    }
    let count = enumerations[index].names.count
    guard let members = members.map({ self.members($0) }) else {
      return Test(.hasAll(term, mask: count == 64 ? .max : (1 << UInt64(count)) - 1), span: span)
    }
    var mask: UInt64 = 0
    for member in members {
      guard
        let constant = named(
          member, enumerations[index].names, .member(index), Bilingual(en: "value of this fact", zh: "该事实的取值"), path)
      else { return nil }
      mask |= 1 << UInt64(constant.value)
    }
    return Test(.hasAll(term, mask: mask), span: span)
  }

  /// `user is voucher.user`.
  private mutating func holderTest(_ left: Expression, _ right: Expression, _ span: SourceSpan, _ path: String) -> Test?
  {
    guard case .name(let subject) = left.kind, case .name(let holder) = right.kind else {
      report(
        .wrongType, at: span, path: path, "`is` compares a subject with the voucher's: `user is voucher.user`",
        "`is` 用来比较主体：`user is voucher.user`")
      return nil
    }
    guard let index = names.subjects.firstIndex(of: subject.text), holder.text == "voucher." + subject.text else {
      undefined(subject.text, at: subject.span, path: path, Bilingual(en: "subject", zh: "主体"), among: names.subjects)
      return nil
    }
    return Test(.isHolder(subject: index), span: span)
  }
}
