import QuanDiagnostics
import QuanModel
import QuanSyntax

/// An older and a newer version of one campaign, side by side. Indices differ between them; names do not.
struct VersionPair {
  let old: Campaign
  let new: Campaign
  let sources: SourceMap
  /// The entries whose text is not the same in both.
  let changed: Set<String>

  /// Pairs of entries of one name.
  func shared<Element>(
    _ list: KeyPath<Campaign, [Element]>, _ entry: KeyPath<Element, Entry>
  ) -> [(old: Int, new: Int)] {
    let places = Dictionary(
      old[keyPath: list].enumerated().map { ($1[keyPath: entry].name, $0) }, uniquingKeysWith: { first, _ in first })
    return new[keyPath: list].indices.compactMap { index in
      places[new[keyPath: list][index][keyPath: entry].name].map { ($0, index) }
    }
  }

  // MARK: The new version in the numbers of the old one

  /// What a condition of the new version means for commands of the old one; nil where it looks at something that the old
  /// version does not know.
  func translated(_ condition: Condition) -> Condition? {
    switch condition {
    case .constant, .otherwise, .hole: return condition
    case .all(let parts): return all(parts).map { .all($0) }
    case .any(let parts): return all(parts).map { .any($0) }
    case .not(let inner): return translated(inner).map { .not($0) }
    case .test(let test): return translated(test.kind).map { .test(Test($0, span: test.span)) }
    }
  }

  private func all(_ parts: [Condition]) -> [Condition]? {
    let result = parts.compactMap(translated)
    return result.count == parts.count ? result : nil
  }

  /// A rule or flow of the new version binds only the vouchers of its scope.
  func translated(_ scope: Scope) -> Scope {
    func mapped(_ indices: [Int]?, _ from: [String], _ to: [String]) -> [Int]? {
      indices?.compactMap { to.firstIndex(of: from[$0]) }
    }
    return Scope(
      tiers: mapped(scope.tiers, new.tiers.map(\.entry.name), old.tiers.map(\.entry.name)),
      rounds: mapped(scope.rounds, new.rounds.map(\.entry.name), old.rounds.map(\.entry.name)))
  }

  private func translated(_ kind: Test.Kind) -> Test.Kind? {
    switch kind {
    case .compare(let term, let relation, let constant):
      guard let term = translated(term), let constant = translated(constant) else { return nil }
      return .compare(term, relation, constant)
    case .compareTerms(let left, let relation, let right):
      guard let left = translated(left), let right = translated(right) else { return nil }
      return .compareTerms(left, relation, right)
    case .between(let term, let lower, let upper):
      return translated(term).map { .between($0, lower: lower, upper: upper) }
    case .oneOf(let term, let constants):
      // A value that the old version does not know is brought by none of its commands.
      return translated(term).map { .oneOf($0, constants.compactMap(translated)) }
    case .hasAll(let term, let mask): return translated(term, mask: mask)
    case .within(let term, let region): return translated(term).map { .within($0, region) }
    case .during(let reference): return translated(reference).map { .during($0) }
    case .falls(let term, in: let reference):
      guard let term = translated(term), let reference = translated(reference) else { return nil }
      return .falls(term, in: reference)
    case .items(let quantifier, let condition): return translated(condition).map { .items(quantifier, $0) }
    case .isHolder(let subject):
      return old.subjects.firstIndex { $0.entry.name == new.subjects[subject].entry.name }.map {
        .isHolder(subject: $0)
      }
    case .relate: return nil
    }
  }

  private func translated(_ term: Term) -> Term? {
    guard case .fact(let index) = term else { return term }
    return old.facts.firstIndex { $0.name == new.facts[index].name }.map { .fact($0) }
  }

  private func translated(_ term: Term, mask: UInt64) -> Test.Kind? {
    guard case .fact(let index) = term, let other = translated(term), case .fact(let oldIndex) = other,
      case .set(let names) = new.facts[index].type, case .set(let oldNames) = old.facts[oldIndex].type
    else { return nil }
    var result: UInt64 = 0
    for (bit, name) in new.enumerations[names].names.enumerated() where mask >> UInt64(bit) & 1 == 1 {
      guard let place = old.enumerations[oldNames].names.firstIndex(of: name) else { return nil }
      result |= 1 << UInt64(place)
    }
    return .hasAll(other, mask: result)
  }

  private func translated(_ constant: Constant) -> Constant? {
    func mapped(_ from: [String], _ to: [String]) -> Constant? {
      guard from.indices.contains(Int(constant.value)) else { return nil }
      return to.firstIndex(of: from[Int(constant.value)]).map {
        Constant(constant.kind, Int64($0), text: constant.text)
      }
    }
    switch constant.kind {
    case .party: return mapped(new.parties.map(\.name), old.parties.map(\.name))
    case .tier: return mapped(new.tiers.map(\.entry.name), old.tiers.map(\.entry.name))
    case .kind: return mapped(new.kinds.map(\.name), old.kinds.map(\.name))
    case .round: return mapped(new.rounds.map(\.entry.name), old.rounds.map(\.entry.name))
    case .state: return mapped(new.states.map { new.name(of: $0) }, old.states.map { old.name(of: $0) })
    case .member(let enumeration):
      let names = new.enumerations[enumeration].names
      guard names.indices.contains(Int(constant.value)) else { return nil }
      let name = names[Int(constant.value)]
      // Enumerations have no names of their own: the one of the old version that holds all of these is meant.
      let candidates = old.enumerations.indices.filter { old.enumerations[$0].names.contains(name) }
      guard
        let other = candidates.first(where: { old.enumerations[$0].names == names })
          ?? (candidates.count == 1 ? candidates[0] : nil),
        let place = old.enumerations[other].names.firstIndex(of: name)
      else { return nil }
      return Constant(.member(other), Int64(place), text: constant.text)
    case .boolean, .integer, .money, .ratio, .date, .instant, .duration, .length, .text: return constant
    }
  }

  private func translated(_ reference: WindowReference) -> WindowReference? {
    func round(_ index: Int) -> Int? { old.rounds.firstIndex { $0.entry.name == new.rounds[index].entry.name } }
    switch reference {
    case .period, .voucherValid: return reference
    case .roundOpen(let index): return round(index).map { .roundOpen($0) }
    case .roundValid(let index): return round(index).map { .roundValid($0) }
    case .tierValid(let index):
      return old.tiers.firstIndex { $0.entry.name == new.tiers[index].entry.name }.map { .tierValid($0) }
    case .named(let index):
      return old.windows.firstIndex { $0.name == new.windows[index].name }.map { .named($0) }
    }
  }
}
