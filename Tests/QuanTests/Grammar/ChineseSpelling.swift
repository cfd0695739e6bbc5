import QuanDiagnostics
import QuanSyntax

/// Writes a campaign in Chinese spelling: keys, words of the grammar and built-in names; the file's own names stay.
struct ChineseSpelling {
  private let sources: SourceMap
  private var edits: [(range: Range<Int>, text: String)] = []
  private let declared: Set<String>

  static func translate(_ bytes: [UInt8]) -> String {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: "campaign.yaml", bytes: bytes))
    let document = YAMLReader.read(id, in: sources).document
    guard let root = document.root else { return String(decoding: bytes, as: UTF8.self) }
    var spelling = ChineseSpelling(sources: sources, declared: names(of: root))
    spelling.visit(.fields(KeyTable.campaignFile), root, spec: nil)
    var result = bytes
    for edit in spelling.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return String(decoding: result, as: UTF8.self)
  }

  private init(sources: SourceMap, declared: Set<String>) {
    self.sources = sources
    self.declared = declared
  }

  /// The names of entries.
  private static func names(of root: YAMLNode) -> Set<String> {
    let sections = ["let", "subjects", "funding", "tiers", "rounds", "quotas", "flows"]
    var names: Set<String> = []
    func collect(_ node: YAMLNode) {
      for entry in node.mapping ?? [] {
        if !KeyTable.isKey(entry.key) { names.insert(entry.key) }
        collect(entry.value)
      }
    }
    for entry in root.mapping ?? [] {
      if sections.contains(entry.key) { collect(entry.value) }
      guard entry.key == "facts" else { continue }
      // Values of the file's own facts.
      for fact in (entry.value.mapping ?? []).flatMap({ $0.value.mapping ?? [] }) {
        let words = (fact.value.scalar?.text ?? "").split { " |".contains($0) }.map(String.init)
        if words.contains("of") { names.formUnion(words.drop { $0 != "of" }.dropFirst()) }
      }
    }
    // `others` stands for what no case names.
    return names.subtracting(["others"])
  }

  // MARK: The tree

  private mutating func visit(_ shape: Shape, _ node: YAMLNode, spec: KeySpec?) {
    switch shape {
    case .scalar(let type): if let scalar = node.scalar { visit(type, scalar, node, spec) }
    case .value(let type):
      if node.mapping == nil { visit(.scalar(type), node, spec: spec) } else { visitQualified(type, node, spec) }
    case .list(let inner):
      for item in node.sequence ?? [node] { visit(inner, item, spec: spec) }
    case .fields(let keys): visit(keys, node) { _ in nil }
    case .named(let type, let inner):
      for entry in node.mapping ?? [] {
        if type == .party || type == .verb || type == .fact || type == .topic,
          let chinese = builtIn(entry.key, Self.concepts(type))
        {
          replace(entry.keySpan, with: chinese)
        }
        visit(inner, entry.value, spec: spec)
      }
    case .row(let keys):
      for entry in node.mapping ?? [] {
        let key = keys.first { $0.answers(to: entry.key) }
        if let key { replace(entry.keySpan, with: key.chinese) }
        visit(key?.shape ?? .scalar(.column), entry.value, spec: key)
      }
    case .either(let left, let right):
      let isTable = (node.mapping ?? []).contains { entry in KeyTable.qualified.contains { $0.answers(to: entry.key) } }
      visit(node.mapping == nil || isTable ? left : right, node, spec: spec)
    }
  }

  private mutating func visitQualified(_ type: ScalarType, _ node: YAMLNode, _ spec: KeySpec?) {
    visit(KeyTable.qualified, node) { $0 == .is ? .scalar(type) : nil }
  }

  private mutating func visit(_ keys: [KeySpec], _ node: YAMLNode, shape: (Key) -> Shape?) {
    for entry in node.mapping ?? [] {
      guard let spec = keys.first(where: { $0.answers(to: entry.key) }) else { continue }
      replace(entry.keySpan, with: spec.chinese)
      visit(shape(spec.key) ?? spec.shape, entry.value, spec: spec)
    }
  }

  private mutating func replace(_ span: SourceSpan, with text: String) { edits.append((span.lower..<span.upper, text)) }

  // MARK: Scalars

  private static func concepts(_ type: NameType) -> [BuiltInWords.Concept] {
    switch type {
    case .party: [.party]
    case .verb: [.verb]
    case .topic: [.topic]
    default: [.fact]
    }
  }

  /// What a name of a place stands for, the likeliest first.
  private static func concepts(_ type: ScalarType, _ key: Key?) -> [BuiltInWords.Concept] {
    switch (type, key) {
    case (.choice, _): [.choice]
    case (.event, _), (_, .by): [.verb, .window]
    case (_, .otherwise): [.reason]
    case (_, .per): [.dimension]
    case (_, .needs), (.keyRule, _): [.identityKey]
    case (_, .who): [.party]
    case (.states, _): [.state]
    case (.factType, _): [.factType]
    case (.move, _): [.state, .party, .account, .other, .fact]
    case (.claim, _): [.verb, .fact, .enumeration, .function, .party, .window, .weekday, .other]
    default: [.fact, .enumeration, .function, .party, .window, .weekday, .verb, .dimension, .other]
    }
  }

  private func builtIn(_ name: String, _ concepts: [BuiltInWords.Concept]) -> String? {
    guard !declared.contains(name) else { return nil }
    return concepts.lazy.compactMap { BuiltInWords.chinese(name, $0) }.first
  }

  private mutating func visit(_ type: ScalarType, _ scalar: YAMLScalar, _ node: YAMLNode, _ spec: KeySpec?) {
    let concepts = Self.concepts(type, spec?.key)
    switch type {
    case .edition, .text, .identifier, .zone, .currency, .clause: return
    case .path:
      let parts = scalar.text.split(separator: ".").map(String.init)
      let first = KeyTable.campaignFile.first { $0.key.rawValue == parts.first }
      if let first { replace(node.span, with: ([first.chinese] + parts.dropFirst()).joined(separator: ".")) }
    case .choice, .name:
      if let chinese = builtIn(scalar.text, concepts) { replace(node.span, with: chinese) }
    default:
      guard scalar.isVerbatim else { return }
      let text = ScalarText(scalar, span: node.span)
      let tokens = Lexer.tokens(of: text).tokens.dropLast()
      let names = self
      let words = ChineseWords(
        tokens: tokens.map { ($0, text.text($0.lower, $0.upper)) }, isMove: type.isMove,
        name: { names.dotted($0) ?? names.builtIn($0, concepts) ?? Self.section($0) ?? $0 })
      let lower = scalar.contentLower
      edits.append((lower..<lower + scalar.text.utf8.count, words.written()))
    }
  }

  /// Members are counted of sections: `count(tiers)`.
  private static func section(_ name: String) -> String? {
    KeyTable.campaignFile.first { ($0.key == .tiers || $0.key == .rounds) && $0.key.rawValue == name }?.chinese
  }

  /// `funding.province.gives`, `first.open`: keys around a name of the file's own.
  private func dotted(_ name: String) -> String? {
    var parts = name.split(separator: ".").map(String.init)
    guard parts.count > 1, BuiltInWords.chinese(name, .fact) == nil, let last = parts.last else { return nil }
    if parts.count > 2, let section = KeyTable.campaignFile.first(where: { $0.key.rawValue == parts[0] }) {
      parts[0] = section.chinese
    }
    guard parts.count > 2 || declared.contains(parts[0]) else { return nil }
    if let key = KeyTable.everywhere.first(where: { $0.key.rawValue == last }) { parts[parts.count - 1] = key.chinese }
    return parts.joined(separator: ".")
  }
}

extension ScalarType {
  fileprivate var isMove: Bool { if case .move = self { true } else { false } }
}
