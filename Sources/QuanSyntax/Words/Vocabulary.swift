/// Gives the names of a file their English spelling, so that everything behind the parser knows one.
///
/// A name that the file declares itself is never touched: it stands in commands and decisions as it is written.
package struct Vocabulary: Sendable {
  /// Names that the file declares: tiers, rounds, quotas, flows, sources, subjects, definitions, enumeration values.
  private let declared: Set<String>

  package init(declared: Set<String> = []) { self.declared = declared }

  /// The English spelling of a built-in name, or the name as it stands. `券.状态` is one built-in name; of
  /// `资金.省级.出资` and `第一轮.开放` the section and the key have one.
  package func canonical(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 >= 0x80 }), !declared.contains(name) else { return name }
    if let english = Self.english[name] { return english }
    guard name.contains(".") else { return name }
    return path(name.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
  }

  /// The section that a name stands for where it is written in Chinese: `券种` for `tiers`.
  func section(of name: Name, in text: ScalarText) -> String? {
    guard let written = text.written(name.span), written.utf8.contains(where: { $0 >= 0x80 }),
      !declared.contains(written)
    else { return nil }
    return Self.keys[written]
  }

  /// The section or root at the start, and the key at the end; what stands between is the file's own.
  private func path(_ parts: [String]) -> String {
    var parts = parts
    // `商户.面积` is a fact of the file's own, or a slip: neither half of it is a name by itself.
    let ending = parts[parts.count - 1]
    let isKnown = declared.contains(ending) || Self.keys[ending] != nil || Self.english[ending] != nil
    if !declared.contains(parts[0]), parts.count > 2 || isKnown {
      let isSection = parts.count > 2
      parts[0] = (isSection ? Self.keys[parts[0]] : nil) ?? Self.english[parts[0]] ?? parts[0]
    }
    let last = parts.count - 1
    if !declared.contains(parts[last]) {
      parts[last] = Self.keys[parts[last]] ?? Self.english[parts[last]] ?? parts[last]
    }
    return parts.joined(separator: ".")
  }

  /// Built-in names by their Chinese spelling. A spelling means one name, whatever the concept.
  private static let english: [String: String] = {
    var table: [String: String] = [:]
    for concept in BuiltInWords.Concept.allCases {
      for word in BuiltInWords.words(concept) where table[word.chinese] == nil { table[word.chinese] = word.english }
    }
    return table
  }()

  /// Keys by their Chinese spelling.
  private static let keys: [String: String] = {
    var table: [String: String] = [:]
    for spec in KeyTable.everywhere where table[spec.chinese] == nil { table[spec.chinese] = spec.key.rawValue }
    return table
  }()
}
