import QuanDiagnostics
import QuanModel
import QuanSyntax

extension Succession {
  /// Facts of one name are one; commands may bring those of earlier versions for as long as their vouchers are asked for.
  mutating func mergeFacts(_ next: Campaign, _ numbers: inout Renumbering) {
    mergeEnumerations(next, &numbers)
    numbers.facts = next.facts.map { fact in
      var fact = fact
      fact.type = numbers.type(fact.type)
      fact.verbs = Set(fact.verbs.map { numbers.verb($0) })
      guard let known = campaign.facts.firstIndex(where: { $0.name == fact.name }) else {
        campaign.facts.append(fact)
        return campaign.facts.count - 1
      }
      if campaign.facts[known].type != fact.type || campaign.facts[known].isPersonal != fact.isPersonal {
        refuse(
          fact.span ?? next.titleSpan, "facts",
          "the fact `\(fact.name)` was something else before: give the new one a name of its own",
          "事实 `\(fact.name)` 原来是另一种类型：请为新的事实另取名称")
      }
      campaign.facts[known].verbs.formUnion(fact.verbs)
      return known
    }
  }

  /// A list of names belongs to the facts that use it; names are added behind those that are there.
  private mutating func mergeEnumerations(_ next: Campaign, _ numbers: inout Renumbering) {
    let builtIn = BuiltInFacts.enumerations.count
    var targets = [Int?](repeating: nil, count: next.enumerations.count)
    for fact in next.facts {
      guard let mine = fact.type.enumeration, mine >= builtIn, targets[mine] == nil,
        let known = campaign.facts.first(where: { $0.name == fact.name })?.type.enumeration
      else { continue }
      targets[mine] = known
    }
    numbers.enumerations = next.enumerations.indices.map { index in
      if index < builtIn { return index }
      if let target = targets[index] { return target }
      campaign.enumerations.append(Enumeration(names: []))
      return campaign.enumerations.count - 1
    }
    numbers.ordinals = next.enumerations.enumerated().map { index, enumeration in
      let target = numbers.enumerations[index]
      return enumeration.names.map { name in
        if let known = campaign.enumerations[target].names.firstIndex(of: name) { return known }
        campaign.enumerations[target].names.append(name)
        return campaign.enumerations[target].names.count - 1
      }
    }
    if let long = campaign.enumerations.first(where: { $0.names.count > Enumeration.namesMax }) {
      refuse(
        next.titleSpan, "facts",
        "the versions together have more than \(Enumeration.namesMax) names in one list: "
          + long.names.prefix(3).joined(separator: ", ") + ", …",
        "各版本的同一名单合计超过 \(Enumeration.namesMax) 个名称：\(ChineseText.list(long.names.prefix(3), isCut: true))")
    }
  }
}

extension FactType {
  fileprivate var enumeration: Int? {
    switch self {
    case .one(let index), .set(let index): index
    default: nil
    }
  }
}
