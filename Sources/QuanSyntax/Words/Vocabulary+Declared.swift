extension Vocabulary {
  /// The vocabulary of a file: every name that it chooses itself is kept.
  package init(of root: YAMLNode) {
    var declared: Set<String> = []
    for entry in root.mapping ?? [] {
      guard let spec = KeyTable.campaignFile.first(where: { $0.answers(to: entry.key) }) else { continue }
      switch spec.key {
      case .let, .subjects, .funding, .tiers, .rounds, .quotas, .flows: Self.names(below: entry.value, &declared)
      case .facts: Self.facts(entry.value, &declared)
      default: continue
      }
    }
    self.init(declared: declared)
  }

  /// Keys that are none of the table: entries, members and columns of families, cases.
  private static func names(below node: YAMLNode, _ declared: inout Set<String>) {
    for entry in node.mapping ?? [] {
      if !KeyTable.isKey(entry.key) { declared.insert(entry.key) }
      // Cases of a table are looked up among names that are known already.
      let isTable = KeyTable.qualified.contains { $0.key == .cases && $0.answers(to: entry.key) }
      if !isTable { names(below: entry.value, &declared) }
    }
  }

  /// Facts of the file's own, and the values that they may take.
  private static func facts(_ node: YAMLNode, _ declared: inout Set<String>) {
    let builtIn = Set(BuiltInWords.words(.fact).map(\.chinese))
    for fact in (node.mapping ?? []).flatMap({ $0.value.mapping ?? [] }) {
      if !builtIn.contains(fact.key) { declared.insert(fact.key) }
      let words = (fact.value.scalar?.text ?? "").split { " |".contains($0) }.map(String.init)
      guard let keyword = words.lazy.compactMap({ Keyword(spelling: $0) }).first(where: { $0 == .one || $0 == .set })
      else { continue }
      declared.formUnion(words.filter { Keyword(spelling: $0) == nil || Keyword(spelling: $0) == keyword })
    }
  }
}
